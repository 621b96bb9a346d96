using System.Globalization;
using WorkPlanTracker.Benchmarks.Hosting;

namespace WorkPlanTracker.Benchmarks.Measures;

/// <summary>Programs that follow the change log, against the program in its own process.</summary>
internal static class StreamMeasures
{
    private const int Clients = 1_000;
    private const int Few = 100;

    internal static async Task RunAsync(Action<Figure> report)
    {
        await using var host = await HostProcess.StartAsync(200);
        Close(await OpenAsync(host, Few));
        var streams = await OpenAsync(host, Few);
        var few = await host.MemoryAsync();
        streams.AddRange(await OpenAsync(host, Clients - Few));
        var many = await host.MemoryAsync();
        var each = (many - few) / (double)(Clients - Few);
        report(new Figure($"managed memory per idle client of the change stream, {Clients:N0} of them, KiB", Samples.KiB(each), "–", each / 1024, 32, 24));

        // The first save warms what every save needs; streams read nothing of their own.
        await CommandsAsync(host, streams, 1);
        var all = await CommandsAsync(host, streams, 2);
        Close(streams[1..]);
        var one = await CommandsAsync(host, streams[..1], 3);
        report(new Figure($"database commands of one change, {Clients:N0} streams against 1", all.ToString(CultureInfo.InvariantCulture), one.ToString(CultureInfo.InvariantCulture), all / (double)one, 1, 1));
        Close(streams[..1]);
    }

    private static async Task<int> CommandsAsync(HostProcess host, List<Following> streams, int change)
    {
        var before = await host.CommandsAsync();
        await host.ChangeAsync("save", change);
        await Task.WhenAll(streams.Select(s => s.HearAsync()));
        return await host.CommandsAsync() - before;
    }

    private static async Task<List<Following>> OpenAsync(HostProcess host, int count)
    {
        var cookie = await host.CookieAsync("reader@demo.example");
        var open = new List<Following>(count);
        while (open.Count < count)
        {
            open.AddRange(await Task.WhenAll(Enumerable.Range(0, Math.Min(50, count - open.Count)).Select(_ => Following.OpenAsync(host.Address, cookie))));
        }

        return open;
    }

    private static void Close(List<Following> streams) => streams.ForEach(s => s.Dispose());

    /// <summary>One client on a connection of its own.</summary>
    private sealed class Following : IDisposable
    {
        private readonly HttpClient _client;
        private readonly StreamReader _lines;

        private Following(HttpClient client, StreamReader lines) => (_client, _lines) = (client, lines);

        internal static async Task<Following> OpenAsync(string address, string cookie)
        {
            var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(address), Timeout = Timeout.InfiniteTimeSpan };
            client.DefaultRequestHeaders.Add("Cookie", cookie);
            var lines = new StreamReader(await client.GetStreamAsync("/api/v1/changes/stream"), bufferSize: 512);
            await lines.ReadLineAsync();
            return new Following(client, lines);
        }

        internal async Task HearAsync()
        {
            while (await _lines.ReadLineAsync() is { } line && !line.StartsWith("data:", StringComparison.Ordinal))
            {
            }
        }

        public void Dispose()
        {
            _lines.Dispose();
            _client.Dispose();
        }
    }
}
