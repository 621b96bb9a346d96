using System.Globalization;
using System.Text.Json.Nodes;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Api;

/// <summary>Reads a date that was sent as the object we send: its words where they say the same as its days, else words for its days.</summary>
internal static class SentDates
{
    private static readonly string[] Fields = ["text", "start", "end", "precision"];

    private static readonly string[] Names = ["baseline", "forecast", "actual", "target", "due", "after"];

    /// <summary>Puts each date of a body as words, and says by field what cannot be.</summary>
    internal static Dictionary<string, string[]> Simplify(JsonObject body, DateOnly today)
    {
        var wrong = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            if (body[name] is not JsonObject whole)
            {
                continue;
            }

            var (words, problem) = WordsOf(whole, today);
            body[name] = words;
            if (problem is not null)
            {
                wrong[name] = [$"{name}: {problem}"];
            }
        }

        return wrong;
    }

    private static (string? Words, string? Problem) WordsOf(JsonObject whole, DateOnly today)
    {
        if (whole.FirstOrDefault(f => !Fields.Contains(f.Key, StringComparer.Ordinal)) is { Key: { } strange })
        {
            return (null, $"a date has no field “{(strange.Length > 40 ? strange[..40] : strange)}”. Fields: {string.Join(", ", Fields)}.");
        }

        if (whole.Any(f => f.Value is not (null or JsonValue)) || whole.Any(f => f.Value is JsonValue value && !value.TryGetValue<string>(out _)))
        {
            return (null, "each field of a date is text, such as \"2011-04-07\".");
        }

        var (text, start, end, precision) = ((string?)whole["text"], (string?)whole["start"], (string?)whole["end"], (string?)whole["precision"]);
        if (start is null && end is null)
        {
            return precision is null or "unknown" || text is { Length: > 0 } && Precision(precision) is not null ? (text ?? "", null) : (null, "send start and end too, or the text alone.");
        }

        if (Day(start) is not { } first || Day(end) is not { } last || last < first)
        {
            return (null, "start and end are days such as 2011-04-07, and it ends no earlier than it starts.");
        }

        if (text is null or "")
        {
            return Precision(precision) is { } said && Said(first, last, said) is { } words ? (words, null)
                : (null, $"start and end do not make a {(precision is { Length: > 0 and < 20 } ? precision : "date of that precision")}. Precision is one of day, month, quarter, season, year, range.");
        }

        // Words without a year mean the one that the days are in.
        var read = PlanDateReader.Read(text, new PlanDateContext(today, PlanDate.Between(first, last, "–"), PlanDate.NotSet)).Date;
        if (read is not null && (read.Start != first || read.End != last || (precision is not null && Precision(precision) != read.Precision)))
        {
            return (null, $"the text “{(text.Length > 40 ? text[..40] : text)}” and the days disagree. Send one of them.");
        }

        var alone = PlanDateReader.Read(text, PlanDateContext.On(today)).Date;
        return (read is null || (alone?.Start == first && alone?.End == last) ? text : Said(first, last, read.Precision) ?? text, null);
    }

    /// <summary>Words that read as these days, whatever day it is; null where days and precision do not fit.</summary>
    private static string? Said(DateOnly first, DateOnly last, PlanDatePrecision precision) =>
        Candidates(first, last, precision).FirstOrDefault(d => d.Start == first && d.End == last)?.Text;

    private static IEnumerable<PlanDate> Candidates(DateOnly first, DateOnly last, PlanDatePrecision precision) => precision switch
    {
        PlanDatePrecision.Day => [PlanDate.OnDay(first)],
        PlanDatePrecision.Month => [PlanDate.InMonth(first.Year, first.Month)],
        PlanDatePrecision.Quarter => Enumerable.Range(1, 4).Select(q => PlanDate.InQuarter(FinancialYear.Containing(first), q)),
        PlanDatePrecision.Season => Enum.GetValues<Season>().Select(s => PlanDate.InSeason(s, first.Year)),
        PlanDatePrecision.Year => [PlanDate.InYear(first.Year)],
        PlanDatePrecision.Range => [PlanDate.Between(first, last)],
        _ => [],
    };

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200 ? day : null;

    private static PlanDatePrecision? Precision(string? name) =>
        Enum.GetValues<PlanDatePrecision>().Where(p => string.Equals(p.ToString(), name, StringComparison.OrdinalIgnoreCase)).Select(p => (PlanDatePrecision?)p).FirstOrDefault();
}
