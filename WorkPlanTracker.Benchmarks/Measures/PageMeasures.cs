using System.Diagnostics;
using WorkPlanTracker.Benchmarks.Circuits;
using WorkPlanTracker.Benchmarks.Hosting;

namespace WorkPlanTracker.Benchmarks.Measures;

/// <summary>Real circuits against the program in its own process.</summary>
internal static class PageMeasures
{
    internal const string PlanPath = $"/plan?plan={Filling.Plan}&group=none&sort=ref";
    internal const string PlanText = "Milestone number 1 of the plan";
    private const string MyWorkPath = "/";
    private const string FloorPath = "/floor/live";
    private const string EmptyPath = "/floor/empty";
    private const string EmptyText = "empty-floor-ready";
    internal const int Pages = 200;

    internal static async Task RunAsync(Action<Figure> report)
    {
        await using var host = await HostProcess.StartAsync(200);
        await ColdAsync(report, host);
        await WarmAsync(report, host);
        var small = await MemoryAsync(report, host);
        await LatencyAsync(report, host);
        await LeavingAsync(report, host);
        await using var large = await HostProcess.StartAsync(10_000);
        var per = await SlopeAsync(large, PlanPath, PlanText);
        report(new Figure("managed memory per open plan page, 10,000 milestones against 200", Samples.KiB(per), Samples.KiB(small), per / small, 1.1, 1.0));
    }

    /// <summary>Only how a page opens, which <see cref="RunAsync"/> measures among the rest.</summary>
    internal static async Task OpeningAsync(Action<Figure> report)
    {
        await using var host = await HostProcess.StartAsync(200);
        await ColdAsync(report, host);
        await WarmAsync(report, host);
    }

    /// <summary>Only how a change reaches open pages, which <see cref="RunAsync"/> measures among the rest.</summary>
    internal static async Task FanOutAsync(Action<Figure> report)
    {
        await using var host = await HostProcess.StartAsync(200);
        await HostProcess.CloseAsync(await host.OpenAsync(EmptyPath, EmptyText, 1));
        await LatencyAsync(report, host);
    }

    private static async Task ColdAsync(Action<Figure> report, HostProcess host)
    {
        await using var other = await HostProcess.StartAsync(200);
        var one = await FillAsync(other, 1);
        var fifty = await FillAsync(host, 50);
        var before = await host.CommandsAsync();
        var warm = await host.OpenAsync(PlanPath, PlanText, 20);
        var commands = await host.CommandsAsync() - before;
        await HostProcess.CloseAsync(warm);
        report(new Figure("database commands for 50 cold openings at once, against one", FormattableString.Invariant($"{fifty}"), FormattableString.Invariant($"{one}"), (double)fifty / one, 1, 1));
        report(new Figure("database commands per opening, warm", FormattableString.Invariant($"{commands / 20.0:0.##}"), "–", commands / 20.0, 0, 0));
    }

    /// <summary>How many commands some openings at once ask of a program that has shown no plan yet.</summary>
    private static async Task<int> FillAsync(HostProcess host, int openings)
    {
        await HostProcess.CloseAsync(await host.OpenAsync(EmptyPath, EmptyText, 1));
        var before = await host.CommandsAsync();
        await HostProcess.CloseAsync(await host.OpenAsync(PlanPath, PlanText, openings, together: openings));
        return (int)(await host.CommandsAsync() - before);
    }

    private static async Task WarmAsync(Action<Figure> report, HostProcess host)
    {
        var (us, them) = await FirstRowAsync(host, PlanPath, "reader@demo.example");
        report(new Figure("StartCircuit sent → first batch that holds a row, p50", Samples.Ms(us), Samples.Ms(them), us / them, 2, 1.5));
    }

    internal static async Task WorkAsync(Action<Figure> report)
    {
        await using var host = await HostProcess.StartAsync(200);
        await HostProcess.CloseAsync(await host.OpenAsync(EmptyPath, EmptyText, 1));
        await HostProcess.CloseAsync(await host.OpenAsync(MyWorkPath, PlanText, 1, people: [Filling.Worker]));
        var before = await host.CommandsAsync();
        await HostProcess.CloseAsync(await host.OpenAsync(MyWorkPath, PlanText, 20, people: [Filling.Worker]));
        var commands = await host.CommandsAsync() - before;
        report(new Figure("My work: database commands per opening, warm", FormattableString.Invariant($"{commands / 20.0:0.##}"), "–", commands / 20.0, 0, 0));
        var (us, them) = await FirstRowAsync(host, MyWorkPath, Filling.Worker);
        report(new Figure("My work: StartCircuit sent → first batch that holds a row, p50", Samples.Ms(us), Samples.Ms(them), us / them, 2, 1.5));
    }

    /// <summary>Ours and an empty page by turns: the time until the first batch that holds a row.</summary>
    private static async Task<(double Ours, double Floor)> FirstRowAsync(HostProcess host, string path, string person)
    {
        List<double> ours = [], floors = [];
        for (var round = 0; round <= Samples.Rounds; round++)
        {
            var empty = await host.OpenAsync(EmptyPath, EmptyText, 20, together: 1);
            var page = await host.OpenAsync(path, PlanText, 20, together: 1, people: [person]);
            if (round > 0)
            {
                floors.Add(Samples.Median(empty.Select(c => c.FirstRowAfter)));
                ours.Add(Samples.Median(page.Select(c => c.FirstRowAfter)));
            }

            await HostProcess.CloseAsync(empty);
            await HostProcess.CloseAsync(page);
        }

        return (Samples.Median(ours), Samples.Median(floors));
    }

