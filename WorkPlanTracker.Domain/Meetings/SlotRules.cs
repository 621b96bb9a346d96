using System.Globalization;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.Domain.Meetings;

/// <summary>What may speak against a slot, and what bars it.</summary>
public static class SlotRules
{
    public const string OverCapacity = "overCapacity";

    public const string OutsideRemit = "outsideRemit";

    public const string DeadlinePassed = "deadlinePassed";

    public const string AfterMilestone = "afterMilestone";

    public const string CommitteeNotThere = "committeeNotThere";

    public const string SeriesTooNear = "seriesTooNear";

    /// <summary>Everything that speaks against a slot, to be named before anything is saved.</summary>
    public static IReadOnlyList<SlotConflict> Conflicts(SlotAsked asked)
    {
        var conflicts = new List<SlotConflict>();
        var (meeting, committee) = (asked.Meeting, asked.Committee);
        var on = $"{committee.Abbreviation} {LondonTime.Day(meeting.Date)}";
        if (meeting.Date < committee.FirstDay || meeting.Date > committee.LastDay)
        {
            conflicts.Add(new(CommitteeNotThere, meeting.Date > committee.LastDay
                ? $"{committee.Abbreviation} ends on {LondonTime.Day(committee.LastDay!.Value)}.{(committee.Successor is { } next ? $" It is followed by {next}." : "")}"
                : $"{committee.Abbreviation} begins on {LondonTime.Day(committee.FirstDay!.Value)}."));
        }

        var capacity = Capacity.Of(meeting, committee);
        if (capacity.MinutesHeld is { } minutes && asked.MinutesTaken + asked.Minutes > minutes)
        {
            conflicts.Add(new(OverCapacity, string.Create(CultureInfo.InvariantCulture, $"{on} has {minutes} minutes, of which {asked.MinutesTaken} are taken; this needs {asked.Minutes}.")));
        }
        else if (capacity.ItemsHeld is { } items && asked.ItemsTaken + 1 > items)
        {
            conflicts.Add(new(OverCapacity, string.Create(CultureInfo.InvariantCulture, $"{on} takes {items} items, and all of them are taken.")));
        }

        if (committee.RemitAreas.Count > 0 && asked.AreasAndAbove.Count > 0 && !asked.AreasAndAbove.Any(a => committee.RemitAreas.Contains(a, StringComparer.Ordinal) || asked.RemitOfOthers.Contains(a, StringComparer.Ordinal)))
        {
            conflicts.Add(new(OutsideRemit, $"{string.Join(", ", asked.Areas)} is outside the remit of {committee.Abbreviation}."));
        }

        conflicts.AddRange(asked.Missed.OrderBy(m => m.Day).Select(m => new SlotConflict(DeadlinePassed, $"The deadline for {m.Step} for {on} was {LondonTime.Day(m.Day)}.")));
        conflicts.AddRange(asked.NeededBy.Where(n => n.Day < meeting.Date).OrderBy(n => n.Day)
            .Select(n => new SlotConflict(AfterMilestone, $"{n.Milestone} needs it by {LondonTime.Day(n.Day)}.")));
        conflicts.AddRange(asked.Recurs?.TooNear(meeting.Date).Select(near => new SlotConflict(SeriesTooNear, near)) ?? []);
        return conflicts;
    }

    /// <summary>Refuses a meeting that takes no more reports.</summary>
    /// <exception cref="RuleBrokenException">It was held or cancelled.</exception>
    public static void RefuseUnlessAhead(Meeting meeting)
    {
        if (!meeting.IsAhead)
        {
            throw new RuleBrokenException(
                meeting.State is MeetingState.Held ? "held" : "cancelled",
                meeting.State is MeetingState.Held ? $"{meeting.Ref} was held, and a held meeting’s agenda does not change. Choose a meeting that is to come."
                    : $"{meeting.Ref} was cancelled. {(meeting.ReplacedBy is { } instead ? $"{instead} takes its place." : "Choose another meeting.")}",
                "meeting");
        }
    }

