using WorkPlanTracker.App.Actions;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.MyWork;

/// <summary>What waits for the clerks, as it stands on one day. Immutable, and shared by all their screens.</summary>
/// <param name="Today">The plan's day.</param>
/// <param name="Late">Steps whose day has passed, the longest late first.</param>
/// <param name="Soon">Steps that are due in the next seven days.</param>
/// <param name="Meetings">The meetings of the next weeks, and what each still needs.</param>
/// <param name="Waiting">Reports without a slot whose target is near, or has passed.</param>
/// <param name="Unplaced">All other reports without a slot.</param>
/// <param name="Actions">What meetings asked for and nobody closed.</param>
/// <param name="Urgent">Urgent actions that are still to be reported to a meeting.</param>
public sealed record ClerkDesk(
    DateOnly Today, IReadOnlyList<DeskStep> Late, IReadOnlyList<DeskStep> Soon, IReadOnlyList<DeskMeeting> Meetings, IReadOnlyList<DeskReport> Waiting, IReadOnlyList<DeskReport> Unplaced,
    IReadOnlyList<ActionLine> Actions, IReadOnlyList<ActionLine> Urgent)
{
    /// <summary>Reports whose meeting passed without them, the longest ago first.</summary>
    public IReadOnlyList<DeskPassed> Passed { get; init; } = [];

    /// <summary>Meetings whose day has passed and that nobody has recorded as held or cancelled, the longest ago first.</summary>
    public IReadOnlyList<DeskUnrecorded> Unrecorded { get; init; } = [];
}

/// <summary>A report that was not published for a meeting whose day has passed.</summary>
/// <param name="Meeting">The meeting, by reference.</param>
/// <param name="On">The meeting in words.</param>
/// <param name="Whose">Who owed it.</param>
public sealed record DeskPassed(string Ref, string Title, string Meeting, string On, DateOnly Day, string Whose);

/// <summary>A meeting whose day has passed without a word of what became of it.</summary>
/// <param name="Ref">The meeting, by reference.</param>
/// <param name="On">The meeting in words: <c>SOP of 10 February 2011</c>.</param>
/// <param name="Items">How many items stand on it.</param>
public sealed record DeskUnrecorded(string Ref, string On, DateOnly Day, int Items);

/// <summary>One step that a report, or a whole agenda, owes its meeting.</summary>
/// <param name="Report">The report; empty where the agenda itself is owed.</param>
/// <param name="Title">As its reader may see it.</param>
/// <param name="Step">What is owed, in words.</param>
/// <param name="Day">By when.</param>
/// <param name="HowFar">How far off that is.</param>
/// <param name="Meeting">The meeting, by reference.</param>
/// <param name="On">The meeting in words: <c>SOP 7 April 2011</c>.</param>
/// <param name="Whose">Who owes it, in words.</param>
public sealed record DeskStep(string Report, string Title, string Step, DateOnly Day, string HowFar, string Meeting, string On, string Whose)
{
    /// <summary>What they say of it, or its milestone's lead; empty where nobody said anything.</summary>
    public string Said { get; init; } = "";
}

/// <summary>A meeting to come.</summary>
/// <param name="Needs">What it still needs, in a few words each.</param>
/// <param name="Steps">The same report by report.</param>
public sealed record DeskMeeting(string Ref, string Committee, DateOnly Date, TimeOnly? Time, string HowFar, MeetingState State, int Items, string Taken, IReadOnlyList<string> Needs, IReadOnlyList<DeskStep> Steps);

/// <summary>A report without a slot.</summary>
public sealed record DeskReport(string Ref, string Title, string Committee, PlanDate Target, int Deferrals, ReportStage Stage);
