using Bunit;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.WorkProgramme;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.WorkProgramme;

/// <summary>A meeting year that is planned ahead is on the board, the list, the year calendar and the printed programme.</summary>
public sealed class ScheduleBarTests : BunitContext
{
    private const string October = "SOP-2011-10-06";

    private static readonly MeetingYear Next = new(2011);

    private static readonly ScheduleView NextYear = ScheduleView.Usual with { WholeYear = true, Chosen = Next };

    [Fact]
    public async Task The_bar_leads_to_the_years_before_and_after_and_back_to_the_present_one()
    {
        await using var house = await AForwardPlan.OpenAsync();
        var bar = await BarAsync(house, NextYear with { Committees = ["SOP"], Past = true });
        Assert.Equal(
            [("‹ 2010/11", "schedule?committees=SOP&window=year&past=1"), ("2012/13 ›", "schedule?committees=SOP&window=year&year=2012&past=1")],
            Links(bar, "Other meeting years"));
        Assert.Equal([("Next three months", "schedule?committees=SOP&past=1"), ("Meeting year", "schedule?committees=SOP&window=year&past=1")], Links(bar, "Period"));
        Assert.Empty(bar.FindAll("nav[aria-label='Period'] .on"));
        Assert.Contains(bar.FindAll("nav[aria-label='View'] a"), a => a.GetAttribute("href") == "schedule?committees=SOP&view=list&window=year&year=2011&past=1");
        Assert.Equal("schedule/SOP?window=year&year=2011", bar.FindAll("a.btn").Single(a => a.TextContent == "Page to print").GetAttribute("href"));
    }

    [Fact]
    public async Task The_present_year_is_marked_and_the_next_three_months_lead_to_no_other_year()
    {
        await using var house = await AForwardPlan.OpenAsync();
        Assert.Equal([("‹ 2009/10", "schedule?window=year&year=2009"), ("2011/12 ›", "schedule?window=year&year=2011")], Links(await BarAsync(house, ScheduleView.Usual with { WholeYear = true }), "Other meeting years"));
        Assert.Equal("Meeting year", (await BarAsync(house, ScheduleView.Usual with { WholeYear = true, Chosen = new MeetingYear(2010) })).Find("nav[aria-label='Period'] [aria-current]").TextContent);
        Assert.Equal([("‹ 2009/10", "schedule?view=year&window=year&year=2009"), ("2011/12 ›", "schedule?view=year&window=year&year=2011")], Links(await BarAsync(house, ScheduleView.Usual with { Shape = ScheduleView.Year }), "Other meeting years"));
        Assert.Empty((await BarAsync(house, ScheduleView.Usual)).FindAll("nav[aria-label='Other meeting years']"));
        Assert.Equal([("‹ 2098/99", "schedule?window=year&year=2098")], Links(await BarAsync(house, ScheduleView.Usual with { WholeYear = true, Chosen = new MeetingYear(2099) }), "Other meeting years"));
    }

