using FsCheck.Fluent;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.Milestones;

public sealed class ForecastDoubtTests
{
    private static readonly DateOnly Today = new(2011, 2, 24);

    [Theory]
    [InlineData(MilestoneStatus.OnTrack, "2010-05-01", "That day has passed: today is 24 February 2011.")]
    [InlineData(MilestoneStatus.NotStarted, "2011-02-23", "That day has passed: today is 24 February 2011.")]
    [InlineData(MilestoneStatus.OnTrack, "2011-02-24", null)]
    [InlineData(MilestoneStatus.Complete, "2010-05-01", null)]
    [InlineData(MilestoneStatus.Cancelled, "2010-05-01", null)]
    public void A_day_that_has_passed_is_asked_about_while_the_work_is_not_done(MilestoneStatus status, string day, string? doubt) =>
        Assert.Equal(doubt, ForecastDoubt.Of(PlanDate.OnDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)), status, Today));

    [Fact]
    public void A_stretch_of_days_has_passed_only_once_its_last_day_has()
    {
        Assert.Null(ForecastDoubt.Of(PlanDate.InMonth(2011, 2), MilestoneStatus.OnTrack, Today));
        Assert.Equal("All of that has passed: today is 24 February 2011.", ForecastDoubt.Of(PlanDate.InMonth(2011, 1), MilestoneStatus.OnTrack, Today));
        Assert.Null(ForecastDoubt.Of(PlanDate.NotSet, MilestoneStatus.OnTrack, Today));
        Assert.Null(ForecastDoubt.Of(PlanDate.Said("date not recorded"), MilestoneStatus.OnTrack, Today));
    }

    [Fact]
    public void There_is_a_doubt_exactly_where_unfinished_work_is_forecast_for_a_past_day() =>
        Prop.ForAll(Gen.Choose(-900, 900).ToArbitrary(), Gen.Elements(Enum.GetValues<MilestoneStatus>()).ToArbitrary(), (days, status) =>
            (ForecastDoubt.Of(PlanDate.OnDay(Today.AddDays(days)), status, Today) is not null) == (days < 0 && status is not (MilestoneStatus.Complete or MilestoneStatus.Cancelled)))
            .Holds();
}
