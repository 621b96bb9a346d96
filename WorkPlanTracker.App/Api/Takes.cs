namespace WorkPlanTracker.App.Api;

/// <summary>What a call takes in its address. One list: it is read by, refused by, shown in the docs and described in OpenAPI.</summary>
/// <param name="Filters">Parameters of this call alone.</param>
/// <param name="Sortable">What the list may be ordered by; empty where it is no list.</param>
/// <param name="AsAt">Whether the past may be asked for.</param>
internal sealed record Takes(IReadOnlyList<Asked> Filters, IReadOnlyList<string> Sortable, bool AsAt = true)
{
    internal static readonly Takes Nothing = new([], [], AsAt: false);

    internal static readonly Takes AsAtAlone = new([], []);

    internal static Asked Search { get; } = new("q", "Words that must all be found.");

    internal static Asked Sort { get; } = new("sort", "Fields with commas between; a minus in front turns one round. What is unknown comes last either way.");

    internal static Asked Instant { get; } = new("asAt", "An ISO instant or date, not after the plan's now: everything as it stood then. A date is the end of that day in London.");

    internal static Asked Page { get; } = new("page", "Which page, from 1.") { Most = 1_000_000 };

    internal static Asked PageSize { get; } = new("pageSize", $"How many on a page, at most {ListQuery.MostPerPage}; 100 where it is left out.") { Most = ListQuery.MostPerPage };

    internal bool IsList => Sortable.Count > 0;

    /// <summary>Every parameter, in the order people read them.</summary>
    internal IEnumerable<Asked> All =>
        [.. IsList ? [Search] : Array.Empty<Asked>(), .. Filters, .. IsList ? [Sort] : Array.Empty<Asked>(), .. AsAt ? [Instant] : Array.Empty<Asked>(), .. IsList ? [Page, PageSize] : Array.Empty<Asked>()];
}

/// <summary>One parameter of an address.</summary>
internal sealed record Asked(string Name, string About)
{
    /// <summary>The words it takes; empty where any will do.</summary>
    internal IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The largest number it takes; null where it is no number.</summary>
    internal int? Most { get; init; }

    internal static Asked Flag(string name, string about) => new(name, about) { Words = ["true", "false"] };

    internal static Asked OneOf<T>(string name, string about)
        where T : struct, Enum => new(name, about) { Words = [.. Enum.GetNames<T>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName)] };
}
