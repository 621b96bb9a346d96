using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Cycles;

/// <summary>How often a committee meets, as data: every two months on the second Thursday, not in August.</summary>
/// <remarks>It cannot be built wrong and never changes. <see cref="CycleProposal"/> makes days of it.</remarks>
public sealed record MeetingCycle
{
    /// <summary>Stands for the last weekday of a month, where it has four as well as where it has five.</summary>
    public const int Last = 5;

    private static readonly string[] Nths = ["first", "second", "third", "fourth", "last"];

    /// <param name="every">How many months or weeks lie between meetings.</param>
    /// <param name="unit">Months or weeks.</param>
    /// <param name="weekday">The day of the week.</param>
    /// <param name="nth">Which of the month, 1 to 4, or <see cref="Last"/>; of no meaning where weeks are counted.</param>
    /// <param name="notIn">Months without a meeting, 1 to 12.</param>
    /// <param name="whenTaken">What to do where the day cannot be used.</param>
    /// <exception cref="RuleBrokenException">A part is out of range; the sentence says which and what to enter.</exception>
    public MeetingCycle(int every, CycleUnit unit, DayOfWeek weekday, int nth = 1, IReadOnlyList<int>? notIn = null, WhenTaken whenTaken = WhenTaken.Shift)
    {
        (Every, Unit, Weekday, Nth, WhenTaken) = (every, unit, weekday, unit is CycleUnit.Weeks ? 1 : nth, whenTaken);
        NotIn = [.. (notIn ?? []).Distinct().Order()];
        var most = unit is CycleUnit.Weeks ? 52 : 12;
        if (!Enum.IsDefined(unit) || !Enum.IsDefined(whenTaken))
        {
            throw new RuleBrokenException("unit", "Choose months or weeks, and whether to shift or to skip a day that cannot be used.", "unit");
        }

        if (every < 1 || every > most)
        {
            throw new RuleBrokenException("every", $"Enter how many {(unit is CycleUnit.Weeks ? "weeks" : "months")} lie between meetings, from 1 to {most}.", "every");
        }

        if (weekday is DayOfWeek.Saturday or DayOfWeek.Sunday || !Enum.IsDefined(weekday))
        {
            throw new RuleBrokenException("weekday", "Choose a weekday from Monday to Friday.", "weekday");
        }

        if (Nth is < 1 or > Last)
        {
            throw new RuleBrokenException("nth", "Choose the first, second, third, fourth or last of the month.", "nth");
        }

        if (NotIn.Any(m => m is < 1 or > 12) || NotIn.Count == 12)
        {
            throw new RuleBrokenException("notIn", "Name months from 1 to 12, and leave one at least in which to meet.", "notIn");
        }
    }

    /// <summary>How many months or weeks lie between meetings.</summary>
    public int Every { get; }

    /// <summary>Months or weeks.</summary>
    public CycleUnit Unit { get; }

    /// <summary>The day of the week.</summary>
    public DayOfWeek Weekday { get; }

    /// <summary>Which of the month; 5 is the last.</summary>
    public int Nth { get; }

    /// <summary>Months without a meeting.</summary>
    public IReadOnlyList<int> NotIn { get; }

    /// <summary>What to do where the day cannot be used.</summary>
    public WhenTaken WhenTaken { get; }

    /// <summary><c>every two months on the second Thursday, not in August</c>.</summary>
    public string Words
    {
        get
        {
            var often = (Every, Unit) switch
            {
                (1, CycleUnit.Months) => "every month",
                (1, _) => "every week",
                (_, CycleUnit.Months) => $"every {SmallNumbers.Of(Every)} months",
                _ => $"every {SmallNumbers.Of(Every)} weeks",
            };
            var day = Unit is CycleUnit.Months ? $"on the {Nths[Nth - 1]} {LondonTime.Weekday(Weekday)}" : $"on a {LondonTime.Weekday(Weekday)}";
            return $"{often} {day}{(NotIn.Count == 0 ? "" : $", not in {WordLists.Or([.. NotIn.Select(LondonTime.Month)])}")}";
        }
    }

    /// <summary>The same cycle, its months compared one by one.</summary>
    public bool Equals(MeetingCycle? other) =>
        other is not null && (Every, Unit, Weekday, Nth, WhenTaken) == (other.Every, other.Unit, other.Weekday, other.Nth, other.WhenTaken) && NotIn.SequenceEqual(other.NotIn);

    /// <summary>Agrees with <see cref="Equals(MeetingCycle)"/>.</summary>
    public override int GetHashCode() => HashCode.Combine(Every, Unit, Weekday, Nth, WhenTaken, NotIn.Count);

    /// <summary>The days it falls on in a period, before any is looked at; the first month or week of the period is one of them.</summary>
    internal IEnumerable<DateOnly> DaysIn(DateOnly from, DateOnly to)
    {
        if (Unit is CycleUnit.Weeks)
        {
            for (var day = from.AddDays(((int)Weekday - (int)from.DayOfWeek + 7) % 7); day <= to; day = day.AddDays(7 * Every))
            {
                yield return day;
            }

            yield break;
        }

        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to; month = month.AddMonths(Every))
        {
            var day = In(month);
            if (day >= from && day <= to)
            {
                yield return day;
            }
        }
    }

    /// <summary>Whether a day lies in the turn of one of its days: from that month or week until the next turn's.</summary>
    internal bool IsInTurn(DateOnly day, DateOnly turn)
    {
        if (Unit is CycleUnit.Weeks)
        {
            var monday = turn.AddDays(-(((int)turn.DayOfWeek + 6) % 7));
            return day >= monday && day < monday.AddDays(7 * Every);
        }

        var first = new DateOnly(turn.Year, turn.Month, 1);
        return day >= first && day < first.AddMonths(Every);
    }

    private DateOnly In(DateOnly month)
    {
        var first = month.AddDays(((int)Weekday - (int)month.DayOfWeek + 7) % 7);
        var day = first.AddDays(7 * (Nth - 1));
        return day.Month == month.Month ? day : day.AddDays(-7);
    }
}
