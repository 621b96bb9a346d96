using Bunit;
using WorkPlanTracker.App.Pictures;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Pictures;

namespace WorkPlanTracker.Tests.Pictures;

public sealed class ChartTests : BunitContext
{
    private static readonly DateTime Start = new(2010, 9, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Now = new(2011, 2, 24, 9, 0, 0, DateTimeKind.Utc);
    private static readonly IReadOnlyList<DateTime> Months = ReportingDates.Monthly(Start, Now);

    [Fact]
    public void Each_line_of_the_trend_chart_has_a_mark_of_its_own_and_is_named_where_it_ends()
    {
        var chart = Render<TrendChart>(p => p.Add(c => c.Picture, Trend("PP-M01", "PP-M02", "PP-M03")));

        Assert.Equal(["PP-M01", "PP-M02", "PP-M03"], chart.FindAll("svg .pic-label").Select(l => l.TextContent.Split(' ')[0]));
        Assert.Equal(3, chart.FindAll("g.trend-line").Select(g => g.QuerySelector("use")!.GetAttribute("href")).Distinct().Count());
    }

    [Fact]
    public void On_a_narrow_screen_the_names_stand_under_the_trend_chart_with_their_marks()
    {
        var chart = Render<TrendChart>(p => p.Add(c => c.Picture, Trend("PP-M01", "PP-M02")));

        Assert.Equal(["PP-M01", "PP-M02"], chart.FindAll(".trend-names b").Select(b => b.TextContent));
        Assert.Equal(["#trend-0", "#trend-1"], chart.FindAll(".trend-names use").Select(u => u.GetAttribute("href")));
        Assert.Empty(Render<TrendChart>(p => p.Add(c => c.Picture, Trend("PP-M01")).Add(c => c.Alone, true)).FindAll(".trend-names"));
    }

    [Fact]
    public void The_trend_chart_says_the_same_in_words_and_as_a_table()
    {
        var chart = Render<TrendChart>(p => p.Add(c => c.Picture, Trend("PP-M01")));

        Assert.Contains("PP-M01 expected 10 March 2011, 20 working days late", chart.Find("svg").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(Months.Count + 2, chart.FindAll("details thead th").Count);
        Assert.Equal("10 Feb 2011", chart.FindAll("details tbody td")[0].TextContent);
    }

    [Fact]
    public void The_status_history_has_a_pattern_and_a_label_for_each_layer_and_a_table_of_weeks()
    {
        MilestonePast Past(string reference, MilestoneStatus status) => new(reference, "PP", "t", [new MilestoneStep(Start, status, PlanDate.NotSet, PlanDate.NotSet, PlanDate.NotSet, null)]);
        var history = StatusHistory.Of([Past("PP-M01", MilestoneStatus.OnTrack), Past("PP-M02", MilestoneStatus.OffTrack)], ReportingDates.Weekly(Start, Now), (_, _) => null, _ => PlanDate.NotSet);
        var chart = Render<StatusHistoryChart>(p => p.Add(c => c.Picture, StackedPicture.Of(history)!));

        Assert.Equal(["url(#stack-ontrack)", "url(#stack-offtrack)"], chart.FindAll("polygon").Select(l => l.GetAttribute("fill")));
        Assert.Equal(["1 off track", "1 on track"], chart.FindAll(".pic-label").Select(l => l.TextContent).Order());
        Assert.Equal(history.Weeks.Count, chart.FindAll("details tbody tr").Count);
    }

    [Fact]
    public void A_picture_that_is_shown_already_is_not_drawn_again()
    {
        var picture = Trend("PP-M01");
        var chart = Render<TrendChart>(p => p.Add(c => c.Picture, picture));
        chart.Render(p => p.Add(c => c.Picture, picture));
        Assert.Equal(1, chart.RenderCount);
        chart.Render(p => p.Add(c => c.Picture, Trend("PP-M02")));
        Assert.Equal(2, chart.RenderCount);
    }

    private static TrendPicture Trend(params string[] references) =>
        TrendPicture.Of(
            references.Select(r => TrendLine.Of(
                new MilestonePast(r, "PP", "A paper on something that has a long name", [
                    new MilestoneStep(Start, MilestoneStatus.OnTrack, PlanDate.NotSet, PlanDate.OnDay(new(2011, 2, 10)), PlanDate.NotSet, null),
                    new MilestoneStep(Now.AddDays(-30), MilestoneStatus.AtRisk, PlanDate.NotSet, PlanDate.OnDay(new(2011, 3, 10)), PlanDate.NotSet, null)]), Months)),
            LondonTime.DayOf(Months[0]), LondonTime.DayOf(Now));
}
