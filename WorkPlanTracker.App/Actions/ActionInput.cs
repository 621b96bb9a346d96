using FluentValidation;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Actions;

/// <summary>What a meeting asked for, as it was typed or sent. Null leaves a field as it is.</summary>
public sealed record ActionInput(string? Text)
{
    /// <summary><c>action</c>, <c>reportBack</c> or <c>urgentAction</c>; the last stands to be reported until it is closed.</summary>
    public string? Kind { get; init; }

    /// <summary>In the body's words: report back, follow-up, response.</summary>
    public string? Sort { get; init; }

    /// <summary>The office that owes it, by reference.</summary>
    public string? Owner { get; init; }

    /// <summary>The meeting that asked, by reference.</summary>
    public string? RaisedAt { get; init; }

    /// <summary>The agenda item it came from, by reference.</summary>
    public string? Item { get; init; }

    /// <summary>When it is due, as it is said.</summary>
    public string? Due { get; init; }

    /// <summary>A thematic area, by code.</summary>
    public string? Area { get; init; }

    /// <summary>2 for an action asked for in private, 1 otherwise. What is private stays so.</summary>
    public int? Part { get; init; }

    /// <summary>The body that goes through it, by code, where no meeting of it asked: an urgent action is reported there.</summary>
    public string? Committee { get; init; }

    /// <summary>Who agreed to an urgent action before it was taken. Everyone may read it.</summary>
    public string? AgreedBy { get; init; }

    /// <summary>Whether something stands in its way.</summary>
    public bool? Blocked { get; init; }
}

/// <summary>The shape of an action.</summary>
public sealed class ActionInputValidator : AbstractValidator<ActionInput>
{
    public ActionInputValidator()
    {
        RuleFor(i => i.Text).MaximumLength(CommitteeAction.MaxTextLength).WithMessage($"Shorten what is asked: {CommitteeAction.MaxTextLength:N0} characters is the most.");
        RuleFor(i => i.Kind).Must(k => string.IsNullOrEmpty(k) || ApiWords.Read<ActionKind>(k) is not null).WithMessage($"Use one of: {ApiWords.All<ActionKind>()}.");
        RuleFor(i => i.Sort).MaximumLength(100).WithMessage("Shorten the sort: 100 characters is the most.");
        RuleFor(i => i.Part).InclusiveBetween(1, 2).WithMessage("A part is 1, in public, or 2, in private.");
        RuleFor(i => i.AgreedBy).MaximumLength(CommitteeAction.MaxAgreedLength).WithMessage($"Shorten who agreed: {CommitteeAction.MaxAgreedLength} characters is the most.");
        RuleFor(i => i.Due).MaximumLength(PlanDate.MaxTextLength).WithMessage($"A date has at most {PlanDate.MaxTextLength} characters.");
    }
}
