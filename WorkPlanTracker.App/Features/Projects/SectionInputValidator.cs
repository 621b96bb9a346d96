using FluentValidation;
using WorkPlanTracker.Domain.Projects;

namespace WorkPlanTracker.App.Features.Projects;

/// <summary>The shape of a section.</summary>
public sealed class SectionInputValidator : AbstractValidator<SectionInput>
{
    public SectionInputValidator()
    {
        RuleFor(i => i.Section).IsInEnum().WithMessage("There is no such section.");
        RuleFor(i => i.Text).Must(t => t is null || t.Length <= Project.MaxProseLength).WithMessage(i => $"Shorten this text: it has {i.Text!.Length:N0} characters and {Project.MaxProseLength:N0} is the most.");
        RuleFor(i => i.Lines).Must(FewEnough).WithMessage($"Give at most {Project.MaxLines} lines.");
        RuleFor(i => i.More).Must(FewEnough).WithMessage($"Give at most {Project.MaxLines} lines.");
        RuleFor(i => i.Chosen).Must(FewEnough).WithMessage($"Choose at most {Project.MaxLines}.");
    }

    private static bool FewEnough(IReadOnlyList<string>? list) => list is null || list.Count <= Project.MaxLines;
}
