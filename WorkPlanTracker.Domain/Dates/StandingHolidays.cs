namespace WorkPlanTracker.Domain.Dates;

/// <summary>The bank holidays of England and Wales that come every year, by rule, with the weekdays kept for those on a weekend.</summary>
/// <remarks>Banking and Financial Dealings Act 1971, Schedule 1, with New Year’s Day (from 1974), the first Monday in May (from 1978) and Good Friday and Christmas Day, which are holidays at common law.</remarks>
public static class StandingHolidays
{
    /// <summary>Those of one year, in order, before any is displaced.</summary>
    public static IReadOnlyList<BankHoliday> In(int year)
    {
        var easter = EasterSunday(year);
        var christmas = new DateOnly(year, 12, 25);
        List<BankHoliday> days =
        [
            new(Substituted(new DateOnly(year, 1, 1)), "New Year’s Day"),
            new(easter.AddDays(-2), "Good Friday"),
            new(easter.AddDays(1), "Easter Monday"),
            new(FirstMonday(year, 5), "Early May bank holiday"),
            new(LastMonday(year, 5), "Spring bank holiday"),
            new(LastMonday(year, 8), "Summer bank holiday"),
            new(christmas.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? new DateOnly(year, 12, 27) : christmas, "Christmas Day"),
            new(christmas.DayOfWeek is DayOfWeek.Friday or DayOfWeek.Saturday ? new DateOnly(year, 12, 28) : new DateOnly(year, 12, 26), "Boxing Day"),
        ];
        return [.. days.OrderBy(h => h.Day)];
    }

    private static DateOnly Substituted(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly FirstMonday(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((int)DayOfWeek.Monday - (int)first.DayOfWeek + 7) % 7);
    }

    private static DateOnly LastMonday(int year, int month)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(((int)last.DayOfWeek - (int)DayOfWeek.Monday + 7) % 7));
    }

    /// <summary>The Gregorian reckoning of Easter, in whole numbers.</summary>
    public static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var skipped = century / 4;
        var moon = ((century * 8) + 13) / 25;
        var epact = ((19 * golden) + century - skipped - moon + 15) % 30;
        var full = epact - ((epact / 28) * (1 - ((epact / 28) * (29 / (epact + 1)) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + full + 2 - century + skipped) % 7;
        var offset = full - weekday;
        var month = 3 + ((offset + 40) / 44);
        return new DateOnly(year, month, offset + 28 - (31 * (month / 4)));
    }
}
