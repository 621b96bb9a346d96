using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Cycles;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>One meeting of the previewed year, adjusted by hand.</summary>
public sealed partial class SittingRow
{
    [Parameter, EditorRequired]
    public required SittingDraft Row { get; set; }

    /// <summary>Its place in the list, from 0.</summary>
    [Parameter, EditorRequired]
    public required int Index { get; set; }

    [Parameter, EditorRequired]
    public required Committee Committee { get; set; }

    [Parameter, EditorRequired]
    public required CommitteeBoard Board { get; set; }

    /// <summary>What the save found wrong with its day.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>Whether an earlier line has the same day.</summary>
    [Parameter]
    public bool Twice { get; set; }

    /// <summary>What the save found missing of its kind.</summary>
    [Parameter]
    public string? KindError { get; set; }

    /// <summary>Whether the body looks at boroughs in turn.</summary>
    [Parameter]
    public bool Turns { get; set; }

    /// <summary>Told when it is left out, taken in, or given another day.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private DateOnly? Day => YearDraft.DayOf(Row.Day, Board.Plan.Today);

    /// <summary>Why no meeting should be called on the day; a meeting is allowed all the same.</summary>
    private string? Avoid
    {
        get
        {
            var taken = Board.Plan.Meetings.Values.Where(m => m.Meeting.Date == Day && m.Meeting.State is not MeetingState.Cancelled).SelectMany(m => TakenDay.Of(m.Meeting)).ToList();
            return Day is { } day ? CycleProposal.WhyAvoid(day, Committee.Ref, taken, Board.Plan.CalendarOf(Committee.Ref)) : null;
        }
    }

    /// <summary>When the body's own meetings of that day begin; one more is a second meeting, and is asked about.</summary>
    private List<TimeOnly?> Own => Day is { } day
        ? [.. Board.Plan.Meetings.Values.Where(m => m.Meeting.Date == day && m.Meeting.State is not MeetingState.Cancelled && m.Meeting.IsOf(Committee.Ref)).Select(m => m.Meeting.Time)]
        : [];

    /// <summary>Asked where the body meets twice on the day; null where it does not.</summary>
    private string? Question => Day is not { } day || !Row.Meet ? null
        : Own is { Count: > 0 } own ? MeetingWords.AskSecond(Committee.Abbreviation, day, own)
        : Twice || Row.IsSecond ? $"{LondonTime.Day(day)} stands here twice: is this a second meeting?" : null;

    /// <summary>Bodies that may sit with this one.</summary>
    private List<(string Ref, string Abbreviation, string Name)> Others => [.. Board.InOrder.Where(c => c.Ref != Committee.Ref && !(c.LastDay < (Day ?? Board.Plan.Today))).Select(c => (c.Ref, c.Abbreviation, c.Name))];

    private string Reading =>
        Day is not { } day ? Row.Meet && Row.Day.Length > 0 ? "Enter one day, such as 9 June 2011." : ""
        : Avoid is { } why ? $"{LondonTime.DayAndWeekday(day)}: {why}; allowed all the same"
        : LondonTime.DayAndWeekday(day);

    private Task MeetAsync(ChangeEventArgs change)
    {
        Row.Meet = change.Value is true;
        return OnChanged.InvokeAsync();
    }

    private Task TypeAsync(ChangeEventArgs change)
    {
        Row.Day = change.Value?.ToString() ?? "";
        Row.Meet = Row.Meet || Row.Day.Length > 0;
        return OnChanged.InvokeAsync();
    }
}
