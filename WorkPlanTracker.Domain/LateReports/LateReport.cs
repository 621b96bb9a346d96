using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.Domain.LateReports;

/// <summary>A report that comes late, and the meeting it is wanted at.</summary>
/// <param name="Title">Its public title.</param>
/// <param name="ForDecision">The committee is asked to decide, not only to note.</param>
/// <param name="Committee">The committee, as sentences say it.</param>
/// <param name="Meeting">The meeting's day.</param>
/// <param name="State">How far the meeting has got.</param>
/// <param name="Rules">The committee's deadline rules.</param>
/// <param name="OnPublishedAgenda">The item stands on the published agenda already, its paper to follow.</param>
/// <param name="NeededBy">The day by which a decision is needed; null where that is not said.</param>
/// <param name="NextMeeting">The day of the committee's next ordinary meeting after this one; null where none is called.</param>
public sealed record LateReport(
    string Title,
    bool ForDecision,
    string Committee,
    DateOnly Meeting,
    MeetingState State,
    IReadOnlyList<DeadlineRule> Rules,
    bool OnPublishedAgenda = false,
    DateOnly? NeededBy = null,
    DateOnly? NextMeeting = null);
