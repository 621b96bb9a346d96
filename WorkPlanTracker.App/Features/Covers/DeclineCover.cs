using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Covers;

/// <summary>An administrator declines a cover, with a reason: it ends at once, or never begins.</summary>
public sealed class DeclineCover(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, string? reason, CancellationToken cancellationToken) =>
        writer.RunAsync("declineCover", actor, async change =>
        {
            var cover = await change.FetchAsync<Cover>(reference, seen);
            change.Require(Act.DeclineCover, own: false, "Administrators can.");
            cover.Decline(reason, change.Author.Name, change.Now);
            change.Reason = cover.Declined;
            change.Say(cover, $"Cover {cover.Ref} of {cover.Absent} by {cover.Acting} declined.");
        }, cancellationToken);
}
