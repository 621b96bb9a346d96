using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.ChangeControl;

/// <summary>Approves, amends or refuses a request, and does what it asks in the same transaction.</summary>
public sealed class DecideChange(PlanWriter writer)
{
    private static readonly ChangeDecisionInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, string reference, int? seen, ChangeDecisionInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("decideChange", actor, async change =>
        {
            var request = await change.FetchAsync<ChangeRequest>(reference, seen);
            change.Require(Act.DecideChange, remedy: "Members of the management group and administrators can.");
            await change.AloneAsync();
            var decision = new ChangeDecision(change.Author, change.Now, await ReviewAsync(change, input.Review, request.Plan), input.Chair ?? "", PlainWords.Clean(input.Note));
            if (ChangeDecisionInputValidator.Is(input, "refuse"))
            {
                request.Refuse(decision);
                change.Say(request, $"{request.Ref} refused: {ChangeRequestWords.Sentence(request)}.");
            }
            else
            {
                var to = ChangeDecisionInputValidator.Is(input, "amend") ? Known.Date(input.After, PlanDate.NotSet, change.Today, "after") : null;
                var plan = await change.FetchAsync<WorkPlan>(request.Plan);
                plan.RefuseIfClosed();
                request.Grant(plan, to, plan.BaselineNumber + 1, decision);
                await GrantedChanges.ApplyAsync(change, request, plan, cancellationToken);
                change.Say(request, $"{request.Ref} {(request.State is ChangeRequestState.Amended ? "approved with another date" : "approved")}: {ChangeRequestWords.Sentence(request)}. Baseline {plan.BaselineNumber} taken.");
            }

            change.Reason = request.DecisionNote.Length > 0 ? request.DecisionNote : request.Reason;
        }, cancellationToken);
    }

    /// <summary>The review it is decided at; null between reviews.</summary>
    private static async Task<string?> ReviewAsync(Change change, string? named, string plan)
    {
        if (await Known.OneAsync<Review>(change, named, null, "review", "review") is not { } reference)
        {
            return null;
        }

        var review = await change.ReadAsync<Review>(reference);
        return review.State is ReviewState.Closed ? throw Change.Stop(InputErrors.Of("review", $"{reference} is closed, and a closed review never changes. Name the one that is live, or leave it out for a decision between reviews."))
            : !review.Plans.Contains(plan, StringComparer.Ordinal) ? throw Change.Stop(InputErrors.Of("review", $"{reference} is not a review of {plan}. Name one that is, or leave it out for a decision between reviews."))
            : review.State is ReviewState.Prepared ? throw Change.Stop(InputErrors.Of("review", $"{reference} has not begun, so nothing is decided there yet. Start it, or leave it out for a decision between reviews, which is reported to it."))
            : reference;
    }
}
