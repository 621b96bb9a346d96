using System.Globalization;
using System.Text.RegularExpressions;

namespace WorkPlanTracker.Domain.Dates;

/// <summary>Reads dates as people say them: <c>7 april</c>, <c>mid april</c>, <c>autumn 2010</c>, <c>by end march</c>, <c>+2w</c>.</summary>
/// <remarks>Whatever the words, the answer is a date or a sentence about what is wrong; it never throws.
/// Without a year, the one nearest to the forecast is meant, else to the baseline, else to today.</remarks>
public static partial class PlanDateReader
{
    private const string Remedy = "Try “7 April 2011”, “October”, “mid April”, “autumn 2010” or “+2w”.";

    private static readonly string[] Unknowns =
        ["tbc", "tba", "to be confirmed", "to be agreed", "unknown", "not known", "not yet known", "no date", "date not recorded", "none", "?"];

    /// <summary>Reads typed words. Nothing typed is no date, which is fine.</summary>
    public static PlanDateReading Read(string? text, PlanDateContext context)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return PlanDateReading.As(PlanDate.NotSet);
        }

        if (text.Length > PlanDate.MaxTextLength)
        {
            return PlanDateReading.Wrong($"A date has at most {PlanDate.MaxTextLength} characters. {Remedy}");
        }

        if (text.Trim() == context.Forecast.Text && context.Forecast.IsSet)
        {
            // The words that are there already mean what they meant, though today has moved on.
            return PlanDateReading.As(context.Forecast);
        }

        var words = Tidy(text);
        try
        {
            return Whole(words, text, context) ?? PlanDateReading.Wrong($"“{Quoted(text)}” is not a date we can read. {Remedy}");
        }
        catch (UnreadableDateException unreadable)
        {
            return PlanDateReading.Wrong(unreadable.Message);
        }
        catch (ArgumentOutOfRangeException)
        {
            return PlanDateReading.Wrong($"“{Quoted(text)}” lies too far away. Dates are read from {DateAtoms.FirstYear} to {DateAtoms.LastYear}.");
        }
    }

    private static PlanDateReading? Whole(string words, string text, PlanDateContext context)
    {
        if (Unknowns.Contains(words, StringComparer.Ordinal))
        {
            return PlanDateReading.As(PlanDate.Said(PlainWords.Clean(text)));
        }

        var date = FromToday(words, context) ?? By(words, context) ?? FromTo(words, context) ?? DateAtoms.Read(words, context);
        return date is null ? null : PlanDateReading.As(Checked(date));
    }

    /// <summary><c>today</c>, <c>+2w</c>, <c>in 3 weeks</c>, <c>next month</c>, <c>within the next three months</c>.</summary>
    private static PlanDate? FromToday(string words, PlanDateContext context)
    {
        switch (words)
        {
            case "today": return PlanDate.OnDay(context.Today);
            case "tomorrow": return PlanDate.OnDay(context.Today.AddDays(1));
            case "yesterday": return PlanDate.OnDay(context.Today.AddDays(-1));
            case "this month": return PlanDate.InMonth(context.Today.Year, context.Today.Month);
            case "next month": return PlanDate.InMonth(context.Today.AddMonths(1).Year, context.Today.AddMonths(1).Month);
        }

        if (Shifted().Match(words) is { Success: true } shift)
        {
            var count = Number(shift, "n") * (shift.Groups["sign"].Value == "+" ? 1 : -1);
            return PlanDate.OnDay(Moved(context.Anchor, count, shift.Groups["unit"].Value));
        }

        if (InSoMany().Match(words) is { Success: true } ahead)
        {
            return PlanDate.OnDay(Moved(context.Today, NumberWord(ahead.Groups["n"].Value), ahead.Groups["unit"].Value));
        }

        return Within().Match(words) is { Success: true } within
            ? PlanDate.Between(context.Today, Moved(context.Today, NumberWord(within.Groups["n"].Value), within.Groups["unit"].Value), words)
            : null;
    }

    /// <summary><c>by …</c> is a stretch from today; where that day has passed, the stretch itself.</summary>
    private static PlanDate? By(string words, PlanDateContext context)
    {
        if (ByWhen().Match(words) is not { Success: true } by || DateAtoms.Read(by.Groups["when"].Value, context) is not { IsKnown: true } when)
        {
            return null;
        }

        var text = $"by {(by.Groups["end"].Success ? "the end of " : "")}{when.Text}";
        return when.End < context.Today ? PlanDate.Between(when.Start!.Value, when.End.Value, text) : PlanDate.Between(context.Today, when.End!.Value, text);
    }

    /// <summary><c>3 to 10 march</c>, <c>between march and may 2011</c>.</summary>
    private static PlanDate? FromTo(string words, PlanDateContext context)
    {
        if (TwoEnds().Match(words) is not { Success: true } ends || DateAtoms.Read(ends.Groups["b"].Value, context) is not { IsKnown: true } last)
        {
            return null;
        }

        var near = context with { Forecast = last };
        var first = DayAlone().Match(ends.Groups["a"].Value) is { Success: true } alone && last.Precision is PlanDatePrecision.Day
            ? DateAtoms.Day(last.End!.Value.Year, last.End.Value.Month, Number(alone, "d"))
            : DateAtoms.Read(ends.Groups["a"].Value, near);
        if (first is not { IsKnown: true })
        {
            return null;
        }

        if (first.Start > last.End && !DateAtoms.NamesYear(ends.Groups["a"].Value))
        {
            first = DateAtoms.Read(ends.Groups["a"].Value, context with { Forecast = PlanDate.OnDay(last.End!.Value.AddMonths(-6)) }) ?? first;
        }

        if (first.Start > last.End)
        {
            throw new UnreadableDateException($"{first.Meaning} comes after {last.Meaning}. Give the earlier date first.");
        }

        return PlanDate.Between(first.Start!.Value, last.End!.Value);
    }

    private static PlanDate Checked(PlanDate date) =>
        date.Start is { } start && date.End is { } end && (start.Year < DateAtoms.FirstYear || end.Year > DateAtoms.LastYear)
            ? throw new UnreadableDateException($"{date.Meaning} lies too far away. Dates are read from {DateAtoms.FirstYear} to {DateAtoms.LastYear}.")
            : date;

    private static DateOnly Moved(DateOnly from, int count, string unit) => unit[0] switch
    {
        'd' => from.AddDays(count),
        'w' => from.AddDays(7 * count),
        'm' => from.AddMonths(count),
        _ => from.AddYears(count),
    };

    private static string Tidy(string text)
    {
        var plain = PlainWords.Clean(text).ToLowerInvariant().Replace(',', ' ').Replace('–', '-').Replace('—', '-').Replace('−', '-').Replace('’', '\'');
        plain = Ordinals().Replace(plain, "${d}");
        return Blanks().Replace(plain, " ").Trim().TrimEnd('.');
    }

    private static string Quoted(string text)
    {
        var plain = PlainWords.Clean(text);
        return plain.Length > 40 ? $"{plain[..(char.IsHighSurrogate(plain[39]) ? 39 : 40)]}…" : plain;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static int NumberWord(string word)
    {
        string[] small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : word is "a" or "an" or "" ? 1 : Math.Max(0, Array.IndexOf(small, word));
    }

    private const string Count = @"(?<n>[0-9]{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private const string Units = @"(?<unit>days?|weeks?|months?|years?)";

    [GeneratedRegex(@"^(?<sign>[+-]) ?(?<n>[0-9]{1,3}) ?(?<unit>d|w|m|y|days?|weeks?|months?|years?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Shifted();

    [GeneratedRegex($"^in {Count} {Units}('? time)?$", RegexOptions.CultureInvariant)]
    private static partial Regex InSoMany();

    [GeneratedRegex($"^within (the next |the )?{Count}? ?{Units}$|^in the next {Count}? ?{Units}$", RegexOptions.CultureInvariant)]
    private static partial Regex Within();

    [GeneratedRegex(@"^(by|no later than|not later than) (?<end>(the )?end (of )?)?(?<when>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex ByWhen();

    [GeneratedRegex(@"^((between|from) )?(?<a>.+?) (to|and|until|-) (?<b>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex TwoEnds();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex DayAlone();

    [GeneratedRegex(@"\b(?<d>[0-9]{1,2})(st|nd|rd|th)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinals();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
