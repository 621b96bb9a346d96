using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Comparisons;

namespace WorkPlanTracker.App.Features.Compare;

/// <summary>One change as a sentence, linked to its record. It renders when what it says is new, never else.</summary>
public sealed partial class CompareLine
{
    private ComparedChange? _shown;
    private bool _differs;

    [Parameter, EditorRequired]
    public ComparedChange? Change { get; set; }

    /// <summary>What the record is called, where the sentence does not say it.</summary>
    private string TitleBeside => Change!.Sentence.Phrases.Any(p => p.IsTitle) || Change.RecordKind is "meeting" or "changeRequest" ? "" : Change.Title;

    protected override void OnParametersSet()
    {
        _differs = _shown is not null && (Change!.Ref != _shown.Ref || Change.Title != _shown.Title || Change.Sentence.Text != _shown.Sentence.Text);
        _shown = Change;
    }

    /// <summary>Asked of every rendering but the first.</summary>
    protected override bool ShouldRender() => _differs;
}
