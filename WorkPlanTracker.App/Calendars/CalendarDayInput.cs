using FluentValidation;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Calendars;

/// <summary>What sort of day is entered in the body's calendar.</summary>
public enum CalendarDayKind
{
    /// <summary>A bank holiday of one year.</summary>
    BankHoliday,

    /// <summary>A bank holiday of every year that is not kept on its day.</summary>
    Displaced,

    /// <summary>The body is closed though others work.</summary>
    Closure,

    /// <summary>An election or a referendum.</summary>
    Polling,
}

/// <summary>A day for the body's calendar, as it was typed.</summary>
/// <param name="Kind">The sort of day, in the API's words.</param>
/// <param name="Day">The day, or the first of a closure.</param>
/// <param name="To">The last day of a closure; nothing for one day.</param>
/// <param name="Name">What the day is.</param>
public sealed record CalendarDayInput(string? Kind, string? Day, string? To, string? Name);

/// <summary>The shape of a day.</summary>
public sealed class CalendarDayInputValidator : AbstractValidator<CalendarDayInput>
{
    public CalendarDayInputValidator()
    {
        RuleFor(i => i.Kind).Must(k => Data.ApiWords.Read<CalendarDayKind>(k) is not null).WithMessage("Choose what sort of day it is.");
        RuleFor(i => i.Day).NotEmpty().WithMessage("Enter the day, such as 29 April 2011.").MaximumLength(PlanDate.MaxTextLength).WithMessage("Enter one day, such as 29 April 2011.");
        RuleFor(i => i.To).MaximumLength(PlanDate.MaxTextLength).WithMessage("Enter one day, such as 31 December 2011.");
        RuleFor(i => i.Name).MaximumLength(NamedDay.MaxNameLength).WithMessage($"Shorten the name: {NamedDay.MaxNameLength} characters is the most.");
    }
}
