using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Pictures;

/// <summary>One date on a time line: a mark where it is a day, a bar where it was said more coarsely.</summary>
/// <param name="Start">Where it begins, in percent; of a mark its middle.</param>
/// <param name="Width">How wide it is, in percent; 0 for a mark.</param>
/// <param name="Beyond">It lies outside the line, and stands at its end.</param>
public readonly record struct DateMark(double Start, double Width, bool Beyond)
{
    /// <summary>True where it stretches over days.</summary>
    public bool IsBar => Width > 0;

    /// <summary>Where it ends; a date counts by its end.</summary>
    public double End => Start + Width;

    /// <summary>The mark of a date; null where no day is known.</summary>
    public static DateMark? Of(TimeScale scale, PlanDate date)
    {
        if (date.Start is not { } first || date.End is not { } last)
        {
            return null;
        }

        var beyond = !scale.Holds(last) || !scale.Holds(first);
        if (first == last)
        {
            return new DateMark(scale.At(last), 0, beyond);
        }

        var (start, width) = scale.Stretch(first, last);
        return new DateMark(start, width, beyond);
    }
}

/// <summary>A milestone's dates on a time line.</summary>
/// <param name="Baseline">What was agreed.</param>
/// <param name="Forecast">What is expected now; null once it is met.</param>
/// <param name="Actual">When it was met; null while it is not.</param>
/// <param name="Slip">From where to where it moved; null where it did not, or nothing is known.</param>
public sealed record MilestoneMarks(DateMark? Baseline, DateMark? Forecast, DateMark? Actual, (double From, double To)? Slip)
{
    /// <summary>Where it stands now: met, else expected, else agreed; null where no date is known.</summary>
    public DateMark? Now => Actual ?? Forecast ?? Baseline;

    /// <summary>The marks of a milestone.</summary>
    public static MilestoneMarks Of(TimeScale scale, PlanDate baseline, PlanDate forecast, PlanDate actual)
    {
        var agreed = DateMark.Of(scale, baseline);
        var met = DateMark.Of(scale, actual);
        var expected = met is null ? DateMark.Of(scale, forecast) : null;
        (double, double)? slip = agreed is { } was && (met ?? expected) is { } now && was.End != now.End ? (was.End, now.End) : null;
        return new MilestoneMarks(agreed, expected, met, slip);
    }
}
