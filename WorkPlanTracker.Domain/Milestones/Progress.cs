using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Milestones;

/// <summary>What a lead says in one update.</summary>
/// <param name="Status">The declared status.</param>
/// <param name="Forecast">When the lead now expects it; <see cref="PlanDate.NotSet"/> for no forecast.</param>
/// <param name="Actual">The day it was met; only with <see cref="MilestoneStatus.Complete"/>.</param>
/// <param name="Narrative">What happened and the path to green; at most <see cref="ProgressUpdate.MaxNarrativeLength"/> characters.</param>
/// <param name="Evidence">Links that came with this update.</param>
/// <param name="MissesMeeting">The lead says the report will miss the meeting it is placed on. It flags the clerk's card and moves nothing.</param>
/// <param name="Illustrative">Made up for the demonstration, though the milestone may be of the record.</param>
public sealed record Progress(
    MilestoneStatus Status,
    PlanDate Forecast,
    PlanDate Actual,
    string Narrative,
    IReadOnlyList<EvidenceLink> Evidence,
    bool MissesMeeting = false,
    bool Illustrative = false);
