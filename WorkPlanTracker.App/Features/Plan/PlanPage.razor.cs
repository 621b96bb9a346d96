using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.JSInterop;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>The work plan as a table, live. The view is the address.</summary>
public sealed partial class PlanPage(PlanListings listings, CurrentPerson current, NavigationManager navigation, IJSRuntime script, PostNoChange noChange) : IAsyncDisposable
{
    private const string Narrowest = "none";

    private PlanView _view = new();
    private string _key = "";
    private PlanListing? _listing;
    private Person _person = Person.Nobody;
    private PlanTable? _table;
    private PlanSummary? _summary;
    private ElementReference _root;
    private IJSObjectReference? _keys;
    private DotNetObjectReference<PlanPage>? _self;
    private PlanRow? _editing;
    private MilestoneStatus? _chosen;
    private bool _adding;
    private bool _moved;

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    private string Title => _listing is { Plans.Count: > 0 } listing
        ? listing.Plans.Count == 1 ? listing.Plans[0].Header.Title : $"{string.Join(" and ", listing.Plans.Select(p => p.Header.ProjectName))} {Years(listing.Plans[0].Header)}"
        : "Work plan";

    private string Subtitle => _listing is { Plans.Count: > 0 } listing ? Describe(listing.Plans[0].Header) : "";

    /// <summary>The finder's <em>new milestone</em> comes with this in the address.</summary>
    private bool AsksForNew => QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query).GetValueOrDefault("new") == "1";

    private bool MayAdd => _view.AsAt is null && _listing is { } listing && listing.Plans.Any(p => _person.May(Act.PlanMilestone, p.Header.Project));

    [JSInvokable]
    public async Task OpenEditorAsync(string reference, int key)
    {
        if (_view.AsAt is not null || _listing?.Row(reference) is not { } row)
        {
            return;
        }

        if (!_person.May(Act.PostProgressUpdate, row.Project, row.OwnerEmail))
        {
            Announcements?.Say($"You cannot update {row.Ref}. The leads of {row.Project} can.");
            return;
        }

        _chosen = key is >= 1 and <= 7 ? UpdateEditor.ByKey[key - 1] : null;
        _editing = row;
        StateHasChanged();
    }

    [JSInvokable]
    public async Task NoChangeAsync(string reference)
    {
        if (_view.AsAt is null && _listing?.Row(reference) is { } row)
        {
            var outcome = await noChange.RunAsync(_person.Actor, row.Ref, row.Version, CancellationToken.None);
            if (outcome is Outcome.Saved saved)
            {
                Announcements?.Say(saved);
                return;
            }

            Announcements?.Say(outcome switch
            {
                Outcome.Refused refused => refused.Sentence,
                Outcome.Forbidden forbidden => forbidden.Sentence,
                Outcome.Conflict conflict => $"{conflict.By} has just changed {conflict.Ref}. Look at it, then press 0 again.",
                _ => "It was not saved.",
            });
        }
    }

    public async ValueTask DisposeAsync()
    {
        navigation.LocationChanged -= OnLocation;
        _self?.Dispose();
        if (_keys is not null)
        {
            try
            {
                await _keys.InvokeVoidAsync("leave");
                await _keys.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The browser has gone already.
            }
        }
    }

    protected override async Task OnInitializedAsync()
    {
        _person = await current.GetAsync();
        navigation.LocationChanged += OnLocation;
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _keys = await script.InvokeAsync<IJSObjectReference>("import", "./js/plan.js");
            await _keys.InvokeVoidAsync("start", _root, _self);
        }
    }

    private static string Years(PlanHeader header) => FinancialYear.Containing(header.To).Name;

    private static string Describe(PlanHeader header)
    {
        var state = header.State switch
        {
            Domain.WorkPlans.PlanState.Agreed => $"agreed, baseline {header.BaselineNumber}",
            Domain.WorkPlans.PlanState.Submitted => $"submitted {header.Submitted.Text}",
            Domain.WorkPlans.PlanState.Closed => "closed",
            _ => "draft",
        };
        return header.NextReviewAt is { } review ? $"{state} · next review {LondonTime.Instant(review)}" : state;
    }

    private async Task LoadAsync()
    {
        _view = PlanView.Of(navigation.Uri);
        _key = _view.ToAddress();
        _listing = await listings.GetAsync(_view, _person.ReadsPrivate, CancellationToken.None);
        _moved = false;
        _adding |= MayAdd && AsksForNew;
    }

    private void OnLocation(object? sender, LocationChangedEventArgs location) =>
        _ = InvokeAsync(async () =>
        {
            if (navigation.ToBaseRelativePath(location.Location).Split('?')[0] == "plan")
            {
                await LoadAsync();
                StateHasChanged();
                if (_table is not null)
                {
                    await _table.RefreshAsync();
                }
            }
        });

    /// <summary>Takes a change: the rows it touched render again, and nothing else does.</summary>
    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (_listing is null || _view.AsAt is not null)
        {
            return;
        }

        var before = _listing;
        var now = await listings.RefreshAsync(_view, _key, _person.ReadsPrivate);
        if (ReferenceEquals(before, now))
        {
            return;
        }

        _listing = now;
        if (before.Lines != now.Lines && _table is not null)
        {
            // The rows stay where they are under the reader's eyes; the new order waits for a click.
            _listing = now with { Lines = before.Lines };
            if (!_moved)
            {
                _moved = true;
                StateHasChanged();
            }
        }
        else if (_table is null || !ReferenceEquals(before.Index, now.Index))
        {
            StateHasChanged();
        }

        _summary?.Show(now.Counts);
        _table?.Show(_listing);
        if (notices.SelectMany(n => n.Touched).LastOrDefault(t => t.Kind == "milestone" && t.ByEmail != _person.Email && now.Row(t.Ref) is not null) is { } touch)
        {
            Announcements?.SayOfOthers($"{touch.By}: {touch.Sentence}");
        }
    }

    private void Go(PlanView view) => navigation.NavigateTo(view.ToAddress());

    private void SortBy(string key) => Go(_view with { Sort = key, Descending = _view.Sort == key && !_view.Descending });

    private async Task ShowNewOrderAsync()
    {
        await LoadAsync();
        StateHasChanged();
        if (_table is not null)
        {
            await _table.RefreshAsync();
        }
    }

    private void OpenNew() => _adding = true;

    private void CloseNew(Outcome.Saved? saved)
    {
        _adding = false;
        if (saved is not null)
        {
            Announcements?.Say(saved);
            navigation.NavigateTo($"milestones/{saved.Ref}");
        }
        else if (AsksForNew)
        {
            navigation.NavigateTo(_view.ToAddress(), replace: true);
        }
    }

    private async Task CloseEditorAsync(Outcome.Saved? saved)
    {
        var reference = _editing?.Ref;
        _editing = null;
        if (saved is not null)
        {
            Announcements?.Say(saved);
        }

        StateHasChanged();
        if (_keys is not null && reference is not null)
        {
            await _keys.InvokeVoidAsync("focusRow", reference);
        }
    }
}
