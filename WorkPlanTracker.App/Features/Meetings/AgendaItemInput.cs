using FluentValidation;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>An agenda item as it was typed or sent. Null leaves a field as it is.</summary>
public sealed record AgendaItemInput(string? Title)
{
    /// <summary>1 in public, 2 in private.</summary>
    public int? Part { get; init; }

    /// <summary><c>decision</c>, <c>information</c> or nothing.</summary>
    public string? Section { get; init; }

    /// <summary>How long it is given; zero clears it.</summary>
    public int? Minutes { get; init; }

    public string? Presenter { get; init; }

    /// <summary>It has no paper.</summary>
    public bool? Oral { get; init; }

    /// <summary>For an item that comes after publication: why it is urgent. Nothing for a supplementary item.</summary>
    public string? SpecialCircumstances { get; init; }
}

/// <summary>The shape of an agenda item.</summary>
public sealed class AgendaItemInputValidator : AbstractValidator<AgendaItemInput>
{
    public AgendaItemInputValidator()
    {
        RuleFor(i => i.Title).MaximumLength(AgendaItem.MaxTitleLength).WithMessage($"Shorten the title: {AgendaItem.MaxTitleLength} characters is the most.");
        RuleFor(i => i.Part).Must(p => p is null or 1 or 2).WithMessage("An agenda has part 1 and part 2.");
        RuleFor(i => i.Section).Must(s => s is null || AgendaSection.Read(s) is not null).WithMessage("Use decision, information or none.");
        RuleFor(i => i.Minutes).Must(m => m is null or (>= 0 and <= AgendaItem.MaxMinutes)).WithMessage($"Give the minutes as a whole number from 1 to {AgendaItem.MaxMinutes}, or leave them out.");
        RuleFor(i => i.Presenter).MaximumLength(AgendaItem.MaxPresenterLength).WithMessage($"Shorten who presents it: {AgendaItem.MaxPresenterLength} characters is the most.");
        RuleFor(i => i.SpecialCircumstances).MaximumLength(AgendaItem.MaxCircumstancesLength).WithMessage($"Shorten the special circumstances: {AgendaItem.MaxCircumstancesLength:N0} characters is the most.");
    }
}
