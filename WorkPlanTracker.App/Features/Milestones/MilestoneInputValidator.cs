using FluentValidation;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>The shape of a milestone's details.</summary>
public sealed class MilestoneInputValidator : AbstractValidator<MilestoneInput>
{
    public MilestoneInputValidator()
    {
        RuleFor(i => i.Title).MaximumLength(MilestoneDetails.MaxTitleLength).WithMessage($"Shorten the title: {MilestoneDetails.MaxTitleLength} characters is the most.");
        RuleFor(i => i.Description).MaximumLength(MilestoneDetails.MaxDescriptionLength).WithMessage($"Shorten the description: {MilestoneDetails.MaxDescriptionLength:N0} characters is the most.");
        RuleFor(i => i.Objective).MaximumLength(MilestoneDetails.MaxObjectiveLength).WithMessage($"Shorten the objective: {MilestoneDetails.MaxObjectiveLength} characters is the most.");
        RuleFor(i => i.Owner).MaximumLength(MilestoneDetails.MaxOwnerLength).WithMessage($"Shorten the owner: {MilestoneDetails.MaxOwnerLength} characters is the most.");
        RuleFor(i => i.Baseline).MaximumLength(PlanDate.MaxTextLength).WithMessage($"A date has at most {PlanDate.MaxTextLength} characters.");
        RuleFor(i => i.Forecast).MaximumLength(PlanDate.MaxTextLength).WithMessage($"A date has at most {PlanDate.MaxTextLength} characters.");
        RuleFor(i => i.Areas).Must(a => a is null || a.Count <= 20).WithMessage("Choose at most 20 areas.");
        RuleForEach(i => i.Areas).NotNull().WithMessage("Leave out the empty area.");
        RuleFor(i => i.Priorities).Must(p => p is null || p.Count <= 20).WithMessage("Choose at most 20 priorities.");
        RuleForEach(i => i.Priorities).NotNull().WithMessage("Leave out the empty priority.");
        RuleForEach(i => i.DependsOn).NotNull().WithMessage("Leave out the empty dependency.");
        RuleFor(i => i.DependsOn).Must(d => d is null || d.Count <= MilestoneDetails.MaxDependencies).WithMessage($"Name at most {MilestoneDetails.MaxDependencies} dependencies.");
        RuleFor(i => i.Deliverable).Must(d => string.IsNullOrEmpty(d) || StatusNames.ReadDeliverable(d) is not null)
            .WithMessage("Use one of: notSaid, report, briefing, meetingHeld, document.");
    }
}
