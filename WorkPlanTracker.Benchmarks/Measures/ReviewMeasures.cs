using System.Diagnostics;
using WorkPlanTracker.Benchmarks.Circuits;
using WorkPlanTracker.Benchmarks.Hosting;

namespace WorkPlanTracker.Benchmarks.Measures;

/// <summary>A live review: the presenter's step on the screens that follow, and what a screen on the wall keeps.</summary>
internal static class ReviewMeasures
{
    private const string LivePath = $"/review/{FillingReview.Review}/live";
    private const string ProjectorPath = $"{LivePath}/projector";
    private const string FloorPath = "/floor/live";
    private const string EmptyPath = "/floor/empty";
    private const string EmptyText = "empty-floor-ready";

    internal static async Task RunAsync(Action<Figure> report)
    {
        await using var host = await HostProcess.StartAsync(200);
        await host.TellAsync("meet");
        await HostProcess.CloseAsync(await host.OpenAsync(EmptyPath, EmptyText, 1));
        await MemoryAsync(report, host);
        await LatencyAsync(report, host, LivePath, "following screens");
        await LatencyAsync(report, host, ProjectorPath, "projector screens");
    }

    private static async Task MemoryAsync(Action<Figure> report, HostProcess host)
    {
        var empty = await PageMeasures.SlopeAsync(host, EmptyPath, EmptyText);
        var projector = await PageMeasures.SlopeAsync(host, ProjectorPath, FillingReview.TextOf(2));
        report(new Figure("managed memory per projector screen over an empty page, KiB", Samples.KiB(projector), Samples.KiB(empty), (projector - empty) / 1024, 300, 200));
    }

    private static async Task LatencyAsync(Action<Figure> report, HostProcess host, string path, string called)
    {
        List<double> ours = [], floors = [];
        var n = 0;
        for (var round = 0; round <= Samples.Rounds; round++)
        {
            var floor = await host.OpenAsync(FloorPath, PageMeasures.PlanText, PageMeasures.Pages);
            var least = await PageMeasures.RoundAsync(host, floor, "floor", Samples.PerRound, n += 1_000);
            await HostProcess.CloseAsync(floor);
            var screens = await host.OpenAsync(path, FillingReview.TextOf(2), PageMeasures.Pages);
            var mine = await StepAsync(host, screens, Samples.PerRound);
            await HostProcess.CloseAsync(screens);
            if (round > 0)
            {
                ours.Add(Samples.Percentile(mine, 99));
                floors.Add(Samples.Percentile(least.Shown, 99));
            }
        }

        var (us, them) = (Samples.Median(ours), Samples.Median(floors));
        report(new Figure($"a presenter's step returned → shown on {PageMeasures.Pages} {called}, p99", Samples.Ms(us), Samples.Ms(them), us / them, 2, 1.5));
    }

    /// <summary>An even number of steps, so that every round begins where the first did.</summary>
    private static async Task<List<double>> StepAsync(HostProcess host, List<Circuit> screens, int steps)
    {
        var shown = new List<double>();
        for (var n = 1; n <= steps + (steps % 2); n++)
        {
            var arrivals = screens.Select(c => c.ArrivalOf(FillingReview.TextOf(n))).ToList();
            var (at, _) = await host.ChangeAsync("step", n);
            foreach (var arrival in await Task.WhenAll(arrivals).WaitAsync(TimeSpan.FromSeconds(30)))
            {
                shown.Add(Math.Max(0, (arrival - at) * 1_000.0 / Stopwatch.Frequency));
            }
        }

        return shown;
    }
}
