using WorkPlanTracker.Benchmarks.Hosting;

namespace WorkPlanTracker.Benchmarks.Measures;

/// <summary>The time line of five hundred rows beside the table of the same rows.</summary>
internal static class TimelineMeasures
{
    private const string Timeline = $"{PageMeasures.PlanPath}&view=timeline";

    internal static async Task RunAsync(Action<Figure> report)
    {
        await using var host = await HostProcess.StartAsync(500);
        await HostProcess.CloseAsync(await host.OpenAsync(Timeline, PageMeasures.PlanText, 1));
        var before = await host.CommandsAsync();
        await HostProcess.CloseAsync(await host.OpenAsync(Timeline, PageMeasures.PlanText, 20));
        var commands = (await host.CommandsAsync() - before) / 20.0;
        report(new Figure("timeline: database commands per opening, warm", FormattableString.Invariant($"{commands:0.##}"), "–", commands, 0, 0));
        await OpeningAsync(report, host);
        var table = await PageMeasures.SlopeAsync(host, PageMeasures.PlanPath, PageMeasures.PlanText);
        var line = await PageMeasures.SlopeAsync(host, Timeline, PageMeasures.PlanText);
        report(new Figure("managed memory per open timeline, against the table of the same 500 rows", Samples.KiB(line), Samples.KiB(table), line / table, 1.5, 1.2));
    }

    private static async Task OpeningAsync(Action<Figure> report, HostProcess host)
    {
        List<double> ours = [], floors = [];
        for (var round = 0; round <= Samples.Rounds; round++)
        {
            var table = await host.OpenAsync(PageMeasures.PlanPath, PageMeasures.PlanText, 20, together: 1);
            var line = await host.OpenAsync(Timeline, PageMeasures.PlanText, 20, together: 1);
            if (round > 0)
            {
                floors.Add(Samples.Median(table.Select(c => c.FirstRowAfter)));
                ours.Add(Samples.Median(line.Select(c => c.FirstRowAfter)));
            }

            await HostProcess.CloseAsync(table);
            await HostProcess.CloseAsync(line);
        }

        var (us, them) = (Samples.Median(ours), Samples.Median(floors));
        report(new Figure("timeline of 500 rows: StartCircuit sent → first batch that holds a row, p50, against the table's", Samples.Ms(us), Samples.Ms(them), us / them, 2, 1.3));
    }
}
