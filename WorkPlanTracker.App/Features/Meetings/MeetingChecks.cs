using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Reads a meeting as it was typed.</summary>
internal static class MeetingChecks
{
    internal const string Remedy = "Committee clerks and administrators can.";

    internal static MeetingDetails Details(MeetingInput input, MeetingDetails kept, Committee committee) => new(
        ApiWords.Read(input.Sitting, kept.Sitting, "sitting"),
        input.Time is null ? kept.Time : Known.Time(input.Time, "time"),
        input.Place ?? kept.Place,
        input.CapacityMinutes is MeetingInput.Nothing ? null : input.CapacityMinutes ?? kept.CapacityMinutes,
        input.CapacityItems is MeetingInput.Nothing ? null : input.CapacityItems ?? kept.CapacityItems,
        input.StandingItems ?? kept.StandingItems,
        input.Boroughs is { } seen ? committee.AsListed(seen) : kept.Boroughs,
        input.Theme ?? kept.Theme)
    {
        Returning = input.Returning is { } back ? committee.AsListed(back) : kept.Returning,
    };

    internal static DateOnly Day(string? said, DateOnly near) =>
        Known.Day(said, near, "date") is not { } day ? throw Change.Stop(InputErrors.Of("date", "Give the day, such as 7 April 2011."))
        : day.Year is >= 2000 and <= 2100 ? day : throw Change.Stop(InputErrors.Of("date", "Give a day from 2000 to 2100."));
}
