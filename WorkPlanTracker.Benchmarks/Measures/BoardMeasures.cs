using System.Diagnostics;
using System.Globalization;
using WorkPlanTracker.Benchmarks.Circuits;
using WorkPlanTracker.Benchmarks.Hosting;

namespace WorkPlanTracker.Benchmarks.Measures;

/// <summary>The work programme's board: sixty meetings and six hundred reports, and the same with two thousand.</summary>
internal static class BoardMeasures
{
    private const string BoardPath = "/schedule?committees=BENCH&window=year";
    private const string BoardText = "Report number 1 of the schedule";
    private const string FloorPath = "/floor/live";
    private const string EmptyPath = "/floor/empty";
    private const string EmptyText = "empty-floor-ready";
    private const int Boards = 100;

    internal static async Task RunAsync(Action<Figure> report)
    {
        await using var host = await HostProcess.StartAsync(200, reports: 600);
        await HostProcess.CloseAsync(await host.OpenAsync(BoardPath, BoardText, 1));
        var before = await host.CommandsAsync();
        await HostProcess.CloseAsync(await host.OpenAsync(BoardPath, BoardText, 20));
        var commands = (await host.CommandsAsync() - before) / 20.0;
        report(new Figure("board: database commands per opening, warm", FormattableString.Invariant($"{commands:0.##}"), "–", commands, 0, 0));
        var judged = double.Parse(await host.TellAsync("conflicts"), CultureInfo.InvariantCulture);
        report(new Figure($"what speaks against one report on {FillingSchedule.Meetings} meetings, ms", Samples.Ms(judged), "–", judged, 5, 1));
        await OpeningAsync(report, host);
        var small = await PageMeasures.SlopeAsync(host, BoardPath, BoardText);
        report(new Figure("managed memory per open board, 60 meetings and 600 reports, MiB", Samples.KiB(small), "–", small / (1024 * 1024), 1, 0.6));
        await LatencyAsync(report, host);
        await using var large = await HostProcess.StartAsync(200, reports: 2_000);
        var per = await PageMeasures.SlopeAsync(large, BoardPath, BoardText);
        report(new Figure("managed memory per open board, 2,000 reports against 600", Samples.KiB(per), Samples.KiB(small), per / small, 1.1, 1.0));
    }

    private static async Task OpeningAsync(Action<Figure> report, HostProcess host)
    {
        List<double> ours = [], floors = [];
        for (var round = 0; round <= Samples.Rounds; round++)
        {
            var empty = await host.OpenAsync(EmptyPath, EmptyText, 20, together: 1);
            var board = await host.OpenAsync(BoardPath, BoardText, 20, together: 1);
            if (round > 0)
            {
                floors.Add(Samples.Median(empty.Select(c => c.FirstRowAfter)));
                ours.Add(Samples.Median(board.Select(c => c.FirstRowAfter)));
            }

            await HostProcess.CloseAsync(empty);
            await HostProcess.CloseAsync(board);
        }

        var (us, them) = (Samples.Median(ours), Samples.Median(floors));
        report(new Figure("board: StartCircuit sent → first batch that holds a card, p50", Samples.Ms(us), Samples.Ms(them), us / them, 2.5, 2));
    }

    private static async Task LatencyAsync(Action<Figure> report, HostProcess host)
    {
        List<double> ours = [], floors = [];
        var n = 0;
        for (var round = 0; round <= Samples.Rounds; round++)
        {
            var floor = await host.OpenAsync(FloorPath, PageMeasures.PlanText, Boards);
            var least = await PageMeasures.RoundAsync(host, floor, "floor", Samples.PerRound, n += 1_000);
            await HostProcess.CloseAsync(floor);
            var boards = await host.OpenAsync(BoardPath, BoardText, Boards);
            var mine = await MoveAsync(host, boards, Samples.PerRound);
            await HostProcess.CloseAsync(boards);
            if (round > 0)
            {
                ours.Add(Samples.Percentile(mine, 99));
                floors.Add(Samples.Percentile(least.Shown, 99));
            }
        }

        var (us, them) = (Samples.Median(ours), Samples.Median(floors));
        report(new Figure($"a move returned → shown on {Boards} other open boards, p99", Samples.Ms(us), Samples.Ms(them), us / them, 2, 1.5));
    }

    /// <summary>An even number of moves, so that every round begins where the first did.</summary>
    private static async Task<List<double>> MoveAsync(HostProcess host, List<Circuit> boards, int changes)
    {
        var shown = new List<double>();
        for (var n = 1; n <= changes + (changes % 2); n++)
        {
            var arrivals = boards.Select(c => c.ArrivalOf(FillingSchedule.TextOf(n))).ToList();
            var (at, _) = await host.ChangeAsync("move", n);
            foreach (var arrival in await Task.WhenAll(arrivals).WaitAsync(TimeSpan.FromSeconds(30)))
            {
                shown.Add(Math.Max(0, (arrival - at) * 1_000.0 / Stopwatch.Frequency));
            }
        }

        return shown;
    }
}
