using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>The items of a meeting, to see where the room is and to look elsewhere.</summary>
public sealed partial class LiveItems
{
    private readonly Dictionary<string, Func<Task>> _choosing = new(StringComparer.Ordinal);

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

    /// <summary>The same listener each time, so that a step of the room writes two lines again and leaves the others alone.</summary>
    private Func<Task> Choosing(string key)
    {
        if (!_choosing.TryGetValue(key, out var choose))
        {
            _choosing[key] = choose = () => OnChosen.InvokeAsync(key);
        }

        return choose;
    }
}
