using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Programme;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Records an action that a live review asks for.</summary>
public sealed class AskInReview(PlanWriter writer)
{
    private static readonly ReviewActionInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, string reference, ReviewActionInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("askInReview", actor, async change =>
        {
            change.Require(Act.RecordDecision, remedy: ReviewChecks.Deciding);
            await change.AloneAsync();
            var review = await change.ReadAsync<Review>(reference);
            review.RefuseUnlessLive();
            var owner = await Known.OneAsync<Office>(change, input.Owner, null, "owner", "office");
            var due = Known.Date(input.Due ?? "", PlanDate.NotSet, change.Today, "due");
            var action = CommitteeAction.Ask(await change.NextReferenceAsync("action", "A-"), Asked(input), "Action", owner, review.Ref, due, null);
            change.Add(action, $"{action.Ref} asked for by {review.Ref}: {action.Text}");
        }, cancellationToken);
    }

    /// <summary>What is asked, with what it was asked about: an action outlives the item of the meeting, and is read without it.</summary>
    internal static string Asked(ReviewActionInput input)
    {
        var (asked, about) = (PlainWords.Clean(input.Text), PlainWords.Clean(input.About));
        var words = $"{asked} (on {about})";
        return about.Length == 0 || asked.Length == 0 || asked.Contains(about, StringComparison.OrdinalIgnoreCase) || words.Length > CommitteeAction.MaxTextLength ? asked : words;
    }
}
