using FluentValidation;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>A review as it was typed. Null leaves a field as it is.</summary>
/// <param name="Date">The day, as it is said.</param>
public sealed record ReviewInput(string? Date)
{
    /// <summary>References of the plans.</summary>
    public IReadOnlyList<string>? Plans { get; init; }

    /// <summary>When it starts: <c>2.00pm</c>.</summary>
    public string? Time { get; init; }

    /// <summary>From which day on changes are shown; nothing for the last closed review.</summary>
    public string? Since { get; init; }

    public string? Note { get; init; }

    /// <summary>One item a line; a reference first where it is about a record.</summary>
    public string? Topics { get; init; }

    /// <summary>One risk a line.</summary>
    public string? Risks { get; init; }

    /// <summary>One issue a line.</summary>
    public string? Issues { get; init; }
}

/// <summary>The shape of a review.</summary>
public sealed class ReviewInputValidator : AbstractValidator<ReviewInput>
{
    private const int Most = Review.MaxLines * (Review.MaxLineLength + 50);

    public ReviewInputValidator()
    {
        RuleFor(i => i.Plans).Must(p => p is null or { Count: <= 40 }).WithMessage("Choose at most 40 plans.");
        RuleFor(i => i.Date).MaximumLength(100).WithMessage("Give one day, such as “24 February 2011”.");
        RuleFor(i => i.Since).MaximumLength(100).WithMessage("Give one day, such as “13 January 2011”.");
        RuleFor(i => i.Note).MaximumLength(Review.MaxNoteLength).WithMessage($"Shorten the note: {Review.MaxNoteLength:N0} characters is the most.");
        RuleFor(i => i.Topics).MaximumLength(Most).WithMessage("Shorten the list of items.");
        RuleFor(i => i.Risks).MaximumLength(Most).WithMessage("Shorten the list of risks.");
        RuleFor(i => i.Issues).MaximumLength(Most).WithMessage("Shorten the list of issues.");
    }
}
