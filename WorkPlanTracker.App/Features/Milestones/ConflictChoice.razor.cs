using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>Shows what someone else saved beside what was typed, field by field, to choose from. What was typed is kept for going back.</summary>
public sealed partial class ConflictChoice
{
    private readonly HashSet<string> _chosen = new(StringComparer.Ordinal);
    private (MilestoneStatus Status, string Forecast, string Narrative) _mine;

    [Parameter, EditorRequired]
    public required Milestone Theirs { get; set; }

    [Parameter, EditorRequired]
    public required UpdateDraft Mine { get; set; }

    /// <summary>Told which field takes which version.</summary>
    [Parameter]
    public EventCallback<(string Field, bool Theirs)> OnChoose { get; set; }

    private IEnumerable<(string Field, string Name, string Theirs, string Mine)> Fields =>
    [
        ("status", "Status", StatusWords.Of(Theirs.Status), StatusWords.Of(_mine.Status)),
        ("forecast", "Forecast", Theirs.Forecast.Text, _mine.Forecast),
        ("narrative", "Narrative", Theirs.LastUpdate.Narrative, _mine.Narrative),
    ];

    protected override void OnInitialized() => _mine = (Mine.Status, Mine.Forecast, Mine.Narrative);

    private static string Shown(string text) => text.Length > 0 ? text : "(nothing)";

    private async Task ChooseAsync(string field, bool theirs)
    {
        if (theirs)
        {
            _chosen.Add(field);
        }
        else
        {
            _chosen.Remove(field);
            (Mine.Status, Mine.Forecast, Mine.Narrative) = (
                field == "status" ? _mine.Status : Mine.Status,
                field == "forecast" ? _mine.Forecast : Mine.Forecast,
                field == "narrative" ? _mine.Narrative : Mine.Narrative);
        }

        await OnChoose.InvokeAsync((field, theirs));
    }
}
