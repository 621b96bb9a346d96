using FsCheck;
using FsCheck.Fluent;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Tests.Domain.Dates;

public sealed class MeetingYearTests
{
    private static readonly DateOnly Today = new(2011, 2, 24);

    [Fact]
    public void It_runs_from_the_autumn_to_the_end_of_the_summer()
    {
        var year = MeetingYear.Of(Today);
        Assert.Equal(("2010/11", new DateOnly(2010, 9, 1), new DateOnly(2011, 8, 31)), (year.Words, year.From, year.To));
        Assert.Equal(("2009/10", "2011/12"), (year.Before?.Words, year.After?.Words));
        Assert.Equal("2099/00", new MeetingYear(2099).Words);
    }

    [Fact]
    public void Every_day_lies_in_its_year_and_the_year_after_begins_the_day_after_its_last() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Gen.Choose(new DateOnly(2000, 9, 1).DayNumber, new DateOnly(2099, 8, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary(), day =>
        {
            var year = MeetingYear.Of(day);
            return year.From <= day && day <= year.To && year.After?.From == year.To.AddDays(1) && year.After?.Before == year;
        }));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1999")]
    [InlineData("2100")]
    [InlineData("-2011")]
    [InlineData("2011/12")]
    [InlineData("99999999999999999999")]
    [InlineData("next")]
    public void A_year_that_makes_no_sense_or_is_far_off_is_none(string? text)
    {
        Assert.Null(MeetingYear.Asked(text));
        Assert.Equal(MeetingYear.Of(Today), MeetingYear.Read(text, Today));
    }

    [Fact]
    public void The_first_and_the_last_year_lead_no_further()
    {
        Assert.Null(MeetingYear.Asked("2000")?.Before);
        Assert.Null(MeetingYear.Asked("2099")?.After);
        Assert.Equal(new DateOnly(2100, 8, 31), MeetingYear.Asked("2099")?.To);
    }
}
