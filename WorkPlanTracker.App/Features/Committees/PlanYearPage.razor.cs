using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Cycles;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>A year's meetings from a cycle: previewed as the cycle is chosen, adjusted day by day, saved all or nothing.</summary>
public sealed partial class PlanYearPage(CommitteeQueries queries, CurrentPerson current, PlanMeetings plan, EditCommittee edit, NavigationManager navigation)
{
    private readonly PageLoads _loads = new();
    private static readonly DayOfWeek[] Days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private Dictionary<SittingDraft, string> _wrongDays = [], _wrongKinds = [];
    private readonly Dictionary<string, SittingDraft> _said = new(StringComparer.Ordinal);
    private YearDraft _draft = new();
    private List<SittingDraft> _rows = [];
    private IReadOnlyList<string> _warnings = [];
    private IReadOnlyList<BoroughSession> _sessions = [];
    private BoroughRota _rota = new([], [], []);
    private DraftOffer? _offer;
    private CommitteeBoard? _board;
    private Committee? _committee;
    private Person _person = Person.Nobody;
    private MeetingCycle? _cycle;
    private Outcome? _outcome;
    private string? _missing;
    private bool _busy;

    [Parameter]
    public string Code { get; set; } = "";

    /// <summary>The year the meeting year starts in.</summary>
    [SupplyParameterFromQuery]
    public string? Year { get; set; }

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    private bool Turns => _committee is { Boroughs.Count: > 0 };

    private List<SittingDraft> Chosen => [.. _rows.Where(r => r.Meet)];

    private string Heading => _cycle is { } cycle ? $"Preview: {cycle.Words}" : "Preview";

    private Outcome? AtNoField => _outcome is Outcome.Invalid invalid && invalid.Errors.Keys.All(k => k != "sittings") ? null : _outcome is Outcome.Refused { Field: not null } ? null : _outcome;

    protected override async Task OnParametersSetAsync()
    {
        using var load = _loads.Begin();
        _person = await current.GetAsync();
        _board = await queries.BoardAsync();
        var committee = _board.Plan.Committees.GetValueOrDefault(Code);
        _missing = committee is null ? $"There is no committee {(Code.Length > 40 ? $"{Code[..40]}…" : Code)}" : null;
        if (committee is null || _committee?.Ref == committee.Ref)
        {
            return;
        }

        _committee = committee;
        _sessions = Turns ? await queries.SessionsAsync(committee.Ref, null, CancellationToken.None) : [];
        _draft = YearDraft.For(committee, MeetingYear.Read(Year, _board.Plan.Today), _board.MeetingsOf(committee.Ref).Select(m => m.Meeting));
        Propose();
    }

    private string? For(string field) => OutcomeMessage.For(_outcome, field);

    private string? Wrong(string field) => For(field) is null ? null : "true";

    private void Toggle(int month, bool left)
    {
        _ = left ? _draft.NotIn.Add(month) : _draft.NotIn.Remove(month);
        Propose();
    }

    /// <summary>Works the preview out afresh.</summary>
    private void Propose()
    {
        (_wrongDays, _wrongKinds) = ([], []);
        var byHand = _rows.Where(r => r.Wanted is null).ToList();
        foreach (var row in _rows.Where(r => r.Wanted is not null && r.IsSaid))
        {
            _said[row.Day] = row;
        }

        var (proposal, cycle, wrong) = _draft.Propose(_committee!, _board!);
        (_outcome, _cycle, _warnings) = (wrong, cycle, proposal?.Warnings ?? []);
        _rows = [.. (proposal?.Turns ?? []).Select(t => SittingDraft.Of(t, _board!.Plan.Today)), .. byHand];
        _rows.ForEach(r => r.TakeKind(_said.GetValueOrDefault(r.Day)));
        ProposeBoroughs();
    }

