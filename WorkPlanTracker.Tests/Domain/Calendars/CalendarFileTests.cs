using System.Diagnostics;
using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using WorkPlanTracker.Domain.Calendars;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.Calendars;

public sealed class CalendarFileTests
{
    /// <summary>Reads a calendar with Debian's icalendar, which is none of ours, and answers what it found.</summary>
    private const string Reader = """
        import sys, json, icalendar
        calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
        zones = [str(z['TZID']) for z in calendar.walk('VTIMEZONE')]
        zone = calendar.walk('VTIMEZONE')[0].to_tz()
        def event(e):
            start = e.decoded('DTSTART')
            utc = ''
            if hasattr(start, 'hour'):
                utc = str(zone.localize(start.replace(tzinfo=None)).utcoffset())
            return {'uid': str(e['UID']), 'sequence': e.get('SEQUENCE'), 'status': str(e['STATUS']), 'start': start.isoformat()[:16],
                    'end': e.decoded('DTEND').isoformat() if 'DTEND' in e else '', 'offset': utc, 'summary': str(e['SUMMARY']),
                    'description': str(e.get('DESCRIPTION', '')), 'place': str(e.get('LOCATION', '')), 'errors': [str(x) for x in e.errors]}
        print(json.dumps({'name': str(calendar['X-WR-CALNAME']), 'zones': zones, 'events': [event(e) for e in calendar.walk('VEVENT')]}))
        """;

    private static readonly DateTime Changed = new(2011, 3, 1, 9, 30, 0, DateTimeKind.Utc);

    private static readonly CalendarEntry Meeting = new("SOP-2011-04-07@plan.example", 2, Changed, new(2011, 4, 7), "SOP; Strategic and Operational Policing, ordinary")
    {
        Start = new(14, 0),
        Minutes = 120,
        Place = "10 Dean Farrar Street, London",
        Description = "First line\nSecond, with a \\ and an “ä” 👮",
        Page = new("https://plan.example/meetings/SOP-2011-04-07"),
    };

    [Fact]
    public void An_independent_reader_reads_back_what_was_written()
    {
        var deadline = new CalendarEntry(CalendarEntry.UidFor("SOP-2011-04-07", "plan.example", "publication"), 0, Changed, new(2011, 3, 24), "Publication: SOP 7 April 2011");
        var winter = Meeting with { Uid = "SOP-2011-01-13@plan.example", Day = new(2011, 1, 13), Cancelled = true, Sequence = 3 };
        using var read = Read(CalendarFile.Write("SOP, meetings", [Meeting, deadline, winter]));
        var root = read.RootElement;
        Assert.Equal("SOP, meetings", root.GetProperty("name").GetString());
        Assert.Equal("Europe/London", Assert.Single(root.GetProperty("zones").EnumerateArray().ToList()).GetString());
        var events = root.GetProperty("events").EnumerateArray().ToList();
        Assert.Equal(
            ["SOP-2011-04-07@plan.example|2|CONFIRMED|2011-04-07T14:00||1:00:00", "SOP-2011-04-07-publication@plan.example|0|CONFIRMED|2011-03-24|2011-03-25|", "SOP-2011-01-13@plan.example|3|CANCELLED|2011-01-13T14:00||0:00:00"],
            events.Select(e => $"{e.GetProperty("uid").GetString()}|{e.GetProperty("sequence").GetInt32()}|{e.GetProperty("status").GetString()}|{e.GetProperty("start").GetString()}|{e.GetProperty("end").GetString()}|{e.GetProperty("offset").GetString()}"));
        Assert.Equal((Meeting.Summary, Meeting.Description, Meeting.Place), (events[0].GetProperty("summary").GetString(), events[0].GetProperty("description").GetString(), events[0].GetProperty("place").GetString()));
        Assert.All(events, e => Assert.Empty(e.GetProperty("errors").EnumerateArray()));
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_and_no_character_is_cut_in_two()
    {
        var words = string.Concat(Enumerable.Repeat("Äußerst lange Wörter 👮‍♀️, ", 40));
        var file = CalendarFile.Write("All", [Meeting with { Description = words }]);
        Assert.All(file.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.DoesNotContain('\n', file.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain("\ufffd", Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(file)), StringComparison.Ordinal);
        Assert.Contains(words.Trim().Replace(",", "\\,", StringComparison.Ordinal), file.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_can_never_begin_a_line_of_their_own()
    {
        var file = CalendarFile.Write("A\r\nBEGIN:VEVENT", [Meeting with { Summary = "x\r\nSTATUS:CANCELLED\u2028END:VEVENT", Uid = "a\nb" }]);
        Assert.Single(file.Split("\r\n"), l => l == "BEGIN:VEVENT");
        Assert.DoesNotContain("STATUS:CANCELLED", file.Split("\r\n"));
    }

    [Fact]
    public void The_same_entries_give_the_same_file() =>
        Prop.ForAll<string>(words => CalendarFile.Write(words ?? "", [Meeting]) == CalendarFile.Write(words ?? "", [Meeting])).Holds();

    private static JsonDocument Read(string file)
    {
        using var there = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "/usr/bin/python3 -c 'import icalendar'"]) { RedirectStandardError = true, UseShellExecute = false })!;
        there.WaitForExit();
        Missing.Unless(there.ExitCode == 0, "python3-icalendar is not installed here: build/test installs it.");
        using var reader = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", Reader]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        reader.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(file));
        reader.StandardInput.Close();
        var answer = reader.StandardOutput.ReadToEnd();
        var trouble = reader.StandardError.ReadToEnd();
        reader.WaitForExit();
        Assert.True(reader.ExitCode == 0, trouble);
        return JsonDocument.Parse(answer);
    }
}
