using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Cycles;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>One body: its meetings of the year with their deadlines, its rules, what it is, and what is on its way to it.</summary>
public sealed partial class CommitteePage(CommitteeQueries queries, CurrentPerson current, NavigationManager navigation)
{
    private readonly PageLoads _loads = new();
    /// <summary>The most reports listed.</summary>
    private const int MostReports = 40;

    private readonly Dictionary<CommitteeSection, CommitteeSectionView> _views = [];
    private RulesView? _rules;
    private CommitteeBoard? _board;
    private Committee? _committee;
    private IReadOnlyList<ForwardReport> _reports = [];
    private BoroughRota _rota = new([], [], []);
    private Person _person = Person.Nobody;
    private string? _missing;
    private AskedPast? _asked;
    private OpenItems? _open;
    private bool _illustrative;
    private bool _handing;
    private bool _focusHandOver;
    private ElementReference _handOver;

    [Parameter]
    public string Code { get; set; } = "";

    /// <summary>The year the meeting year starts in.</summary>
    [SupplyParameterFromQuery]
    public string? Year { get; set; }

    /// <summary>A meeting whose deadlines are open.</summary>
    [SupplyParameterFromQuery]
    public string? Meeting { get; set; }

    /// <summary>A day whose deadlines are worked out.</summary>
    [SupplyParameterFromQuery]
    public string? Day { get; set; }

    /// <summary>A past day or instant.</summary>
    [SupplyParameterFromQuery(Name = "asAt")]
    public string? AsAtWords { get; set; }

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    /// <summary>Offered once the page listens, so that no click is lost.</summary>
    private bool MayEdit => RendererInfo.IsInteractive && _asked is { Instant: null } && _person.May(Act.EditCommittee, "");

    /// <summary>What happens to what is open when the body ends.</summary>
    private string Ends
    {
        get
        {
            if (_committee is not { } committee || (committee.LastDay is null && committee.Successor is null))
            {
                return "";
            }

            var today = _open is null ? "" : $" (today {(_open.Count > 0 ? _open.Words : "nothing")})";
            var ended = committee.LastDay is { } last ? last < _board!.Plan.Today ? $"{committee.Abbreviation} ended on {LondonTime.Day(last)}" : $"{committee.Abbreviation} ends on {LondonTime.Day(last)}" : $"{committee.Abbreviation} is to end; its last day is not fixed";
            return committee.Successor is not { } next ? $"{ended}. Nobody is named to take over what is open then{today}."
                : _board!.Plan.Committees.ContainsKey(next) ? $"{ended}. What is open then{today} passes to"
                : $"{ended}. What is open then{today} passes to “{next}”, which is a working title: no such body is established yet.";
        }
    }

    /// <summary>The meeting year shown, where it is not the one that holds the day.</summary>
    private MeetingYear? OtherYear => _board is { Plan.Today: var today } && MeetingYear.Asked(Year) is { } asked && asked != MeetingYear.Of(today) ? asked : null;

    protected override async Task OnParametersSetAsync()
    {
        using var load = _loads.Begin();
        _person = await current.GetAsync();
        await LoadAsync();
    }

    private string Programme(Committee committee, CommitteeBoard board) =>
        $"schedule?committees={committee.Ref}{(OtherYear is { } year ? $"&window=year&year={year.Starts}" : "")}{(board.Past.Length > 0 ? $"&asAt={board.Past}" : "")}";

    private string When(ForwardReport report) =>
        report.Meeting is { } slot && _board!.Plan.Meetings.GetValueOrDefault(slot) is { } meeting
            ? report.Next is { } next
                ? $"{LondonTime.ShortDay(meeting.Meeting.Date)}; {next.Sentence(_board.Plan.Today, _board.Plan.CalendarOf(report.Committee))}"
                : $"{LondonTime.ShortDay(meeting.Meeting.Date)}{(report.PassedWithout ? $"; {char.ToLowerInvariant(Delivery.PassedWithout[0])}{Delivery.PassedWithout[1..]}" : "")}"
            : report.Target.IsSet ? $"no meeting yet; wanted {report.Target.Text}" : "no meeting yet";

    private async Task LoadAsync()
    {
        _asked = await queries.AskAsync(AsAtWords);
        _board = _asked.Instant is { } at ? await queries.PastBoardAsync(at) : await queries.BoardAsync();
        _committee = _board.Plan.Committees.GetValueOrDefault(Code) ?? _board.Plan.Committees.Values.FirstOrDefault(c => string.Equals(c.Ref, Code, StringComparison.OrdinalIgnoreCase));
        // One added a moment ago is on the record before it is in the shared plan.
        var named = Code.Length > 40 ? $"{Code[..40]}…" : Code;
        _missing = _committee is not null ? null
            : _asked.Instant is { } then ? $"There was no committee {named} on {LondonTime.Day(LondonTime.DayOf(then))}"
            : await queries.NewestAsync(Code, CancellationToken.None) is null ? $"There is no committee {named}" : null;
        _illustrative = _committee is { CapacityMinutes: not null } timed && await queries.MinutesAreIllustrativeAsync(timed.Ref, _asked.Instant, CancellationToken.None);
        _reports = _committee is { } committee ? [.. _board.OpenReports(committee.Ref)] : [];
        _open = _committee is { Successor: not null } or { LastDay: not null } && _asked.Instant is null ? await queries.OpenItemsAsync(_committee.Ref, _committee.LastDay, CancellationToken.None) : null;
        _rota = _committee is { Boroughs.Count: > 0 } board ? BoroughRota.For(board.Boroughs, await queries.SessionsAsync(board.Ref, _asked.Instant, CancellationToken.None), _board.Plan.Today) : _rota;
    }

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (_asked is { Instant: null } && ForwardPlans.Concerns(notices))
        {
            await LoadAsync();
            StateHasChanged();
        }
    }

    private void GoTo(DateTime? instant) => navigation.NavigateTo(instant is { } at ? $"committees/{Code}?asAt={AsAt.InAddress(at)}" : $"committees/{Code}");

    private void Reopen(string form)
    {
        _rules?.Reopen(form);
        foreach (var view in _views.Values)
        {
            view.Reopen(form);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusHandOver)
        {
            _focusHandOver = false;
            await _handOver.FocusAsync();
        }
    }

    private async Task HandedOverAsync(Outcome.Saved? saved)
    {
        (_handing, _focusHandOver) = (false, true);
        if (saved is not null)
        {
            await SavedAsync(saved);
        }
    }

    private async Task SavedAsync(Outcome.Saved saved)
    {
        Announcements?.Say(saved);
        await LoadAsync();
    }
}
