using Bunit;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Features.WorkProgramme;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.WorkProgramme;

/// <summary>The work programme as cards, as a year and as a list.</summary>
public sealed class ProgrammeShapesTests : BunitContext
{
    [Theory]
    [InlineData(24, 2, "Publication 24 Mar, in 20 working days", "")]
    [InlineData(22, 3, "Publication 24 Mar, in 2 working days", "warn")]
    [InlineData(24, 3, "Publication 24 Mar, today", "warn")]
    [InlineData(28, 3, "Publication 24 Mar, 2 working days late", "late")]
    [InlineData(7, 4, "Publication 24 Mar, 10 working days late", "late")]
    [InlineData(8, 4, "Its meeting passed without it", "late")]
    public async Task A_card_says_what_its_report_owes_next_by_when_and_how_far_off_that_is(int day, int month, string due, string css)
    {
        await using var house = await AForwardPlan.OpenAsync();
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(house.Store, "R-2", April));
        await house.NextAsync(b => b.Card("R-2")!.Report.Meeting == April);
        house.Store.Clock.Now = new(2011, month, day, 9, 0, 0, DateTimeKind.Utc);

        var card = (await house.Boards.GetAsync(withPrivate: false)).Card("R-2")!;

        Assert.Equal((due, css), (card.Due, card.DueCss));
        Assert.Contains($"<p class=\"line{(css.Length > 0 ? $" {css}" : "")}\">{due}</p>", card.Body.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(24, 2, "Nothing left to hand in", "")]
    [InlineData(8, 4, "Its meeting passed without it", "late")]
    public async Task A_card_of_a_committee_that_keeps_no_deadlines_says_when_its_meeting_has_passed(int day, int month, string due, string css)
    {
        await using var house = await AForwardPlan.OpenAsync();
        Assert.IsType<Outcome.Saved>(await house.Store.Writer.RunAsync("rules", Actor.Sample, async change =>
        {
            var committee = await change.FetchAsync<Committee>("SOP");
            committee.Edit(CommitteeDetails.Of(committee) with { DeadlineRules = [] });
            change.Say(committee, "SOP keeps no deadlines.");
        }, default));
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(house.Store, "R-2", April));
        await house.NextAsync(b => b.Card("R-2")!.Report.Meeting == April);
        house.Store.Clock.Now = new(2011, month, day, 9, 0, 0, DateTimeKind.Utc);

        var card = (await house.Boards.GetAsync(withPrivate: false)).Card("R-2")!;

        Assert.Equal((due, css), (card.Due, card.DueCss));
    }

    [Theory]
    [InlineData("", "No target yet", "")]
    [InlineData("January 2011", "Wanted Jan 2011, which has passed", "late")]
    [InlineData("April 2011", "Wanted Apr 2011", "warn")]
    [InlineData("October 2011", "Wanted Oct 2011", "")]
    public async Task A_card_without_a_meeting_says_when_its_report_is_wanted(string target, string due, string css)
    {
        await using var house = await AForwardPlan.OpenAsync();
        if (target.Length > 0)
        {
            Assert.IsType<Outcome.Saved>(await new EditReport(house.Store.Writer).RunAsync(new(Clerk), "R-2", 1, new ReportInput(null) { Target = target }, default));
        }

        var card = (await house.NextAsync(b => b.Card("R-2")!.Due == due)).Card("R-2")!;

        Assert.Equal(css, card.DueCss);
    }

    [Fact]
    public async Task The_year_shows_every_meeting_in_its_month_with_its_reports_and_the_days_on_which_nobody_meets()
    {
        await using var house = await AForwardPlan.OpenAsync();
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(house.Store, "R-1", April));
        var board = await house.NextAsync(b => b.Card("R-1")!.Report.Meeting == April);

        var year = Render<ProgrammeYear>(p => p.Add(y => y.Listing, board.Listing(ScheduleView.Usual with { Shape = ScheduleView.Year })));

        var months = year.FindAll("section.month");
        Assert.Equal((12, "September 2010", "August 2011"), (months.Count, months[0].QuerySelector("h2")!.TextContent, months[^1].QuerySelector("h2")!.TextContent));
        Assert.Equal("February 2011", year.Find("section.month.now h2").TextContent);
        Assert.Equal(["SOP, Thursday 3 February 2011", "SOP, Thursday 7 April 2011", "SOP, Thursday 12 May 2011"], year.FindAll("section.month a").Select(a => a.GetAttribute("aria-label")));
        Assert.Equal(
            ["7 Thu SOP 1 report, 55% full", "22 Fri Good Friday", "25 Mon Easter Monday", "29 Fri Royal wedding"],
            Days("April 2011").Select(d => d.StartsWith("29", StringComparison.Ordinal) ? d[.."29 Fri Royal wedding".Length] : d));
        Assert.Contains("12 Thu SOP 0 reports, 11% full", Days("May 2011"));
        Assert.Equal(["3 Thu SOP past"], Days("February 2011"));
        Assert.Equal(["No meeting"], Days("July 2011"));
        Assert.Equal($"meetings/{April}", year.Find("[aria-labelledby='month-2011-04'] a").GetAttribute("href"));

        IEnumerable<string> Days(string month) => months.Single(m => m.QuerySelector("h2")!.TextContent == month).QuerySelectorAll("li").Select(Words);
    }

    [Fact]
    public async Task The_list_shows_each_meeting_with_its_room_and_below_it_its_reports_with_stage_deadline_and_minutes()
    {
        await using var house = await AForwardPlan.OpenAsync();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(house.Store, "R-2", April));
        var board = await house.NextAsync(b => b.Card("R-2")!.Report.Meeting == April);

        var list = Render<ProgrammeList>(p => p.Add(l => l.Listing, board.Listing(ScheduleView.Usual with { Shape = ScheduleView.List })));
        list.WaitForElement("td.p-ref");
        var rows = list.FindAll("tbody tr[aria-rowindex]");

        Assert.Equal(["2", "3", "4"], rows.Select(r => r.GetAttribute("aria-rowindex")));
        Assert.Equal("SOP · Thu 7 Apr 2011 2.00pm Publish by 24 Mar, in 20 working days 19 of 34 minutes · 1 item", Words(rows[0]));
        Assert.Equal(["R-2", "Repeat violent offenders", "Proposed", "Publication 24 Mar, in 20 working days", "15"], rows[1].QuerySelectorAll("td").Select(Words));
        Assert.Equal($"meetings/{April}", rows[0].QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("reports/R-2", rows[1].QuerySelector("a")!.GetAttribute("href"));
        Assert.StartsWith("SOP · Thu 12 May 2011", Words(rows[2]), StringComparison.Ordinal);
    }

    private static string Words(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
