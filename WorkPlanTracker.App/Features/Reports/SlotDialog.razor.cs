using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Reports;

/// <summary>Says where a report can go, before anything is saved, and collects the choice. It follows what others do, and keeps what was typed until it is saved or given up.</summary>
public sealed partial class SlotDialog(ScheduleReport schedule, UnscheduleReport unschedule, ForwardPlans plans, IJSRuntime script)
{
    private readonly PageLoads _loads = new();
    private ForwardPlan? _plan;
    private ForwardReport? _report;
    private IReadOnlyList<SlotChoice> _choices = [];
    private IReadOnlyList<SlotChoice> _shown = [];
    private string? _first;
    private string _chosen = "";
    private string _committee = "";
    private bool _roomy;
    private string _reason = "";
    private string _consulted = "";
    private int _opened;
    private int _seen;
    private bool _busy;
    private bool _drawn;
    private Touch? _news;
    private Outcome? _outcome;
    private DraftOffer? _offer;
    private ElementReference _dialog;

    /// <summary>The report, by reference.</summary>
    [Parameter, EditorRequired]
    public required string Report { get; set; }

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    /// <summary>A meeting chosen already, or <see cref="SlotChoice.Nowhere"/>.</summary>
    [Parameter]
    public string? Chosen { get; set; }

    /// <summary>How an attempt ended that this dialog is opened for.</summary>
    [Parameter]
    public Outcome? Before { get; set; }

    /// <summary>Told when it closes, with what was saved if anything was.</summary>
    [Parameter]
    public EventCallback<Outcome.Saved?> OnClosed { get; set; }

    private string DraftKey => $"slot:{Report}";

    private SlotChoice? Choice => _choices.FirstOrDefault(c => c.Ref == _chosen);

    /// <summary>What speaks against the meeting that is chosen, as it stands now or as the refusal said.</summary>
    private IReadOnlyList<SlotConflict> Against => Choice is { Conflicts.Count: > 0 } choice ? choice.Conflicts
        : Choice is not null && _outcome is Outcome.Contested contested ? contested.Conflicts : [];

    private bool MustExplain => _plan is { } plan && _report is { } report && SlotChoice.MustExplain(plan, report);

    private bool NeedsReason => MustExplain || Against.Count > 0;

    private string ReasonLabel => Against.Count > 0 ? "Why it goes there all the same" : _report?.Meeting is null ? "Why" : "Why it moves";

    private string SaveWords => Against.Count > 0 ? "Place it anyway" : _chosen == SlotChoice.Nowhere ? "Take it off" : _report?.Meeting is null ? "Place it" : "Move it";

    private IEnumerable<(string Code, string Name)> Committees =>
        _choices.Select(c => c.Meeting.Meeting.Committee).Distinct(StringComparer.Ordinal).Select(c => (c, _plan!.Committees[c].Abbreviation)).OrderBy(c => c.Abbreviation, StringComparer.Ordinal);

    protected override async Task OnInitializedAsync()
    {
        await ReadAsync();
        _opened = _seen = _report?.Version ?? 0;
        _chosen = Chosen ?? "";
        _outcome = Before is Outcome.Contested or Outcome.Conflict or Outcome.Refused ? Before : null;
        _seen = Before is Outcome.Conflict conflict ? conflict.Version : _seen;
        if (_report?.Committee is { } meant && Committees.Any(c => c.Code == meant) && (Choice is null || Choice.Meeting.Meeting.Committee == meant))
        {
            _committee = meant;
        }

        Filter();
        _first = Choice is { IsOpen: true } ? _chosen : (_shown.FirstOrDefault(c => c.IsOpen && c.Conflicts.Count == 0) ?? _shown.FirstOrDefault(c => c.IsOpen))?.Ref;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_drawn && _report is not null)
        {
            _drawn = true;
            await using var module = await script.InvokeAsync<IJSObjectReference>("import", "./js/dialog.js");
            await module.InvokeVoidAsync("open", _dialog);
        }
    }

    private async Task ReadAsync()
    {
        using var load = _loads.Begin();
        _plan = await plans.GetAsync(Person.ReadsPrivate);
        _report = _plan.Reports.GetValueOrDefault(Report) ?? _report;
        _choices = _report is null ? [] : SlotChoice.All(_plan, _report);
    }

    private void Filter() =>
        _shown = [.. _choices.Where(c => c.Ref == _chosen || ((_committee.Length == 0 || c.Meeting.Meeting.Committee == _committee) && (!_roomy || (c.IsOpen && c.Conflicts.Count == 0))))];

    private void Choose(string meeting)
    {
        _chosen = meeting;
        _outcome = null;
    }

    /// <summary>Shows what others have done meanwhile: room, deadlines, and where the report stands now.</summary>
    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (_report is not { } before || _busy || !ForwardPlans.Concerns(notices))
        {
            return;
        }

        await ReadAsync();
        Filter();
        if (_report!.Version != before.Version && _report.Changed is { } touch && touch.ByEmail != Person.Email)
        {
            _news = touch;
        }

        StateHasChanged();
    }

    private async Task SaveAsync()
    {
        if (_busy)
        {
            return;
        }

        if (_chosen.Length == 0)
        {
            _outcome = InputErrors.Of("meeting", "Choose a meeting.");
            await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
            return;
        }

        _busy = true;
        _news = null;
        try
        {
            _outcome = _chosen == SlotChoice.Nowhere
                ? await unschedule.RunAsync(Person.Actor, Report, _seen, _reason, _consulted, CancellationToken.None)
                : await schedule.RunAsync(Person.Actor, Report, _seen, new SlotInput(_chosen) { Reason = _reason, Consulted = _consulted, Override = Against.Count > 0 ? true : null }, CancellationToken.None);
        }
        finally
        {
            _busy = false;
        }

        await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
        if (_outcome is Outcome.Saved saved)
        {
            await OnClosed.InvokeAsync(saved);
            return;
        }

        _seen = _outcome is Outcome.Conflict conflict ? conflict.Version : _seen;
        await ReadAsync();
        Filter();
    }

    private Task KeyAsync(KeyboardEventArgs key) => key is { Key: "Enter", CtrlKey: true } or { Key: "Enter", MetaKey: true } ? SaveAsync() : Task.CompletedTask;

    private string? For(string field) => OutcomeMessage.For(_outcome, field);

    private string? Wrong(string field) => For(field) is null ? null : "true";

    private async Task<bool> IsOnRecordAsync(DraftText draft)
    {
        await ReadAsync();
        return _report is { } report && report.Version > draft.Version && (report.Meeting ?? SlotChoice.Nowhere) == draft.Value("meeting");
    }

    private Task ArrivedAsync() => OnClosed.InvokeAsync(new Outcome.Saved(Report, _seen + 1, 0, $"{Report} was moved before the connection broke.", []));

    private Task CancelAsync() => OnClosed.InvokeAsync(null);
}
