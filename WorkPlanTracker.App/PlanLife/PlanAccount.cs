using FluentValidation;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>What a plan gave for its money, under the three fixed headings, as it was typed. Null leaves a heading as it is.</summary>
public sealed record PlanAccount(string? Achievements, string? Effectiveness, string? Cost);

/// <summary>The shape of the three texts.</summary>
public sealed class PlanAccountValidator : AbstractValidator<PlanAccount>
{
    public PlanAccountValidator()
    {
        RuleFor(a => a.Achievements).MaximumLength(WorkPlan.MaxTextLength).WithMessage(TooLong("what was achieved"));
        RuleFor(a => a.Effectiveness).MaximumLength(WorkPlan.MaxTextLength).WithMessage(TooLong("how effective it was"));
        RuleFor(a => a.Cost).MaximumLength(WorkPlan.MaxTextLength).WithMessage(TooLong("what it cost"));
    }

    private static string TooLong(string what) => $"Shorten {what}: {WorkPlan.MaxTextLength:N0} characters is the most.";
}
