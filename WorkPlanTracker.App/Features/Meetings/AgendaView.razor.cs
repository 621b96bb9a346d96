using System.Globalization;
using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>The agenda in its parts and sections. Items are moved by keys or by dragging, as long as it is not published.</summary>
public sealed partial class AgendaView(OrderItem order)
{
    private AgendaItem? _dragged;
    private string? _focus;
    private int _focusAt;
    private OpenForm? _wasOpen;
    private bool _busy;

    [Parameter, EditorRequired]
    public required MeetingBoard Board { get; set; }

    /// <summary>The form that is open under one of the items; null where none is.</summary>
    [Parameter]
    public OpenForm? Form { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter]
    public bool MayEdit { get; set; }

    [Parameter]
    public bool MayMinute { get; set; }

    [Parameter]
    public bool MayAsk { get; set; }

    [Parameter]
    public EventCallback<OpenForm> OnOpen { get; set; }

    [Parameter]
    public EventCallback<Outcome.Saved?> OnClosed { get; set; }

    /// <summary>Told how moving an item ended.</summary>
    [Parameter]
    public EventCallback<Outcome> OnMoved { get; set; }

    private bool MayOrder => MayEdit && Board.Meeting.State is MeetingState.Planned;

    private bool UnderWay => Board.Meeting.IsUnderWay(Board.Today);

    /// <summary>Where a form was closed, its item takes the focus back.</summary>
    protected override void OnParametersSet()
    {
        if (_wasOpen is { } closed && Form is null)
        {
            (_focus, _focusAt) = (closed.Ref, _focusAt + 1);
        }

        _wasOpen = Form;
    }

    /// <summary>The items of a part in runs of one section, each with the number it has, or would be given, and its place in the part.</summary>
    private IEnumerable<(string Name, List<(BoardItem Item, string Number, int Place)> Items)> Sections(IEnumerable<BoardItem> part)
    {
        var (number, place) = (0, 0);
        (string Name, List<(BoardItem, string, int)> Items)? run = null;
        foreach (var item in part)
        {
            place++;
            number += item.Item.Withdrawn ? 0 : 1;
            if (run is null || run.Value.Name != item.Item.Section)
            {
                if (run is { } full)
                {
                    yield return full;
                }

                run = (item.Item.Section, []);
            }

            var printed = Board.Meeting.State is MeetingState.Planned ? item.Item.Withdrawn ? "" : number.ToString(CultureInfo.InvariantCulture) : item.Item.Number;
            run.Value.Items.Add((item, printed, place));
        }

        if (run is { } last)
        {
            yield return last;
        }
    }

    private async Task MoveAsync(AgendaItem item, int place)
    {
        if (_busy || place < 1 || !MayOrder)
        {
            return;
        }

        _busy = true;
        try
        {
            var outcome = await order.RunAsync(Actor, item.Ref, item.Version, place, CancellationToken.None);
            (_focus, _focusAt) = (item.Ref, _focusAt + 1);
            // At the end already: nothing to say.
            if (outcome is not Outcome.Refused { Rule: "samePlace" })
            {
                await OnMoved.InvokeAsync(outcome);
            }
        }
        finally
        {
            _busy = false;
        }
    }

    private async Task DropAsync(AgendaItem onto, int place)
    {
        if (_dragged is { } dragged && dragged.Ref != onto.Ref && dragged.Part == onto.Part)
        {
            await MoveAsync(dragged, place);
        }

        _dragged = null;
    }
}
