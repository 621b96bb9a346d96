using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.MyWork;

/// <summary>Finds what stands outside tolerance, and says what changed about it since the last closed review.</summary>
internal static class ReviewExceptions
{
    internal static IEnumerable<ReviewException> Of(PlanModel now, PlanModel? then) =>
        now.Rows.Values.Where(IsOutside).Select(row => Said(row, then?.Rows.GetValueOrDefault(row.Ref), then is not null));

    /// <summary>Worst first.</summary>
    internal static int Weight(PlanRow row) =>
        row.Status is MilestoneStatus.OffTrack ? 0 : row.Overdue ? 1 : row.Silent ? 2 : row.Computed.Status is MilestoneStatus.OffTrack ? 3 : 4;

    private static bool IsOutside(PlanRow row) =>
        !row.RecordEnds.IsSet
        && (row.Status is MilestoneStatus.OffTrack or MilestoneStatus.AtRisk || row.Overdue || row.Silent || (row.Status is not MilestoneStatus.Complete && row.Computed.Status is MilestoneStatus.OffTrack));

    private static ReviewException Said(PlanRow row, PlanRow? then, bool wasReviewed)
    {
        List<string> words = [];
        if (wasReviewed && then is null)
        {
            words.Add("added since");
        }
        else if (then is not null && then.Status != row.Status)
        {
            words.Add($"was {StatusWords.Of(then.Status).ToLowerInvariant()}");
        }

        if (then is not null && then.Forecast != row.Forecast && row.Forecast.IsSet)
        {
            words.Add(then.Forecast.IsSet ? $"forecast moved from {then.Forecast.Text} to {row.Forecast.Text}" : $"forecast {row.Forecast.Text}");
        }

        if (row.Overdue)
        {
            words.Add("overdue");
        }

        var changed = words.Count > 0;
        if (row.Computed.Slip is { IsLate: true } slip)
        {
            words.Add($"{slip.Text} against the baseline");
        }

        if (row.Silent)
        {
            words.Add("no update received");
        }

        return new ReviewException(row, words.Count == 0 ? "as before" : string.Join("; ", changed ? words : ["as before", .. words]), changed);
    }
}