    /// <summary>Refuses a report that no meeting can take any more.</summary>
    /// <exception cref="RuleBrokenException">It was considered, or taken out.</exception>
    public static void RefuseUnlessOpen(PlannedReport report)
    {
        if (!StageRules.IsOpen(report.Stage))
        {
            throw new RuleBrokenException("notOpen", $"{report.Ref} is {StageRules.NameOf(report.Stage)}, so its slot no longer changes.", "stage");
        }
    }

    /// <summary>Whether leaving a meeting has to be explained: once the report is commissioned, or stands on a published agenda.</summary>
    public static bool MustExplain(ReportStage stage, Meeting from) =>
        from.State is not (MeetingState.Planned or MeetingState.Cancelled) || StageRules.IsCommissioned(stage);

    /// <summary>Asks why, and whom the clerk consulted, once a report is commissioned or stands on a published agenda.</summary>
    /// <exception cref="RuleBrokenException">One of them is missing.</exception>
    public static void RefuseUnexplained(PlannedReport report, Meeting from, string reason, string consulted)
    {
        if (!MustExplain(report.Stage, from))
        {
            return;
        }

        var because = from.State is MeetingState.Planned ? $"{report.Ref} is {StageRules.NameOf(report.Stage)}" : from.State is MeetingState.Held ? $"{from.Ref} was held" : $"the agenda of {from.Ref} is published";
        if (reason.Length == 0)
        {
            throw new RuleBrokenException("reasonNeeded", $"Say why it moves: {because}.", "reason");
        }

        if (consulted.Length == 0)
        {
            throw new RuleBrokenException("consultedNeeded", $"Say whom you consulted, such as the Chair: {because}.", "consulted");
        }
    }
}

/// <summary>A slot that is asked for, and what has to be known to judge it.</summary>
/// <param name="Areas">The thematic areas of the report.</param>
/// <param name="Meeting">The meeting it is to stand on.</param>
/// <param name="Committee">Whose meeting it is.</param>
/// <param name="Minutes">How long it would be given.</param>
/// <param name="MinutesTaken">The minutes that everything else on the agenda takes.</param>
/// <param name="ItemsTaken">How many other items there are.</param>
/// <param name="AreasAndAbove">Its thematic areas with all those above them.</param>
/// <param name="Missed">The deadlines of that meeting which it has missed.</param>
/// <param name="NeededBy">Milestones that need it, and by when.</param>
public sealed record SlotAsked(
    IReadOnlyList<string> Areas, Meeting Meeting, Committee Committee, int Minutes, int MinutesTaken, int ItemsTaken,
    IReadOnlyCollection<string> AreasAndAbove, IReadOnlyList<MissedDeadline> Missed, IReadOnlyList<NeededBy> NeededBy)
{
    /// <summary>The remit of the other bodies of a joint meeting.</summary>
    public IReadOnlyCollection<string> RemitOfOthers { get; init; } = [];

    /// <summary>The series it belongs to, with its other reports; null where it recurs not at all.</summary>
    public Recurring? Recurs { get; init; }
}

/// <summary>A step whose day has passed without it.</summary>
/// <param name="Step">In words: <c>the first draft</c>.</param>
/// <param name="Day">Its day.</param>
public readonly record struct MissedDeadline(string Step, DateOnly Day);

/// <summary>A milestone that waits for a report.</summary>
/// <param name="Milestone">Its reference.</param>
/// <param name="Day">The last day on which the report still serves it.</param>
public readonly record struct NeededBy(string Milestone, DateOnly Day)
{
    /// <summary>By when an unfinished milestone needs a report: one that it proves by its agreed day, one that waits for it by its expected day. Null where it does not.</summary>
    public static NeededBy? Of(Milestone milestone, string report)
    {
        var date = milestone.IsFinished ? PlanDate.NotSet
            : milestone.DependsOn.Contains(report, StringComparer.Ordinal) ? (milestone.Forecast.IsKnown ? milestone.Forecast : milestone.Baseline)
            : milestone.ProvedBy == report ? milestone.Baseline
            : PlanDate.NotSet;
        return date.End is { } day ? new NeededBy(milestone.Ref, day) : null;
    }
}
