using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Projects;

namespace WorkPlanTracker.App.Features.Projects;

/// <summary>The fields of one section.</summary>
public sealed partial class SectionFields
{
    private ElementReference _first;

    [Parameter, EditorRequired]
    public required SectionDraft Draft { get; set; }

    [Parameter, EditorRequired]
    public required ProjectBoard Board { get; set; }

    [Parameter]
    public Outcome? Outcome { get; set; }

    /// <summary>What there is to choose from, and what is chosen though it is not there any more.</summary>
    private IEnumerable<Choice> Choices
    {
        get
        {
            var known = Draft.Section is ProjectSection.Strands ? Board.Strands : Board.Committees;
            return known.Concat(Draft.Chosen.Where(c => known.All(k => k.Ref != c)).Select(c => new Choice(c, $"{c} (not there any more)", c)));
        }
    }

    /// <summary>Whoever opens a section types at once.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _first.FocusAsync();
        }
    }

    private string? For(string field) => OutcomeMessage.For(Outcome, field);

    private string? Wrong(string field) => For(field) is null ? null : "true";

    private void Toggle(string reference, bool on)
    {
        if (on)
        {
            Draft.Chosen.Add(reference);
        }
        else
        {
            Draft.Chosen.Remove(reference);
        }
    }
}
