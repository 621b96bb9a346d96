using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Calendars;

/// <summary>Enters a day in the body's calendar: a one-off bank holiday, one that was displaced, a closure or a polling day.</summary>
public sealed class KeepDay(PlanWriter writer)
{
    private static readonly CalendarDayInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, CalendarDayInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("keepDay", actor, async change =>
        {
            change.Require(Act.EditCalendar, remedy: CalendarChanges.Remedy);
            var day = CalendarChanges.Day(input.Day, change.Today, "day");
            var calendar = await CalendarChanges.OpenAsync(change);
            var said = LondonTime.DayAndWeekday(day);
            switch (ApiWords.Read<CalendarDayKind>(input.Kind))
            {
                case CalendarDayKind.BankHoliday:
                    calendar.AddHoliday(day, input.Name);
                    CalendarChanges.Say(change, calendar, $"{said} is a bank holiday: {calendar.Days().OneOff.Added.First(h => h.Day == day).Name}.");
                    break;
                case CalendarDayKind.Displaced:
                    calendar.Displace(day);
                    CalendarChanges.Say(change, calendar, $"The bank holiday of {said} is not kept on its day.");
                    break;
                case CalendarDayKind.Polling:
                    calendar.Poll(day, input.Name);
                    CalendarChanges.Say(change, calendar, $"{said} is a polling day.");
                    break;
                default:
                    var to = string.IsNullOrWhiteSpace(input.To) ? day : CalendarChanges.Day(input.To, day, "to");
                    calendar.Close(day, to, input.Name);
                    CalendarChanges.Say(change, calendar, to == day ? $"The body is closed on {said}." : $"The body is closed from {LondonTime.Day(day)} to {LondonTime.Day(to)}.");
                    break;
            }
        }, cancellationToken);
    }
}
