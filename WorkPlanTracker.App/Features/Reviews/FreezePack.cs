using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Freezes the pack of a review: what it shows at this instant is kept with the review, line by line.</summary>
public sealed class FreezePack(PlanWriter writer, PackReader packs)
{
    public async Task<Outcome> RunAsync(Actor actor, string reference, int seen, CancellationToken cancellationToken)
    {
        // Read before the writer is asked, so that a large plan keeps nobody waiting; the pack says which instant it shows.
        var contents = await packs.ReadAsync(reference, cancellationToken);
        return await writer.RunAsync("freezePack", actor, async change =>
        {
            var review = await change.FetchAsync<Review>(reference, seen);
            change.Require(Act.PrepareReview, remedy: ReviewChecks.Preparing);
            await change.AloneAsync();
            var others = await change.Read<Review>().ToListAsync();
            review.RefuseBeforeLastClosed(others);
            review.RefuseWhileAnotherIsLive(others);
            review.Freeze(change.Author, contents!.At);
            change.Say(review, $"The pack of {review.Ref} was frozen.");
            change.Add(ReviewPaper.Freeze(review.Ref, PaperSort.Pack, contents, change.Author), $"Pack of {review.Ref}.");
        }, cancellationToken);
    }
}
