using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.Ui;

/// <summary>Who else is on this page, as initials; and puts this person there for the others. It renders when they change, never else.</summary>
public sealed partial class PresenceChips
{
    /// <summary>How many are shown by their initials.</summary>
    private const int Most = 5;

    private IReadOnlyList<PresentPerson> _others = [];
    private bool _render = true;

    /// <summary>Where this page is, as <see cref="Place"/> names it.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Places { get; set; }

    /// <summary>The places whose people are shown.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<string> Shown { get; set; }

    /// <summary>The account of who is looking; they are no company to themselves.</summary>
    [Parameter, EditorRequired]
    public required string Me { get; set; }

    protected override void OnParametersSet() => _render = true;

    /// <summary>A page that renders for another reason still passes its places on.</summary>
    protected override bool ShouldRender() => _render && !(_render = false);

    private void Take(PresenceSnapshot snapshot)
    {
        var others = Shown.Count == 1
            ? snapshot.OthersAt(Shown[0], Me)
            : [.. Shown.SelectMany(p => snapshot.OthersAt(p, Me)).DistinctBy(p => p.Email, StringComparer.Ordinal).OrderBy(p => p.Name, StringComparer.Ordinal)];
        if (!others.SequenceEqual(_others))
        {
            _others = others;
            _render = true;
            StateHasChanged();
        }
    }
}
