using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>What the management group has to look at: at risk, off track, overdue, silent, or red by its dates.</summary>
internal static class OutsideTolerance
{
    internal static bool Holds(PlanRow row) =>
        row.Status is not (MilestoneStatus.Cancelled or MilestoneStatus.Deferred)
        && (row.Status is MilestoneStatus.OffTrack or MilestoneStatus.AtRisk || row.Overdue || row.Silent || (row.Status is not MilestoneStatus.Complete && row.Computed.Status is MilestoneStatus.OffTrack));

    /// <summary>Worst first.</summary>
    internal static int Weight(PlanRow row) =>
        row.Status is MilestoneStatus.OffTrack ? 0 : row.Overdue ? 1 : row.Silent ? 2 : row.Computed.Status is MilestoneStatus.OffTrack ? 3 : 4;

    /// <summary>Why it is outside, and what changed about it.</summary>
    /// <param name="then">How it stood last time; null where it was not there.</param>
    /// <param name="wasReviewed">Whether there was a last time.</param>
    internal static string Words(PlanRow row, PlanRow? then, bool wasReviewed)
    {
        List<string> words = [];
        if (wasReviewed && then is null)
        {
            words.Add("added since");
        }

        if (then is not null && then.Status != row.Status)
        {
            words.Add($"was {StatusWords.Of(then.Status).ToLowerInvariant()}");
        }

        if (row.Silent)
        {
            words.Add("no update received");
        }

        if (row.Overdue)
        {
            words.Add($"overdue since {row.Due.Text}");
        }

        if (row.Computed.Slip is { IsLate: true } slip)
        {
            words.Add($"{slip.Text} against the baseline of {row.Baseline.Text}");
        }

        if (then is { Forecast.IsSet: true } && then.Forecast != row.Forecast && row.Forecast.IsSet)
        {
            words.Add($"forecast moved from {then.Forecast.Text} to {row.Forecast.Text}");
        }

        var said = string.Join("; ", words);
        said = said.Length > 0 ? $"{char.ToUpperInvariant(said[0])}{said[1..]}." : "";
        return row.LastSaid.Length > 0 && !row.Silent ? $"{said} {row.LastSaid}".Trim() : said;
    }
}
