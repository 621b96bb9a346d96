using FluentValidation;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports;

/// <summary>The shape of a report's details.</summary>
public sealed class ReportInputValidator : AbstractValidator<ReportInput>
{
    public ReportInputValidator()
    {
        RuleFor(i => i.Subject).MaximumLength(PlannedReport.MaxTitleLength).WithMessage($"Shorten the subject: {PlannedReport.MaxTitleLength} characters is the most.");
        RuleFor(i => i.FinalTitle).MaximumLength(PlannedReport.MaxTitleLength).WithMessage($"Shorten the final title: {PlannedReport.MaxTitleLength} characters is the most.");
        RuleFor(i => i.Kind).Must(k => string.IsNullOrEmpty(k) || ApiWords.Read<ReportKind>(k) is not null).WithMessage($"Use one of: {ApiWords.All<ReportKind>()}.");
        RuleFor(i => i.Purpose).Must(p => string.IsNullOrEmpty(p) || ApiWords.Read<ReportPurpose>(p) is not null).WithMessage($"Use one of: {ApiWords.All<ReportPurpose>()}.");
        RuleFor(i => i.Target).MaximumLength(PlanDate.MaxTextLength).WithMessage($"A date has at most {PlanDate.MaxTextLength} characters.");
        RuleFor(i => i.Part).Must(p => p is null or 1 or 2).WithMessage("An agenda has part 1 and part 2.");
        Few(i => i.Areas, "areas");
        Few(i => i.Projects, "projects");
        Few(i => i.Offices, "offices");
        Few(i => i.Priorities, "priorities");
        RuleForEach(i => i.Papers).NotNull().WithMessage("Leave out the empty paper.");
        RuleForEach(i => i.PrivatePapers).NotNull().WithMessage("Leave out the empty paper.");
        RuleFor(i => i.Papers).Must(p => p is null || p.Count <= Paper.MaxPerReport).WithMessage($"A report has at most {Paper.MaxPerReport} papers.");
        RuleFor(i => i.PrivatePapers).Must(p => p is null || p.Count <= Paper.MaxPerReport).WithMessage($"A report has at most {Paper.MaxPerReport} private papers.");
        RuleFor(i => i.ExemptParagraphs).Must(p => p is null || p.Count <= 7).WithMessage("Name paragraphs of Schedule 12A, from 1 to 7.");
    }

    private void Few(System.Linq.Expressions.Expression<Func<ReportInput, IReadOnlyList<string>?>> list, string called)
    {
        RuleFor(list).Must(l => l is null || l.Count <= 20).WithMessage($"Choose at most 20 {called}.");
        RuleFor(list).Must(l => l is null || l.All(one => one is not null)).WithMessage("Leave out the empty one.");
    }
}
