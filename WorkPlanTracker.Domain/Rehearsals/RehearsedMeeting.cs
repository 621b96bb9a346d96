using WorkPlanTracker.Domain.Cycles;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.Domain.Rehearsals;

/// <summary>A meeting and all that hangs on its date.</summary>
/// <param name="Ref">Its reference.</param>
/// <param name="Committee">The committee, as sentences say it.</param>
/// <param name="Date">The day it stands on.</param>
/// <param name="State">How far it has got.</param>
/// <param name="Rules">The committee's deadline rules.</param>
/// <param name="Reports">The reports on its agenda.</param>
/// <param name="Taken">Days on which this committee and its sister bodies meet already, this meeting left out.</param>
/// <param name="FirstDay">The committee's first day; null where it has none.</param>
/// <param name="LastDay">The committee's last day; null where it has none.</param>
public sealed record RehearsedMeeting(
    string Ref,
    string Committee,
    DateOnly Date,
    MeetingState State,
    IReadOnlyList<DeadlineRule> Rules,
    IReadOnlyList<RehearsedReport> Reports,
    IReadOnlyList<TakenDay> Taken,
    DateOnly? FirstDay = null,
    DateOnly? LastDay = null);
