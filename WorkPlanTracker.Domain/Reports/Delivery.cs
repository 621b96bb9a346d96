using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.Domain.Reports;

/// <summary>What a report still owes its meeting, and how it stands: worked out of its stage, its slot and the deadlines.</summary>
public static class Delivery
{
    /// <summary>How many working days ahead a deadline is near.</summary>
    public const int Near = 5;

    /// <summary>What is said of a report that was not published for a meeting whose day has passed: nothing can be late for it any more.</summary>
    public const string PassedWithout = "Its meeting passed without it";

    /// <summary>What can be done then.</summary>
    public const string AfterPassing = "Move it to another meeting, or record what the meeting did with it.";

    /// <summary>The next thing it owes; null where nothing is left, and where the meeting has passed: a deadline of it can no longer be met.</summary>
    public static StepDeadline? Next(ReportStage stage, MeetingDeadlines deadlines, DateOnly today) =>
        deadlines.Meeting >= today && ReportProgress.Before(deadlines, stage) is [var next, ..] ? next : null;

    /// <summary>Whether its meeting's day has passed and it was not published for it.</summary>
    /// <param name="meeting">The day of the meeting it stands on; null while it has no slot.</param>
    public static bool HasPassedWithout(ReportStage stage, DateOnly? meeting, DateOnly today) => meeting < today && StageRules.IsOpen(stage) && stage is not ReportStage.Published;

    /// <summary>What it has missed.</summary>
    public static IReadOnlyList<MissedDeadline> Missed(ReportStage stage, MeetingDeadlines deadlines, DateOnly today) =>
        [.. ReportProgress.Before(deadlines, stage).Where(s => s.Date < today).Select(s => new MissedDeadline(DeadlineStepWords.Of(s.Step).ToLowerInvariant(), s.Date))];

    /// <summary>How it stands.</summary>
    /// <param name="deferrals">How often it was put off.</param>
    /// <param name="slot">The deadlines of the meeting it stands on; null while it has no slot.</param>
    public static DeliveryStatus Of(ReportStage stage, int deferrals, MeetingDeadlines? slot, DateOnly today, WorkingDays calendar) => stage switch
    {
        ReportStage.Considered => DeliveryStatus.Delivered,
        _ when StageRules.IsOut(stage) => DeliveryStatus.Withdrawn,
        ReportStage.Published when slot is not null => DeliveryStatus.Published,
        _ when slot is null => deferrals > 0 ? DeliveryStatus.Deferred : DeliveryStatus.Unscheduled,
        _ when slot.Meeting < today => DeliveryStatus.Late,
        _ => Next(stage, slot, today) is not { } next ? DeliveryStatus.Scheduled
            : next.Date < today ? DeliveryStatus.Late
            : calendar.Between(today, next.Date) <= Near ? DeliveryStatus.DeadlineNear
            : DeliveryStatus.Scheduled,
    };

    /// <summary>Whether what the committee is asked is more than taking note, so that it does not belong among the items for information.</summary>
    public static bool AsksForDecision(string recommendation) =>
        recommendation.Split([' ', ',', ';', '.', '\n', '(', ')', ':'], StringSplitOptions.RemoveEmptyEntries)
            .Any(w => w.ToLowerInvariant() is "agree" or "agrees" or "approve" or "approves" or "endorse" or "decide" or "determine" or "authorise" or "adopt");
}
