namespace WorkPlanTracker.Benchmarks.Measures;

/// <summary>Percentiles of a round, and the median of rounds.</summary>
internal static class Samples
{
    internal const int Rounds = 5;
    internal const int PerRound = 100;

    internal static double Percentile(IEnumerable<double> samples, double percent)
    {
        var sorted = samples.Order().ToArray();
        return sorted[(int)Math.Clamp(Math.Ceiling(percent / 100 * sorted.Length) - 1, 0, sorted.Length - 1)];
    }

    internal static double Median(IEnumerable<double> samples) => Percentile(samples, 50);

    internal static string Ms(double milliseconds) => FormattableString.Invariant($"{milliseconds:0.00} ms");

    internal static string KiB(double bytes) => FormattableString.Invariant($"{bytes / 1024:0} KiB");
}
