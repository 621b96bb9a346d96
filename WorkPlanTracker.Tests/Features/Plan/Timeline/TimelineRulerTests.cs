using System.Collections.Immutable;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Features.Plan;
using WorkPlanTracker.App.Features.Plan.Timeline;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Pictures;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Pictures;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Plan.Timeline;

/// <summary>What a line of time is read by: its quarters and months, the meetings, today, and the flag of a report.</summary>
public sealed class TimelineRulerTests : BunitContext
{
    private static readonly DateOnly Today = new(2011, 2, 24);

    private static readonly TimeScale Year = TimeScale.Between(new(2010, 4, 1), new(2011, 3, 31));

    private static readonly ImmutableArray<MeetingTick> Meetings = [new(new(2011, 2, 3), "SOP"), new(new(2011, 3, 17), "CEP, SOP")];

    [Theory]
    [InlineData(0, "Apr", "Mar")]
    [InlineData(1, "April 2010", "March 2011")]
    public void The_head_names_each_quarter_with_its_year_and_each_month_as_there_is_room(int zoom, string first, string last)
    {
        var head = Head(zoom, Year, Today);

        Assert.Equal(["Q1 2010/11", "Q2 2010/11", "Q3 2010/11", "Q4 2010/11"], head.FindAll("text.tl-quarter").Select(t => t.TextContent));
        Assert.Equal(["0%", At(new(2010, 7, 1)), At(new(2010, 10, 1)), At(new(2011, 1, 1))], head.FindAll("text.tl-quarter").Select(t => t.GetAttribute("x")));
        var months = head.FindAll("text.tl-month").Select(t => t.TextContent).ToList();
        Assert.Equal((12, first, last), (months.Count, months[0], months[^1]));
        Assert.Equal("April 2010 to March 2011, with 2 days of meetings", head.Find("svg").GetAttribute("aria-label"));

        static string At(DateOnly day) => Svg.Percent(Year.Start(day));
    }

    [Fact]
    public void Three_years_in_the_width_of_a_screen_name_quarters_alone_and_no_month()
    {
        var head = Head(0, TimeScale.Between(new(2009, 4, 1), new(2012, 3, 31)), Today);

        Assert.Equal(["Q1", "Q2", "Q3", "Q4"], head.FindAll("text.tl-quarter").Take(4).Select(t => t.TextContent));
        Assert.All(head.FindAll("text.tl-month"), t => Assert.Equal("", t.TextContent));
    }

    [Fact]
    public void A_day_of_meetings_is_a_tick_that_says_who_meets_and_writes_it_out_where_there_is_room()
    {
        var head = Head(1, Year, Today);
        Assert.Equal(["SOP, 3 February 2011", "CEP, SOP, 17 March 2011"], head.FindAll(".tl-meeting title").Select(t => t.TextContent));
        Assert.Equal(Meetings.Select(m => Svg.Percent(Year.At(m.Day))), head.FindAll(".tl-meeting use[href='#tl-tick']").Select(t => t.GetAttribute("x")));
        Assert.Empty(head.FindAll(".tl-meeting text"));

        Assert.Equal(["SOP", "CEP, SOP"], Head(2, Year, Today).FindAll(".tl-meeting text").Select(t => t.TextContent));
    }

    [Fact]
    public void Today_stands_in_the_head_and_runs_through_the_rows_at_one_place_and_nowhere_where_the_line_does_not_hold_it()
    {
        var at = Svg.Percent(Year.At(Today));
        var label = Head(1, Year, Today).Find(".tl-today text");
        Assert.Equal(("today", at), (label.TextContent, label.GetAttribute("x")));
        var grid = Grid(Year, Today);
        Assert.Equal((at, at), (grid.Find("line.tl-today-line").GetAttribute("x1"), grid.Find("line.tl-today-line").GetAttribute("x2")));
        Assert.Equal(Meetings.Select(m => Svg.Percent(Year.At(m.Day))), grid.FindAll("line.tl-tick-line").Select(l => l.GetAttribute("x1")));
        Assert.Equal((4, 12), (grid.FindAll("line[class='pic-grid']").Count, grid.FindAll("line.pic-grid").Count));

        Assert.Empty(Head(1, Year, new(2011, 4, 1)).FindAll(".tl-today"));
        Assert.Empty(Grid(Year, new(2011, 4, 1)).FindAll(".tl-today-line"));
    }

