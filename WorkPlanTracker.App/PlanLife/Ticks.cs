namespace WorkPlanTracker.App.PlanLife;

/// <summary>Which of a list are ticked, in a few words that a form can keep whatever the list's length: <c>all</c>, <c>none</c>, <c>all but A, B</c>, <c>only A, B</c>.</summary>
/// <remarks>wwwroot/js/ticks.js writes the same words as boxes are ticked.</remarks>
public sealed class Ticks
{
    private const string AllBut = "all but ";

    private const string Only = "only ";

    private readonly bool _all;
    private readonly HashSet<string> _named;

    private Ticks(bool all, HashSet<string> named) => (_all, _named) = (all, named);

    /// <summary>Reads the words; what cannot be read is nothing ticked, so that nothing is done that nobody asked for.</summary>
    public static Ticks Of(string? words)
    {
        var said = (words ?? "").Trim();
        return said == "all" ? new(true, [])
            : said.StartsWith(AllBut, StringComparison.Ordinal) ? new(true, Named(said[AllBut.Length..]))
            : said.StartsWith(Only, StringComparison.Ordinal) ? new(false, Named(said[Only.Length..]))
            : new(false, []);
    }

    /// <summary>Whether one is ticked.</summary>
    public bool Has(string reference) => _named.Contains(reference) != _all;

    private static HashSet<string> Named(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.Ordinal);
}
