using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Files;

/// <summary>How large the files of papers may be: <c>Papers:MostMegabytes</c> each, <c>Papers:MostMegabytesOfReport</c> together.</summary>
public sealed class PaperLimits(IConfiguration settings)
{
    private const long Megabyte = 1_000_000;

    /// <summary>The most bytes of one file.</summary>
    public long Most { get; } = Math.Clamp(settings.GetValue("Papers:MostMegabytes", 20L), 1, 1_000) * Megabyte;

    /// <summary>The most bytes of all files of one report.</summary>
    public long MostOfReport { get; } = Math.Clamp(settings.GetValue("Papers:MostMegabytesOfReport", 200L), 1, 10_000) * Megabyte;

    /// <summary>The most a request may hold: a file, and the words beside it.</summary>
    public long MostOfRequest => Most + Megabyte;

    /// <summary>What is said of a file that is larger.</summary>
    public string TooLarge => $"The file is too large: {PaperFile.SizeOf(Most)} is the most. Make it smaller, or split it.";
}
