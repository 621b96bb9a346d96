using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.WorkPlans;

/// <summary>Lays two baselines of one plan side by side: every milestone and every report that either of them holds.</summary>
public static class BaselineComparison
{
    /// <summary>What changed first, the furthest slip at its head; then what stayed, by reference.</summary>
    public static IReadOnlyList<BaselineRow> Of(PlanBaseline from, PlanBaseline to, WorkingDays calendar)
    {
        var was = Rows(from).ToDictionary(r => r.Ref, StringComparer.Ordinal);
        var now = Rows(to).ToDictionary(r => r.Ref, StringComparer.Ordinal);
        return [.. was.Keys.Union(now.Keys, StringComparer.Ordinal)
            .Select(reference => Row(reference, was.GetValueOrDefault(reference), now.GetValueOrDefault(reference), calendar))
            .OrderBy(r => r.Change is BaselineChange.Same).ThenByDescending(r => r.Slip?.ApproximateDays ?? 0).ThenBy(r => r.Ref, StringComparer.Ordinal)];
    }

    private static BaselineRow Row(string reference, Side? was, Side? now, WorkingDays calendar) => new(
        reference,
        (now ?? was)!.Title,
        was?.Text ?? "",
        now?.Text ?? "",
        was is null ? BaselineChange.Added : now is null ? BaselineChange.Dropped : was.Text == now.Text ? BaselineChange.Same : BaselineChange.Moved,
        was is { Date: { } before } && now is { Date: { } after } ? Slip.Between(before, after, calendar) : null);

    private static IEnumerable<Side> Rows(PlanBaseline baseline) =>
        baseline.Dates.Select(d => new Side(d.Milestone, d.Title, d.Date.IsSet ? d.Date.Text : "no date", d.Date))
            .Concat(baseline.Slots.Select(s => new Side(s.Report, s.Title, s.Meeting ?? "no meeting yet", null)));

    private sealed record Side(string Ref, string Title, string Text, PlanDate? Date);
}

/// <summary>One milestone or report in two baselines.</summary>
/// <param name="Before">As the earlier one has it; empty where it was not in it.</param>
/// <param name="After">As the later one has it; empty where it is not in it.</param>
/// <param name="Slip">How far a milestone's date moved; null for reports and where a date is unknown.</param>
public sealed record BaselineRow(string Ref, string Title, string Before, string After, BaselineChange Change, Slip? Slip);

/// <summary>What became of something between two baselines.</summary>
public enum BaselineChange
{
    Same,
    Moved,
    Added,
    Dropped,
}