    [Fact]
    public async Task Meetings_of_next_year_are_on_its_board_list_calendar_and_printed_programme_and_on_no_other()
    {
        await using var house = await AForwardPlan.OpenAsync();
        var board = await PlanOctoberAsync(house);
        foreach (var shape in new[] { ScheduleView.Board, ScheduleView.List, ScheduleView.Year })
        {
            Assert.Equal([October], board.Listing(NextYear with { Shape = shape }).Columns.Select(c => c.Ref));
            Assert.DoesNotContain(board.Listing(ScheduleView.Usual with { Shape = shape, WholeYear = true }).Columns, c => c.Ref == October);
        }

        Assert.Equal("Meeting year 2011/12, 1 September 2011 to 31 August 2012 · 1 meeting · 0 reports", ScheduleWords.Shown(board.Listing(NextYear)));
        var document = ProgrammeDocument.Of(board, board.Plan.Committees["SOP"], ScheduleView.Printed(null, "2011"));
        Assert.Equal("Meeting year 2011/12, from 1 September 2011 to 31 August 2012, as it stands on 24 February 2011.", Assert.IsType<PrintedBlock.Paragraph>(document.Blocks[0]).Words);
        Assert.Equal("Thursday 6 October 2011, 2.00pm", document.Blocks.OfType<PrintedBlock.Heading>().First().Words);
        var refused = ProgrammeDocument.Of(board, board.Plan.Committees["SOP"], ScheduleView.Printed("year", "2525"), ScheduleWords.NoYear("2525", ScheduleView.Printed("year", "2525")));
        Assert.Contains("There is no meeting year 2525, so the present one is shown.", Assert.IsType<PrintedBlock.Paragraph>(refused.Blocks[1]).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_that_is_over_shows_its_meetings_and_says_from_when_none_are_kept()
    {
        await using var house = await AForwardPlan.OpenAsync();
        house.Store.Clock.Now = new(2011, 10, 3, 9, 0, 0, DateTimeKind.Utc);
        var board = Board.Of(await house.Plans.GetAsync(withPrivate: false), null);
        var listing = board.Listing(ScheduleView.Usual with { WholeYear = true, Chosen = new MeetingYear(2010) });
        Assert.Equal([Held, April, May], listing.Columns.Select(c => c.Ref));
        Assert.Equal(0, listing.Folded);
        Assert.Equal("Meetings before 2 September 2010 are not kept on the work programme. They are in the finder and the history.", ScheduleWords.NotKept(listing.View, board.Plan.Today));
        Assert.Equal("Meetings of 2008/09 are not kept on the work programme. They are in the finder and the history.", ScheduleWords.NotKept(listing.View with { Chosen = new MeetingYear(2008) }, board.Plan.Today));
        Assert.Null(ScheduleWords.NotKept(NextYear, board.Plan.Today));
    }

    [Fact]
    public async Task The_year_calendar_marks_closures_and_polling_days_those_of_a_committee_too_whether_it_was_chosen_or_is_the_only_one()
    {
        await using var house = await AForwardPlan.OpenAsync();
        await PlanOctoberAsync(house);
        Assert.IsType<Outcome.Saved>(await house.Store.Writer.RunAsync("close", Actor.Sample, async change =>
        {
            var committee = await change.FetchAsync<Committee>("SOP");
            committee.Edit(CommitteeDetails.Of(committee) with { ClosureDays = [new(new(2011, 10, 7), "Away day"), new(new(2011, 12, 28), "Christmas closure")] });
            change.Say(committee, "It is closed.");
        }, default));
        var board = await house.NextAsync(b => b.Plan.Committees["SOP"].ClosureDays.Count == 2);
        string[] Off(ScheduleView view) => [.. Render<ProgrammeYear>(p => p.Add(y => y.Listing, board.Listing(view with { Shape = ScheduleView.Year }))).FindAll("li.off").Select(l => string.Join(' ', l.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)))];

        Assert.Contains("5 Thu Polling day: Referendum on the voting system and local elections", Off(ScheduleView.Usual));
        var closed = Off(NextYear with { Committees = ["SOP"] });
        Assert.Contains("7 Fri Away day, closed", closed);
        Assert.Contains("28 Wed Christmas closure", closed);
        Assert.Contains("7 Fri Away day, closed", Off(NextYear));
        var year = Render<ProgrammeYear>(p => p.Add(y => y.Listing, board.Listing(NextYear with { Shape = ScheduleView.Year })));
        Assert.Equal(("September 2011", "August 2012"), (year.FindAll("h2")[0].TextContent, year.FindAll("h2")[^1].TextContent));
        Assert.Equal($"meetings/{October}", year.Find("li a").GetAttribute("href"));
    }

    private async Task<IRenderedComponent<ScheduleBar>> BarAsync(AForwardPlan house, ScheduleView view)
    {
        var listing = (await house.Boards.GetAsync(withPrivate: false)).Listing(view);
        return Render<ScheduleBar>(p => p.Add(b => b.View, view).Add(b => b.Listing, listing).Add(b => b.Asked, new AskedPast(null, "", null, new(2011, 2, 24, 9, 0, 0, DateTimeKind.Utc), null)));
    }

    private static List<(string Words, string? Href)> Links(IRenderedComponent<ScheduleBar> bar, string name) =>
        [.. bar.FindAll($"nav[aria-label='{name}'] a").Select(a => (a.TextContent.Trim(), a.GetAttribute("href")))];

    private static async Task<Board> PlanOctoberAsync(AForwardPlan house)
    {
        Assert.IsType<Outcome.Saved>(await house.Store.Writer.RunAsync("call", Actor.Sample, change =>
        {
            change.Add(Meeting.Call(October, "SOP", new(2011, 10, 6), new(14, 0), "City Hall"), "Meeting called.");
            return Task.CompletedTask;
        }, default));
        return await house.NextAsync(b => b.Column(October) is not null);
    }
}
