using System.Globalization;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports;

/// <summary>A meeting that a report could go to, with what has to be known before it does.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Name"><c>SOP · Thu 7 Apr 2011</c>.</param>
/// <param name="Room">What is left of it without the report.</param>
/// <param name="Deadline">The first deadline that it has missed, else the next one.</param>
/// <param name="Missed">Whether a deadline was missed.</param>
/// <param name="Conflicts">Everything that speaks against it.</param>
/// <param name="Here">Whether it stands there now.</param>
/// <param name="Stood">Whether it stood on that agenda before, so that it cannot come back to it.</param>
public sealed record SlotChoice(ForwardMeeting Meeting, string Name, string Room, string Deadline, bool Missed, IReadOnlyList<SlotConflict> Conflicts, bool Here, bool Stood)
{
    /// <summary>Chosen instead of a meeting: it has none then.</summary>
    public const string Nowhere = "none";

    public string Ref => Meeting.Meeting.Ref;

    /// <summary>Whether it can be chosen at all.</summary>
    public bool IsOpen => !Here && !Stood;

    /// <summary>What speaks against it, each in two words.</summary>
    public IEnumerable<string> Tags => Conflicts.GroupBy(c => c.Code, StringComparer.Ordinal).Select(g => g.Key switch
    {
        SlotRules.OverCapacity => "over capacity",
        SlotRules.OutsideRemit => "outside the remit",
        SlotRules.DeadlinePassed => g.Count() == 1 ? "deadline passed" : string.Create(CultureInfo.InvariantCulture, $"{g.Count()} deadlines passed"),
        SlotRules.AfterMilestone => "needed earlier",
        SlotRules.SeriesTooNear => "too near its sibling",
        SlotRules.CommitteeNotThere => "committee not there",
        var other => other,
    });

    /// <summary>For whoever holds the card over it.</summary>
    public string InShort => Here ? "It stands here"
        : Stood ? "It stood here before and cannot come back"
        : !Meeting.Meeting.IsAhead ? "Its agenda no longer changes"
        : Conflicts.Count == 0 ? $"Release to place. {Room}."
        : $"{(Conflicts.Count == 1 ? "A conflict" : $"{Conflicts.Count.ToString(CultureInfo.InvariantCulture)} conflicts")}: {string.Join(' ', Conflicts.Select(c => c.Message))} Needs a reason.";

    /// <summary>Judges one meeting.</summary>
    public static SlotChoice Of(ForwardPlan plan, ForwardReport report, ForwardMeeting meeting)
    {
        var committee = plan.Committees[meeting.Meeting.Committee];
        var here = report.Meeting == meeting.Meeting.Ref;
        var load = here ? meeting.LoadWithout(report) : meeting.Load;
        var missed = Delivery.Missed(report.Stage, meeting.Deadlines, plan.Today);
        return new SlotChoice(
            meeting,
            NameOf(plan, meeting),
            RoomOf(load.Minutes, load.Items, meeting.Capacity),
            missed.Count > 0 ? Passed(missed.MinBy(m => m.Day), plan.Today, plan.CalendarOf(committee.Ref))
                : Delivery.Next(report.Stage, meeting.Deadlines, plan.Today) is { } next ? $"{DeadlineStepWords.Of(next.Step)} {LondonTime.ShortDay(next.Date)}, {Domain.Dates.Deadline.HowFar(next.Date, plan.Today, plan.CalendarOf(committee.Ref))}"
                : "No deadline",
            missed.Count > 0,
            plan.Conflicts(report, meeting),
            here,
            !here && meeting.Items.Any(i => i.Report == report.Ref));
    }

    /// <summary><c>SOP · Thu 7 Apr 2011</c>; of one that is not ordinary, or that shares its day, also when and what kind: <c>SOP · Thu 7 Apr 2011, 10.00am, special</c>.</summary>
    public static string NameOf(ForwardPlan plan, ForwardMeeting meeting)
    {
        var it = meeting.Meeting;
        var kind = MeetingWords.KindOf(it, plan.AbbreviationOf);
        var shared = plan.InOrder.Any(m => m != meeting && m.Meeting.Committee == it.Committee && m.Meeting.Date == it.Date && m.Meeting.State is not MeetingState.Cancelled);
        return $"{plan.Committees[it.Committee].Abbreviation} · {it.Date.DayOfWeek.ToString()[..3]} {LondonTime.ShortDay(it.Date)}"
            + $"{(it.Time is { } time && (shared || kind.Length > 0) ? $", {LondonTime.Clock(time)}" : "")}{(kind.Length > 0 ? $", {kind}" : "")}";
    }

    /// <summary>Every meeting that is to come, by date.</summary>
    public static IReadOnlyList<SlotChoice> All(ForwardPlan plan, ForwardReport report) =>
        [.. plan.InOrder.Where(m => m.Meeting.IsAhead && m.Meeting.Date >= plan.Today).Select(m => Of(plan, report, m))];

    /// <summary>Whether whoever moves it has to say why, and whom they consulted.</summary>
    public static bool MustExplain(ForwardPlan plan, ForwardReport report) =>
        report.Meeting is { } from && (plan.Meetings.GetValueOrDefault(from) is { } meeting ? SlotRules.MustExplain(report.Stage, meeting.Meeting) : StageRules.IsCommissioned(report.Stage));

    private static string Passed(MissedDeadline missed, DateOnly today, WorkingDays calendar) =>
        $"{char.ToUpperInvariant(missed.Step[0])}{missed.Step[1..]} was due {LondonTime.ShortDay(missed.Day)}, {Domain.Dates.Deadline.HowFar(missed.Day, today, calendar)}";

    private static string RoomOf(int minutes, int items, Capacity capacity)
    {
        var words = new List<string>();
        if (capacity.MinutesHeld is { } held)
        {
            words.Add(minutes <= held ? string.Create(CultureInfo.InvariantCulture, $"{held - minutes} of {held} minutes left") : string.Create(CultureInfo.InvariantCulture, $"{minutes - held} minutes over already"));
        }

        if (capacity.ItemsHeld is { } most)
        {
            words.Add(string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, most - items)} of {most} items left"));
        }

        return words.Count > 0 ? string.Join(", ", words) : string.Create(CultureInfo.InvariantCulture, $"{minutes} minutes taken, no limit set");
    }
}
