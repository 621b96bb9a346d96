using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.Domain.Reviews;

/// <summary>Works out what depends on a change that is asked for, in sentences, the gravest first. Reads nothing and knows no clock.</summary>
public static class ChangeEffects
{
    /// <param name="asks">What is asked.</param>
    /// <param name="before">As agreed.</param>
    /// <param name="after">The date asked for; not set where something is dropped.</param>
    /// <param name="around">What stands around it.</param>
    /// <param name="calendar">The body's working days.</param>
    public static IReadOnlyList<string> Of(ChangeRequestKind asks, PlanDate before, PlanDate after, ChangeSurroundings around, WorkingDays calendar) =>
    [
        .. asks switch
        {
            ChangeRequestKind.MoveBaseline => OfMove(before, after, around, calendar),
            ChangeRequestKind.DropMilestone => OfDrop(around),
            _ => OfWithdrawal(around),
        },
        around.BaselineNow > 0 ? $"Baseline {around.BaselineNow + 1} is taken; baseline {around.BaselineNow} is kept and can be compared with it." : "The baseline this takes is kept like every other.",
    ];

    private static IEnumerable<string> OfMove(PlanDate before, PlanDate after, ChangeSurroundings around, WorkingDays calendar)
    {
        foreach (var waiting in around.Waiting.Where(w => IsOpen(w) && DateOf(w) is { } date && after.End is { } end && date < end))
        {
            yield return $"{waiting.Ref} waits for it and is agreed or expected for {TextOf(waiting)}, before the new date.";
        }

        var others = around.Waiting.Count(w => IsOpen(w) && !(DateOf(w) is { } date && after.End is { } end && date < end));
        if (others > 0)
        {
            yield return others == 1 ? "One other milestone waits for it and can still follow." : $"{others} other milestones wait for it and can still follow.";
        }

        if (around.Report is { } report && report.Day is { } day && after.End is { } newEnd)
        {
            yield return day > newEnd
                ? $"{report.Ref} proves it and stands on {report.Meeting}, {LondonTime.Day(day)}, after the new date."
                : $"{report.Ref} proves it and stands on {report.Meeting}, {LondonTime.Day(day)}.";
        }

        if (Slip.Between(before, after, calendar) is { } slip)
        {
            yield return slip.ApproximateDays == 0 ? "The end of the date does not move."
                : $"The agreed date moves {(slip.IsLate ? "later" : "earlier")}: {slip.Text.Replace(" late", "", StringComparison.Ordinal).Replace(" early", "", StringComparison.Ordinal)}.";
        }
    }

    private static IEnumerable<string> OfDrop(ChangeSurroundings around)
    {
        foreach (var waiting in around.Waiting.Where(IsOpen))
        {
            yield return $"{waiting.Ref} waits for it, and would wait for something that was dropped.";
        }

        if (around.Report is { } report)
        {
            yield return $"{report.Ref} was to prove it{(report.Meeting is null ? "" : $" and stands on {report.Meeting}")}; it stays planned.";
        }
    }

    private static IEnumerable<string> OfWithdrawal(ChangeSurroundings around)
    {
        foreach (var waiting in around.Waiting.Where(IsOpen))
        {
            yield return waiting.IsProved ? $"{waiting.Ref} is proved by it, and would have nothing to prove it." : $"{waiting.Ref} waits for it.";
        }

        if (around.Report is { Meeting: { } meeting })
        {
            yield return $"It stands on the agenda of {meeting} and is taken off.";
        }
    }

    private static bool IsOpen(WaitingMilestone waiting) => waiting.Status is not (MilestoneStatus.Complete or MilestoneStatus.Cancelled);

    private static DateOnly? DateOf(WaitingMilestone waiting) => (waiting.Forecast.IsKnown ? waiting.Forecast : waiting.Baseline).End;

    private static string TextOf(WaitingMilestone waiting) => (waiting.Forecast.IsKnown ? waiting.Forecast : waiting.Baseline).Text;
}

/// <summary>What stands around a change that is asked for.</summary>
/// <param name="Waiting">The milestones that wait for what it is about, or that it proves.</param>
/// <param name="Report">The report that proves the milestone, or the report itself; null where there is none.</param>
/// <param name="BaselineNow">The number of the plan's newest baseline.</param>
public sealed record ChangeSurroundings(IReadOnlyList<WaitingMilestone> Waiting, PlacedReport? Report, int BaselineNow);

/// <summary>A milestone that waits for something.</summary>
public sealed record WaitingMilestone(string Ref, MilestoneStatus Status, PlanDate Baseline, PlanDate Forecast, bool IsProved);

/// <summary>A report and the meeting it stands on, if any.</summary>
public sealed record PlacedReport(string Ref, string? Meeting, DateOnly? Day);
