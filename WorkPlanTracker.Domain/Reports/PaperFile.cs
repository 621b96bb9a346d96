using System.Globalization;

namespace WorkPlanTracker.Domain.Reports;

/// <summary>The file of a paper that the program keeps. Its bytes are kept once, however many papers hold them.</summary>
/// <param name="Hash">SHA-256 of the bytes, in small hexadecimal letters.</param>
/// <param name="Format">What it is, by its content.</param>
/// <param name="Size">How many bytes.</param>
public sealed record PaperFile(string Hash, PaperFormat Format, long Size)
{
    /// <summary>How long a hash is.</summary>
    public const int HashLength = 64;

    /// <summary>What it is and how large, as a link says it: <c>PDF, 1.2 MB</c>.</summary>
    public string Words => $"{PaperFormats.NameOf(Format)}, {SizeOf(Size)}";

    /// <summary>A size as people say it.</summary>
    public static string SizeOf(long bytes) => bytes switch
    {
        < 1_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 1_000_000 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000m:0.#} MB"),
    };
}
