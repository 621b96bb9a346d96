using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Takes over the lead of a live review, said openly.</summary>
public sealed class TakeOverReview(PlanWriter writer)
{
    /// <param name="from">The account that led when the person chose to take over.</param>
    public Task<Outcome> RunAsync(Actor actor, string reference, string from, CancellationToken cancellationToken) =>
        writer.RunAsync("takeOverReview", actor, async change =>
        {
            change.Require(Act.LeadReview, remedy: ReviewChecks.Leading);
            await change.AloneAsync();
            (await change.ReadAsync<Review>(reference)).RefuseUnlessLive();
            var room = await change.FetchAsync<ReviewRoom>(reference);
            room.TakeOver(change.Author, from);
            change.Say(room, $"{room.Presenter} leads {reference} now; before, {room.LedBefore} did.");
        }, cancellationToken);
}
