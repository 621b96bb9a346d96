using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Live;

/// <summary>What became of a milestone since a past instant, in words.</summary>
public static class RowDifference
{
    /// <summary>The words; empty where nothing that a plan shows has changed.</summary>
    /// <param name="then">How it stood; null where it was not there yet.</param>
    /// <param name="now">How it stands; null where it was removed since.</param>
    public static string Between(PlanRow? then, PlanRow? now)
    {
        if (then is null || now is null)
        {
            return then is null ? now is null ? "" : "not there yet then" : "removed since";
        }

        var changes = new List<string>();
        if (then.Status != now.Status)
        {
            changes.Add(now.Status is MilestoneStatus.Complete && now.Actual.IsKnown ? $"now complete, met {now.Actual.Text}" : $"now {StatusWords.Of(now.Status).ToLowerInvariant()}");
        }

        Date(changes, "forecast", then.Forecast, now.Forecast);
        Date(changes, "baseline", then.Baseline, now.Baseline);
        Words(changes, "lead", then.Owner, now.Owner);
        Words(changes, "title", then.Title, now.Title);
        Words(changes, "objective", then.Objective, now.Objective);
        if (!then.Areas.ToHashSet(StringComparer.Ordinal).SetEquals(now.Areas))
        {
            changes.Add("other thematic areas now");
        }

        // A forecast that moved to the meeting says it already.
        if ((then.Proof?.Meeting != now.Proof?.Meeting || then.Proof?.Report != now.Proof?.Report) && (now.Proof?.Date is not { } day || then.Forecast == now.Forecast || now.Forecast != PlanDate.OnDay(day)))
        {
            changes.Add(now.Proof is { Date: { } held } proof ? $"its report is now on {proof.Committee} {LondonTime.ShortDay(held)}" : "its report has another place now");
        }

        return string.Join("; ", changes);
    }

    private static void Date(List<string> changes, string what, PlanDate then, PlanDate now)
    {
        if (then != now)
        {
            changes.Add(now.IsSet ? $"{what} now {now.ShortText}" : $"no {what} now");
        }
    }

    private static void Words(List<string> changes, string what, string then, string now)
    {
        if (then != now)
        {
            changes.Add(now.Length == 0 ? $"no {what} now" : now.Length > 60 ? $"another {what} now" : $"{what} now {now}");
        }
    }
}
