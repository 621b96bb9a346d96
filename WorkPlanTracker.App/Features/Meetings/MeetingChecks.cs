using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Reads a meeting as it was typed, and says what is worth knowing about its day.</summary>
internal static class MeetingChecks
{
    internal const string Remedy = "Committee clerks and administrators can.";

    internal static MeetingDetails Details(MeetingInput input, MeetingDetails kept) => new(
        ApiWords.Read(input.Sitting, kept.Sitting, "sitting"),
        input.Time is null ? kept.Time : Known.Time(input.Time, "time"),
        input.Place ?? kept.Place,
        input.CapacityMinutes is MeetingInput.Nothing ? null : input.CapacityMinutes ?? kept.CapacityMinutes,
        input.CapacityItems is MeetingInput.Nothing ? null : input.CapacityItems ?? kept.CapacityItems,
        input.StandingItems ?? kept.StandingItems,
        input.Boroughs ?? kept.Boroughs,
        input.Theme ?? kept.Theme);

    internal static DateOnly Day(string? said, DateOnly near) =>
        Known.Day(said, near, "date") is not { } day ? throw Change.Stop(InputErrors.Of("date", "Give the day, such as 7 April 2011."))
        : day.Year is >= 2000 and <= 2100 ? day : throw Change.Stop(InputErrors.Of("date", "Give a day from 2000 to 2100."));

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

    internal static void RefuseUnlessThere(Committee committee, DateOnly day)
    {
        if (day < committee.FirstDay || day > committee.LastDay)
        {
            throw new RuleBrokenException(SlotRules.CommitteeNotThere, day > committee.LastDay
                ? $"{committee.Abbreviation} ends on {LondonTime.Day(committee.LastDay!.Value)}, so it does not meet on {LondonTime.Day(day)}.{(committee.Successor is { } next ? $" {next} takes over." : "")}"
                : $"{committee.Abbreviation} begins on {LondonTime.Day(committee.FirstDay!.Value)}, so it does not meet on {LondonTime.Day(day)}.", "date");
        }
    }

    /// <summary>What stops nothing: a day on which nobody works or everybody votes, a sister body's day, deadlines that have passed.</summary>
    internal static async Task WarnOfDayAsync(Change change, Committee committee, Meeting meeting)
    {
        var calendar = committee.Calendar();
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

        foreach (var passed in meeting.Date < change.Today ? [] : committee.DeadlinesOf(meeting.Date).Passed(change.Today, calendar))
        {
            change.Warn(passed);
        }

        if (meeting.Date < change.Today)
        {
            change.Warn($"{LondonTime.Day(meeting.Date)} has passed.");
        }
    }
}
