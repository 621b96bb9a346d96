using FluentValidation;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Covers;

/// <summary>The shape of a cover.</summary>
public sealed class CoverInputValidator : AbstractValidator<CoverInput>
{
    public CoverInputValidator()
    {
        RuleFor(i => i.Absent).MaximumLength(LimitsOfPerson.MaxEmailLength).WithMessage("Give the name or the e-mail address of someone with an account.");
        RuleFor(i => i.Acting).NotEmpty().WithMessage("Say who acts: a name or an e-mail address.")
            .MaximumLength(LimitsOfPerson.MaxEmailLength).WithMessage("Give the name or the e-mail address of someone with an account.");
        RuleFor(i => i.From).NotEmpty().WithMessage("Give the first day, such as “today” or “28 February”.").MaximumLength(PlanDate.MaxTextLength).WithMessage($"A date has at most {PlanDate.MaxTextLength} characters.");
        RuleFor(i => i.To).NotEmpty().WithMessage("Give the last day, such as “4 March”.").MaximumLength(PlanDate.MaxTextLength).WithMessage($"A date has at most {PlanDate.MaxTextLength} characters.");
        RuleFor(i => i.Reason).MaximumLength(Cover.MaxReasonLength).WithMessage($"Shorten the reason: {Cover.MaxReasonLength} characters is the most.");
    }
}
