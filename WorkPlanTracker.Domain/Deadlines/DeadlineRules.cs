using WorkPlanTracker.Domain.Committees;

namespace WorkPlanTracker.Domain.Deadlines;

/// <summary>A committee's timetable as a whole: what is usual, and what cannot be kept together.</summary>
public static class DeadlineRules
{
    /// <summary>The most rules one committee keeps.</summary>
    public const int MaxRules = 50;

    /// <summary>The agenda is on the web two weeks before; the Metropolitan Police Authority's own practice.</summary>
    public static DeadlineRule TwoWeeksOnTheWeb { get; } = new("On the web two weeks before", DeadlineStep.Publication, 2, CountingWay.CalendarWeeks);

    /// <summary>Agenda and reports are open to inspection for five clear days.</summary>
    /// <remarks>Local Government Act 1972, sections 100A to 100E, as the Local Authorities (Access to Meetings and Documents) (Period of Notice) (England) Order 2002 (SI 2002/715) made them.</remarks>
    public static DeadlineRule FiveClearDays { get; } = new("Five clear working days", DeadlineStep.Publication, 5, CountingWay.ClearWorkingDays, statutory: true);

    /// <summary>Members ask for items of their own ten working days before.</summary>
    public static DeadlineRule MembersTenDays { get; } = new("Items requested by members", DeadlineStep.MemberItems, 10, CountingWay.WorkingDays);

    /// <summary>What a body of a kind keeps unless it says otherwise. The law binds the authority, its committees and sub-committees; boards and groups follow their own rules, so they start with none.</summary>
    public static IReadOnlyList<DeadlineRule> Usual(CommitteeKind kind) =>
        kind is CommitteeKind.Authority or CommitteeKind.Committee or CommitteeKind.SubCommittee or CommitteeKind.Joint
            ? [TwoWeeksOnTheWeb, FiveClearDays, MembersTenDays]
            : [];

    /// <summary>Checks a timetable before it is kept.</summary>
    /// <exception cref="RuleBrokenException">There are too many rules, or two of one step share a name.</exception>
    public static IReadOnlyList<DeadlineRule> Checked(IReadOnlyList<DeadlineRule> rules)
    {
        if (rules.Count > MaxRules)
        {
            throw new RuleBrokenException("tooMany", $"A committee keeps at most {MaxRules} deadline rules. Remove one first.", "rules");
        }

        var twice = rules.GroupBy(r => (r.Step, r.Name.ToUpperInvariant())).FirstOrDefault(g => g.Skip(1).Any());
        return twice is null
            ? rules
            : throw new RuleBrokenException("twice", $"Two rules for {DeadlineStepWords.Of(twice.Key.Step).ToLowerInvariant()} are called “{twice.First().Name}”. Give one another name.", "name");
    }
}
