using FluentValidation;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.ChangeControl;

/// <summary>A request for a change, as it was typed or sent.</summary>
/// <param name="Asks">In the API's words: moveBaseline, dropMilestone, withdrawReport.</param>
/// <param name="About">The milestone or report, by reference.</param>
/// <param name="Reason">Why.</param>
/// <param name="After">The date to move a baseline to, as it is said.</param>
/// <param name="Plan">For a report that several agreed plans hold: which one; else it is found.</param>
public sealed record ChangeInput(string? Asks, string? About, string? Reason, string? After = null, string? Plan = null);

/// <summary>The shape of a request.</summary>
public sealed class ChangeInputValidator : AbstractValidator<ChangeInput>
{
    public ChangeInputValidator()
    {
        RuleFor(i => i.Asks).Must(a => ApiWords.Read<ChangeRequestKind>(a) is not null).WithMessage($"Use one of: {ApiWords.All<ChangeRequestKind>()}.");
        RuleFor(i => i.About).NotEmpty().WithMessage("Name the milestone or the report it is about.").MaximumLength(40).WithMessage("A reference has at most 40 characters.");
        RuleFor(i => i.Reason).NotEmpty().WithMessage("Enter a reason.").MaximumLength(ChangeRequest.MaxReasonLength).WithMessage($"Shorten the reason: {ChangeRequest.MaxReasonLength:N0} characters is the most.");
        RuleFor(i => i.After).MaximumLength(PlanDate.MaxTextLength).WithMessage($"A date has at most {PlanDate.MaxTextLength} characters.");
        RuleFor(i => i.After).NotEmpty().When(i => ApiWords.Read<ChangeRequestKind>(i.Asks) is ChangeRequestKind.MoveBaseline).WithMessage("Give the date to move the baseline to, such as “30 June 2011”.");
        RuleFor(i => i.After).Empty().When(i => ApiWords.Read<ChangeRequestKind>(i.Asks) is ChangeRequestKind.DropMilestone or ChangeRequestKind.WithdrawReport).WithMessage("Only a baseline moves to a date. Leave it empty.");
    }
}

/// <summary>A decision on a request, as it was typed or sent.</summary>
/// <param name="Decision">approve, amend or refuse.</param>
/// <param name="After">The date it is amended to, as it is said.</param>
/// <param name="Note">What was said; a refusal needs it.</param>
/// <param name="Review">The review it was decided at, by reference; nothing for between reviews.</param>
/// <param name="Chair">Between reviews: the chair who decided, by name; nothing for whoever records it.</param>
public sealed record ChangeDecisionInput(string? Decision, string? After = null, string? Note = null, string? Review = null, string? Chair = null);

/// <summary>The shape of a decision.</summary>
public sealed class ChangeDecisionInputValidator : AbstractValidator<ChangeDecisionInput>
{
    internal static readonly string[] Decisions = ["approve", "amend", "refuse"];

    public ChangeDecisionInputValidator()
    {
        RuleFor(i => i.Decision).Must(d => Decisions.Contains(d?.Trim(), StringComparer.OrdinalIgnoreCase)).WithMessage($"Use one of: {string.Join(", ", Decisions)}.");
        RuleFor(i => i.Note).MaximumLength(ChangeRequest.MaxReasonLength).WithMessage($"Shorten the note: {ChangeRequest.MaxReasonLength:N0} characters is the most.");
        RuleFor(i => i.Note).NotEmpty().When(i => Is(i, "refuse")).WithMessage("Say why it is refused.");
        RuleFor(i => i.After).MaximumLength(PlanDate.MaxTextLength).WithMessage($"A date has at most {PlanDate.MaxTextLength} characters.");
        RuleFor(i => i.After).NotEmpty().When(i => Is(i, "amend")).WithMessage("Give the date it is amended to, such as “30 June 2011”.");
        RuleFor(i => i.After).Empty().When(i => Is(i, "approve") || Is(i, "refuse")).WithMessage("Only an amendment has another date. Leave it empty, or choose amend.");
        RuleFor(i => i.Chair).MaximumLength(ChangeRequest.MaxChairLength).WithMessage($"Shorten the name: {ChangeRequest.MaxChairLength} characters is the most.");
    }

    internal static bool Is(ChangeDecisionInput input, string decision) => string.Equals(input.Decision?.Trim(), decision, StringComparison.OrdinalIgnoreCase);
}
