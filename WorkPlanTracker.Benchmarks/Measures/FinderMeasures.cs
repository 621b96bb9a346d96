using System.Globalization;
using WorkPlanTracker.Benchmarks.Hosting;

namespace WorkPlanTracker.Benchmarks.Measures;

/// <summary>The finder, typed into letter by letter, beside a page that only shows what it is sent.</summary>
internal static class FinderMeasures
{
    /// <summary>Numbers of this size stand nowhere else on the page, so that an answer is known by its own.</summary>
    private const int FirstNumber = 7_000_000;

    /// <summary>Plain words, a reference, slips of the fingers, words the wrong way round, and nothing at all like it.</summary>
    private static readonly string[] Typed = ["milestone number 4711", "bm-m0815", "mielstone nubmer 99", "plan the of number", "xyzzyxyzzy", "sop april", "new milestone"];

    internal static async Task RunAsync(Action<Figure> report)
    {
        await using var host = await HostProcess.StartAsync(10_000);
        await RunAsync(report, host);
    }

    internal static async Task RunAsync(Action<Figure> report, HostProcess host)
    {
        var keystrokes = Typed.SelectMany(t => Enumerable.Range(1, t.Length).Select(n => t[..n])).ToList();
        var finder = await host.OpenAsync("/floor/empty", "empty-floor-ready", 1);
        var floor = await host.OpenAsync("/floor/trip", "trip-floor-ready", 1);
        var number = FirstNumber;
        await finder[0].CallAsync("OpenAsync", $"[\"\",{++number},[],[]]", Text(number));
        var before = await host.CommandsAsync();
        List<double> ours = [], floors = [], oursTail = [], floorsTail = [];
        for (var round = 0; round <= Samples.Rounds; round++)
        {
            List<double> mine = [], least = [];
            for (var i = 0; i < Samples.PerRound; i++)
            {
                number++;
                least.Add(await floor[0].CallAsync("Show", $"[\"{Text(number)}\"]", Text(number)));
                mine.Add(await finder[0].CallAsync("SearchAsync", $"[\"{keystrokes[i % keystrokes.Count]}\",{Text(number)}]", Text(number)));
            }

            if (round > 0)
            {
                ours.Add(Samples.Median(mine));
                oursTail.Add(Samples.Percentile(mine, 95));
                floors.Add(Samples.Median(least));
                floorsTail.Add(Samples.Percentile(least, 95));
            }
        }

        var commands = await host.CommandsAsync() - before;
        await HostProcess.CloseAsync(finder);
        await HostProcess.CloseAsync(floor);
        var (us, them) = (Samples.Median(ours), Samples.Median(floors));
        report(new Figure(
            "finder: keystroke sent → results, 10,000 records, against one empty interactive round trip, p50",
            $"{Samples.Ms(us)} (p95 {Samples.Ms(Samples.Median(oursTail))})", $"{Samples.Ms(them)} (p95 {Samples.Ms(Samples.Median(floorsTail))})", us / them, 3, 2));
        report(new Figure("finder: database commands for 600 keystrokes", commands.ToString(CultureInfo.InvariantCulture), "–", commands, 0, 0));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
