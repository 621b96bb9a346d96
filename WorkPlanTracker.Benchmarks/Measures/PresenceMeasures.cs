using WorkPlanTracker.Benchmarks.Hosting;

namespace WorkPlanTracker.Benchmarks.Measures;

/// <summary>What presence costs: the same program with and without it, five people on 200 pages, every save from an editor that all see open and close.</summary>
internal static class PresenceMeasures
{
    private static readonly IReadOnlyList<string> People = ["reader@demo.example", "lead@demo.example", "lead2@demo.example", "clerk@demo.example", "bmg@demo.example"];

    internal static async Task RunAsync(Action<Figure> report)
    {
        await using var with = await HostProcess.StartAsync(200);
        await using var without = await HostProcess.StartAsync(200, presence: false);
        await FanOutAsync(report, with, without);
        await MemoryAsync(report, with, without);
    }

    private static async Task FanOutAsync(Action<Figure> report, HostProcess with, HostProcess without)
    {
        List<double> ours = [], floors = [], oursTail = [], floorsTail = [];
        var n = 0;
        for (var round = 0; round <= Samples.Rounds; round++)
        {
            var least = await ShownAsync(without, n += 1_000);
            var mine = await ShownAsync(with, n += 1_000);
            if (round > 0)
            {
                ours.Add(Samples.Median(mine));
                floors.Add(Samples.Median(least));
                oursTail.Add(Samples.Percentile(mine, 95));
                floorsTail.Add(Samples.Percentile(least, 95));
            }
        }

        var (us, them) = (Samples.Median(ours), Samples.Median(floors));
        report(new Figure(
            $"save returned → shown on {PageMeasures.Pages} open plan pages, with presence against without, p50",
            $"{Samples.Ms(us)} (p95 {Samples.Ms(Samples.Median(oursTail))})", $"{Samples.Ms(them)} (p95 {Samples.Ms(Samples.Median(floorsTail))})", us / them, 1.1, 1.05));
    }

    private static async Task<List<double>> ShownAsync(HostProcess host, int from)
    {
        var pages = await host.OpenAsync(PageMeasures.PlanPath, PageMeasures.PlanText, PageMeasures.Pages, people: People);
        var (shown, _) = await PageMeasures.RoundAsync(host, pages, "edit", Samples.PerRound, from);
        await HostProcess.CloseAsync(pages);
        return shown;
    }

    private static async Task MemoryAsync(Action<Figure> report, HostProcess with, HostProcess without)
    {
        var least = await PageMeasures.SlopeAsync(without, PageMeasures.PlanPath, PageMeasures.PlanText, People);
        var mine = await PageMeasures.SlopeAsync(with, PageMeasures.PlanPath, PageMeasures.PlanText, People);
        report(new Figure("managed memory of presence per open plan page, KiB", Samples.KiB(mine), Samples.KiB(least), (mine - least) / 1024, 10, 5));
    }
}
