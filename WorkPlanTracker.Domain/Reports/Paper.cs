namespace WorkPlanTracker.Domain.Reports;

/// <summary>A paper or an appendix of a report: what it is, and where it lies.</summary>
/// <param name="Title">What a reader sees.</param>
/// <param name="Place">A file's name, or a web address (http or https).</param>
public sealed record Paper(string Title, string Place)
{
    public const int MaxTitleLength = 200;

    public const int MaxPlaceLength = 500;

    /// <summary>The file, where the program keeps it; null for one that lies elsewhere.</summary>
    public PaperFile? File { get; init; }

    /// <summary>The most papers of one report, public and private each.</summary>
    public const int MaxPerReport = 40;

    /// <summary>Whether it lies at a web address, and not in a file of a name.</summary>
    public bool IsAddress => Place.Contains("://", StringComparison.Ordinal);

    /// <summary>Whether it lies where another does: a report has one paper of a name.</summary>
    public bool IsAt(Paper other) => string.Equals(Place, other.Place, StringComparison.OrdinalIgnoreCase);

    /// <summary>A paper whose file the program keeps.</summary>
    /// <param name="name">The file’s name, which is its place.</param>
    public static Paper Kept(string? title, string name, PaperFile file) => At(title, name) with { File = file };

    /// <exception cref="RuleBrokenException">No place, too long, or an address of another kind.</exception>
    public static Paper At(string? title, string? place)
    {
        var where = OneLine(place);
        var name = OneLine(title) is { Length: > 0 } said ? said : where;
        if (where.Length == 0)
        {
            throw new RuleBrokenException("missing", "Give the paper’s file name or its web address.", "papers");
        }

        if (where.Contains('|', StringComparison.Ordinal))
        {
            throw new RuleBrokenException("address", "Leave the sign | out of the paper’s file name or address: it stands between a title and its place.", "papers");
        }

        if (name.Length > MaxTitleLength || where.Length > MaxPlaceLength)
        {
            throw new RuleBrokenException("tooLong", $"Shorten the paper: its title may have {MaxTitleLength} characters and its place {MaxPlaceLength}.", "papers");
        }

        var scheme = where.IndexOf(':', StringComparison.Ordinal);
        if (scheme > 0 && !(Uri.TryCreate(where, UriKind.Absolute, out var read) && read.Scheme is "http" or "https"))
        {
            throw new RuleBrokenException("address", "Give the paper as a file name, or as a web address that starts with http:// or https://.", "papers");
        }

        return new Paper(name, where);
    }

    /// <summary>Papers are written one a line.</summary>
    private static string OneLine(string? words) => PlainWords.Clean(words).Replace('\n', ' ').Replace('\t', ' ').Trim();
}
