using FluentValidation;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>A decision as it was typed.</summary>
/// <param name="About">The record it is about, by reference; nothing where it is about none.</param>
/// <param name="Kind"><c>agreed</c>, <c>approved</c>, <c>amended</c>, <c>refused</c> or <c>noted</c>.</param>
/// <param name="Text">What was decided.</param>
public sealed record DecisionInput(string? About, string? Kind, string? Text)
{
    /// <summary>What the record is called in the pack, should it be gone; of an item without a record, what the meeting calls it.</summary>
    public string? Title { get; init; }
}

/// <summary>The shape of a decision.</summary>
public sealed class DecisionInputValidator : AbstractValidator<DecisionInput>
{
    public DecisionInputValidator()
    {
        RuleFor(i => i.Text).MaximumLength(ReviewDecision.MaxTextLength).WithMessage($"Shorten the decision: {ReviewDecision.MaxTextLength:N0} characters is the most.");
        RuleFor(i => i.About).MaximumLength(Domain.Record.MaxRefLength).WithMessage("There is no record with such a reference.");
    }
}

/// <summary>An action as it was typed in a review.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="Owner">The office that owes it, by reference.</param>
/// <param name="Due">When it is due, as it is said.</param>
public sealed record ReviewActionInput(string? Text, string? Owner, string? Due)
{
    /// <summary>What the room was looking at; nothing where that was no one thing.</summary>
    public string? About { get; init; }
}

/// <summary>The shape of an action.</summary>
public sealed class ReviewActionInputValidator : AbstractValidator<ReviewActionInput>
{
    public ReviewActionInputValidator()
    {
        RuleFor(i => i.Text).MaximumLength(CommitteeAction.MaxTextLength).WithMessage($"Shorten what is asked: {CommitteeAction.MaxTextLength:N0} characters is the most.");
        RuleFor(i => i.Due).MaximumLength(PlanDate.MaxTextLength).WithMessage($"A date has at most {PlanDate.MaxTextLength} characters.");
    }
}
