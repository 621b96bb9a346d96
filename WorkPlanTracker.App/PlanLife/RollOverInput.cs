using FluentValidation;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>How a plan is rolled over, as it was chosen.</summary>
/// <param name="Milestones">What was not met and is to be carried, by reference.</param>
/// <param name="Reports">Reports still to come that are to be carried, by reference.</param>
/// <param name="Title">Another title than the usual one; nothing for that.</param>
/// <param name="From">Another first day, as it is said; nothing for the day after the plan ends.</param>
/// <param name="To">Another last day, as it is said; nothing for a year.</param>
public sealed record RollOverInput(IReadOnlyList<string>? Milestones, IReadOnlyList<string>? Reports, string? Title = null, string? From = null, string? To = null);

/// <summary>The shape of a roll-over.</summary>
public sealed class RollOverInputValidator : AbstractValidator<RollOverInput>
{
    /// <summary>The most milestones, and the most reports, that one roll-over carries.</summary>
    private const int Most = 20_000;

    public RollOverInputValidator()
    {
        RuleFor(i => i.Milestones).Must(AreReferences).WithMessage("Name milestones by reference, each as text such as “PP-M09”.");
        RuleFor(i => i.Reports).Must(AreReferences).WithMessage("Name reports by reference, each as text such as “R-12”.");
        RuleFor(i => i.Title).MaximumLength(WorkPlan.MaxTitleLength).WithMessage($"Shorten the title: {WorkPlan.MaxTitleLength} characters is the most.");
        RuleFor(i => i.From).MaximumLength(PlanDate.MaxTextLength).WithMessage($"A date has at most {PlanDate.MaxTextLength} characters.");
        RuleFor(i => i.To).MaximumLength(PlanDate.MaxTextLength).WithMessage($"A date has at most {PlanDate.MaxTextLength} characters.");
    }

    private static bool AreReferences(IReadOnlyList<string>? named) => named is null || (named.Count <= Most && named.All(n => n is { Length: > 0 and <= 40 }));
}