    /// <summary>Two boroughs for each session, by turn; the chair picks others by typing over them.</summary>
    private void ProposeBoroughs()
    {
        if (!Turns)
        {
            return;
        }

        var sessions = _sessions.ToList();
        _rota = BoroughRota.For(_committee!.Boroughs, sessions, _board!.Plan.Today);
        foreach (var row in _rows.Where(r => r.Meet && r.Wanted is not null))
        {
            if (YearDraft.DayOf(row.Day, _board.Plan.Today) is not { } day)
            {
                continue;
            }

            var rota = BoroughRota.For(_committee.Boroughs, sessions, day);
            (row.First, row.Second) = (rota.Next.ElementAtOrDefault(0)?.Borough ?? "", rota.Next.ElementAtOrDefault(1)?.Borough ?? "");
            row.Returning = string.Join(", ", rota.Returns.Select(r => r.Borough).Where(b => b != row.First && b != row.Second));
            sessions.Add(new BoroughSession("", day, [.. rota.Next.Select(b => b.Borough)], [.. rota.Returns.Select(b => b.Borough)]));
        }
    }

    /// <summary>The cycle as data, and in words where nobody has said it otherwise.</summary>
    private async Task KeepCycleAsync()
    {
        var (cycle, committee) = (_cycle!, _committee!);
        _outcome = await edit.RunAsync(_person.Actor, committee.Ref, committee.Version, new(null)
        {
            MeetingCycle = new(cycle.Every, ApiWords.Of(cycle.Unit), ApiWords.Of(cycle.Weekday), cycle.Nth, cycle.NotIn, ApiWords.Of(cycle.WhenTaken)),
            Cycle = $"{char.ToUpperInvariant(cycle.Words[0])}{cycle.Words[1..]}",
        }, CancellationToken.None);
        if (_outcome is Outcome.Saved saved)
        {
            Announcements?.Say(saved);
            _committee = await queries.NewestAsync(committee.Ref, CancellationToken.None) ?? committee;
        }
    }

    /// <summary>Meetings with their places in the list: those to plan, or those of which there is nothing to plan.</summary>
    private IReadOnlyList<(SittingDraft Row, int Index)> Numbered(bool needsNone) => [.. _rows.Select((r, i) => (r, i)).Where(r => r.r.NeedsNone == needsNone)];

    /// <summary>What the save found wrong with one field of each meeting.</summary>
    private Dictionary<SittingDraft, string> WrongOf(List<SittingDraft> chosen, Func<int, string> field) =>
        chosen.Select((row, i) => (Row: row, Said: For(field(i)))).Where(r => r.Said is not null).ToDictionary(r => r.Row, r => r.Said!);

    /// <summary>How many days were added by hand. It is kept with what is typed, so that they are there again before their words are.</summary>
    private int Added
    {
        get => _rows.Count(r => r.Wanted is null);
        set => _rows.AddRange(Enumerable.Range(0, Math.Clamp(value - Added, 0, MeetingYearInputValidator.Most)).Select(_ => new SittingDraft()));
    }

    private void AddRow() => _rows.Add(new SittingDraft());

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        // What was adjusted by hand stays: the save names a day that has been taken meanwhile.
        if (ForwardPlans.Concerns(notices))
        {
            _board = await queries.BoardAsync();
            StateHasChanged();
        }
    }

    private async Task SaveAsync()
    {
        if (_busy || _committee is not { } committee)
        {
            return;
        }

        _busy = true;
        var chosen = Chosen;
        try
        {
            _outcome = await plan.RunAsync(_person.Actor, new(committee.Ref, _draft.Time, _draft.Place, [.. chosen.Select(r => r.ToInput())]), CancellationToken.None);
        }
        finally
        {
            _busy = false;
        }

        (_wrongDays, _wrongKinds) = (WrongOf(chosen, PlanMeetings.DayField), WrongOf(chosen, PlanMeetings.KindField));
        await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
        if (_outcome is Outcome.Saved saved)
        {
            Announcements?.Say(saved with { Sentence = chosen.Count == 1 ? saved.Sentence : $"{chosen.Count} meetings of {committee.Abbreviation} planned." });
            var first = chosen.Select(r => YearDraft.DayOf(r.Day, _board!.Plan.Today)).Min() ?? _board!.Plan.Today;
            navigation.NavigateTo($"committees/{committee.Ref}?year={MeetingYear.Of(first).Starts}");
        }
    }
}
