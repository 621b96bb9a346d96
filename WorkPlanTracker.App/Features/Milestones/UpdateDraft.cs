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

    /// <summary>Both versions, field by field, where someone else saved meanwhile.</summary>
    internal IReadOnlyList<ConflictField> Against(Milestone theirs)
    {
        List<ConflictField> fields =
        [
            new("status", "Status", theirs.Status.ToString(), Status.ToString(), StatusWords.Of(theirs.Status), StatusWords.Of(Status)),
            ConflictField.Of("forecast", "Forecast", theirs.Forecast.Text, Forecast),
            ConflictField.Of("narrative", "Narrative", theirs.LastUpdate.Narrative, Narrative),
        ];
        if (Status is MilestoneStatus.Complete || theirs.Status is MilestoneStatus.Complete)
        {
            fields.Insert(2, ConflictField.Of("actual", "Met on", theirs.Actual.Text, Actual));
        }

        return fields;
    }

    /// <summary>Takes one field from one of the versions.</summary>
    internal void Take(string field, string value) => (Status, Forecast, Actual, Narrative) = (
        field == "status" ? Enum.Parse<MilestoneStatus>(value) : Status,
        field == "forecast" ? value : Forecast,
        field == "actual" ? value : Actual,
        field == "narrative" ? value : Narrative);

    internal ProgressInput ToInput() => new(
        StatusNames.Of(Status),
        Status is MilestoneStatus.Complete ? null : Forecast,
        Status is MilestoneStatus.Complete ? Actual : null,
        Narrative,
        MissesMeeting: Misses && Status is not MilestoneStatus.Complete);
}
