using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Deadlines;

/// <summary>Two steps whose deadlines leave no time between them.</summary>
/// <param name="First">The step that has to be over first.</param>
/// <param name="Second">The step that follows it.</param>
public sealed record StepClash(StepDeadline First, StepDeadline Second)
{
    /// <summary>What clashes, in one sentence.</summary>
    public string Sentence => First.Date == Second.Date
        ? $"{DeadlineStepWords.Of(First.Step)} and {Lower(Second)} fall on one day, {LondonTime.DayAndWeekday(First.Date)}."
        : $"{DeadlineStepWords.Of(First.Step)} ({LondonTime.Day(First.Date)}) would be due after {Lower(Second)} ({LondonTime.Day(Second.Date)}).";

    private static string Lower(StepDeadline step) => DeadlineStepWords.Of(step.Step).ToLowerInvariant();
}
