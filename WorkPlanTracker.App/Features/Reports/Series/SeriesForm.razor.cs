using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports.Sheet;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Features.Reports.Series;

/// <summary>Starts a series, or changes one. What was typed stays until it is saved or given up.</summary>
public sealed partial class SeriesForm(StartSeries start, EditSeries edit, SeriesBoards boards)
{
    internal const string NewKey = "series:new";

    private SeriesDraft _draft = new();
    private SeriesDraft? _theirs;
    private DraftOffer? _offer;
    private ReportSeries? _arrived;
    private string _by = "";
    private int _opened;
    private int _seen;
    private bool _busy;
    private Outcome? _outcome;

    /// <summary>The series that is changed; null for a new one.</summary>
    [Parameter]
    public ReportSeries? Series { get; set; }

    [Parameter, EditorRequired]
    public required ReportChoices Choices { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>Told what was saved; null where it was given up.</summary>
    [Parameter]
    public EventCallback<Outcome.Saved?> OnClosed { get; set; }

    private string DraftKey => Series is null ? NewKey : $"series:{Series.Ref}:edit";

    protected override void OnInitialized()
    {
        if (Series is { } series)
        {
            (_draft, _opened, _seen) = (SeriesDraft.Of(series), series.Version, series.Version);
        }
    }

    private void TakeTheirs()
    {
        _draft = _theirs!;
        (_theirs, _outcome) = (null, null);
    }

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

        _busy = true;
        try
        {
            var (input, wrong) = _draft.ToInput();
            _outcome = wrong is not null ? wrong
                : Series is { } series ? await edit.RunAsync(Actor, series.Ref, _seen, input!, CancellationToken.None)
                : await start.RunAsync(Actor, input!, CancellationToken.None);
        }
        finally
        {
            // Once it is saved, a second click finds nothing to do.
            _busy = _outcome is Outcome.Saved;
        }

        _theirs = null;
        if (_outcome is Outcome.Conflict conflict)
        {
            (_theirs, _seen, _by) = (SeriesDraft.Of(RecordDocument.Read<ReportSeries>(conflict.Theirs)), conflict.Version, conflict.By);
        }

        await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
        if (_outcome is Outcome.Saved saved)
        {
            await OnClosed.InvokeAsync(saved);
        }
    }

    /// <summary>Whether a save whose answer was lost has arrived: the series says what was typed.</summary>
    private async Task<bool> IsOnRecordAsync(DraftText draft)
    {
        var all = (await boards.GetAsync(CancellationToken.None)).Lines.Select(l => l.Facts.Series);
        _arrived = all.LastOrDefault(s => (Series is null || (s.Ref == Series.Ref && s.Version > draft.Version)) && SeriesDraft.Of(s).Says(draft));
        return _arrived is not null;
    }

    private Task ArrivedAsync() => OnClosed.InvokeAsync(new Outcome.Saved(_arrived!.Ref, _arrived.Version, 0, $"{_arrived.Ref} was saved before the connection broke.", []));

    private Task CancelAsync() => OnClosed.InvokeAsync(null);
}
