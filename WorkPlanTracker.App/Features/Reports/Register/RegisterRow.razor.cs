using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Reports.Register;

/// <summary>One report in the register. It renders when its own line is another one, never else.</summary>
public sealed partial class RegisterRow
{
    private RegisterLine? _shown;
    private bool _render = true;

    [Parameter, EditorRequired]
    public required RegisterLine Line { get; set; }

    protected override void OnParametersSet()
    {
        _render |= !ReferenceEquals(Line, _shown);
        _shown = Line;
    }

    protected override bool ShouldRender() => _render && !(_render = false);
}