    [Fact]
    public async Task The_plan_marks_the_meetings_of_the_committee_that_proves_it_and_flags_the_report_at_its_meeting()
    {
        await using var house = await AForwardPlan.OpenAsync();
        Services.AddSingleton(new TimelineMeetings(house.Plans, new PlanHistory(house.Store.Database)));
        var models = AScreen.Ready(this, house.Store, APlan.Lead, "Lead officer");
        Assert.IsType<Outcome.Saved>(await house.Store.Writer.RunAsync("others", Actor.Sample, change =>
        {
            change.Add(Committee.Establish("CEP", "CEP", "Community Engagement", CommitteeKind.Committee, null), "Committee added.");
            return Task.CompletedTask;
        }, default));
        Assert.IsType<Outcome.Saved>(await new PlanMeeting(house.Store.Writer).RunAsync(new(Clerk), new("CEP", "10 March 2011"), default));
        Assert.IsType<Outcome.Saved>(await new PlanMeeting(house.Store.Writer).RunAsync(new(Clerk), new("CEP", "17 March 2011") { JointWith = ["SOP"] }, default));
        Assert.IsType<Outcome.Saved>(await new PlanMeeting(house.Store.Writer).RunAsync(new(Clerk), new("SOP", "24 March 2011"), default));
        Assert.IsType<Outcome.Saved>(await new CancelMeeting(house.Store.Writer).RunAsync(new(Clerk), "SOP-2011-03-24", 1, "Not quorate.", null, default));
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(house.Store, "R-1", April));
        await house.NextAsync(b => b.Card("R-1")!.Report.Meeting == April);

        var timeline = await TimelineAsync(models);
        var scale = timeline.Instance.Scale;
        // The day of May lies beyond the line; another committee's day and a cancelled one are no ticks, but one that the two hold together is.
        Assert.Equal(["SOP, 3 February 2011", "SOP, 17 March 2011", "SOP, 7 April 2011"], timeline.FindAll(".tl-meeting title").Select(t => t.TextContent));
        var strip = timeline.Find("tr[data-ref='PP-M01'] .tl-strip");
        Assert.Equal(Svg.Percent(scale.At(new(2011, 4, 7))), strip.QuerySelector("use[href='#tl-flag']")!.GetAttribute("x"));
        Assert.Equal("R-1 at SOP on 7 April 2011", strip.QuerySelector("title")!.TextContent);
        Assert.Contains("R-1 at SOP on 7 April 2011", strip.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Null(timeline.Find("tr[data-ref='PP-M02'] .tl-strip").QuerySelector("use[href='#tl-flag']"));
    }

    [Fact]
    public async Task A_report_without_a_meeting_flies_no_flag_and_the_row_says_so()
    {
        await using var house = await AForwardPlan.OpenAsync();
        Services.AddSingleton(new TimelineMeetings(house.Plans, new PlanHistory(house.Store.Database)));
        var models = AScreen.Ready(this, house.Store, APlan.Lead, "Lead officer");

        var strip = (await TimelineAsync(models)).Find("tr[data-ref='PP-M01'] .tl-strip");

        Assert.Null(strip.QuerySelector("use[href='#tl-flag']"));
        Assert.Contains("R-1 has no meeting yet", strip.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<PlanTimeline>> TimelineAsync(PlanModels models)
    {
        var view = new PlanView { Group = "none", Sort = "ref" };
        var listing = PlanArranger.Arrange(view, [(await models.FindAsync("PP-2010-11", withPrivate: false))!], await models.IndexAsync(), before: null) with { Number = 1 };
        var timeline = Render<PlanTimeline>(p => p.Add(t => t.Listing, listing).Add(t => t.View, view).Add(t => t.Me, Person.Nobody));
        timeline.WaitForElement("tr[data-ref='PP-M01']");
        return timeline;
    }

    private IRenderedComponent<TimelineHead> Head(int zoom, TimeScale scale, DateOnly today) =>
        Render<TimelineHead>(p => p.Add(h => h.Scale, scale).Add(h => h.Zoom, zoom).Add(h => h.Today, today).Add(h => h.Meetings, Meetings));

    private IRenderedComponent<TimelineGrid> Grid(TimeScale scale, DateOnly today) =>
        Render<TimelineGrid>(p => p.Add(g => g.Scale, scale).Add(g => g.Today, today).Add(g => g.Meetings, Meetings));
}
