using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Deadlines;

/// <summary>When one step is due for a meeting: every rule's own date, and the earliest, which wins.</summary>
/// <param name="Step">What must be done.</param>
/// <param name="Winner">The rule's date that wins: the earliest, the law's before the body's own where both fall on one day.</param>
/// <param name="Rules">Every rule that applies, in the order of the committee's timetable.</param>
public sealed record StepDeadline(DeadlineStep Step, RuleDate Winner, IReadOnlyList<RuleDate> Rules)
{
    /// <summary>The last day.</summary>
    public DateOnly Date => Winner.Date;

    /// <summary>The last day that the law allows; null where no law asks for the step.</summary>
    public DateOnly? LawfulDate => Rules.Where(r => r.Rule.Statutory).Select(r => (DateOnly?)r.Date).Min();

    /// <summary>Why this date and no other, in one sentence.</summary>
    public string WhyItWins
    {
        get
        {
            var same = Rules.Where(r => r.Date == Date).Select(r => Quoted(r)).ToList();
            var later = Rules.Where(r => r.Date != Date).OrderBy(r => r.Date).Select(r => $"{Quoted(r)} ({LondonTime.Day(r.Date)})").ToList();
            var by = same.Count == 1 ? same[0] : same.Count == 2 ? $"both {WordLists.And(same)}" : WordLists.And(same);
            return $"{LondonTime.Day(Date)} by {by}{(later.Count == 0 ? "" : $", which is earlier than {WordLists.And(later)}")}.";
        }
    }

    /// <summary>How far off it is, with a word where it has passed: <c>Publication was due on 24 March 2011, 3 working days late.</c></summary>
    public string Sentence(DateOnly today, WorkingDays calendar) =>
        Date < today
            ? $"{DeadlineStepWords.Of(Step)} {(DeadlineStepWords.IsPlural(Step) ? "were" : "was")} due on {LondonTime.Day(Date)}: {Deadline.HowFar(Date, today, calendar)}."
            : $"{DeadlineStepWords.Of(Step)} {(DeadlineStepWords.IsPlural(Step) ? "are" : "is")} due on {LondonTime.Day(Date)}: {Deadline.HowFar(Date, today, calendar)}.";

    internal static StepDeadline Of(DeadlineStep step, IReadOnlyList<RuleDate> rules) =>
        new(step, rules.OrderBy(r => r.Date).ThenByDescending(r => r.Rule.Statutory).First(), rules);

    private static string Quoted(RuleDate date) => $"“{date.Rule.Name}”";
}
