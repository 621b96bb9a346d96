using System.Globalization;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Calendars;

/// <summary>Says that every one-off bank holiday up to the end of a year is entered.</summary>
public sealed class ConfirmYear(PlanWriter writer)
{
    /// <param name="year">As it was typed.</param>
    public async Task<Outcome> RunAsync(Actor actor, string? year, CancellationToken cancellationToken)
    {
        if (!int.TryParse(year?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > OneOffHolidays.LastYear)
        {
            return InputErrors.Of("year", $"Enter a year up to {OneOffHolidays.LastYear}, such as 2027.");
        }

        return await writer.RunAsync("confirmYear", actor, async change =>
        {
            change.Require(Act.EditCalendar, remedy: CalendarChanges.Remedy);
            var calendar = await CalendarChanges.OpenAsync(change);
            calendar.ConfirmThrough(number);
            CalendarChanges.Say(change, calendar, $"One-off bank holidays are confirmed through {number}.");
        }, cancellationToken);
    }
}
