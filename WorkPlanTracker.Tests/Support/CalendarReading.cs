using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace WorkPlanTracker.Tests.Support;

/// <summary>Reads calendar files with a reader that is none of ours.</summary>
internal static class CalendarReading
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

    internal static JsonDocument Read(string file)
    {
        using var there = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "/usr/bin/python3 -c 'import icalendar'"]) { RedirectStandardError = true, UseShellExecute = false })!;
        there.Ended("python3 looks for icalendar");
        Missing.Unless(there.ExitCode == 0, "python3-icalendar is not installed here: build/test installs it.");
        using var reader = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", Reader]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        reader.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(file));
        reader.StandardInput.Close();
        var (answer, trouble) = (reader.StandardOutput.ReadToEndAsync(), reader.StandardError.ReadToEndAsync());
        reader.Ended("python3 reads a calendar");
        Assert.True(reader.ExitCode == 0, trouble.GetAwaiter().GetResult());
        return JsonDocument.Parse(answer.GetAwaiter().GetResult());
    }

    /// <summary>Each entry in one line: identifier, sequence, status, start, summary.</summary>
    internal static IReadOnlyList<string> Events(string file)
    {
        using var read = Read(file);
        return
        [
            .. read.RootElement.GetProperty("events").EnumerateArray().Select(e =>
            {
                Assert.Empty(e.GetProperty("errors").EnumerateArray());
                return $"{e.GetProperty("uid").GetString()}|{e.GetProperty("sequence").GetInt32()}|{e.GetProperty("status").GetString()}|{e.GetProperty("start").GetString()}|{e.GetProperty("summary").GetString()}";
            }),
        ];
    }
}
