using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Features.Reports.Series;

/// <summary>Ends a series.</summary>
public sealed partial class EndSeriesForm(EndSeries end, SeriesBoards boards)
{
    private DraftOffer? _offer;
    private string _lastDay = "";
    private string _reason = "";
    private bool _busy;
    private Outcome? _outcome;

    [Parameter, EditorRequired]
    public required ReportSeries Series { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>Told what was saved; null where it was given up.</summary>
    [Parameter]
    public EventCallback<Outcome.Saved?> OnClosed { get; set; }

    private string DraftKey => $"series:{Series.Ref}:end";

    private string? For(string field) => OutcomeMessage.For(_outcome, field);

    private string? Wrong(string field) => For(field) is null ? null : "true";

    protected override void OnInitialized()
    {
        if (Series.LastDay is { } last)
        {
            (_lastDay, _reason) = (LondonTime.Day(last), Series.EndedBecause);
        }
    }

    private async Task KeyAsync(KeyboardEventArgs key)
    {
        if (key.Key == "Escape")
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
            _outcome = await end.RunAsync(Actor, Series.Ref, Series.Version, _lastDay, _reason, CancellationToken.None);
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

    /// <summary>Whether a save whose answer was lost has arrived.</summary>
    private async Task<bool> IsOnRecordAsync(DraftText draft) =>
        (await boards.GetAsync(CancellationToken.None)).Lines.Any(l => l.Ref == Series.Ref && l.Facts.Series.Version > draft.Version && l.Facts.Series.EndedBecause == draft.Value("reason").Trim());

    private Task CancelAsync() => OnClosed.InvokeAsync(null);
}
