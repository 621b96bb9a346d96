using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.JSInterop;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Plan.Bulk;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>The work plan as a table, along a line of time or as a board, live. The view is the address.</summary>
[ShowsThePast]
public sealed partial class PlanPage(PlanOpening opening, CurrentPerson current, NavigationManager navigation, IJSRuntime script) : IAsyncDisposable
{
    private readonly PageLoads _loads = new();
    private readonly Picking _picking = new();
    private OpenedPlan? _opened;
    private PlanListing? _listing;
    private string _key = "";
    private Person _person = Person.Nobody;
    private OneBatch? _together;
    private PlanRows? _rows;
    private PlanSummary? _summary;
    private ElementReference _root;
    private PlanKeys? _keys;
    private PlanEditing? _editing;
    private string? _bulk;
    private bool _moved;
    private bool _gone;

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    private PlanView View => _opened!.View;

    private bool IsNow => _opened is { Problem: null, View.AsAt: null };

    private bool MayUpdate => IsNow && (MayHere(Act.EditMilestone) || _listing!.OwnerEmails.Contains(_person.Email));

    private bool MaySelect => MayUpdate && View.Shape is PlanShape.Table;

    /// <summary>The finder's <em>new milestone</em> comes with this in the address.</summary>
    private bool AsksForNew => QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query).GetValueOrDefault("new") == "1";

    [JSInvokable]
    public Task OpenEditorAsync(string reference, int key) => _editing?.OpenAsync(reference, key) ?? Task.CompletedTask;

    [JSInvokable]
    public Task NoChangeAsync(string reference) => _editing?.NoChangeAsync(reference) ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _gone = true;
        navigation.LocationChanged -= OnLocation;
        await (_keys?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    protected override async Task OnInitializedAsync()
    {
        using var load = _loads.Begin();
        _person = await current.GetAsync();
        navigation.LocationChanged += OnLocation;
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            // The rows come first; a table below the fold has none yet.
            await Task.WhenAny(_rows?.Drawn ?? Task.CompletedTask, Task.Delay(TimeSpan.FromSeconds(1)));
            if (!_gone)
            {
                _keys = await PlanKeys.StartAsync(script, _root, this);
            }
        }
    }

    private bool MayHere(Act act) => IsNow && _listing is { } listing && listing.Plans.Any(p => _person.May(act, p.Header.Project));

    private async Task LoadAsync()
    {
        using var load = _loads.Begin();
        var asked = navigation.Uri;
        var opened = await opening.OpenAsync(asked, _person, CancellationToken.None);
        if (_opened is not null && asked != navigation.Uri)
        {
            // Another address was asked for meanwhile, and its view is on its way.
            return;
        }

        _opened = opened;
        (_listing, _key, _moved) = (_opened.Listing, _opened.Shown.ToListingKey(), false);
        _picking.Keep(MaySelect);
        if (_opened.View.Saved.Length > 0 && asked == navigation.Uri && navigation.ToBaseRelativePath(asked) is var path && !path.Contains('&', StringComparison.Ordinal))
        {
            // The address says all of the view, so that it works for whoever is sent it.
            navigation.NavigateTo(_opened.View.ToAddress(), replace: true);
        }
    }

    private void OnLocation(object? sender, LocationChangedEventArgs location) =>
        Start(() => navigation.ToBaseRelativePath(location.Location).Split('?')[0] == "plan" ? ReloadAsync() : Task.CompletedTask);

    private async Task ReloadAsync()
    {
        await LoadAsync();
        StateHasChanged();
        await (_rows?.RefreshAsync() ?? Task.CompletedTask);
    }

    /// <summary>Takes a change: the rows it touched render again, and nothing else does.</summary>
    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (_opened is not { } opened || _listing is not { } before || !IsNow)
        {
            return;
        }

        if (notices.Any(n => n.Touched.Any(t => t.Kind is "savedView")))
        {
            _opened = opened = await opening.WithViewsAsync(opened);
            StateHasChanged();
        }

        var now = await opening.RefreshAsync(opened.Shown, _key, _person);
        if (ReferenceEquals(before, now))
        {
            return;
        }

        OneBatch.Do(_together, () => Show(before, now, notices));
    }

    private void Show(PlanListing before, PlanListing now, IReadOnlyList<Notice> notices)
    {
        _listing = now;
        if (before.Lines != now.Lines && _rows is not null && View.Shape is not PlanShape.Board)
        {
            // The rows stay where they are under the reader's eyes; the new order waits for a click.
            _listing = now with { Lines = before.Lines };
            if (!_moved)
            {
                _moved = true;
                StateHasChanged();
            }
        }
        else if (_rows is null || _picking.On || !ReferenceEquals(before.Index, now.Index))
        {
            StateHasChanged();
        }

        _summary?.Show(now.Counts);
        _rows?.Show(_listing);
        if (notices.SelectMany(n => n.Touched).LastOrDefault(t => t.Kind == "milestone" && t.ByEmail != _person.Email && now.Row(t.Ref) is not null) is { } touch)
        {
            Announcements?.SayOfOthers($"{touch.By}: {touch.Sentence}");
        }
    }

    private void ReopenBulk(string form)
    {
        (_bulk, var on) = (form, _picking.On);
        if (!on)
        {
            _picking.Toggle();
        }
    }

    /// <summary>One step of the browser's history for a search, however long it is typed.</summary>
    private void Search(string words) => navigation.NavigateTo((View with { Search = words }).ToAddress(), replace: View.Search.Length > 0);

    private void Go(PlanView view) => navigation.NavigateTo(view.ToAddress());

    /// <summary>Another look of the same rows takes no step of the browser's history.</summary>
    private void Look(PlanView view) => navigation.NavigateTo(view.ToAddress(), replace: true);

    private void SortBy(string key) => Go(View with { Sort = key, Descending = View.Sort == key && !View.Descending });

    private void CloseNew(Outcome.Saved? saved)
    {
        if (saved is not null)
        {
            Announcements?.Say(saved);
            navigation.NavigateTo($"milestones/{saved.Ref}");
        }
        else if (AsksForNew)
        {
            navigation.NavigateTo(View.ToAddress(), replace: true);
        }
    }

    private Task FocusRowAsync(string reference) => _keys?.FocusRowAsync(reference) ?? Task.CompletedTask;
}
