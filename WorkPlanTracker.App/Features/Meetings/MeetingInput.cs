using FluentValidation;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>What a sitting is, as it was typed or sent. Null leaves a field as it is; a number of <see cref="Nothing"/> clears it.</summary>
public sealed record MeetingInput(string? Committee, string? Date)
{
    /// <summary>Said of a number, clears it.</summary>
    public const int Nothing = int.MinValue;

    /// <summary>As it is typed: <c>14:00</c>, <c>2.00pm</c>.</summary>
    public string? Time { get; init; }

    /// <summary>The committee's usual place where it is left out of a new meeting.</summary>
    public string? Place { get; init; }

    /// <summary>The kind of sitting, in the API's words.</summary>
    public string? Sitting { get; init; }

    public int? CapacityMinutes { get; init; }

    public int? CapacityItems { get; init; }

    public IReadOnlyList<string>? StandingItems { get; init; }

    /// <summary>The boroughs under review, two at most.</summary>
    public IReadOnlyList<string>? Boroughs { get; init; }

    /// <summary>Boroughs that come back with an update.</summary>
    public IReadOnlyList<string>? Returning { get; init; }

    public string? Theme { get; init; }

    /// <summary>The other bodies of a joint meeting, by code.</summary>
    public IReadOnlyList<string>? JointWith { get; init; }
}

/// <summary>The shape of a meeting.</summary>
public sealed class MeetingInputValidator : AbstractValidator<MeetingInput>
{
    public MeetingInputValidator()
    {
        RuleFor(i => i.Date).MaximumLength(PlanDate.MaxTextLength).WithMessage($"A date has at most {PlanDate.MaxTextLength} characters.");
        RuleFor(i => i.Time).MaximumLength(20).WithMessage("Give a time of day, such as 14:00 or 2.00pm.");
        RuleFor(i => i.Sitting).Must(s => string.IsNullOrEmpty(s) || ApiWords.Read<MeetingKind>(s) is not null).WithMessage($"Use one of: {ApiWords.All<MeetingKind>()}.");
        RuleForEach(i => i.StandingItems).NotNull().WithMessage("Leave out the empty item.");
        RuleForEach(i => i.Returning).NotNull().WithMessage("Leave out the empty borough.");
        RuleForEach(i => i.Boroughs).NotNull().WithMessage("Leave out the empty borough.");
        RuleForEach(i => i.JointWith).NotNull().WithMessage("Leave out the empty body.");
    }
}
