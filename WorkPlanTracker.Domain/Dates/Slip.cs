using System.Globalization;

namespace WorkPlanTracker.Domain.Dates;

/// <summary>How far a date moved, end to end: in working days between days, in about so many months where either is coarser.</summary>
public readonly record struct Slip : IComparable<Slip>
{
    private Slip(int? days, int? months, int approximateDays) => (Days, Months, ApproximateDays) = (days, months, approximateDays);

    /// <summary>Working days, negative where it came earlier; null where a date is coarser than a day.</summary>
    public int? Days { get; }

    /// <summary>Whole months, negative where it came earlier; null between days.</summary>
    public int? Months { get; }

    /// <summary>Working days between the two ends, for sorting and for tolerance.</summary>
    public int ApproximateDays { get; }

    public bool IsLate => ApproximateDays > 0;

    public bool IsEarly => ApproximateDays < 0;

    /// <summary><c>20 working days late</c>, <c>about 7 months late</c>, <c>no slip</c>.</summary>
    public string Text
    {
        get
        {
            if (ApproximateDays == 0)
            {
                return "no slip";
            }

            return $"{Length} {(IsLate ? "late" : "early")}";
        }
    }

    /// <summary>How far, whichever way: <c>20 working days</c>, <c>about 7 months</c>, <c>less than a month</c>.</summary>
    public string Length
    {
        get
        {
            if (Days is { } days)
            {
                return string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(days)} working {(Math.Abs(days) == 1 ? "day" : "days")}");
            }

            return Math.Abs(Months ?? 0) switch
            {
                0 => "less than a month",
                1 => "about a month",
                var months => string.Create(CultureInfo.InvariantCulture, $"about {months} months"),
            };
        }
    }

    /// <summary><c>+20</c>, <c>−3</c>, <c>0</c>, <c>about +7 months</c>, for tables.</summary>
    public string ShortText
    {
        get
        {
            if (ApproximateDays == 0)
            {
                return "0";
            }

            var sign = IsLate ? "+" : "−";
            return Days is { } days ? string.Create(CultureInfo.InvariantCulture, $"{sign}{Math.Abs(days)}")
                : Math.Abs(Months ?? 0) is 0 ? $"{sign}<1 mth"
                : string.Create(CultureInfo.InvariantCulture, $"≈{sign}{Math.Abs(Months!.Value)} mth");
        }
    }

    /// <summary>From one date to another, or null where either is unknown.</summary>
    public static Slip? Between(PlanDate from, PlanDate to, WorkingDays calendar)
    {
        if (from.End is not { } was || to.End is not { } now)
        {
            return null;
        }

        var days = calendar.Between(was, now);
        if (from.Precision is PlanDatePrecision.Day && to.Precision is PlanDatePrecision.Day)
        {
            return new Slip(days, null, days);
        }

        var months = (int)Math.Round((now.DayNumber - was.DayNumber) / 30.44, MidpointRounding.AwayFromZero);
        return new Slip(null, months, days);
    }

    public int CompareTo(Slip other) => ApproximateDays.CompareTo(other.ApproximateDays);
}
