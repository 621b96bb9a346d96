using FluentValidation;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>The shape of a committee's details.</summary>
public sealed class CommitteeInputValidator : AbstractValidator<CommitteeInput>
{
    public CommitteeInputValidator()
    {
        RuleFor(i => i.Name).MaximumLength(Committee.MaxNameLength).WithMessage($"Shorten the name: {Committee.MaxNameLength} characters is the most.");
        RuleFor(i => i.Kind).Must(k => string.IsNullOrEmpty(k) || ApiWords.Read<CommitteeKind>(k) is not null).WithMessage($"Use one of: {ApiWords.All<CommitteeKind>()}.");
        RuleFor(i => i.FirstDay).MaximumLength(PlanDate.MaxTextLength).WithMessage($"A date has at most {PlanDate.MaxTextLength} characters.");
        RuleFor(i => i.LastDay).MaximumLength(PlanDate.MaxTextLength).WithMessage($"A date has at most {PlanDate.MaxTextLength} characters.");
        RuleForEach(i => i.Aliases).NotNull().WithMessage("Leave out the empty name.");
        RuleForEach(i => i.RemitAreas).NotNull().WithMessage("Leave out the empty area.");
        RuleFor(i => i.RemitAreas).Must(a => a is null || a.Count <= 60).WithMessage("Choose at most 60 areas.");
        RuleForEach(i => i.Boroughs).NotNull().WithMessage("Leave out the empty borough.");
        RuleForEach(i => i.StandingItems).NotNull().WithMessage("Leave out the empty item.");
        RuleFor(i => i.DeadlineRules).Must(r => r is null || r.Count <= DeadlineRules.MaxRules).WithMessage($"A committee keeps at most {DeadlineRules.MaxRules} deadline rules.");
        RuleFor(i => i.DeadlineRules).Must(r => r is null || r.All(one => one is not null && (one.Excluding is null || one.Excluding.All(p => p is not null)))).WithMessage("Leave out the empty rule.");
        RuleFor(i => i.ClosureDays).Must(d => d is null || d.Count <= BodyCalendar.MaxDays).WithMessage($"At most {BodyCalendar.MaxDays} closure days are kept.");
        RuleForEach(i => i.ClosureDays).NotNull().WithMessage("Leave out the empty day.");
    }
}