    private static async Task<double> MemoryAsync(Action<Figure> report, HostProcess host)
    {
        var floor = await SlopeAsync(host, FloorPath, PlanText);
        var ours = await SlopeAsync(host, PlanPath, PlanText);
        report(new Figure("managed memory per open plan page, 200 milestones", Samples.KiB(ours), Samples.KiB(floor), ours / floor, 1.5, 0.8)
        {
            Known = new KnownFloor("managed memory of a page with a component per row", floor / 1024, 600, "KiB", "The same 200 rows."),
        });
        return ours;
    }

    /// <summary>What one more page keeps: the slope between two populations, each after a full collection.</summary>
    internal static async Task<double> SlopeAsync(HostProcess host, string path, string text, IReadOnlyList<string>? people = null)
    {
        // Buffers and pools grow with the first crowd; the slope is taken with the second.
        await HostProcess.CloseAsync(await host.OpenAsync(path, text, 120, people: people));
        var circuits = await host.OpenAsync(path, text, 20, people: people);
        var few = await host.MemoryAsync();
        circuits.AddRange(await host.OpenAsync(path, text, 100, people: people));
        var many = await host.MemoryAsync();
        await HostProcess.CloseAsync(circuits);
        return (many - few) / 100.0;
    }

    private static async Task LatencyAsync(Action<Figure> report, HostProcess host)
    {
        List<double> ours = [], floors = [], oursTail = [], floorsTail = [], floorsEnd = [], saves = [], quiet = [];
        var n = 0;
        for (var round = 0; round <= Samples.Rounds; round++)
        {
            var alone = await RoundAsync(host, [], "save", Samples.PerRound / 4, n += 1_000);
            var floor = await host.OpenAsync(FloorPath, PlanText, Pages);
            var least = await RoundAsync(host, floor, "floor", Samples.PerRound, n += 1_000);
            await HostProcess.CloseAsync(floor);
            var plan = await host.OpenAsync(PlanPath, PlanText, Pages);
            var mine = await RoundAsync(host, plan, "save", Samples.PerRound, n += 1_000);
            await HostProcess.CloseAsync(plan);
            if (round > 0)
            {
                ours.Add(Samples.Median(mine.Shown));
                oursTail.Add(Samples.Percentile(mine.Shown, 95));
                floors.Add(Samples.Median(least.Shown));
                floorsTail.Add(Samples.Percentile(least.Shown, 95));
                floorsEnd.Add(Samples.Percentile(least.Shown, 99));
                saves.Add(Samples.Median(mine.Took));
                quiet.Add(Samples.Median(alone.Took));
            }
        }

        var (us, them) = (Samples.Median(ours), Samples.Median(floors));
        report(new Figure(
            $"save returned → shown on {Pages} open plan pages, p50", $"{Samples.Ms(us)} (p95 {Samples.Ms(Samples.Median(oursTail))})",
            $"{Samples.Ms(them)} (p95 {Samples.Ms(Samples.Median(floorsTail))})", us / them, 1.5, 1.2)
        {
            Known = new KnownFloor("only the changed row re-renders, 200 pages, p99", Samples.Median(floorsEnd), 29, "ms", "Then counted from the beginning of the save; here from its return."),
        });
        var longer = Samples.Median(saves) - Samples.Median(quiet);
        report(new Figure($"how much longer a save takes with {Pages} open pages, ms", Samples.Ms(Samples.Median(saves)), Samples.Ms(Samples.Median(quiet)), longer, 10, 3));
    }

    internal static async Task<(List<double> Shown, List<double> Took)> RoundAsync(HostProcess host, List<Circuit> circuits, string kind, int changes, int from)
    {
        List<double> shown = [], took = [];
        for (var n = from; n < from + changes; n++)
        {
            var arrivals = circuits.Select(c => c.ArrivalOf(Host.TextOf(n))).ToList();
            var (at, time) = await host.ChangeAsync(kind, n);
            took.Add(time);
            foreach (var arrival in await Task.WhenAll(arrivals).WaitAsync(TimeSpan.FromSeconds(30)))
            {
                shown.Add(Math.Max(0, (arrival - at) * 1_000.0 / Stopwatch.Frequency));
            }
        }

        return (shown, took);
    }

    private static async Task LeavingAsync(Action<Figure> report, HostProcess host)
    {
        await OpenAndCloseAsync(host, 20);
        var before = await host.MemoryAsync();
        await OpenAndCloseAsync(host, 200);
        var kept = (await host.MemoryAsync() - before) / 200.0;
        report(new Figure("managed memory kept per opening and closing, KiB", Samples.KiB(kept), "–", kept / 1024, 20, 5));
    }

    private static async Task OpenAndCloseAsync(HostProcess host, int count)
    {
        for (var i = 0; i < count; i += 4)
        {
            await HostProcess.CloseAsync(await host.OpenAsync(PlanPath, PlanText, 4));
        }
    }
}
