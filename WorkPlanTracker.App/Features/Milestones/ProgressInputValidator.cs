using FluentValidation;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>The shape of an update. What the words mean is for the domain.</summary>
public sealed class ProgressInputValidator : AbstractValidator<ProgressInput>
{
    public ProgressInputValidator()
    {
        RuleFor(i => i.Status).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Choose a status.")
            .Must(s => StatusNames.Read(s) is not null).WithMessage($"There is no such status. Use one of: {StatusNames.All}.");
        RuleFor(i => i.Forecast).MaximumLength(PlanDate.MaxTextLength).WithMessage($"A date has at most {PlanDate.MaxTextLength} characters.");
        RuleFor(i => i.Actual).MaximumLength(PlanDate.MaxTextLength).WithMessage($"A date has at most {PlanDate.MaxTextLength} characters.");
        RuleFor(i => i.Narrative).MaximumLength(ProgressUpdate.MaxNarrativeLength)
            .WithMessage(i => $"Shorten the narrative: it has {i.Narrative!.Length:N0} characters and {ProgressUpdate.MaxNarrativeLength:N0} is the most.");
        RuleFor(i => i.Evidence).Must(e => e is null || e.Count <= EvidenceLink.MaxPerRecord)
            .WithMessage($"An update carries at most {EvidenceLink.MaxPerRecord} pieces of evidence.");
        RuleForEach(i => i.Evidence).NotNull().WithMessage("Leave out the empty piece of evidence.");
    }
}
