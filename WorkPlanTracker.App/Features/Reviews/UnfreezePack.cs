using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Lets a pack change again before the meeting begins. The log keeps the one that was frozen.</summary>
public sealed class UnfreezePack(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, CancellationToken cancellationToken) =>
        writer.RunAsync("unfreezePack", actor, async change =>
        {
            var review = await change.FetchAsync<Review>(reference, seen);
            change.Require(Act.PrepareReview, remedy: ReviewChecks.Preparing);
            review.Unfreeze();
            change.Say(review, $"The pack of {review.Ref} may change again.");
            change.Remove(await change.FetchAsync<ReviewPaper>(ReviewPaper.RefOf(reference, PaperSort.Pack)), $"Pack of {review.Ref} taken back.");
        }, cancellationToken);
}
