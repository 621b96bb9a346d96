using System.Globalization;
using System.Text.RegularExpressions;

namespace WorkPlanTracker.Domain.Dates;

/// <summary>Reads one date without <em>by</em>, <em>to</em> or <em>in</em>: a day, a month or part of one, a quarter, a season, a year.</summary>
internal static partial class DateAtoms
{
    internal const int FirstYear = 1990;
    internal const int LastYear = 2100;

    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    internal static PlanDate? Read(string words, PlanDateContext context) =>
        Numbers(words, context) ?? NamedDay(words, context) ?? NamedMonth(words, context) ?? NamedSeason(words, context)
        ?? NamedQuarter(words, context) ?? NamedYear(words);

    /// <summary>True where the words name a year themselves.</summary>
    internal static bool NamesYear(string words) => FourDigits().IsMatch(words);

    /// <exception cref="UnreadableDateException">The month has no such day.</exception>
    internal static PlanDate Day(int year, int month, int day)
    {
        var days = DateTime.DaysInMonth(Math.Clamp(year, 1, 9999), month);
        return day < 1 || day > days
            ? throw new UnreadableDateException(string.Create(CultureInfo.InvariantCulture, $"{day} {LondonTime.Month(month)} is not a date: {LondonTime.Month(month)} {year} has {days} days. Try “{days} {LondonTime.Month(month)} {year}”."))
            : PlanDate.OnDay(new DateOnly(year, month, day));
    }

    /// <summary><c>7/4/2011</c>, <c>07.04.11</c>, <c>7/4</c>, <c>2011-04-07</c>, <c>2010-10</c>: day before month, as in Britain.</summary>
    private static PlanDate? Numbers(string words, PlanDateContext context)
    {
        if (Iso().Match(words) is { Success: true } iso)
        {
            var isoMonth = CheckedMonth(Number(iso, "m"));
            return iso.Groups["d"].Success ? Day(Number(iso, "y"), isoMonth, Number(iso, "d")) : PlanDate.InMonth(Number(iso, "y"), isoMonth);
        }

        if (Slashes().Match(words) is not { Success: true } found)
        {
            return null;
        }

        var month = CheckedMonth(Number(found, "m"));
        var day = Number(found, "d");
        return found.Groups["y"].Success ? Day(Year(found), month, day) : Nearest(context, year => Day(year, month, day));
    }

    /// <summary><c>thursday 7 april 2011</c>, <c>april 7</c>.</summary>
    private static PlanDate? NamedDay(string words, PlanDateContext context)
    {
        var match = DayMonth().Match(words) is { Success: true } first ? first : MonthDay().Match(words);
        if (!match.Success || Month(match.Groups["m"].Value) is not { } month)
        {
            return null;
        }

        var day = Number(match, "d");
        var date = match.Groups["y"].Success ? Day(Year(match), month, day) : Nearest(context, year => Day(year, month, day));
        var weekday = match.Groups["w"].Value;
        if (weekday.Length > 0 && !LondonTime.Weekday(date.End!.Value.DayOfWeek).StartsWith(weekday[..3], StringComparison.OrdinalIgnoreCase))
        {
            throw new UnreadableDateException($"{LondonTime.Day(date.End.Value)} is a {LondonTime.Weekday(date.End.Value.DayOfWeek)}. Check the day and the date.");
        }

        return date;
    }

    /// <summary><c>october</c>, <c>oct 2010</c>, <c>mid april</c>, <c>end of march 2011</c>.</summary>
    private static PlanDate? NamedMonth(string words, PlanDateContext context)
    {
        if (PartOfMonth().Match(words) is not { Success: true } found || Month(found.Groups["m"].Value) is not { } month)
        {
            return null;
        }

        var whole = found.Groups["y"].Success ? PlanDate.InMonth(Year(found), month) : Nearest(context, year => PlanDate.InMonth(year, month));
        var first = whole.Start!.Value;
        var text = string.Create(CultureInfo.InvariantCulture, $"{PartWord(found.Groups["part"].Value)} {LondonTime.Month(month)} {first.Year}");
        return found.Groups["part"].Value switch
        {
            "" => whole,
            "early" or "beginning of" or "start of" or "the beginning of" or "the start of" => PlanDate.Between(first, first.AddDays(9), text),
            "mid" or "mid-" or "middle of" or "the middle of" => PlanDate.Between(first.AddDays(10), first.AddDays(19), text),
            _ => PlanDate.Between(first.AddDays(20), whole.End!.Value, text),
        };
    }

    /// <summary><c>autumn 2010</c>, <c>winter 2010/11</c>, <c>the autumn</c>.</summary>
    private static PlanDate? NamedSeason(string words, PlanDateContext context)
    {
        if (SeasonYear().Match(words) is not { Success: true } found)
        {
            return null;
        }

        var season = found.Groups["s"].Value switch { "spring" => Season.Spring, "summer" => Season.Summer, "winter" => Season.Winter, _ => Season.Autumn };
        return found.Groups["y"].Success ? PlanDate.InSeason(season, Number(found, "y")) : Nearest(context, year => PlanDate.InSeason(season, year));
    }

