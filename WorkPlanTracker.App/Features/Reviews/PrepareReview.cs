using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Prepares a review, under the next number.</summary>
public sealed class PrepareReview(PlanWriter writer)
{
    private static readonly ReviewInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, ReviewInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("prepareReview", actor, async change =>
        {
            change.Require(Act.PrepareReview, remedy: ReviewChecks.Preparing);
            await change.AloneAsync();
            var details = await ReviewChecks.DetailsAsync(change, input with { Date = input.Date ?? "" }, new ReviewDetails([], default, null, null, "", [], [], []));
            var review = Review.Prepare(await change.NextReferenceAsync("review", "RV-"), details.Plans, details.Date, details.Time);
            review.Edit(details);
            review.RefuseBeforeLastClosed(await change.Read<Review>().ToListAsync());
            change.Add(review, $"{review.Ref} prepared for {LondonTime.Day(review.Date)}.");
        }, cancellationToken);
    }
}
