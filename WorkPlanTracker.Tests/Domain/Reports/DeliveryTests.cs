using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.Tests.Domain.Reports;

public sealed class DeliveryTests
{
    private static readonly DateOnly Meeting = new(2011, 4, 7);

    private static readonly MeetingDeadlines Deadlines = MeetingDeadlines.Of(Meeting, [new DeadlineRule("On the web", DeadlineStep.Publication, 2, CountingWay.CalendarWeeks)], WorkingDays.EnglandAndWales);

    public static TheoryData<ReportStage> Stages => [.. Enum.GetValues<ReportStage>()];

    [Theory]
    [MemberData(nameof(Stages))]
    public void Once_the_meeting_has_passed_nothing_of_it_is_owed_any_more_and_nothing_is_later_than_late(ReportStage stage)
    {
        for (var day = Meeting.AddDays(-60); day <= Meeting.AddDays(60); day = day.AddDays(1))
        {
            var (next, passed) = (Delivery.Next(stage, Deadlines, day), Delivery.HasPassedWithout(stage, Meeting, day));
            var status = Delivery.Of(stage, 0, Deadlines, day, WorkingDays.EnglandAndWales);
            Assert.True(next is null || day <= Meeting);
            Assert.Equal(day > Meeting && stage < ReportStage.Published, passed);
            Assert.True(!passed || (next is null && status is DeliveryStatus.Late));
            Assert.True(stage >= ReportStage.Published || day > Meeting || next is not null);
        }
    }

    [Fact]
    public void A_report_without_a_meeting_has_not_been_passed_by_one() => Assert.False(Delivery.HasPassedWithout(ReportStage.Drafting, null, Meeting));
}
