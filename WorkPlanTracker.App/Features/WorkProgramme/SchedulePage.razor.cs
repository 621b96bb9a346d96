using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>The work programme: meetings side by side with what is on them, and what waits for one, live. The view is the address.</summary>
[ShowsThePast]
public sealed partial class SchedulePage(ScheduleOpening opening, CurrentPerson current, NavigationManager navigation, IJSRuntime script, ScheduleReport schedule) : CircuitComponent, IAsyncDisposable
{
    private IReadOnlyList<string> _notes = [];
    private readonly PageLoads _loads = new();
    private ScheduleListing? _listing;
    private AskedPast? _past;
    private Person _person = Person.Nobody;
    private OneBatch? _together;
    private BoardGrid? _grid;
    private UnscheduledList? _unscheduled;
    private ProgrammeList? _list;
    private ProgrammeYear? _year;
    private ElementReference _root;
    private ScheduleKeys? _keys;
    private Move? _moving;
    private bool _moved;
    private bool _gone;
    private string? _report;

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    private ScheduleView View => _listing!.View;

    private bool MayMove => _past is { Instant: null } && _person.May(Act.ScheduleReport, "");

    private bool MayPlan => _person.May(Act.PlanMeeting, "");

    private bool MayCall => _listing is not null && _past is { Instant: null } && MayPlan;

    private bool MayPropose => _past is { Instant: null } && !(_listing is { View.Chosen: { } year, Board: var board } && year.To < board.Plan.Today) && RendererInfo.IsInteractive && _person.Roles.Any(r => Rights.Of(r, Act.ProposeReport) is not Extent.Never);

    /// <summary>Opens the dialog that says where a report can go.</summary>
    [JSInvokable]
    public Task OpenMoveAsync(string reference, string? meeting = null)
    {
        if (_listing?.Board.Card(reference) is { } card)
        {
            if (MayMove && card.IsOpen)
            {
                Open(reference, meeting, null);
            }
            else
            {
                Announcements?.Say(MayMove ? $"{reference} is {card.Stage.ToLowerInvariant()}, so its slot no longer changes." : $"You cannot move {reference}. Committee clerks and administrators can.");
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Puts a card down on a meeting: at once where nothing speaks against it and nobody has to be told why, else in the dialog.</summary>
    [JSInvokable]
    public async Task DropAsync(string reference, string meeting)
    {
        if (!MayMove || _listing?.Board is not { } board || board.Card(reference) is not { IsOpen: true, Report: var report } || report.Meeting == meeting)
        {
            return;
        }

        var atOnce = board.Column(meeting) is { } column && board.Plan.Conflicts(report, column.Meeting).Count == 0 && !SlotChoice.MustExplain(board.Plan, report);
        var outcome = atOnce ? await schedule.RunAsync(_person.Actor, reference, report.Version, new SlotInput(meeting), CancellationToken.None) : null;
        if (outcome is Outcome.Saved saved)
        {
            Announcements?.Say(saved);
        }
        else
        {
            Open(reference, meeting.Length == 0 ? SlotChoice.Nowhere : meeting, outcome);
        }
    }

    /// <summary>What speaks against each meeting on the screen, for whoever drags a card over them.</summary>
    [JSInvokable]
    public Dictionary<string, string> Judge(string reference) => MayMove && _grid is not null ? _grid.Judge(reference) : [];

    /// <summary>Writes out the columns that come into sight.</summary>
    [JSInvokable]
    public void ShowRange(int from, int count) => _grid?.ShowRange(from, count);

    public async ValueTask DisposeAsync()
    {
        _gone = true;
        navigation.LocationChanged -= OnLocation;
        await (_keys?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    protected override async Task OnInitializedAsync()
    {
        _person = await current.GetAsync();
        navigation.LocationChanged += OnLocation;
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_keys is null && _listing is not null && !_gone)
        {
            _keys = new ScheduleKeys();
            await _keys.StartAsync(script, _root, this);
        }

        if (_report is { } asked && _keys is not null)
        {
            _report = null;
            await (_moving is null ? OpenMoveAsync(asked) : Task.CompletedTask);
        }
    }

    private async Task LoadAsync()
    {
        using var load = _loads.Begin();
        (_listing, _notes, _past, _report) = await opening.OpenAsync(navigation.Uri, _person);
        _moved = false;
    }

    private void OnLocation(object? sender, LocationChangedEventArgs location) =>
        Start(async () =>
        {
            if (!_gone && navigation.ToBaseRelativePath(location.Location).Split('?')[0] == "schedule")
            {
                await ReloadAsync();
            }
        });

    private async Task ReloadAsync()
    {
        await LoadAsync();
        StateHasChanged();
        await (_unscheduled?.RefreshAsync() ?? Task.CompletedTask);
        await (_list?.RefreshAsync() ?? Task.CompletedTask);
    }

    /// <summary>Takes a change: the columns and lists it touched are written again, and nothing else is.</summary>
    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (_listing is not { } before || !ForwardPlans.Concerns(notices))
        {
            return;
        }

        var now = await opening.RefreshAsync(before, _person);
        if (ReferenceEquals(before, now))
        {
            return;
        }

        var told = Task.CompletedTask;
        OneBatch.Do(_together, () => told = ShowAsync(before, now, notices));
        await told;
    }

    private async Task ShowAsync(ScheduleListing before, ScheduleListing now, IReadOnlyList<Notice> notices)
    {
        _listing = now;
        if (_grid is not null && View.Shape is ScheduleView.Board && !now.HasOrderOf(before))
        {
            // The meetings stay where they are under the reader's eyes; the new order waits for a click.
            _listing = now with { Columns = before.Columns };
            _moved = true;
            StateHasChanged();
        }

        _grid?.Show(now);
        await (_unscheduled?.ShowAsync(now) ?? Task.CompletedTask);
        await (_list?.ShowAsync(now) ?? Task.CompletedTask);
        _year?.Show(now);
        if (notices.SelectMany(n => n.Touched).LastOrDefault(t => t.Kind is "report" && t.ByEmail != _person.Email && now.Board.Card(t.Ref) is not null) is { } touch)
        {
            Announcements?.SayOfOthers($"{touch.By}: {touch.Sentence}");
        }
    }

    private void Open(string reference, string? meeting, Outcome? outcome)
    {
        _moving = new Move((_moving?.Number ?? 0) + 1, reference, meeting, outcome);
        StateHasChanged();
    }

    private void Go(ScheduleView view) => navigation.NavigateTo(view.ToAddress());

    private async Task CloseMoveAsync(Outcome.Saved? saved)
    {
        var reference = _moving?.Report;
        _moving = null;
        if (saved is not null)
        {
            Announcements?.Say(saved);
        }

        StateHasChanged();
        await (_keys is not null && reference is not null ? _keys.FocusCardAsync(reference) : Task.CompletedTask);
    }

    private sealed record Move(int Number, string Report, string? Meeting, Outcome? Outcome);
}
