using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.History;

/// <summary>What the history page shows: whose changes, of what, of which kind, when. It lives in the address, whole.</summary>
public sealed record HistoryView
{
    private const int MostText = 254;

    /// <summary>The account of whoever changed something.</summary>
    public string Person { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Ref { get; init; } = "";

    public string Command { get; init; } = "";

    /// <summary>From the beginning of this date, as it was said.</summary>
    public string From { get; init; } = "";

    /// <summary>To the end of this date, as it was said.</summary>
    public string To { get; init; } = "";

    /// <summary>Only entries before this one: how one turns to older pages. Null for the newest.</summary>
    public long? Before { get; init; }

    /// <summary>True where something narrows the entries.</summary>
    public bool IsFiltered => Person.Length > 0 || Kind.Length > 0 || Ref.Length > 0 || Command.Length > 0 || From.Length > 0 || To.Length > 0;

    /// <summary>Reads an address. What it cannot read it leaves out.</summary>
    public static HistoryView Of(string query)
    {
        var parts = QueryHelpers.ParseQuery(query);
        return new HistoryView
        {
            Person = Text("person").ToLowerInvariant(),
            Kind = Text("kind"),
            Ref = Text("ref"),
            Command = Text("command"),
            From = Text("from"),
            To = Text("to"),
            Before = long.TryParse(Text("before"), NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null,
        };

        string Text(string name) => parts.TryGetValue(name, out var value) ? value.ToString().Trim() is { Length: > MostText } tooLong ? tooLong[..MostText] : value.ToString().Trim() : "";
    }

    /// <summary>The address of this view.</summary>
    public string ToAddress(string page = "history") => QueryHelpers.AddQueryString(page, new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["person"] = Said(Person),
        ["kind"] = Said(Kind),
        ["ref"] = Said(Ref),
        ["command"] = Said(Command),
        ["from"] = Said(From),
        ["to"] = Said(To),
        ["before"] = Before?.ToString(CultureInfo.InvariantCulture),
    }.Where(p => p.Value is not null));

    /// <summary>The stretch of time in UTC, and what is wrong with the words of either end.</summary>
    /// <param name="today">The plan's day: a date without a year is the one nearest to it.</param>
    public HistorySpan Span(DateOnly today)
    {
        var context = PlanDateContext.On(today);
        var (from, to) = (PlanDateReader.Read(From, context), PlanDateReader.Read(To, context));
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        Note("from", From, from);
        Note("to", To, to);
        var first = from.Date?.Start;
        var last = to.Date?.End;
        if (first > last)
        {
            problems["to"] = $"{LondonTime.Day(last.Value)} is before {LondonTime.Day(first.Value)}. Choose a later end or an earlier beginning.";
        }

        return new HistorySpan(
            first is { } f ? LondonTime.ToUtc(f, TimeOnly.MinValue) : null, last is { } l ? LondonTime.EndOfDay(l) : null,
            first is { } a ? LondonTime.Day(a) : "", last is { } b ? LondonTime.Day(b) : "", problems);

        void Note(string field, string said, PlanDateReading reading)
        {
            if (reading.Problem is { } problem)
            {
                problems[field] = problem;
            }
            else if (said.Length > 0 && (field == "from" ? reading.Date!.Start : reading.Date!.End) is null)
            {
                problems[field] = "Give a date that names days, such as 7 April 2011 or autumn 2010.";
            }
        }
    }

    private static string? Said(string text) => text.Length > 0 ? text : null;
}

/// <summary>A stretch of time.</summary>
/// <param name="From">Its first instant in UTC; null for no beginning.</param>
/// <param name="To">Its last instant in UTC; null for no end.</param>
/// <param name="FromDay">The first day in words; empty where there is none.</param>
/// <param name="ToDay">The last day in words; empty where there is none.</param>
/// <param name="Problems">What is wrong, by field.</param>
public sealed record HistorySpan(DateTime? From, DateTime? To, string FromDay, string ToDay, IReadOnlyDictionary<string, string> Problems);
