using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>The items of a meeting, to see where the room is and to look elsewhere. A step of the room writes the line it leaves and the line it comes to, and no other.</summary>
public sealed partial class LiveItems
{
    private readonly Dictionary<string, LiveItemLine> _lines = new(StringComparer.Ordinal);
    private (ReviewBoard Board, string Shown, string Room)? _drawn;
    private bool _render;

    [Parameter, EditorRequired]
    public required ReviewBoard Board { get; set; }

    /// <summary>The item on this screen.</summary>
    [Parameter, EditorRequired]
    public required string Shown { get; set; }

    /// <summary>The item the room looks at.</summary>
    [Parameter, EditorRequired]
    public required string Room { get; set; }

    [Parameter]
    public EventCallback<string> OnChosen { get; set; }

    /// <summary>A line is there, and is told from now on.</summary>
    internal void Enter(string key, LiveItemLine line) => _lines[key] = line;

    protected override void OnParametersSet()
    {
        var before = _drawn;
        _drawn = (Board, Shown, Room);
        _render = !ReferenceEquals(before?.Board, Board);
        if (!_render && before is { } then && before != _drawn)
        {
            foreach (var key in new[] { then.Shown, then.Room, Shown, Room }.Distinct(StringComparer.Ordinal))
            {
                _lines.GetValueOrDefault(key)?.Refresh();
            }
        }
    }

    protected override bool ShouldRender() => _render;
}
