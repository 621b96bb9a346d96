using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Features.Reports.Series;

/// <summary>One instance of a series, and the form that leaves it out or shifts it.</summary>
public sealed partial class SeriesInstanceRow(SkipInstance skip, ShiftInstance shift, SeriesBoards boards)
{
    private DraftOffer? _offer;
    private ElementReference _button;
    private string _act = "skip";
    private string _day = "";
    private string _reason = "";
    private bool _busy;
    private bool _focus;
    private bool _was;
    private Outcome? _outcome;

    [Parameter, EditorRequired]
    public required SeriesLine Line { get; set; }

    [Parameter, EditorRequired]
    public required SeriesInstance Instance { get; set; }

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>The instant shown, for addresses; empty for now.</summary>
    [Parameter]
    public string Past { get; set; } = "";

    [Parameter]
    public bool MayKeep { get; set; }

    /// <summary>Whether its form is open.</summary>
    [Parameter]
    public bool Open { get; set; }

    [Parameter]
    public EventCallback OnOpen { get; set; }

    /// <summary>Told what was saved; null where it was given up.</summary>
    [Parameter]
    public EventCallback<Outcome.Saved?> OnClosed { get; set; }

    private string DraftKey => $"series:{Line.Ref}:instance-{Instance.Number}";

    private SeriesReport? Report => Line.Facts.ReportOf(Instance.Number);

    /// <summary>Reports of it that were taken out: it is open again.</summary>
    private IEnumerable<SeriesReport> TakenOut => Line.Facts.Reports.Where(r => r.Instance == Instance.Number && StageRules.IsOut(r.Stage));

    private string Stands => SeriesWords.Stands(Instance, Report, Line.Outlook, Today);

    private string Verb => Instance.Skipped || Instance.Shifted ? "Change" : "Skip or shift";

    protected override void OnParametersSet()
    {
        if (Open && !_was)
        {
            (_outcome, _busy, _day, _reason) = (null, false, "", "");
            _act = Instance.Skipped || Instance.Shifted ? "back" : "skip";
        }

        (_focus, _was) = (_focus || (_was && !Open), Open);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus && !Open && MayKeep && Report is null)
        {
            _focus = false;
            await _button.FocusAsync();
        }
    }

    private string? For(string field) => OutcomeMessage.For(_outcome, field);

    private string? Wrong(string field) => For(field) is null ? null : "true";

    private async Task KeyAsync(KeyboardEventArgs key)
    {
        if (key is { Key: "Enter" } and ({ CtrlKey: true } or { MetaKey: true }))
        {
            await SaveAsync();
        }
        else if (key.Key == "Escape")
        {
            await CancelAsync();
        }
    }

    private async Task SaveAsync()
    {
        if (_busy)
        {
            return;
        }

        if (_act == "shift" && string.IsNullOrWhiteSpace(_day))
        {
            _outcome = InputErrors.Of("day", "Enter the day it comes on, such as 9 June 2011.");
            await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
            return;
        }

        _busy = true;
        try
        {
            var series = Line.Facts.Series;
            _outcome = _act == "skip"
                ? await skip.RunAsync(Actor, series.Ref, series.Version, new InstanceInput(Instance.Number, null, _reason), CancellationToken.None)
                : await shift.RunAsync(Actor, series.Ref, series.Version, new InstanceInput(Instance.Number, _act == "shift" ? _day : "", _reason), CancellationToken.None);
        }
        finally
        {
            // Once it is saved, a second click finds nothing to do.
            _busy = _outcome is Outcome.Saved;
        }

        await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
        if (_outcome is Outcome.Saved saved)
        {
            await OnClosed.InvokeAsync(saved);
        }
    }

    /// <summary>Whether a save whose answer was lost has arrived: the instance is left out or shifted for the reason that was typed, or follows the rhythm again.</summary>
    private async Task<bool> IsOnRecordAsync(DraftText draft)
    {
        var series = (await boards.GetAsync(CancellationToken.None)).Lines.FirstOrDefault(l => l.Ref == Line.Ref)?.Facts.Series;
        var decided = series?.DecisionOn(Instance);
        return series?.Version > draft.Version && (_act == "back" ? decided is null : decided?.Reason == draft.Value("reason").Trim() && decided.Day is null == (_act == "skip"));
    }

    private Task CancelAsync() => OnClosed.InvokeAsync(null);
}
