using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>Says, before they collide, that someone else has the same milestone's editor open; and says so of this person to the others.</summary>
public sealed partial class AlsoEditing(CurrentPerson current)
{
    private IReadOnlyList<string> _places = [];
    private IReadOnlyList<string> _watch = [];
    private string? _me;
    private string? _names;
    private bool _many;

    /// <summary>The milestone.</summary>
    [Parameter, EditorRequired]
    public required string Reference { get; set; }

    /// <summary>Its plan.</summary>
    [Parameter, EditorRequired]
    public required string Plan { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _me = (await current.GetAsync()).Email;
        _watch = [Place.Editor(Reference)];
        _places = [Place.Editor(Reference), Place.EditorsOf(Plan), Place.Plan(Plan)];
    }

    private void Take(PresenceSnapshot snapshot)
    {
        if (_me is null)
        {
            return;
        }

        var others = snapshot.OthersAt(Place.Editor(Reference), _me);
        if (PresenceSnapshot.NamesOf(others) is var names && names != _names)
        {
            (_names, _many) = (names, others.Count > 1);
            StateHasChanged();
        }
    }
}
