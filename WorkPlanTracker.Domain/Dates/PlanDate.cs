using System.Globalization;

namespace WorkPlanTracker.Domain.Dates;

/// <summary>When something is expected, as plans say it: a stretch of days, how exactly it was said, and the words.</summary>
/// <remarks>Sorts by its end, unknown last. It has passed only when the whole stretch has.</remarks>
public sealed record PlanDate : IComparable<PlanDate>
{
    /// <summary>The longest wording kept, in characters.</summary>
    public const int MaxTextLength = 100;

    private PlanDate(DateOnly? start, DateOnly? end, PlanDatePrecision precision, string text) =>
        (Start, End, Precision, Text) = (start, end, precision, text);

    /// <summary>No date at all, and no words for one.</summary>
    public static PlanDate NotSet { get; } = new(null, null, PlanDatePrecision.Unknown, "");

    /// <summary>The first day; null where it is unknown.</summary>
    public DateOnly? Start { get; private init; }

    /// <summary>The last day; null where it is unknown.</summary>
    public DateOnly? End { get; private init; }

    public PlanDatePrecision Precision { get; private init; }

    /// <summary>The words it was said in.</summary>
    public string Text { get; private init; }

    /// <summary>Something was said, if only <em>not known</em>.</summary>
    public bool IsSet => Precision is not PlanDatePrecision.Unknown || Text.Length > 0;

    /// <summary>It names days.</summary>
    public bool IsKnown => End is not null;

    /// <summary>For tables: <c>7 Apr 2011</c>; anything but a day reads as it was said.</summary>
    public string ShortText => Precision is PlanDatePrecision.Day ? LondonTime.ShortDay(End!.Value)
        : Precision is PlanDatePrecision.Month ? $"{LondonTime.ShortMonth(End!.Value.Month)} {End.Value.Year.ToString(CultureInfo.InvariantCulture)}"
        : Text;

    /// <summary>The stretch in plain words: <c>11 to 20 March 2011</c>.</summary>
    public string Meaning => Start is { } start && End is { } end ? Stretch(start, end) : Text;

    public static PlanDate OnDay(DateOnly day, string? text = null) => Of(day, day, PlanDatePrecision.Day, text ?? LondonTime.Day(day));

    public static PlanDate InMonth(int year, int month, string? text = null)
    {
        var first = new DateOnly(year, month, 1);
        return Of(first, first.AddMonths(1).AddDays(-1), PlanDatePrecision.Month, text ?? string.Create(CultureInfo.InvariantCulture, $"{LondonTime.Month(month)} {year}"));
    }

    /// <summary>A quarter of a financial year.</summary>
    public static PlanDate InQuarter(FinancialYear year, int quarter, string? text = null)
    {
        var (start, end) = year.Quarter(quarter);
        return Of(start, end, PlanDatePrecision.Quarter, text ?? string.Create(CultureInfo.InvariantCulture, $"Q{quarter} {year.Name}"));
    }

    /// <summary>A season; winter is named for the year it starts in.</summary>
    public static PlanDate InSeason(Season season, int year, string? text = null)
    {
        var start = season switch
        {
            Season.Spring => new DateOnly(year, 3, 1),
            Season.Summer => new DateOnly(year, 6, 1),
            Season.Autumn => new DateOnly(year, 9, 1),
            _ => new DateOnly(year, 12, 1),
        };
        var words = season is Season.Winter
            ? string.Create(CultureInfo.InvariantCulture, $"winter {year}/{(year + 1) % 100:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{season.ToString().ToLowerInvariant()} {year}");
        return Of(start, start.AddMonths(3).AddDays(-1), PlanDatePrecision.Season, text ?? words);
    }

    public static PlanDate InYear(int year, string? text = null) =>
        Of(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), PlanDatePrecision.Year, text ?? year.ToString(CultureInfo.InvariantCulture));

    /// <summary>A stretch with any two ends.</summary>
    public static PlanDate Between(DateOnly start, DateOnly end, string? text = null) =>
        Of(start, end, PlanDatePrecision.Range, text ?? Stretch(start, end));

    /// <summary>Words that name no day: <c>to be confirmed</c>.</summary>
    public static PlanDate Said(string text) => Of(null, null, PlanDatePrecision.Unknown, text);

    /// <summary>Any date, from its parts.</summary>
    /// <exception cref="ArgumentException">It ends before it starts, its precision does not fit its days, or its words are too long.</exception>
    public static PlanDate Of(DateOnly? start, DateOnly? end, PlanDatePrecision precision, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var known = start is not null && end is not null;
        if (known ? precision is PlanDatePrecision.Unknown || end < start : start is not null || end is not null || precision is not PlanDatePrecision.Unknown)
        {
            throw new ArgumentException("A date is a stretch of days that ends no earlier than it starts, or unknown.", nameof(end));
        }

        if (precision is PlanDatePrecision.Day && start != end)
        {
            throw new ArgumentException("A day starts and ends on itself.", nameof(end));
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, MaxTextLength, nameof(text));
        return !known && text.Length == 0 ? NotSet : new PlanDate(start, end, precision, text);
    }

    /// <summary>True when the whole stretch lies before the day given. Unknown never passes.</summary>
    public bool HasPassed(DateOnly today) => End < today;

    /// <summary>By the last day, unknown last; then by the first, then by the words.</summary>
    public int CompareTo(PlanDate? other)
    {
        if (other is null)
        {
            return -1;
        }

        var byEnd = (End ?? DateOnly.MaxValue).CompareTo(other.End ?? DateOnly.MaxValue);
        var byKnown = other.IsKnown.CompareTo(IsKnown);
        var byStart = (Start ?? DateOnly.MaxValue).CompareTo(other.Start ?? DateOnly.MaxValue);
        return byEnd != 0 ? byEnd : byKnown != 0 ? byKnown : byStart != 0 ? byStart : string.CompareOrdinal(Text, other.Text);
    }

    public override string ToString() => Text;

    private static string Stretch(DateOnly start, DateOnly end)
    {
        if (start == end)
        {
            return LondonTime.Day(end);
        }

        var from = start.Year != end.Year ? LondonTime.Day(start)
            : start.Month != end.Month ? string.Create(CultureInfo.InvariantCulture, $"{start.Day} {LondonTime.Month(start.Month)}")
            : start.Day.ToString(CultureInfo.InvariantCulture);
        return $"{from} to {LondonTime.Day(end)}";
    }
}
