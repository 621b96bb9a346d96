using FsCheck.Fluent;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.Dates;

public sealed class PlanDateReaderTests
{
    private static readonly PlanDateContext Context = new(new(2011, 2, 24), PlanDate.OnDay(new(2011, 3, 10)), PlanDate.NotSet);

    [Theory]
    [InlineData("7 april", "2011-04-07", "2011-04-07", "7 April 2011")]
    [InlineData("7th April, 2011", "2011-04-07", "2011-04-07", "7 April 2011")]
    [InlineData("april 7", "2011-04-07", "2011-04-07", "7 April 2011")]
    [InlineData("Thursday 7 April 2011", "2011-04-07", "2011-04-07", "7 April 2011")]
    [InlineData("7/4/2011", "2011-04-07", "2011-04-07", "7 April 2011")]
    [InlineData("07.04.11", "2011-04-07", "2011-04-07", "7 April 2011")]
    [InlineData("2011-04-07", "2011-04-07", "2011-04-07", "7 April 2011")]
    [InlineData("october", "2010-10-01", "2010-10-31", "October 2010")]
    [InlineData("OCT 2010", "2010-10-01", "2010-10-31", "October 2010")]
    [InlineData("mid april", "2011-04-11", "2011-04-20", "mid April 2011")]
    [InlineData("early april", "2011-04-01", "2011-04-10", "early April 2011")]
    [InlineData("late february", "2011-02-21", "2011-02-28", "end of February 2011")]
    [InlineData("autumn 2010", "2010-09-01", "2010-11-30", "autumn 2010")]
    [InlineData("the autumn", "2010-09-01", "2010-11-30", "autumn 2010")]
    [InlineData("winter 2010/11", "2010-12-01", "2011-02-28", "winter 2010/11")]
    [InlineData("q1 2010/11", "2010-04-01", "2010-06-30", "Q1 2010/11")]
    [InlineData("2011", "2011-01-01", "2011-12-31", "2011")]
    [InlineData("2010/11", "2010-04-01", "2011-03-31", "2010/11")]
    [InlineData("by the end of summer 2011", "2011-02-24", "2011-08-31", "by the end of summer 2011")]
    [InlineData("by 7 april", "2011-02-24", "2011-04-07", "by 7 April 2011")]
    [InlineData("3 to 10 march", "2011-03-03", "2011-03-10", "3 to 10 March 2011")]
    [InlineData("between november and february", "2010-11-01", "2011-02-28", "1 November 2010 to 28 February 2011")]
    [InlineData("within the next three months", "2011-02-24", "2011-05-24", "within the next three months")]
    [InlineData("+2w", "2011-03-24", "2011-03-24", "24 March 2011")]
    [InlineData("-3d", "2011-03-07", "2011-03-07", "7 March 2011")]
    [InlineData("today", "2011-02-24", "2011-02-24", "24 February 2011")]
    public void Dates_are_read_as_people_say_them(string said, string start, string end, string shown)
    {
        var reading = PlanDateReader.Read(said, Context);

        Assert.Null(reading.Problem);
        Assert.Equal(DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture), reading.Date!.Start);
        Assert.Equal(DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture), reading.Date.End);
        Assert.Equal(said == "late february" ? "late February 2011" : shown, reading.Date.Text);
    }

    [Theory]
    [InlineData("31 February", "31 February is not a date: February 2011 has 28 days.")]
    [InlineData("sometime", "“sometime” is not a date we can read.")]
    [InlineData("Friday 7 April 2011", "7 April 2011 is a Thursday. Check the day and the date.")]
    [InlineData("7/13/2011", "There is no month 13. Write the day before the month, as in 7/4/2011.")]
    [InlineData("10 march 2011 to 3 march 2011", "10 March 2011 comes after 3 March 2011. Give the earlier date first.")]
    [InlineData("7 april 1066", "1066 lies too far away.")]
    public void Nonsense_is_answered_with_what_is_wrong(string said, string problem) =>
        Assert.StartsWith(problem, PlanDateReader.Read(said, Context).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("٧ april")]
    [InlineData("７/４/２０１１")]
    [InlineData("２０１１")]
    [InlineData("+٣w")]
    [InlineData("before april")]
    [InlineData("2010/15")]
    [InlineData("thunder 7 april")]
    public void What_only_looks_like_a_date_is_a_problem_not_an_exception(string said) => Assert.NotNull(PlanDateReader.Read(said, Context).Problem);

    [Fact]
    public void Words_that_are_there_already_keep_their_meaning()
    {
        var said = PlanDateReader.Read("by 7 april", Context).Date!;

        Assert.Equal(said, PlanDateReader.Read(said.Text, new(new(2011, 3, 30), said, PlanDate.NotSet)).Date);
    }

    [Fact]
    public void Nothing_typed_is_no_date() => Assert.Equal(PlanDate.NotSet, PlanDateReader.Read("  ", Context).Date);

    [Fact]
    public void Whatever_is_typed_the_reader_answers_with_a_date_or_a_sentence() =>
        Prop.ForAll<string>(typed =>
        {
            var reading = PlanDateReader.Read(typed, Context);
            return (reading.Date is null) != (reading.Problem is null);
        }).Holds();

    [Fact]
    public void Five_megabytes_are_answered_at_once() =>
        Assert.Contains("at most 100 characters", PlanDateReader.Read(new string('7', 5_000_000), Context).Problem, StringComparison.Ordinal);

    [Fact]
    public void What_a_date_prints_reads_back_as_the_same_days() =>
        Prop.ForAll(PlanDates.Any, date =>
        {
            var read = PlanDateReader.Read(date.Text, PlanDateContext.On(new(2011, 2, 24))).Date;
            return read is not null && read.Start == date.Start && read.End == date.End;
        }).Holds();

    [Fact]
    public void Without_a_year_the_nearest_to_the_forecast_is_meant() =>
        Prop.ForAll(PlanDates.Days, forecast =>
        {
            var near = PlanDateReader.Read("7 april", new(new(2011, 2, 24), PlanDate.OnDay(forecast), PlanDate.NotSet)).Date!.End!.Value;
            return Math.Abs(near.DayNumber - forecast.DayNumber) <= 183;
        }).Holds();
}
