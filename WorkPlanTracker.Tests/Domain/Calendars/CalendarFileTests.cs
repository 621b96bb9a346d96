using System.Text;
using FsCheck.Fluent;
using WorkPlanTracker.Domain.Calendars;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.Calendars;

public sealed class CalendarFileTests
{
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
        using var read = CalendarReading.Read(CalendarFile.Write("SOP, meetings", [Meeting, deadline, winter]));
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
}
