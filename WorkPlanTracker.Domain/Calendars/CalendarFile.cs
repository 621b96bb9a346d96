using System.Globalization;
using System.Text;

namespace WorkPlanTracker.Domain.Calendars;

/// <summary>Writes a calendar that any diary can subscribe to.</summary>
/// <remarks>
/// RFC 5545, with RFC 7986 for the name and how often to look again. The same entries give the same text, so that a tag of it tells whether anything
/// changed. The time zone holds the rules of London since 1996: the last Sundays of March and October.
/// </remarks>
public static class CalendarFile
{
    /// <summary>The type to serve it as.</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    private const string Zone = "Europe/London";

    private static readonly string[] London =
    [
        "BEGIN:VTIMEZONE", $"TZID:{Zone}",
        "BEGIN:DAYLIGHT", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "TZNAME:BST", "DTSTART:19960331T010000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "TZNAME:GMT", "DTSTART:19961027T020000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
    ];

    /// <summary>The whole file.</summary>
    /// <param name="name">What subscribers see it called.</param>
    /// <param name="entries">Its entries, in the order they are written.</param>
    public static string Write(string name, IEnumerable<CalendarEntry> entries)
    {
        var file = new StringBuilder();
        void Line(string line) => ContentLine.Append(file, line);
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//WorkPlanTracker//Work plan//EN");
        Line("CALSCALE:GREGORIAN");
        Line("METHOD:PUBLISH");
        Line($"NAME:{ContentLine.Text(name)}");
        Line($"X-WR-CALNAME:{ContentLine.Text(name)}");
        Line($"X-WR-TIMEZONE:{Zone}");
        Line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        foreach (var line in London)
        {
            Line(line);
        }

        foreach (var entry in entries)
        {
            foreach (var line in Lines(entry))
            {
                Line(line);
            }
        }

        Line("END:VCALENDAR");
        return file.ToString();
    }

    private static IEnumerable<string> Lines(CalendarEntry entry)
    {
        yield return "BEGIN:VEVENT";
        yield return $"UID:{ContentLine.Text(entry.Uid)}";
        yield return $"DTSTAMP:{Instant(entry.ChangedAt)}";
        yield return $"LAST-MODIFIED:{Instant(entry.ChangedAt)}";
        yield return string.Create(CultureInfo.InvariantCulture, $"SEQUENCE:{entry.Sequence}");
        if (entry.Start is { } start)
        {
            yield return $"DTSTART;TZID={Zone}:{Day(entry.Day)}T{start.ToString("HHmmss", CultureInfo.InvariantCulture)}";
            if (entry.Minutes is > 0 and var minutes)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"DURATION:PT{minutes}M");
            }
        }
        else
        {
            yield return $"DTSTART;VALUE=DATE:{Day(entry.Day)}";
            yield return $"DTEND;VALUE=DATE:{Day(entry.Day.AddDays(entry.Day == DateOnly.MaxValue ? 0 : 1))}";
            yield return "TRANSP:TRANSPARENT";
        }

        yield return $"STATUS:{(entry.Cancelled ? "CANCELLED" : "CONFIRMED")}";
        yield return $"SUMMARY:{ContentLine.Text(entry.Summary)}";
        if (entry.Place.Length > 0)
        {
            yield return $"LOCATION:{ContentLine.Text(entry.Place)}";
        }

        if (entry.Description.Length > 0)
        {
            yield return $"DESCRIPTION:{ContentLine.Text(entry.Description)}";
        }

        if (entry.Page is { IsAbsoluteUri: true } page)
        {
            yield return $"URL:{page.AbsoluteUri}";
        }

        yield return "END:VEVENT";
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Instant(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
