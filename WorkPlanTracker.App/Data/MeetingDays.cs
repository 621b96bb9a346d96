using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Data;

/// <summary>Calls meetings inside a command, and says what is worth knowing about their day.</summary>
internal static class MeetingDays
{
    /// <summary>A meeting of a committee, added under the reference its day gives it.</summary>
    internal static async Task<Meeting> CallAsync(Change change, Committee committee, DateOnly day, MeetingDetails details)
    {
        RefuseUnlessThere(committee, day);
        var first = Meeting.ReferenceFor(committee.Ref, day);
        var taken = (await change.Read<Meeting>().Where(m => m.Ref.StartsWith(first)).Select(m => m.Ref).ToListAsync()).ToHashSet(StringComparer.Ordinal);
        var nth = Enumerable.Range(1, taken.Count + 1).First(n => !taken.Contains(Meeting.ReferenceFor(committee.Ref, day, n)));
        var meeting = Meeting.Call(Meeting.ReferenceFor(committee.Ref, day, nth), committee.Ref, day, details.Time, details.Place, details.Sitting);
        meeting.Arrange(details with { Place = details.Place.Length > 0 ? details.Place : committee.UsualVenue });
        change.Add(meeting, $"{committee.Abbreviation} meets on {LondonTime.Day(day)}.");
        await WarnOfDayAsync(change, committee, meeting);
        return meeting;
    }

    internal static void RefuseUnlessThere(Committee committee, DateOnly day, string field = "date")
    {
        if (day < committee.FirstDay || day > committee.LastDay)
        {
            throw new RuleBrokenException(SlotRules.CommitteeNotThere, day > committee.LastDay
                ? $"{committee.Abbreviation} ends on {LondonTime.Day(committee.LastDay!.Value)}, so it does not meet on {LondonTime.Day(day)}.{(committee.Successor is { } next ? $" {next} takes over." : "")}"
                : $"{committee.Abbreviation} begins on {LondonTime.Day(committee.FirstDay!.Value)}, so it does not meet on {LondonTime.Day(day)}.", field);
        }
    }

    /// <summary>What stops nothing: a day on which nobody works or everybody votes, a sister body's day, deadlines that have passed.</summary>
    internal static async Task WarnOfDayAsync(Change change, Committee committee, Meeting meeting)
    {
        var body = await change.CalendarAsync();
        var calendar = committee.Calendar(body);
        if (calendar.WhyNot(meeting.Date) is { } why)
        {
            change.Warn($"{LondonTime.DayAndWeekday(meeting.Date)} is no working day: {why}.");
        }

        if (calendar.Calendar.PollingDays.FirstOrDefault(p => p.Day == meeting.Date) is { } poll)
        {
            change.Warn($"{LondonTime.Day(meeting.Date)} is a polling day: {poll.Name}.");
        }

        var (day, own) = (meeting.Date, meeting.Ref);
        var others = await change.Read<Meeting>().Where(m => m.Date == day && m.Ref != own && m.State != MeetingState.Cancelled).Select(m => m.Ref).ToListAsync();
        if (others.Count > 0)
        {
            change.Warn($"There {(others.Count == 1 ? "is another meeting" : "are other meetings")} on {LondonTime.Day(meeting.Date)}: {string.Join(", ", others.Order(StringComparer.Ordinal))}.");
        }

        foreach (var passed in meeting.Date < change.Today ? [] : committee.DeadlinesOf(meeting.Date, body).Passed(change.Today, calendar))
        {
            change.Warn(passed);
        }

        if (meeting.Date < change.Today)
        {
            change.Warn($"{LondonTime.Day(meeting.Date)} has passed.");
        }
    }
}
