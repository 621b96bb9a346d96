using FluentValidation;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Projects;

namespace WorkPlanTracker.App.Features.Projects;

/// <summary>The shape of an assessment.</summary>
public sealed class AssessmentInputValidator : AbstractValidator<AssessmentInput>
{
    public AssessmentInputValidator()
    {
        RuleFor(i => i.Term).IsInEnum().WithMessage("There is no such part.");
        RuleFor(i => i.State).IsInEnum().WithMessage("Choose met, partly met, not met or not assessed.");
        RuleFor(i => i.Criterion).NotEmpty().WithMessage("Say which criterion is assessed.");
        RuleFor(i => i.Words).Must(w => w is null || w.Length <= SuccessAssessment.MaxWordsLength)
            .WithMessage(i => $"Shorten the words: they have {i.Words!.Length:N0} characters and {SuccessAssessment.MaxWordsLength:N0} is the most.");
        RuleFor(i => i.Evidence).Must(e => e.Count <= EvidenceLink.MaxPerRecord).WithMessage($"Give at most {EvidenceLink.MaxPerRecord} pieces of evidence.");
    }
}
