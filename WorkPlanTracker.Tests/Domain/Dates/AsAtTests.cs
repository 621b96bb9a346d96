using FsCheck.Fluent;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.Dates;

public sealed class AsAtTests
{
    private static readonly DateTime Now = new(2011, 2, 24, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Review = new(2011, 1, 13, 14, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("14 January", "2011-01-14")]
    [InlineData("as at 14 january", "2011-01-14")]
    [InlineData("1 April", "2010-04-01")]
    [InlineData("25 february", "2010-02-25")]
    [InlineData("12 November 2010", "2010-11-12")]
    [InlineData("12 august 2010", "2010-08-12")]
    [InlineData("2010-11-12", "2010-11-12")]
    [InlineData("12/11/2010", "2010-11-12")]
    [InlineData("December", "2010-12-31")]
    [InlineData("spring", "2010-05-31")]
    [InlineData("yesterday", "2011-02-23")]
    [InlineData("a month ago", "2011-01-24")]
    [InlineData("3 weeks ago", "2011-02-03")]
    [InlineData("-2w", "2011-02-10")]
    public void A_day_means_its_end_and_without_a_year_the_newest_that_is_over(string words, string day) =>
        Assert.Equal(new AsAtReading(LondonTime.EndOfDay(DateOnly.ParseExact(day, "yyyy-MM-dd")), null), AsAt.Read(words, Now, Review));

    [Theory]
    [InlineData("")]
    [InlineData("today")]
    [InlineData("now")]
    [InlineData("24 February 2011")]
    [InlineData("February")]
    public void Today_is_the_plan_as_it_stands(string words) => Assert.Equal(AsAtReading.Now, AsAt.Read(words, Now, Review));

    [Fact]
    public void The_last_review_is_an_instant_and_its_address_reads_back()
    {
        var reading = AsAt.Read("as at the last review", Now, Review);

        Assert.Equal(Review, reading.Instant);
        Assert.Equal(reading, AsAt.Read(AsAt.InAddress(Review), Now, null));
        Assert.Contains("No review", AsAt.Read("last review", Now, null).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 March 2011", "is in the future. Choose today, 24 February 2011, or a day before it.")]
    [InlineData("2011-02-24T10:00:00Z", "is in the future")]
    [InlineData("+2w", "is in the future")]
    [InlineData("in 3 weeks", "is in the future")]
    [InlineData("31 February 2010", "31 February is not a date")]
    [InlineData("the day after", "is not a day we can read. Try “14 January”")]
    [InlineData("1 January 1066", "")]
    [InlineData("' OR 1=1 --", "is not a day we can read")]
    public void What_cannot_be_shown_is_answered_with_a_remedy(string words, string answer)
    {
        var reading = AsAt.Read(words, Now, Review);

        Assert.Null(reading.Instant);
        Assert.Contains(answer, reading.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_is_typed_it_never_throws_and_never_shows_the_future() =>
        Prop.ForAll<string>(words => AsAt.Read(words, Now, Review) is var reading && (reading.Instant is null || (reading.Instant <= Now && reading.Problem is null))).Holds();

    [Theory]
    [InlineData("plan", "plan?asAt=2010-11-12")]
    [InlineData("plan?plan=PP", "plan?plan=PP&asAt=2010-11-12")]
    [InlineData("plans/PP#baselines", "plans/PP?asAt=2010-11-12#baselines")]
    public void An_instant_is_carried_to_another_page(string address, string carried)
    {
        Assert.Equal(carried, AsAt.Carry(address, "2010-11-12"));
        Assert.Equal(address, AsAt.Carry(address, ""));
    }

    [Fact]
    public void The_address_of_an_instant_reads_back_as_that_instant() =>
        Prop.ForAll(PlanDates.Days, day => day >= new DateOnly(2011, 2, 24) || AsAt.Read(AsAt.InAddress(LondonTime.EndOfDay(day)), Now, null).Instant == LondonTime.EndOfDay(day)).Holds();
}
