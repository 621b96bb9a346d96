using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Pictures;

/// <summary>Places days along a line, in percent of its length: 0 where the first day begins, 100 where the last one ends.</summary>
/// <remarks>Percentages, because who draws it knows no widths. A day outside the line stands at the end it lies beyond.</remarks>
public sealed record TimeScale
{
    /// <summary>How far beyond the plans' own periods a date still stretches the line; what lies further stands at its end.</summary>
    public const int MonthsBeyond = 12;

    private TimeScale(DateOnly from, DateOnly to) => (From, To) = (from, to);

    /// <summary>The first day of a month.</summary>
    public DateOnly From { get; }

    /// <summary>The last day of a month.</summary>
    public DateOnly To { get; }

    /// <summary>How many months it holds.</summary>
    public int MonthCount => ((To.Year - From.Year) * 12) + To.Month - From.Month + 1;

    /// <summary>The first days of its months.</summary>
    public IEnumerable<DateOnly> Months => Enumerable.Range(0, MonthCount).Select(From.AddMonths);

    /// <summary>The first days of its quarters, which are those of the financial year; the first may have begun before the line.</summary>
    public IEnumerable<DateOnly> Quarters => Months.Where((m, i) => i == 0 || m.Month % 3 == 1);

    private double Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>A line of whole months that holds both days.</summary>
    public static TimeScale Between(DateOnly from, DateOnly to)
    {
        var (first, last) = from <= to ? (from, to) : (to, from);
        return new TimeScale(new DateOnly(first.Year, first.Month, 1), new DateOnly(last.Year, last.Month, DateTime.DaysInMonth(last.Year, last.Month)));
    }

    /// <summary>A line that holds some periods, and the dates that are not too far from them.</summary>
    /// <param name="periods">The plans' periods.</param>
    /// <param name="dates">What is to be placed.</param>
    public static TimeScale Around(IReadOnlyCollection<(DateOnly From, DateOnly To)> periods, IEnumerable<PlanDate> dates)
    {
        if (periods.Count == 0)
        {
            return Between(new DateOnly(2000, 1, 1), new DateOnly(2000, 12, 31));
        }

        var (from, to) = (periods.Min(p => p.From), periods.Max(p => p.To));
        var (least, most) = (Moved(from, -MonthsBeyond), Moved(to, MonthsBeyond));
        foreach (var date in dates)
        {
            if (date.Start is { } start && start >= least && start < from)
            {
                from = start;
            }

            if (date.End is { } end && end <= most && end > to)
            {
                to = end;
            }
        }

        return Between(from, to);
    }

    /// <summary>Whether a day lies on the line.</summary>
    public bool Holds(DateOnly day) => day >= From && day <= To;

    /// <summary>Where a day begins.</summary>
    public double Start(DateOnly day) => Math.Clamp((day.DayNumber - From.DayNumber) * 100.0 / Days, 0, 100);

    /// <summary>The middle of a day.</summary>
    public double At(DateOnly day) => Math.Clamp((day.DayNumber - From.DayNumber + 0.5) * 100.0 / Days, 0, 100);

    /// <summary>A stretch of days, from where the first begins to where the last ends.</summary>
    public (double Start, double Width) Stretch(DateOnly start, DateOnly end)
    {
        var (left, right) = (Start(start), Math.Clamp((end.DayNumber - From.DayNumber + 1) * 100.0 / Days, 0, 100));
        return (left, Math.Max(0, right - left));
    }

    private static DateOnly Moved(DateOnly day, int months) =>
        months < 0
            ? day > DateOnly.MinValue.AddMonths(-months) ? day.AddMonths(months) : DateOnly.MinValue
            : day < DateOnly.MaxValue.AddMonths(-months) ? day.AddMonths(months) : DateOnly.MaxValue;
}
