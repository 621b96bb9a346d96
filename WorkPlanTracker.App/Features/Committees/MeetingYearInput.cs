using FluentValidation;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>A year's meetings of one body, as they were previewed and adjusted.</summary>
/// <param name="Committee">The body's code.</param>
/// <param name="Time">When they begin, as it was typed.</param>
/// <param name="Place">Where; the body's usual place where it is left out.</param>
/// <param name="Sittings">One for each meeting.</param>
public sealed record MeetingYearInput(string? Committee, string? Time, string? Place, IReadOnlyList<SittingInput>? Sittings);

/// <summary>One meeting of the year.</summary>
/// <param name="Day">The day, as it was typed.</param>
/// <param name="Sitting">The kind of meeting, in the API's words; ordinary where it is left out.</param>
/// <param name="Boroughs">The boroughs under review, two at most.</param>
/// <param name="Returning">Boroughs that come back with an update.</param>
/// <param name="Theme">What a thematic session is about.</param>
public sealed record SittingInput(string? Day, string? Sitting = null, IReadOnlyList<string>? Boroughs = null, IReadOnlyList<string>? Returning = null, string? Theme = null)
{
    /// <summary>The other bodies of a joint meeting, by code.</summary>
    public IReadOnlyList<string> JointWith { get; init; } = [];

    /// <summary>Whether it is meant as a second meeting of a day on which the body meets already.</summary>
    public bool Second { get; init; }
}

/// <summary>The shape of a meeting year.</summary>
public sealed class MeetingYearInputValidator : AbstractValidator<MeetingYearInput>
{
    /// <summary>The most meetings planned in one go: one a week.</summary>
    public const int Most = 60;

    public MeetingYearInputValidator()
    {
        RuleFor(i => i.Sittings).Must(s => s is { Count: > 0 }).WithMessage("There is no meeting to plan. Choose another cycle, or add a day.");
        RuleFor(i => i.Sittings).Must(s => s is null || s.Count <= Most).WithMessage($"At most {Most} meetings are planned in one go. Plan the rest afterwards.");
        RuleFor(i => i.Sittings).Must(s => s is null || s.All(one => one is not null)).WithMessage("Leave out the empty meeting.");
        RuleForEach(i => i.Sittings).Must(s => s is null || string.IsNullOrEmpty(s.Sitting) || ApiWords.Read<MeetingKind>(s.Sitting) is not null).WithMessage($"Use one of: {ApiWords.All<MeetingKind>()}.");
        RuleFor(i => i.Time).MaximumLength(20).WithMessage("Give a time of day, such as 14:00 or 2.00pm.");
        RuleFor(i => i.Place).MaximumLength(Meeting.MaxPlaceLength).WithMessage($"Shorten the place: {Meeting.MaxPlaceLength} characters is the most.");
        RuleForEach(i => i.Sittings).Must(s => s is not { Day.Length: > PlanDate.MaxTextLength }).WithMessage($"A date has at most {PlanDate.MaxTextLength} characters.");
    }
}
