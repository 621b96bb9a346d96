using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Calendars;

namespace WorkPlanTracker.App.Calendars;

/// <summary>What every change of the body's calendar has to do first and last.</summary>
internal static class CalendarChanges
{
    internal const string Remedy = "Administrators can.";

    /// <summary>The calendar, to be changed: with its first change the days that come with the program become a record.</summary>
    internal static async Task<OfficeCalendar> OpenAsync(Change change)
    {
        await change.AloneAsync();
        var found = await change.FetchAllAsync<OfficeCalendar>([OfficeCalendar.TheOne]);
        if (found.Count > 0)
        {
            return found[0];
        }

        var calendar = OfficeCalendar.AsShipped();
        change.Add(calendar, "");
        return calendar;
    }

    internal static void Say(Change change, OfficeCalendar calendar, string sentence) => change.Say(calendar, sentence);

    internal static DateOnly Day(string? said, DateOnly near, string field) =>
        Known.Day(said, near, field) ?? throw Change.Stop(InputErrors.Of(field, "Enter the day, such as 29 April 2011."));
}
