using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.MyWork;

/// <summary>The start: what waits for this person, by role, each answerable in place.</summary>
public sealed partial class MyWorkPage(WorkLists lists, Surroundings surroundings, CurrentPerson current, IJSRuntime script, PostNoChange noChange) : IAsyncDisposable
{
    private const int PageSize = 50;

    private readonly PageLoads _loads = new();
    private Person _person = Person.Nobody;
    private WorkList? _list;
    private Around? _around;
    private List<string> _order = [];
    private int _shown = PageSize;
    private bool _fresh;
    private DateOnly _day;
    private ElementReference _root;
    private IJSObjectReference? _keys;
    private DotNetObjectReference<MyWorkPage>? _self;
    private PlanRow? _editing;
    private MilestoneStatus? _chosen;

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    private bool IsLead => Is(Role.Lead);

    /// <summary>Whether anything but a lead's own list is shown.</summary>
    private bool LooksAround => _person.Roles.Any(r => r is not Role.Lead) || !IsLead;

    private string Today => _day == default ? "" : LondonTime.DayAndWeekday(_day);

    private string Heading => (_list!.Waiting.Length, _list.Done.Length) switch
    {
        (0, 0) => "Nothing needs an update",
        (0, var done) => $"All answered: {done} done today",
        (var waiting, 0) => waiting == 1 ? "1 milestone needs an update" : $"{waiting} milestones need an update",
        (var waiting, var done) => $"{waiting} {(waiting == 1 ? "milestone needs" : "milestones need")} an update, {done} done today",
    };

    [JSInvokable]
    public Task OpenEditorAsync(string reference, int key)
    {
        if (_list?.Find(reference)?.Row is { } row)
        {
            _chosen = key is >= 1 and <= 7 ? UpdateEditor.ByKey[key - 1] : null;
            _editing = row;
            StateHasChanged();
        }

        return Task.CompletedTask;
    }

    [JSInvokable]
    public async Task NoChangeAsync(string reference)
    {
        if (_list?.Find(reference)?.Row is not { } row)
        {
            return;
        }

        switch (await noChange.RunAsync(_person.Actor, row.Ref, row.Version, CancellationToken.None))
        {
            case Outcome.Saved saved: Announcements?.Say(saved); break;
            case Outcome.Refused refused: Announcements?.Say(refused.Sentence); break;
            case Outcome.Forbidden forbidden: Announcements?.Say(forbidden.Sentence); break;
            case Outcome.Conflict conflict: Announcements?.Say($"{conflict.By} has just changed {conflict.Ref}. Look at it, then press 0 again."); break;
            default: Announcements?.Say("It was not saved."); break;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        await _keys.LeaveAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        using var load = _loads.Begin();
        _person = await current.GetAsync();
        _day = surroundings.Today;
        _list = await lists.GetAsync(_person);
        Arrange();
        if (LooksAround)
        {
            _around = await surroundings.GetAsync();
        }
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

    private bool Is(Role role) => _person.Roles.Contains(role);

    /// <summary>Takes the newest order. Until asked, rows stay where they are and those answered fade.</summary>
    private void Arrange()
    {
        _order = [.. _list!.Waiting.Concat(_list.Done).Select(i => i.Row.Ref)];
        _fresh = false;
    }

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        var touched = notices.SelectMany(n => n.Touched).ToList();
        var mine = _list is { } list && IsLead && (touched.Count == 0 || touched.Exists(t => t.Kind != "milestone" || list.Watched.Contains(t.Ref) || _person.Leads.Any(l => t.Ref.StartsWith(l, StringComparison.Ordinal))));
        if (mine)
        {
            _list = await lists.GetAsync(_person);
            _day = surroundings.Today;
            _fresh = _list.Waiting.Any(i => !_order.Contains(i.Row.Ref, StringComparer.Ordinal));
        }

        var before = _around;
        _around = LooksAround ? await surroundings.GetAsync() : null;
        if (mine || !ReferenceEquals(before, _around))
        {
            StateHasChanged();
        }

        if (touched.LastOrDefault(t => t.Kind == "milestone" && t.ByEmail != _person.Email && _list?.Find(t.Ref) is not null) is { } touch)
        {
            Announcements?.SayOfOthers($"{touch.By}: {touch.Sentence}");
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
