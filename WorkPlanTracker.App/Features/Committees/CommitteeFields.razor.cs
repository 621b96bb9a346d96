using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Committees;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>The fields of one section of a body.</summary>
public sealed partial class CommitteeFields
{
    private ElementReference _first;

    [Parameter, EditorRequired]
    public required CommitteeDraft Draft { get; set; }

    [Parameter, EditorRequired]
    public required CommitteeBoard Board { get; set; }

    /// <summary>The body's code; empty for a new one.</summary>
    [Parameter]
    public string Code { get; set; } = "";

    [Parameter]
    public Outcome? Outcome { get; set; }

    private IEnumerable<Committee> Others => Board.InOrder.Where(c => c.Ref != Code);

    /// <summary>Whoever opens a section types at once.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && Code.Length > 0)
        {
            await _first.FocusAsync();
        }
    }

    private string? For(string field) => OutcomeMessage.For(Outcome, field);

    private string? Wrong(string field) => For(field) is null ? null : "true";

    private void Toggle(string area, bool on)
    {
        if (on)
        {
            Draft.Areas.Add(area);
        }
        else
        {
            Draft.Areas.Remove(area);
        }
    }
}
