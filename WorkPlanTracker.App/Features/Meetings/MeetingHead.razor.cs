using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Features.Meetings.Papers;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>What the meeting is, how full it is, and what can be done with it now.</summary>
public sealed partial class MeetingHead
{
    /// <summary>The instant shown, for addresses; empty for now.</summary>
    [Parameter]
    public string Past { get; set; } = "";

    [Parameter, EditorRequired]
    public required MeetingBoard Board { get; set; }

    [Parameter]
    public bool MayEdit { get; set; }

    [Parameter]
    public bool MayPlan { get; set; }

    [Parameter]
    public bool MayPublish { get; set; }

    [Parameter]
    public bool MayHold { get; set; }

    [Parameter]
    public bool MayMinute { get; set; }

    [Parameter]
    public EventCallback<OpenForm> OnOpen { get; set; }

    [Parameter]
    public EventCallback OnBuild { get; set; }

    private ElementReference _title;

    /// <summary>Takes the focus: what had it went with its form.</summary>
    public ValueTask FocusAsync() => _title.FocusAsync();

    private Meeting Meeting => Board.Meeting;

    /// <summary>What stands on every agenda is on it, so the next step is to publish.</summary>
    private bool IsBuilt => Board.Items.Any(i => i.Item.Type is AgendaItemType.Standing or AgendaItemType.Minutes && !i.Item.Withdrawn);

    private int New => Board.Items.Count(i => Board.IsNew(i.Item));

    private string StateCss => Meeting.State switch { MeetingState.AgendaPublished => "complete", MeetingState.Held => "on-track", _ => "not-started" };

    private string StateWord => Meeting.State switch { MeetingState.AgendaPublished => "Agenda published", MeetingState.Held => "Held", MeetingState.Cancelled => "Cancelled", _ => "Planned" };

    private string Where
    {
        get
        {
            var when = Meeting.Time is { } time ? $"{LondonTime.Clock(time)} · " : "";
            var far = HasPassed ? " · its day has passed, and it is not recorded as held"
                : Meeting.IsAhead ? $" · {Deadline.HowFar(Meeting.Date, Board.Today, Board.Calendar)}" : "";
            return $"{when}{(Meeting.Place.Length > 0 ? Meeting.Place : "No place yet")}{far}";
        }
    }

    /// <summary>Its day is over, and nobody has said that it was held.</summary>
    private bool HasPassed => Meeting.IsAhead && Meeting.Date < Board.Today;

    /// <summary>Another meeting of the body is on its day: the time tells them apart.</summary>
    private bool SharesDay => Board.Neighbours.Before?.Date == Meeting.Date || Board.Neighbours.After?.Date == Meeting.Date;

    private string Near(Meeting other) => $"{LondonTime.Day(other.Date)}{(other.Date == Meeting.Date && other.Time is { } time ? $", {LondonTime.Clock(time)}" : "")}";

    private string Session => Meeting.JointWith.Count > 0 ? MeetingPapers.SessionOf(Board) : MeetingPapers.AboutOf(Meeting);

    /// <summary>What was looked at can still be put on the record.</summary>
    private bool HasSession => Board.Committee.Boroughs.Count > 0 || Meeting.Sitting is not MeetingKind.Ordinary || Session.Length > 0;

    /// <summary>How much of the bar is taken, of a hundred.</summary>
    private int Taken => Board.Capacity is { MinutesHeld: { } held } ? Math.Min(100, Board.Load.Minutes * 100 / held)
        : Board.Capacity is { ItemsHeld: { } items } ? Math.Min(100, Board.Load.Items * 100 / items) : 0;

    private string CapacityWords =>
        $"{Board.Load.Minutes}{(Board.Capacity.MinutesHeld is { } held ? $" of {held}" : "")} minutes, {Board.Load.Items}{(Board.Capacity.ItemsHeld is { } items ? $" of {items}" : "")} {((Board.Capacity.ItemsHeld ?? Board.Load.Items) == 1 ? "item" : "items")} of business";

    private Task OpenAsync(FormKind kind) => OnOpen.InvokeAsync(new OpenForm(kind, Meeting.Ref));
}
