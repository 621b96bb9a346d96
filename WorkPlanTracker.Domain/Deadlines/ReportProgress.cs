using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.Domain.Deadlines;

/// <summary>Which deadlines of a meeting a report still has before it, by its stage.</summary>
public static class ReportProgress
{
    /// <summary>True where a report at this stage has the step behind it, or nothing more is expected of it.</summary>
    /// <remarks>Members' items are no step of a report, so no report has it before it.</remarks>
    public static bool IsBehind(DeadlineStep step, ReportStage stage) => step switch
    {
        DeadlineStep.MemberItems => true,
        DeadlineStep.Commission => stage >= ReportStage.Commissioned,
        DeadlineStep.FirstDraft or DeadlineStep.Comments => stage >= ReportStage.InClearance,
        DeadlineStep.Clearance or DeadlineStep.Final => stage >= ReportStage.Cleared,
        DeadlineStep.Publication => stage >= ReportStage.Published,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "No such step."),
    };

    /// <summary>True where nothing more has to be done for a meeting: considered, withdrawn, merged or referred elsewhere.</summary>
    public static bool IsOver(ReportStage stage) => stage >= ReportStage.Considered;

    /// <summary>The steps still before a report, the earliest first.</summary>
    public static IReadOnlyList<StepDeadline> Before(MeetingDeadlines deadlines, ReportStage stage) =>
        [.. deadlines.Steps.Where(s => !IsBehind(s.Step, stage)).OrderBy(s => s.Date)];

    /// <summary>The next deadline that is not past; null where there is none.</summary>
    public static StepDeadline? Next(MeetingDeadlines deadlines, ReportStage stage, DateOnly today) =>
        Before(deadlines, stage).FirstOrDefault(s => s.Date >= today);

    /// <summary>The first deadline the report has missed for this meeting; null where it can still keep all.</summary>
    public static StepDeadline? FirstMissed(MeetingDeadlines deadlines, ReportStage stage, DateOnly today) =>
        Before(deadlines, stage).FirstOrDefault(s => s.Date < today);

    /// <summary>The next deadline, or the missed one, as a card says it: <c>Clearance is due on 31 March 2011: in 5 working days.</c> Empty where none is before it.</summary>
    public static string Sentence(MeetingDeadlines deadlines, ReportStage stage, DateOnly today, WorkingDays calendar) =>
        (FirstMissed(deadlines, stage, today) ?? Next(deadlines, stage, today))?.Sentence(today, calendar) ?? "";
}
