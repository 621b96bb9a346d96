using System.Globalization;
using System.Text.RegularExpressions;

namespace WorkPlanTracker.Domain.Dates;

/// <summary>Which past instant is meant: <c>14 January</c>, <c>a month ago</c>, <c>the last review</c>, <c>2010-11-12T18:00Z</c>.</summary>
/// <remarks>A day means its end in London. Without a year the newest one that is over is meant. It never falls back to another day.</remarks>
public static partial class AsAt
{
    private const string Remedy = "Try “14 January”, “a month ago”, “the last review” or “12 November 2010”.";

    /// <summary>Reads typed words. Nothing, today and now mean the plan as it stands.</summary>
    /// <param name="text">What was typed, or stands in the address.</param>
    /// <param name="now">The plan's instant, in UTC.</param>
    /// <param name="lastReview">When the last closed review started, in UTC; null where there was none.</param>
    public static AsAtReading Read(string? text, DateTime now, DateTime? lastReview)
    {
        var today = LondonTime.DayOf(now);
        var words = PlainWords.Clean(text).ToLowerInvariant();
        words = words.StartsWith("as at ", StringComparison.Ordinal) ? words[6..].Trim() : words;
        switch (words)
        {
            case "" or "today" or "now":
                return AsAtReading.Now;
            case "the last review" or "last review":
                return lastReview is { } review
                    ? AsAtReading.At(review)
                    : AsAtReading.Wrong("No review of this plan has been closed yet. Choose a day instead, such as “a month ago”.");
        }

        return Ago(words, today) ?? Instant(words, now) ?? Day(words, today);
    }

    /// <summary>An instant as an address says it: a day where it is a day's end in London, else the instant in UTC.</summary>
    public static string InAddress(DateTime instant)
    {
        var day = LondonTime.DayOf(instant);
        return LondonTime.EndOfDay(day) == instant
            ? day.ToString("O", CultureInfo.InvariantCulture)
            : instant.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFZ", CultureInfo.InvariantCulture);
    }

    /// <summary>The address of another page at the same instant.</summary>
    /// <param name="address">A page, with or without a query and a place on it.</param>
    /// <param name="past">The instant as an address says it; empty for now.</param>
    public static string Carry(string address, string past)
    {
        if (past.Length == 0)
        {
            return address;
        }

        var (page, place) = address.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? (address[..at], address[at..]) : (address, "");
        return $"{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asAt={Uri.EscapeDataString(past)}{place}";
    }

    private static AsAtReading? Ago(string words, DateOnly today)
    {
        if (words is "yesterday")
        {
            return AsAtReading.On(today.AddDays(-1));
        }

        if (LongAgo().Match(words) is not { Success: true } ago)
        {
            return null;
        }

        var count = int.TryParse(ago.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        return AsAtReading.On(ago.Groups["unit"].Value[0] switch
        {
            'd' => today.AddDays(-count),
            'w' => today.AddDays(-7 * count),
            'm' => today.AddMonths(-count),
            _ => today.AddYears(-count),
        });
    }

    private static AsAtReading? Instant(string words, DateTime now)
    {
        if (!DayAndTime().IsMatch(words) || !DateTimeOffset.TryParse(words.ToUpperInvariant(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            return null;
        }

        return instant.UtcDateTime > now ? InFuture(LondonTime.Instant(instant.UtcDateTime), LondonTime.DayOf(now)) : AsAtReading.At(instant.UtcDateTime);
    }

    private static AsAtReading Day(string words, DateOnly today)
    {
        var reading = PlanDateReader.Read(words, PlanDateContext.On(today));
        if (reading.Date is not { IsKnown: true } date)
        {
            return AsAtReading.Wrong(reading.Problem?.Contains("not a date we can read", StringComparison.Ordinal) is false
                ? reading.Problem
                : $"“{Quoted(words)}” is not a day we can read. {Remedy}");
        }

        if (date.Start <= today && today <= date.End)
        {
            return AsAtReading.Now;
        }

        if (date.Start > today && words[0] is not '+' && !words.StartsWith("in ", StringComparison.Ordinal) && !DateAtoms.NamesYear(words))
        {
            // Nearest to half a year ago is the newest one that is over.
            date = PlanDateReader.Read(words, new PlanDateContext(today, PlanDate.OnDay(today.AddMonths(-6)), PlanDate.NotSet)).Date ?? date;
        }

        return date.End > today ? InFuture(date.Meaning, today) : AsAtReading.On(date.End!.Value);
    }

    private static AsAtReading InFuture(string when, DateOnly today) =>
        AsAtReading.Wrong($"{when} is in the future. Choose today, {LondonTime.Day(today)}, or a day before it.");

    private static string Quoted(string words) => words.Length > 40 ? $"{words[..(char.IsHighSurrogate(words[39]) ? 39 : 40)]}…" : words;

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}[t ][0-9]{2}:[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex DayAndTime();

    [GeneratedRegex("^(?<n>[0-9]{1,3}|a|an|one) (?<unit>day|week|month|year)s? ago$", RegexOptions.CultureInvariant)]
    private static partial Regex LongAgo();
}

/// <summary>The instant that was meant, in UTC; or what is wrong with the words. Both null: the plan as it stands now.</summary>
public sealed record AsAtReading(DateTime? Instant, string? Problem)
{
    /// <summary>The plan as it stands.</summary>
    public static AsAtReading Now { get; } = new(null, null);

    internal static AsAtReading At(DateTime instant) => new(instant, null);

    internal static AsAtReading On(DateOnly day) => new(LondonTime.EndOfDay(day), null);

    internal static AsAtReading Wrong(string problem) => new(null, problem);
}
