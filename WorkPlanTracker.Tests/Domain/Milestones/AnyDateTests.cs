using FsCheck;
using FsCheck.Fluent;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.WorkPlans;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.Milestones;

/// <summary>Nothing worked out from dates ever throws, whatever was said and whenever it is asked.</summary>
public sealed class AnyDateTests
{
    private static readonly Author By = new("lead@example.org", "Lead officer");
    private static readonly string[] Words = ["winter", "spring", "summer", "autumn", "Q4 2099/00", "Q1", "+2w", "+99 months", "early february", "29 February", "by the end of winter 2099/00", "mid december", "2100"];
    private static readonly Gen<DateOnly> Day = Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2100, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);

    private static readonly Gen<PlanDate> Date = Gen.OneOf(
        Gen.Constant(PlanDate.NotSet),
        Day.Select(d => PlanDate.OnDay(d)),
        Day.Select(d => PlanDate.InMonth(d.Year, d.Month)),
        Day.Select(d => PlanDate.InQuarter(FinancialYear.Containing(d), FinancialYear.QuarterOf(d))),
        Day.Select(d => PlanDate.InSeason((Season)(d.DayNumber % 4), d.Year)),
        Day.Select(d => PlanDate.InYear(d.Year)));

    [Fact]
    public void Status_duty_and_slip_are_worked_out_for_any_date_on_any_day() =>
        Prop.ForAll(Arb.From(Date), Arb.From(Date), Arb.From(Day), (baseline, forecast, today) => WorkedOut(baseline, forecast, today)).Holds();

    [Fact]
    public void What_people_type_is_read_or_refused_on_any_day_and_never_throws() =>
        Prop.ForAll(Arb.From(Gen.Elements(Words)), Arb.From(Date), Arb.From(Day), (text, forecast, today) =>
        {
            var reading = PlanDateReader.Read(text, new PlanDateContext(today, forecast, PlanDate.NotSet));
            return reading.Date is not null || reading.Problem is { Length: > 0 };
        }).Holds();

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("9999-10-01")]
    [InlineData("2100-12-31")]
    [InlineData("2099-12-01")]
    [InlineData("1990-01-01")]
    public void Nor_does_the_edge_of_the_calendar_throw(string day)
    {
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        Assert.True(WorkedOut(PlanDate.InSeason(Season.Winter, 2099), PlanDate.OnDay(today), today));
        Assert.True(WorkedOut(PlanDate.InQuarter(new FinancialYear(2099), 4), PlanDate.OnDay(new(2099, 12, 31)), today));
    }

    private static bool WorkedOut(PlanDate baseline, PlanDate forecast, DateOnly today)
    {
        var milestone = APlan.Milestone(APlan.Agreed(), baseline);
        milestone.Replay(new Progress((MilestoneStatus)(today.DayNumber % 7), forecast, PlanDate.NotSet, "", []), By, DateTime.UnixEpoch);
        var review = Review.Prepare("RV-1", ["PP-2010-11"], new DateOnly(Math.Min(today.Year, 2100), 1, 15), null);
        var now = new DateTime(today, new TimeOnly(11, 0), DateTimeKind.Utc);
        var computed = ComputedStatus.Of(milestone, Tolerance.Default, today, WorkingDays.EnglandAndWales);
        var duty = UpdateDuties.Of(milestone, null, Review.WindowFor("PP-2010-11", [review], WorkingDays.EnglandAndWales), now);
        return computed.Sentence.Length > 0 && Enum.IsDefined(duty) && baseline.Meaning is not null && (computed.Slip?.Text ?? "none").Length > 0;
    }
}
