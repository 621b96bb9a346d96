using System.Text;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.Tests.Ui;

/// <summary>Attendance as a clerk types it at the table: one name a line, and after a comma from and to which item.</summary>
public sealed class AttendanceLinesTests
{
    [Theory]
    [InlineData("Toby Harris", "Toby Harris", "", "")]
    [InlineData("Toby Harris, from 4", "Toby Harris", "4", "")]
    [InlineData("Toby Harris,   from   item 4a", "Toby Harris", "4a", "")]
    [InlineData("Toby Harris, 4 to 9", "Toby Harris", "4", "9")]
    [InlineData("Toby Harris , until item 9b", "Toby Harris ", "", "9b")]
    [InlineData("Harris, Toby, to 9", "Harris, Toby", "", "9")]
    [InlineData("Harris, Toby", "Harris, Toby", "", "")]
    [InlineData("Board of 2011, 2011", "Board of 2011, 2011", "", "")]
    [InlineData("The class of 1999, from 2000", "The class of 1999, from 2000", "", "")]
    [InlineData("The class of 1999, from 200", "The class of 1999", "200", "")]
    [InlineData("Class 4, to dinner", "Class 4, to dinner", "", "")]
    public void A_line_is_a_name_and_items_and_a_year_is_no_item(string line, string name, string from, string to)
    {
        var read = Assert.Single(AttendanceLines.Read(line, AttendanceSort.Member));
        Assert.Equal((name.Trim(), from, to), (read.Name!.Trim(), read.From ?? "", read.To ?? ""));
    }

    [Fact]
    public void No_line_however_it_is_made_takes_long_to_read()
    {
        // Reading gives up with a failure after half a second: each of these once took as long as that.
        string[] hostile =
        [
            $"A,{new string(' ', 1_500)}x", $"A,{new string(' ', 100_000)}", $"A,{new string('\t', 1_500)}4{new string(' ', 1_500)}y", string.Concat(Enumerable.Repeat("A, ", 20_000)),
            string.Concat(Enumerable.Repeat(", from ", 20_000)), string.Concat(Enumerable.Repeat(", 1 to ", 20_000)), $"A,{new string('1', 100_000)}z", new string(',', 100_000), string.Concat(Enumerable.Repeat(", item 4 to item ", 5_000)) + "!",
        ];
        foreach (var line in hostile)
        {
            Assert.Single(AttendanceLines.Read(line, AttendanceSort.Other));
        }

        Assert.Equal("A", Assert.Single(AttendanceLines.Read($"A,{new string(' ', 1_500)}", AttendanceSort.Member)).Name);
        Assert.Equal(20_000, AttendanceLines.Read(new StringBuilder().Insert(0, "A,                 x\n", 20_000).ToString(), AttendanceSort.Member).Count());
    }
}
