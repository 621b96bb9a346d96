using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Sheet;

/// <summary>The checklist of a report's clearance: who said what, and when.</summary>
public sealed partial class ClearancePanel(ClearReport clear)
{
    private const string None = "None";

    private static readonly ClearanceArea[] All = Enum.GetValues<ClearanceArea>();

    private static readonly MarkupString Empty = new("""<circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="1.8" stroke-dasharray="3 2.4"/>""");

    private static readonly MarkupString Ticked = new("""<circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="2"/><path d="M5 8.2l2.1 2.1L11 6.2" fill="none" stroke="currentColor" stroke-width="2"/>""");

    private DraftOffer? _offer;
    private ElementReference _field;
    private ClearanceArea? _area;
    private string _words = "";
    private bool _busy;
    private bool _focus;
    private Outcome? _outcome;

    [Parameter, EditorRequired]
    public required PlannedReport Report { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter]
    public bool MayClear { get; set; }

    [Parameter]
    public EventCallback<Outcome.Saved> OnSaved { get; set; }

    private string DraftKey => $"clear:{Report.Ref}:{ApiWords.Of(_area!.Value)}";

    /// <summary>Opens the form that was open before the page was loaded again.</summary>
    /// <param name="form">The report and the area, as the draft is named.</param>
    public void Reopen(string form)
    {
        if (MayClear && form.Split(':') is [var reference, var area] && reference == Report.Ref && ApiWords.Read<ClearanceArea>(area) is { } known)
        {
            Open(known);
            StateHasChanged();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus && _area is not null)
        {
            _focus = false;
            await _field.FocusAsync();
        }
    }

    private void Open(ClearanceArea area)
    {
        (_area, _words, _outcome, _focus) = (area, Report.Clearances.FirstOrDefault(c => c.Area == area)?.Words ?? "", null, true);
    }

    private Task KeyAsync(KeyboardEventArgs key)
    {
        if (key.Key == "Escape")
        {
            _area = null;
        }

        return key is { Key: "Enter" } and ({ CtrlKey: true } or { MetaKey: true }) && _area is { } area ? SaveAsync(area, _words) : Task.CompletedTask;
    }

    /// <summary>Each line is its own: what others say of another line meanwhile is in nobody's way.</summary>
    private async Task SaveAsync(ClearanceArea area, string words)
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            _outcome = await clear.RunAsync(Actor, Report.Ref, null, new ClearanceInput(ApiWords.Of(area), words), CancellationToken.None);
        }
        finally
        {
            _busy = false;
        }

        if (_area == area)
        {
            await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
        }

        if (_outcome is Outcome.Saved saved)
        {
            _area = _area == area ? null : _area;
            _outcome = null;
            await OnSaved.InvokeAsync(saved);
        }
    }
}
