using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Projects;

namespace WorkPlanTracker.App.Features.Projects;

/// <summary>How far a criterion is met, as word, shape and colour.</summary>
public sealed partial class AssessmentChip
{
    private static readonly MarkupString Met = new("""<rect x="1.5" y="1.5" width="13" height="13" rx="3" fill="currentColor"/><path d="M4.6 8.2l2.4 2.4 4.4-4.8" fill="none" stroke="var(--surface)" stroke-width="2"/>""");
    private static readonly MarkupString Partly = new("""<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"/><path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor"/>""");
    private static readonly MarkupString Not = new("""<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2"/><path d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" stroke="currentColor" stroke-width="2"/>""");
    private static readonly MarkupString Open = new("""<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3 2.4"/>""");

    [Parameter, EditorRequired]
    public SuccessState State { get; set; }

    private string Css => State switch
    {
        SuccessState.Met => "complete",
        SuccessState.PartlyMet => "at-risk",
        SuccessState.NotMet => "off-track",
        _ => "silent",
    };

    private MarkupString Glyph => State switch
    {
        SuccessState.Met => Met,
        SuccessState.PartlyMet => Partly,
        SuccessState.NotMet => Not,
        _ => Open,
    };
}
