using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>What is being typed into an update. It outlives a refusal and a conflict.</summary>
public sealed class UpdateDraft
{
    public MilestoneStatus Status { get; set; }

    public string Forecast { get; set; } = "";

    public string Actual { get; set; } = "";

    public string Narrative { get; set; } = "";

    public bool Misses { get; set; }

    internal ProgressInput ToInput() => new(
        StatusNames.Of(Status),
        Status is MilestoneStatus.Complete ? null : Forecast,
        Status is MilestoneStatus.Complete ? Actual : null,
        Narrative,
        MissesMeeting: Misses && Status is not MilestoneStatus.Complete);
}
