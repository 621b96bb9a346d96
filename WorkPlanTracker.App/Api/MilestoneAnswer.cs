using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Api;

/// <summary>A milestone as the API gives it.</summary>
public sealed record MilestoneAnswer(
    string Ref, string Plan, string Title, string Description, IReadOnlyList<string> Areas, string Objective, string Owner,
    MilestoneStatus Status, MilestoneStatus? ComputedStatus, PlanDate Baseline, PlanDate Forecast, PlanDate Actual, SlipAnswer? Slip,
    bool Overdue, bool Silent, IReadOnlyList<EvidenceLink> Evidence, IReadOnlyList<string> DependsOn, string? ProvedBy, LastUpdateAnswer? LastUpdate,
    RecordSource Source, int Version)
{
    internal static MilestoneAnswer Of(PlanRow row, Milestone milestone) => new(
        row.Ref, row.Plan, row.Title, milestone.Description, row.Areas, row.Objective, row.Owner, row.Status, row.Computed.Status,
        row.Baseline, row.Forecast, row.Actual, SlipAnswer.Of(row.Computed.Slip), row.Overdue, row.Silent, milestone.Evidence, row.DependsOn, milestone.ProvedBy,
        milestone.LastUpdate.At is { } at ? new LastUpdateAnswer(at, milestone.LastUpdate.By, milestone.LastUpdate.Narrative) : null, row.Source, milestone.Version);
}

/// <summary>A slip: working days between days, else about so many months.</summary>
public sealed record SlipAnswer(int? WorkingDays, int? Months, string Text)
{
    internal static SlipAnswer? Of(Slip? slip) => slip is { } known ? new SlipAnswer(known.Days, known.Months, known.Text) : null;
}

/// <summary>The newest update.</summary>
public sealed record LastUpdateAnswer(DateTime At, string By, string Narrative);
