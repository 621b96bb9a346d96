using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Begins the meeting. Whoever starts it leads it, until somebody takes over.</summary>
public sealed class StartReview(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, CancellationToken cancellationToken) =>
        writer.RunAsync("startReview", actor, async change =>
        {
            var review = await change.FetchAsync<Review>(reference, seen);
            change.Require(Act.LeadReview, remedy: ReviewChecks.Leading);
            await change.AloneAsync();
            var others = await change.Read<Review>().ToListAsync(cancellationToken);
            review.RefuseBeforeLastClosed(others);
            review.RefuseWhileAnotherIsLive(others);
            review.Start(change.Now);
            change.Say(review, $"{review.Ref} began, led by {change.Author.Name}.");
            change.Add(ReviewRoom.Open(review.Ref, change.Author), $"{change.Author.Name} leads {review.Ref}.");
        }, cancellationToken);
}
