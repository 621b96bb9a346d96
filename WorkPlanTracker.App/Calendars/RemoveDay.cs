using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Calendars;

/// <summary>Takes a day out of the body's calendar again.</summary>
public sealed class RemoveDay(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, DateOnly day, CancellationToken cancellationToken) =>
        writer.RunAsync("removeDay", actor, async change =>
        {
            change.Require(Act.EditCalendar, remedy: CalendarChanges.Remedy);
            var calendar = await CalendarChanges.OpenAsync(change);
            calendar.Remove(day);
            CalendarChanges.Say(change, calendar, $"{LondonTime.DayAndWeekday(day)} was taken out of the calendar.");
        }, cancellationToken);
}
