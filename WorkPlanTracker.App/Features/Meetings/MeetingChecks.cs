using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Reads a meeting as it was typed.</summary>
internal static class MeetingChecks
{
    internal const string Remedy = "Committee clerks and administrators can.";

    private static MeetingDetails Details(MeetingInput input, MeetingDetails kept, Committee committee) => new(
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
        JointWith = kept.JointWith,
    };

    /// <summary>The same with the other bodies of a joint meeting, each of which has to exist; they make a meeting of no said kind a joint one.</summary>
    /// <exception cref="RuleBrokenException">Bodies are named for a meeting of another kind, a body has ended or not begun by that day, or what makes a kind complete is missing.</exception>
    internal static async Task<MeetingDetails> JoinedAsync(Change change, MeetingInput input, MeetingDetails kept, Committee committee, DateOnly day)
    {
        var details = Details(input, kept, committee) with { JointWith = await Known.AllAsync<Committee>(change, input.JointWith, kept.JointWith, "jointWith", "committee") };
        if (input.JointWith is { Count: > 0 } && details.Sitting is not MeetingKind.Joint)
        {
            details = string.IsNullOrEmpty(input.Sitting) && details.Sitting is MeetingKind.Ordinary ? details with { Sitting = MeetingKind.Joint }
                : throw new RuleBrokenException("jointWith", $"A {details.Sitting.ToString().ToLowerInvariant()} meeting is held by one body. Choose the kind joint, or no other body.", "jointWith");
        }

        foreach (var body in details.JointWith.Where(b => b != committee.Ref && !kept.JointWith.Contains(b, StringComparer.Ordinal)))
        {
            MeetingDays.RefuseUnlessThere(await change.ReadAsync<Committee>(body), day, "jointWith");
        }

        if (details.Sitting != kept.Sitting || input.JointWith is not null)
        {
            details.RefuseUnlessComplete();
        }

        return details;
    }

    internal static DateOnly Day(string? said, DateOnly near) =>
        Known.Day(said, near, "date") is not { } day ? throw Change.Stop(InputErrors.Of("date", "Give the day, such as 7 April 2011."))
        : day.Year is >= 2000 and <= 2100 ? day : throw Change.Stop(InputErrors.Of("date", "Give a day from 2000 to 2100."));
}
