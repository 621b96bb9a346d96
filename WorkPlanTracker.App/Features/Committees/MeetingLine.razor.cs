using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>One meeting of a body's year.</summary>
public sealed partial class MeetingLine
{
    [Parameter, EditorRequired]
    public required ForwardMeeting Meeting { get; set; }

    [Parameter, EditorRequired]
    public required CommitteeBoard Board { get; set; }

    [Parameter]
    public bool Open { get; set; }

    [Parameter]
    public EventCallback<string> OnToggle { get; set; }

    private Meeting Held => Meeting.Meeting;

    private DateOnly Today => Board.Plan.Today;

    private WorkingDays Calendar => Board.Plan.CalendarOf(Held.Committee);

    /// <summary>The first thing that is still due; the last one where all have passed.</summary>
    private StepDeadline? First => Meeting.Deadlines.Steps.OrderBy(s => s.Date).FirstOrDefault(s => s.Date >= Today) ?? Meeting.Deadlines.Steps.OrderBy(s => s.Date).LastOrDefault();

    private string About => Held.Theme.Length > 0 ? Held.Theme
        : string.Join("; ", new[] { string.Join(" and ", Held.Boroughs), Held.Returning.Count > 0 ? $"back with an update: {string.Join(", ", Held.Returning)}" : "" }.Where(w => w.Length > 0));

    /// <summary>Why nobody works, or everybody votes, on the day.</summary>
    private string? Off => !Held.IsAhead ? null
        : Calendar.WhyNot(Held.Date) is { } why ? $"On {why}"
        : Calendar.Calendar.PollingDays.FirstOrDefault(p => p.Day == Held.Date) is { } poll ? $"On a polling day: {poll.Name}" : null;
}
