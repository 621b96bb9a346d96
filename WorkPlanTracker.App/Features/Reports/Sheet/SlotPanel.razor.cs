using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Sheet;

/// <summary>Where a report stands, how it got there, and how it leaves.</summary>
public sealed partial class SlotPanel(UnscheduleReport unschedule)
{
    private DraftOffer? _offer;
    private ElementReference _button;
    private ElementReference _field;
    private string _reason = "";
    private string _consulted = "";
    private bool _open;
    private bool _busy;
    private bool _focus;
    private Outcome? _outcome;

    [Parameter, EditorRequired]
    public required ReportSheet Sheet { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter]
    public bool MaySchedule { get; set; }

    /// <summary>Told that a meeting is to be chosen.</summary>
    [Parameter]
    public EventCallback OnChoose { get; set; }

    [Parameter]
    public EventCallback<Outcome.Saved> OnSaved { get; set; }

    private PlannedReport Report => Sheet.Report;

    private string DraftKey => $"report:{Report.Ref}:slot";

    /// <summary>Opens the fields.</summary>
    public void Open()
    {
        (_open, _focus, _outcome, _reason, _consulted) = (true, true, null, "", "");
        StateHasChanged();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focus && Sheet.Slot is not null)
        {
            _focus = false;
            await (_open ? _field : _button).FocusAsync();
        }
    }

    private string Said(ReportMove move) => (move.From, move.To) switch
    {
        (null, null) => "Without a meeting",
        (null, { } to) => $"Placed on {Sheet.NameOf(to)}",
        ({ } from, null) => $"Taken off {Sheet.NameOf(from)}",
        ({ } from, { } to) when from == to => $"Went along with {Sheet.NameOf(from)}",
        ({ } from, { } to) => $"Moved from {Sheet.NameOf(from)} to {Sheet.NameOf(to)}",
    };

    private string? Wrong(string field) => OutcomeMessage.For(_outcome, field) is null ? null : "true";

    private void Close() => (_open, _focus, _outcome) = (false, true, null);

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
            _outcome = await unschedule.RunAsync(Actor, Report.Ref, Report.Version, _reason, _consulted, CancellationToken.None);
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
