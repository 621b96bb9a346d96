using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.MyWork;

/// <summary>For the clerk: what is late and whose, what is due, what each meeting still needs, what has no slot, and what meetings asked for.</summary>
public sealed partial class ClerkWork(ClerkDesks desks)
{
    private readonly PageLoads _loads = new();
    private ClerkDesk? _desk;
    private ClerkDesk? _shown;

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    protected override async Task OnInitializedAsync()
    {
        using var load = _loads.Begin();
        _desk = await desks.GetAsync(Person.ReadsPrivate);
    }

    /// <summary>The page around it renders for reasons of its own.</summary>
    protected override bool ShouldRender() => !ReferenceEquals(_desk, _shown);

    protected override void OnAfterRender(bool firstRender) => _shown = _desk;

    /// <summary>Says it at once; what it changed comes as everybody's changes do.</summary>
    private void Saved(Outcome.Saved saved) => Announcements?.Say(saved);

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        desks.Take(notices);
        var desk = await desks.GetAsync(Person.ReadsPrivate);
        if (!ReferenceEquals(desk, _desk))
        {
            _desk = desk;
            StateHasChanged();
        }
    }
}
