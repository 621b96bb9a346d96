using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.Benchmarks.Floors;

/// <summary>One row of eight cells.</summary>
public sealed partial class FloorRow
{
    private string? _text;

    [Parameter, EditorRequired]
    public int Number { get; set; }

    internal void Show(string text)
    {
        _text = text;
        StateHasChanged();
    }
}
