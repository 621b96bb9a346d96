using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Calendars;

/// <summary>The addresses that a diary can subscribe to: the public ones, and a person's own.</summary>
public sealed partial class FeedsPage(CalendarQueries queries, CurrentPerson current, MakeFeed make, RevokeFeed revoke, NavigationManager navigation)
{
    private readonly PageLoads _loads = new();
    private Person _person = Person.Nobody;
    private IReadOnlyList<(string Ref, string Name)> _bodies = [];
    private IReadOnlyList<FeedLine> _feeds = [];
    private Outcome? _outcome;
    private string? _token;

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    private string Address => navigation.BaseUri;

    protected override async Task OnInitializedAsync()
    {
        using var load = _loads.Begin();
        _person = await current.GetAsync();
        await LoadAsync();
    }

    private async Task LoadAsync() => (_bodies, _feeds) = (await queries.PublicBodiesAsync(), await queries.FeedsAsync(_person.Email, CancellationToken.None));

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (notices.Any(n => n.Touched.Any(t => t.Kind is CalendarFeed.LogKind or "committee")))
        {
            await LoadAsync();
            StateHasChanged();
        }
    }

    private async Task MakeAsync()
    {
        (_outcome, _token) = await make.RunAsync(_person.Actor, CancellationToken.None);
        await LoadAsync();
    }

    private async Task RevokeAsync(FeedLine feed)
    {
        _outcome = await revoke.RunAsync(_person.Actor, feed.Ref, CancellationToken.None);
        _token = null;
        if (_outcome is Outcome.Saved saved)
        {
            Announcements?.Say(saved.Sentence);
        }

        await LoadAsync();
    }
}
