using FluentValidation;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>A proposal for next year, as it was typed or sent.</summary>
/// <param name="Action">What is to be done.</param>
/// <param name="Rationale">Why.</param>
/// <param name="Area">The thematic area, by reference.</param>
/// <param name="Committee">The committee that is to receive it, by code.</param>
/// <param name="Due">When, as it is said.</param>
public sealed record ProposalInput(string? Action, string? Rationale, string? Area, string? Committee, string? Due);

/// <summary>The shape of a proposal.</summary>
public sealed class ProposalInputValidator : AbstractValidator<ProposalInput>
{
    public ProposalInputValidator()
    {
        RuleFor(i => i.Action).NotEmpty().WithMessage("Enter the action proposed.").MaximumLength(NextYearProposal.MaxActionLength).WithMessage($"Shorten the action: {NextYearProposal.MaxActionLength} characters is the most.");
        RuleFor(i => i.Rationale).NotEmpty().WithMessage("Enter the rationale: why it should be done.").MaximumLength(NextYearProposal.MaxTextLength).WithMessage($"Shorten the rationale: {NextYearProposal.MaxTextLength:N0} characters is the most.");
        RuleFor(i => i.Due).MaximumLength(PlanDate.MaxTextLength).WithMessage($"A date has at most {PlanDate.MaxTextLength} characters.");
    }
}
