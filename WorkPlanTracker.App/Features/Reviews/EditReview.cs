using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Changes what is prepared for a review.</summary>
public sealed class EditReview(PlanWriter writer)
{
    private static readonly ReviewInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, string reference, int seen, ReviewInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("editReview", actor, async change =>
        {
            var review = await change.FetchAsync<Review>(reference, seen);
            change.Require(Act.PrepareReview, remedy: ReviewChecks.Preparing);
            review.Edit(await ReviewChecks.DetailsAsync(change, input, ReviewDetails.Of(review)));
            review.RefuseBeforeLastClosed(await change.Read<Review>().ToListAsync());
            change.Say(review, $"{review.Ref} changed.");
        }, cancellationToken);
    }
}
