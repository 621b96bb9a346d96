using System.Diagnostics;
using System.Globalization;
using System.Net;
using WorkPlanTracker.Benchmarks.Circuits;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Benchmarks.Hosting;

/// <summary>The measured program's process, as the load sees it.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly string _folder;
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    private HostProcess(Process process, string folder, string address) => (_process, _folder, Address) = (process, folder, address);

    internal string Address { get; }

    internal static async Task<HostProcess> StartAsync(int milestones, bool presence = true, int reports = 0)
    {
        var folder = Directory.CreateTempSubdirectory("plan-bench-").FullName;
        var address = $"http://127.0.0.1:{FreePort.Next()}";
        var start = new ProcessStartInfo("dotnet", [typeof(HostProcess).Assembly.Location, "host", milestones.ToString(CultureInfo.InvariantCulture), address, reports.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Demo__Enabled"] = "true";
        start.Environment["Presence__Enabled"] = presence ? "true" : "false";
        start.Environment["SignIn__AttemptsAMinute"] = "1000";
        start.Environment["ConnectionStrings__WorkPlan"] = $"Data Source={Path.Combine(folder, "plan.db")}";
        var host = new HostProcess(Process.Start(start)!, folder, address);
        var ready = await host._process.StandardOutput.ReadLineAsync();
        return ready == "ready" ? host : throw new InvalidOperationException($"The measured program did not start: {ready}");
    }

    internal async Task<string> TellAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        return await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The measured program ended.");
    }

    internal async Task<long> MemoryAsync() => long.Parse(await TellAsync("gc"), CultureInfo.InvariantCulture);

    internal async Task<int> CommandsAsync() => int.Parse(await TellAsync("commands"), CultureInfo.InvariantCulture);

    /// <summary>Has it save or raise change n; when that returned, and how long it took in milliseconds.</summary>
    internal async Task<(long At, double Took)> ChangeAsync(string kind, int n)
    {
        var parts = (await TellAsync($"{kind} {n.ToString(CultureInfo.InvariantCulture)}")).Split(' ');
        return (long.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Opens so many pages, a few at a time.</summary>
    /// <param name="path">The page.</param>
    /// <param name="text">What it shows once it is there.</param>
    /// <param name="count">How many.</param>
    /// <param name="together">How many at a time.</param>
    /// <param name="people">Whose pages they are, in turn; the reader's where nobody is named.</param>
    internal async Task<List<Circuit>> OpenAsync(string path, string text, int count, int together = 4, IReadOnlyList<string>? people = null)
    {
        var cookies = new List<string>();
        foreach (var person in people ?? ["reader@demo.example"])
        {
            cookies.Add(await CookieAsync(person));
        }

        var circuits = new List<Circuit>(count);
        while (circuits.Count < count)
        {
            circuits.AddRange(await Task.WhenAll(Enumerable.Range(0, Math.Min(together, count - circuits.Count)).Select(i => Circuit.OpenAsync(Address, path, cookies[(circuits.Count + i) % cookies.Count], text))));
        }

        return circuits;
    }

    internal static async Task CloseAsync(List<Circuit> circuits)
    {
        foreach (var circuit in circuits)
        {
            await circuit.DisposeAsync();
        }

        circuits.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    internal async Task<string> CookieAsync(string person)
    {
        if (_cookies.TryGetValue(person, out var known))
        {
            return known;
        }

        var jar = new CookieContainer();
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = jar, AllowAutoRedirect = false });
        var form = await client.GetStringAsync($"{Address}/account/sign-in");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = form.Split("__RequestVerificationToken\" value=\"")[1].Split('"')[0],
            ["email"] = person,
        };
        using var answer = await client.PostAsync($"{Address}/account/demo-sign-in", new FormUrlEncodedContent(fields));

        // A cookie is dated to the second, and one of the second in which the program started is asked about until it is renewed, as a browser has it renewed.
        await Task.Delay(TimeSpan.FromSeconds(1.1));
        using var renewed = await client.GetAsync($"{Address}/cover");
        return _cookies[person] = jar.GetCookieHeader(new Uri(Address));
    }
}
