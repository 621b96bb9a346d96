using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>One item of the agenda, with what can be done about it.</summary>
public sealed partial class AgendaRow
{
    private ElementReference _row;
    private int _focusedAt;

    [Parameter, EditorRequired]
    public required MeetingBoard Board { get; set; }

    [Parameter, EditorRequired]
    public required BoardItem Item { get; set; }

    /// <summary>The number it has, or would be given.</summary>
    [Parameter, EditorRequired]
    public required string Number { get; set; }

    /// <summary>Which of its part it is, from 1.</summary>
    [Parameter]
    public int Place { get; set; }

    [Parameter]
    public bool MayEdit { get; set; }

    [Parameter]
    public bool MayOrder { get; set; }

    [Parameter]
    public bool MayMinute { get; set; }

    [Parameter]
    public bool MayAsk { get; set; }

    /// <summary>Raised each time it is to take the focus, as it was moved or its form was closed; zero otherwise.</summary>
    [Parameter]
    public int FocusAt { get; set; }

    [Parameter]
    public EventCallback<OpenForm> OnOpen { get; set; }

    /// <summary>Told by how many places it is to move.</summary>
    [Parameter]
    public EventCallback<int> OnMove { get; set; }

    [Parameter]
    public EventCallback OnDragged { get; set; }

    [Parameter]
    public EventCallback OnDropped { get; set; }

    /// <summary>A form is open under it, and has the focus.</summary>
    [Parameter]
    public bool HasForm { get; set; }

    /// <summary>The form that is open under it.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    private AgendaItem Line => Item.Item;

    private BoardReport? Report => Item.Report;

    private BoardMinute? Minute => Board.MinuteOf(Line);

    private bool Published => Board.Meeting.State is MeetingState.AgendaPublished;

    private bool ToFollow => Published && Line.IsSlot && Line.Type is not AgendaItemType.Oral && Report is { } report && report.Stage < ReportStage.Published;

    /// <summary>Its report is not there yet, so it may be asked whether it can still make it.</summary>
    private bool IsOwed => MayEdit && Line.IsSlot && Report is { } report && report.Stage < ReportStage.Published;

    private IReadOnlyList<string> Warnings => Report is { } report && Line.IsSlot && Board.Meeting.IsAhead
        ? [.. report.Warnings, .. report.Missed is { } missed ? [missed.Sentence(Board.Today, Board.Calendar)] : Array.Empty<string>()] : [];

    private string About => string.Join(" · ", ((string[])
    [
        Report is { ReportOf.Length: > 0 } of ? $"report of {of.ReportOf}" : "",
        Line.Presenter,
        Report is { Deferrals: > 0 } put ? put.Deferrals == 1 ? "deferred once" : $"deferred {put.Deferrals} times" : "",
        Line.MinuteNumber.Length > 0 ? $"minute {Line.MinuteNumber}" : "",
    ]).Where(w => w.Length > 0));

    private string Label => $"{(Line.Part == 2 ? "Part 2, " : "")}{(Number.Length > 0 ? $"item {Number}: " : "")}{Line.Title}";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (FocusAt > 0 && FocusAt != _focusedAt && !HasForm)
        {
            _focusedAt = FocusAt;
            await _row.FocusAsync();
        }
    }

    private Task OpenAsync(FormKind kind) => OnOpen.InvokeAsync(new OpenForm(kind, Line.Ref));
}
