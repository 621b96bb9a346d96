namespace WorkPlanTracker.App.Features.Plan;

/// <summary>A column that a person may choose. The reference and the title always come first.</summary>
/// <param name="Key">Its name in the address.</param>
/// <param name="Name">Its heading.</param>
/// <param name="Css">The class of its cells.</param>
/// <param name="Sort">The order its heading gives; empty where it gives none.</param>
public sealed record PlanColumn(string Key, string Name, string Css, string Sort)
{
    /// <summary>Every column there is to choose from.</summary>
    public static readonly IReadOnlyList<PlanColumn> All =
    [
        new("baseline", "Baseline", "c-date c-baseline", "baseline"), new("forecast", "Forecast", "c-date c-forecast", "forecast"), new("slip", "Slip", "c-slip", "slip"),
        new("status", "Status", "c-status", "status"), new("updated", "Last update", "c-updated", "updated"), new("evidence", "Evidence", "c-proof", ""),
        new("lead", "Lead", "c-lead", ""), new("areas", "Thematic areas", "c-areas", ""), new("objective", "Objective", "c-objective", ""),
    ];

    /// <summary>What a newcomer is shown.</summary>
    public static readonly IReadOnlyList<PlanColumn> Usual = [.. All.Take(6)];

    /// <summary>What became of a milestone since the past instant shown; stands in place of the last update and the evidence.</summary>
    public static readonly PlanColumn Since = new("since", "Since then", "c-since", "");

    /// <summary>The columns an address names; those it misspells are left out, and none at all are the usual ones.</summary>
    public static IReadOnlyList<PlanColumn> Read(string words)
    {
        IReadOnlyList<PlanColumn> read = [.. words.Split(',', StringSplitOptions.TrimEntries).Select(key => All.FirstOrDefault(c => c.Key == key)).OfType<PlanColumn>().Distinct()];
        return read.Count == 0 || read.SequenceEqual(Usual) ? Usual : read;
    }

    /// <summary>The address's words for some columns; null for the usual ones.</summary>
    public static string? Write(IReadOnlyList<PlanColumn> columns) => columns.SequenceEqual(Usual) ? null : string.Join(',', columns.Select(c => c.Key));
}
