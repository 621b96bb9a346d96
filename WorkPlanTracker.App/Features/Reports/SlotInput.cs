using FluentValidation;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Reports;

/// <summary>A slot as it was chosen or sent.</summary>
public sealed record SlotInput(string? Meeting)
{
    /// <summary>1 in public, 2 in private; as the report is where it is left out.</summary>
    public int? Part { get; init; }

    /// <summary><c>decision</c> or <c>information</c>; by the report's purpose where it is left out.</summary>
    public string? Section { get; init; }

    /// <summary>Which of its part, from 1; the last where it is left out.</summary>
    public int? Order { get; init; }

    /// <summary>How long it is given; as the report wants where it is left out.</summary>
    public int? Minutes { get; init; }

    /// <summary>Why it moves, or why it goes there although something speaks against it.</summary>
    public string? Reason { get; init; }

    /// <summary>Whom the clerk consulted.</summary>
    public string? Consulted { get; init; }

    /// <summary>Does it although something speaks against it.</summary>
    public bool? Override { get; init; }
}

/// <summary>The shape of a slot.</summary>
public sealed class SlotInputValidator : AbstractValidator<SlotInput>
{
    /// <summary>The longest reason, in characters.</summary>
    internal const int MaxReason = 1_000;

    public SlotInputValidator()
    {
        RuleFor(i => i.Meeting).NotEmpty().WithMessage("Name the meeting by its reference, such as SOP-2011-04-07.");
        RuleFor(i => i.Part).Must(p => p is null or 1 or 2).WithMessage("An agenda has part 1 and part 2.");
        RuleFor(i => i.Section).Must(s => AgendaSection.Read(s) is not null).WithMessage("Use decision, information or none.");
        RuleFor(i => i.Order).Must(o => o is null or (>= 1 and <= 500)).WithMessage("order is a whole number from 1.");
        RuleFor(i => i.Minutes).Must(m => m is null or (>= 1 and <= AgendaItem.MaxMinutes)).WithMessage($"minutes is a whole number from 1 to {AgendaItem.MaxMinutes}.");
        RuleFor(i => i.Reason).MaximumLength(MaxReason).WithMessage($"Shorten the reason: {MaxReason:N0} characters is the most.");
        RuleFor(i => i.Consulted).MaximumLength(MaxReason).WithMessage($"Shorten whom you consulted: {MaxReason:N0} characters is the most.");
    }
}
