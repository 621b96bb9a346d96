using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.PlanLife;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Records what a live review decided. One that agrees a submitted plan takes its baseline in the same transaction; one that refuses it sends it back to its leads. A record that was removed meanwhile stops nothing: the decision keeps its reference and says so.</summary>
public sealed class RecordDecision(PlanWriter writer)
{
    private static readonly DecisionInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, string reference, DecisionInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("recordDecision", actor, async change =>
        {
            change.Require(Act.RecordDecision, remedy: ReviewChecks.Deciding);
            await change.AloneAsync();
            var review = await change.ReadAsync<Review>(reference);
            review.RefuseUnlessLive();
            var sort = ApiWords.Read<DecisionSort>(input.Kind) ?? throw Change.Stop(InputErrors.Of("kind", $"Choose one of: {ApiWords.All<DecisionSort>()}."));
            var about = PlainWords.Clean(input.About);
            var (title, gone) = about.Length == 0 ? (PlainWords.Clean(input.Title), false) : await ReviewChecks.AboutAsync(change, about) ?? throw Change.Stop(InputErrors.Of("about", $"There is no {about}. Check its reference."));
            var decision = ReviewDecision.Take(await change.NextReferenceAsync("decision", "D-"), review, about, gone ? PlainWords.Clean(input.Title) : title, sort, input.Text ?? "", change.Author, change.Now);
            if (gone)
            {
                change.Warn($"{about} was removed from the plan meanwhile. The decision is on the record all the same.");
            }

            change.Add(decision, $"{review.Ref}{(about.Length > 0 ? $", {about}" : title.Length > 0 ? $", {title}" : "")}: {decision.Sentence}");
            await ApplyAsync(change, review, decision, cancellationToken);
        }, cancellationToken);
    }

    /// <summary>Does what the decision says of a plan, and tells what it does not do.</summary>
    private static async Task ApplyAsync(Change change, Review review, ReviewDecision decision, CancellationToken cancellationToken)
    {
        if (decision.Sort is DecisionSort.Noted || await change.Read<WorkPlan>().SingleOrDefaultAsync(p => p.Ref == decision.About, cancellationToken) is not { } known)
        {
            return;
        }

        if (known.State is PlanState.Agreed or PlanState.Closed)
        {
            throw new RuleBrokenException("agreedAlready", $"{known.Title} is agreed already{(known.AgreedBy.Length > 0 ? $": {known.AgreedBy}" : "")}. Its dates move by request; record anything else that was said as noted.", "kind");
        }

        if (known.State is not PlanState.Submitted)
        {
            if (decision.IsYes)
            {
                change.Warn($"{known.Title} is {PlanWords.Of(known.State)}, so the decision is on the record and agrees nothing more.");
            }

            return;
        }

        if (decision.Sort is DecisionSort.Amended)
        {
            throw Change.Stop(InputErrors.Of("kind", "A plan is agreed as it stands or refused. Refuse it and say what to amend: it goes back to its leads with that, and can be submitted again."));
        }

        change.Require(decision.IsYes ? Act.AgreePlan : Act.SendBackPlan, remedy: ReviewChecks.Deciding);
        review.RefuseUnlessOf(known);
        var plan = await change.FetchAsync<WorkPlan>(known.Ref);
        if (decision.Sort is DecisionSort.Refused)
        {
            change.Reason = plan.SendBack(decision.Text);
            change.Say(plan, $"{plan.Title} sent back by {review.Ref}: it is a draft again.");
            change.AddSentence(decision, $"{plan.Title} is a draft again.");
            return;
        }

        await AgreePlan.AgreeAsync(change, plan, review.DecisionWords, cancellationToken);
        change.AddSentence(decision, $"{plan.Title} is agreed, and baseline 1 taken.");
        change.Reason = decision.Text;
    }
}
