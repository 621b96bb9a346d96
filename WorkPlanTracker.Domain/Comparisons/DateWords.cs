using System.Globalization;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Comparisons;

/// <summary>Dates as a comparison's sentences say them.</summary>
internal static class DateWords
{
    /// <summary><c>3 March 2011</c>; coarser dates as they were said.</summary>
    internal static string Of(PlanDate date) => date.Precision is PlanDatePrecision.Day ? LondonTime.Day(date.End!.Value) : date.Text;

    /// <summary><c>from 3 March to 21 March 2011</c>: a year that both share is said once.</summary>
    internal static string FromTo(PlanDate was, PlanDate now) =>
        was.Precision is PlanDatePrecision.Day && now.Precision is PlanDatePrecision.Day && was.End!.Value.Year == now.End!.Value.Year
            ? $"from {WithoutYear(was.End.Value)} to {LondonTime.Day(now.End.Value)}"
            : $"from {Of(was)} to {Of(now)}";

    /// <summary><c>from SOP 11 November to SOP 9 December 2010</c>.</summary>
    internal static string FromTo(ComparedMeeting was, ComparedMeeting now) =>
        $"from {was.Committee} {(was.Date.Year == now.Date.Year ? WithoutYear(was.Date) : LondonTime.Day(was.Date))} to {On(now)}";

    /// <summary><c>SOP 9 December 2010</c>.</summary>
    internal static string On(ComparedMeeting meeting) => $"{meeting.Committee} {LondonTime.Day(meeting.Date)}";

    /// <summary><c> on 9 December 2010</c>, <c> in November 2010</c>, or the words in brackets.</summary>
    internal static string When(PlanDate date) => date switch
    {
        { IsSet: false } => "",
        { Precision: PlanDatePrecision.Day } => $" on {Of(date)}",
        { Precision: PlanDatePrecision.Month or PlanDatePrecision.Year } => $" in {date.Text}",
        _ => $" ({date.Text})",
    };

    private static string WithoutYear(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {LondonTime.Month(day.Month)}");
}