    /// <summary><c>q1 2010/11</c>, <c>q3</c>: quarters of the financial year.</summary>
    private static PlanDate? NamedQuarter(string words, PlanDateContext context)
    {
        if (QuarterYear().Match(words) is not { Success: true } found)
        {
            return null;
        }

        var quarter = Number(found, "q");
        return found.Groups["y"].Success
            ? PlanDate.InQuarter(new FinancialYear(Number(found, "y")), quarter)
            : Nearest(context, year => PlanDate.InQuarter(new FinancialYear(year), quarter));
    }

    /// <summary><c>2011</c> is the calendar year, <c>2010/11</c> the financial one.</summary>
    private static PlanDate? NamedYear(string words)
    {
        if (YearAlone().Match(words) is not { Success: true } found)
        {
            return null;
        }

        var year = Number(found, "y");
        if (!found.Groups["next"].Success)
        {
            return PlanDate.InYear(year);
        }

        var financial = new FinancialYear(year);
        if (Number(found, "next") != (year + 1) % 100)
        {
            throw new UnreadableDateException($"{year}/{found.Groups["next"].Value} is not a year. The financial year is written {financial.Name}.");
        }

        return PlanDate.Between(financial.Start, financial.End, financial.Name);
    }

    /// <summary>The same date in the year that brings it nearest.</summary>
    private static PlanDate Nearest(PlanDateContext context, Func<int, PlanDate> inYear)
    {
        var anchor = context.Anchor;
        PlanDate? nearest = null;
        UnreadableDateException? impossible = null;
        for (var year = anchor.Year - 1; year <= anchor.Year + 1; year++)
        {
            try
            {
                var candidate = inYear(year);
                nearest = nearest is null || Distance(candidate, anchor) < Distance(nearest, anchor) ? candidate : nearest;
            }
            catch (UnreadableDateException unreadable)
            {
                impossible = year == anchor.Year ? unreadable : impossible ?? unreadable;
            }
        }

        return nearest ?? throw impossible!;
    }

    private static int Distance(PlanDate date, DateOnly anchor) =>
        date.Start > anchor ? date.Start.Value.DayNumber - anchor.DayNumber
        : date.End < anchor ? anchor.DayNumber - date.End.Value.DayNumber
        : 0;

    private static int? Month(string word) =>
        word.Length < 3 || Array.IndexOf(Months, word[..3]) is not (>= 0 and var at) || !FullName(at + 1).StartsWith(word == "sept" ? "sep" : word, StringComparison.Ordinal) ? null : at + 1;

    private static string FullName(int month) => LondonTime.Month(month).ToLowerInvariant();

    private static string PartWord(string part) => part switch
    {
        "early" => "early",
        "mid" or "mid-" or "middle of" or "the middle of" => "mid",
        "late" => "late",
        "beginning of" or "start of" or "the beginning of" or "the start of" => "early",
        _ => "end of",
    };

    private static int CheckedMonth(int month) =>
        month is >= 1 and <= 12 ? month : throw new UnreadableDateException($"There is no month {month}. Write the day before the month, as in 7/4/2011.");

    private static int Year(Match match)
    {
        var year = Number(match, "y");
        year = match.Groups["y"].Length == 2 ? year + 2000 : year;
        return year is >= FirstYear and <= LastYear
            ? year
            : throw new UnreadableDateException($"{year} lies too far away. Dates are read from {FirstYear} to {LastYear}.");
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>[0-9]{4})-(?<m>[0-9]{1,2})(-(?<d>[0-9]{1,2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})[/.-](?<m>[0-9]{1,2})([/.-](?<y>[0-9]{4}|[0-9]{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Slashes();

    [GeneratedRegex(@"^((?<w>mon(day)?|tue(s|sday)?|wed(nesday)?|thu(r|rs|rsday)?|fri(day)?|sat(urday)?|sun(day)?) )?(the )?(?<d>[0-9]{1,2}) (of )?(?<m>[a-z]{3,9})\.?( (?<y>[0-9]{4}|[0-9]{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayMonth();

    [GeneratedRegex(@"^((?<w>mon(day)?|tue(s|sday)?|wed(nesday)?|thu(r|rs|rsday)?|fri(day)?|sat(urday)?|sun(day)?) )?(?<m>[a-z]{3,9})\.? (?<d>[0-9]{1,2})( (?<y>[0-9]{4}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthDay();

    [GeneratedRegex(@"^((?<part>early|mid-?|late|(the )?middle of|(the )?(beginning|start) of|(the )?end of|end) ?)?(?<m>[a-z]{3,9})\.?( (?<y>[0-9]{4}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex PartOfMonth();

    [GeneratedRegex(@"^(in )?(the )?(?<s>spring|summer|autumn|winter)( (of )?(?<y>[0-9]{4})(/[0-9]{2,4})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex SeasonYear();

    [GeneratedRegex(@"^(q|quarter )(?<q>[1-4])( (?<y>[0-9]{4})/[0-9]{2,4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex QuarterYear();

    [GeneratedRegex(@"^(?<y>[0-9]{4})([/-](?<next>[0-9]{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearAlone();

    [GeneratedRegex(@"\b[0-9]{4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();
}
