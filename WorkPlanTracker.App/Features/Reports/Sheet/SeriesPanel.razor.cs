using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports.Series;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Features.Reports.Sheet;

/// <summary>The series a report belongs to: which instance it is, what came before it and what comes next.</summary>
public sealed partial class SeriesPanel(ProposeNext propose)
{
    private Outcome? _outcome;
    private bool _busy;

    [Parameter, EditorRequired]
    public required ReportSheet Sheet { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter]
    public bool MayPropose { get; set; }

    [Parameter]
    public bool MayKeep { get; set; }

    [Parameter]
    public EventCallback<Outcome.Saved> OnSaved { get; set; }

    /// <summary>Which one it is by now; meetings may have been called before its own.</summary>
    private int Number => Sheet.Series!.Reports.FirstOrDefault(r => r.Ref == Sheet.Report.Ref)?.Instance ?? Sheet.Report.Instance ?? 0;

    private SeriesReport? Before => Sheet.Series!.Reports.LastOrDefault(r => r.Instance < Number && !StageRules.IsOut(r.Stage));

    private SeriesReport? After => Sheet.Series!.Reports.FirstOrDefault(r => r.Instance > Number && !StageRules.IsOut(r.Stage));

    private async Task ProposeAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            _outcome = await propose.RunAsync(Actor, Sheet.Series!.Series.Ref, CancellationToken.None);
        }
        finally
        {
            _busy = false;
        }

        if (_outcome is Outcome.Saved saved)
        {
            _outcome = null;
            await OnSaved.InvokeAsync(saved);
        }
    }
}
