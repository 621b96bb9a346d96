using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Sheet;

/// <summary>How far a report has got, and the steps that may follow.</summary>
public sealed partial class StagePanel(ReachStage reach)
{
    private static readonly ReportStage[] OnTheWay =
        [ReportStage.Proposed, ReportStage.Commissioned, ReportStage.Drafting, ReportStage.InClearance, ReportStage.Cleared, ReportStage.Published, ReportStage.Considered];

    private DraftOffer? _offer;
    private ElementReference _button;
    private ReportStage? _stage;
    private string _note = "";
    private bool _open;
    private bool _busy;
    private bool _focus;
    private Outcome? _outcome;

    [Parameter, EditorRequired]
    public required PlannedReport Report { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter]
    public bool MayReach { get; set; }

    [Parameter]
    public EventCallback<Outcome.Saved> OnSaved { get; set; }

    private string DraftKey => $"report:{Report.Ref}:stage";

    private IReadOnlyList<ReportStage> Next => StageRules.Next(Report.Stage);

    /// <summary>Opens the fields.</summary>
    public void Open()
    {
        (_open, _outcome, _note) = (true, null, "");
        _stage = Next.Count > 0 ? Next[0] : null;
        StateHasChanged();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus && !_open)
        {
            _focus = false;
            await _button.FocusAsync();
        }
    }

    private void Close() => (_open, _focus, _outcome) = (false, Next.Count > 0, null);

    private async Task KeyAsync(KeyboardEventArgs key)
    {
        if (key is { Key: "Enter" } and ({ CtrlKey: true } or { MetaKey: true }))
        {
            await SaveAsync();
        }
        else if (key.Key == "Escape")
        {
            Close();
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
            _outcome = await reach.RunAsync(Actor, Report.Ref, Report.Version, new StageInput(_stage is { } stage ? ApiWords.Of(stage) : "", _note), CancellationToken.None);
        }
        finally
        {
            _busy = false;
        }

        await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
        if (_outcome is Outcome.Saved saved)
        {
            (_open, _outcome) = (false, null);
            await OnSaved.InvokeAsync(saved);
        }
    }
}
