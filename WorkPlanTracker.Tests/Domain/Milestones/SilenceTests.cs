using FsCheck;
using FsCheck.Fluent;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.Milestones;

/// <summary>An update that was missed for a review stays missing until one is posted.</summary>
public sealed class SilenceTests
{
    private const string Plan = "PP-2010-11";

    private static readonly Author Chair = new("bmg@example.org", "Management group");
    private static readonly DateTime Autumn = new(2010, 9, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime ClosedAt = new(2011, 2, 24, 15, 30, 0, DateTimeKind.Utc);

    private static readonly Gen<Told> Any =
        from status in Gen.Elements(Enum.GetValues<MilestoneStatus>())
        from due in Gen.Choose(0, 500)
        from said in Gen.Choose(-60, 176)
        from added in Gen.Choose(-60, 176)
        from before in Gen.Elements(true, false)
        from after in Gen.Elements(true, false)
        select new Told(status, PlanDate.OnDay(new DateOnly(2010, 9, 1).AddDays(due)), said < 0 ? null : Autumn.AddDays(said), added < 0 ? null : Autumn.AddDays(added), before, after);

    [Fact]
    public void Closing_a_review_turns_no_silence_green_whether_or_not_another_is_planned() =>
        Prop.ForAll(Arb.From(Any), told =>
        {
            var after = Window(told, closed: true);
            return Of(told, Window(told, closed: false), ClosedAt) is not UpdateDuty.Missing
                || (Of(told, after, ClosedAt) is UpdateDuty.Missing && Of(told, after, ClosedAt.AddDays(40)) is UpdateDuty.Missing && Of(told, after, ClosedAt.AddDays(400)) is UpdateDuty.Missing);
        }).Holds();

    [Fact]
    public void One_word_ends_it_until_the_next_reporting_date() =>
        Prop.ForAll(Arb.From(Any), told =>
        {
            var answered = told with { Said = ClosedAt.AddDays(1) };
            return Of(answered, Window(answered, closed: true), ClosedAt.AddDays(2)) is UpdateDuty.Given or UpdateDuty.None;
        }).Holds();

    [Fact]
    public void Nothing_is_missing_that_was_not_missed_before_the_next_reporting_date() =>
        Prop.ForAll(Arb.From(Any), told =>
            Of(told, Window(told, closed: false), ClosedAt) is UpdateDuty.Missing || Of(told, Window(told, closed: true), ClosedAt.AddDays(40)) is not UpdateDuty.Missing).Holds();

    [Fact]
    public void What_was_added_after_a_review_was_not_missed_there()
    {
        var told = new Told(MilestoneStatus.NotStarted, PlanDate.OnDay(new(2011, 3, 10)), null, ClosedAt.AddDays(1), true, false);
        Assert.Equal(UpdateDuty.None, Of(told, Window(told, closed: true), ClosedAt.AddDays(2)));
        Assert.Equal(UpdateDuty.Missing, Of(told with { Added = ClosedAt.AddDays(-30) }, Window(told, closed: true), ClosedAt.AddDays(2)));
        Assert.Equal(UpdateDuty.Missing, Of(told with { Added = null }, Window(told, closed: true), ClosedAt.AddDays(2)));
    }

    [Fact]
    public void What_was_added_after_the_reporting_date_could_not_be_reported_by_it_and_is_not_missed_by_closing_either()
    {
        var told = new Told(MilestoneStatus.NotStarted, PlanDate.OnDay(new(2011, 3, 10)), null, ClosedAt.AddHours(-2), true, false);
        Assert.Equal(UpdateDuty.Owed, Of(told, Window(told, closed: false), ClosedAt));
        Assert.Equal(UpdateDuty.None, Of(told, Window(told, closed: true), ClosedAt.AddDays(2)));
    }

    private static UpdateDuty Of(Told told, ReportingWindow? window, DateTime at) => UpdateDuties.Of(told.Status, told.Due, told.Said, told.Added, window, at);

    private static ReportingWindow? Window(Told told, bool closed)
    {
        List<Review> reviews = [];
        if (told.Before)
        {
            var january = Review.Prepare("RV-1", [Plan], new(2011, 1, 13), new(14, 0));
            january.CloseAsRecorded(Chair, january.StartsAt.AddHours(1));
            reviews.Add(january);
        }

        var february = Review.Prepare("RV-2", [Plan], new(2011, 2, 24), new(14, 0));
        reviews.Add(february);
        if (closed)
        {
            february.CloseAsRecorded(Chair, ClosedAt);
        }

        if (told.After)
        {
            reviews.Add(Review.Prepare("RV-3", [Plan], new(2011, 5, 26), new(14, 0)));
        }

        return Review.WindowFor(Plan, reviews, WorkingDays.EnglandAndWales);
    }

    private sealed record Told(MilestoneStatus Status, PlanDate Due, DateTime? Said, DateTime? Added, bool Before, bool After);
}
