using System.Text.Json.Serialization;
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
    /// <summary>The baseline is made up for the demonstration, though the milestone may be of the record.</summary>
    public bool BaselineIllustrative { get; init; }

    /// <summary>References of the programme's priorities it serves.</summary>
    public IReadOnlyList<string> Priorities { get; init; } = [];

    /// <summary>What a write has to say that stopped nothing; left out where nothing was written.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Warnings { get; init; }

    /// <summary>Every field is of one state of the record: the row was worked out of the very milestone that is answered.</summary>
    internal static MilestoneAnswer Of(StandingMilestone standing)
    {
        var (milestone, row, _) = standing;
        return new MilestoneAnswer(
            milestone.Ref, milestone.Plan, milestone.Title, milestone.Description, milestone.Areas, milestone.Objective, milestone.Owner, milestone.Status, row.Computed.Status,
            milestone.Baseline, milestone.Forecast, milestone.Actual, SlipAnswer.Of(row.Computed.Slip), row.Overdue, row.Silent, milestone.Evidence, milestone.DependsOn, milestone.ProvedBy,
            milestone.LastUpdate.At is { } at ? new LastUpdateAnswer(at, milestone.LastUpdate.By, milestone.LastUpdate.Narrative) { Illustrative = milestone.LastUpdate.Illustrative } : null, milestone.Source, milestone.Version)
        {
            BaselineIllustrative = milestone.BaselineIllustrative,
            Priorities = milestone.Priorities,
        };
    }
}

/// <summary>A slip: working days between days, else about so many months.</summary>
public sealed record SlipAnswer(int? WorkingDays, int? Months, string Text)
{
    internal static SlipAnswer? Of(Slip? slip) => slip is { } known ? new SlipAnswer(known.Days, known.Months, known.Text) : null;
}

/// <summary>The newest update.</summary>
public sealed record LastUpdateAnswer(DateTime At, string By, string Narrative)
{
    /// <summary>It is made up for the demonstration.</summary>
    public bool Illustrative { get; init; }
}
