using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Features.WorkProgramme;
using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.WorkProgramme;

public sealed class BoardsTests
{
    private static readonly ScheduleView WholeYear = ScheduleView.Usual with { WholeYear = true };

    [Fact]
    public async Task A_move_makes_the_touched_columns_and_lists_anew_and_nothing_else()
    {
        await using var house = await AForwardPlan.OpenAsync();
        var before = (await house.Boards.GetAsync(withPrivate: false)).Listing(WholeYear);
        Assert.Equal([April, May], before.Columns.Select(c => c.Ref));
        Assert.Equal(1, before.Folded);
        Assert.Equal(["R-1", "R-2"], before.Unscheduled.Select(c => c.Ref));

        Assert.IsType<Outcome.Saved>(await ScheduleAsync(house.Store, "R-1", April));
        var after = (await house.NextAsync(b => b.Card("R-1")!.Report.Meeting == April)).Listing(WholeYear);
        Assert.Equal(["R-1"], after.Columns[0].Cards.Select(c => c.Ref));
        Assert.Equal(["R-2"], after.Unscheduled.Select(c => c.Ref));
        Assert.Same(before.Columns[1], after.Columns[1]);
        Assert.Same(before.Board.Card("R-2"), after.Board.Card("R-2"));
        Assert.Equal("19 of 34 minutes · 1 item", after.Columns[0].LoadWords);
        Assert.Equal((55, false), (after.Columns[0].Full, after.Columns[0].TooFull));
        Assert.Same(after, after.Board.Listing(WholeYear));
    }

    [Fact]
    public async Task What_is_over_is_folded_away_until_it_is_asked_for()
    {
        await using var house = await AForwardPlan.OpenAsync();
        var board = await house.Boards.GetAsync(withPrivate: false);
        Assert.Equal([Held, April, May], board.Listing(WholeYear with { Past = true }).Columns.Select(c => c.Ref));
        Assert.Equal([Held, April, May], board.Listing(ScheduleView.Usual with { Shape = ScheduleView.Year }).Columns.Select(c => c.Ref));
        Assert.Equal([April, May], board.Listing(ScheduleView.Usual).Columns.Select(c => c.Ref));
        Assert.Equal(1, board.Listing(ScheduleView.Usual).Folded);
        Assert.Empty(board.Listing(ScheduleView.Usual with { Committees = ["CEP"] }).Columns);
        Assert.Equal(["R-2"], board.Listing(ScheduleView.Usual with { Words = "violent" }).Unscheduled.Select(c => c.Ref));
    }

    [Fact]
    public async Task Every_meeting_says_its_room_its_first_missed_deadline_and_what_speaks_against_it_before_anything_is_saved()
    {
        await using var house = await AForwardPlan.OpenAsync();
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(house.Store, "R-2", April, new SlotInput(null) { Minutes = 25 }));
        var plan = (await house.NextAsync(b => b.Card("R-2")!.Report.Meeting == April)).Plan;
        var choices = SlotChoice.All(plan, plan.Reports["R-1"]);
        Assert.Equal([("SOP · Thu 7 Apr 2011", "5 of 34 minutes left"), ("SOP · Thu 12 May 2011", "30 of 34 minutes left")], choices.Select(c => (c.Name, c.Room)));
        Assert.Equal([["over capacity"], ["needed earlier"]], choices.Select(c => c.Tags.ToArray()));
        Assert.StartsWith("A conflict: SOP 7 April 2011 has 34 minutes, of which 29 are taken; this needs 15.", choices[0].InShort, StringComparison.Ordinal);
        Assert.False(SlotChoice.MustExplain(plan, plan.Reports["R-2"]));

        house.Store.Clock.Now = new(2011, 3, 28, 9, 0, 0, DateTimeKind.Utc);
        var later = await house.Plans.GetAsync(withPrivate: false);
        Assert.Contains(SlotChoice.All(later, later.Reports["R-1"]), c => c is { Missed: true, Deadline: "Publication was due 24 Mar 2011, 2 working days late" });
    }

    [Fact]
    public async Task The_printed_programme_of_a_committee_never_holds_private_text()
    {
        await using var house = await AForwardPlan.OpenAsync();
        Assert.IsType<Outcome.Saved>(await new EditReport(house.Store.Writer).RunAsync(new(Clerk), "R-1", 1, new ReportInput(null)
        {
            Part = 2,
            PublicTitle = "A contract",
            ExemptParagraphs = [3],
            PublicInterestReason = "Terms.",
            PrivateTitle = "Zebra: the price",
            Committee = "SOP",
        }, default));
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(house.Store, "R-1", April));
        var board = await house.NextAsync(b => b.Card("R-1")!.Report.Meeting == April);
        Assert.Equal("Zebra: the price", (await house.Boards.GetAsync(withPrivate: true)).Card("R-1")!.Title);

        var document = ProgrammeDocument.Of(board, board.Plan.Committees["SOP"], ScheduleView.Printed("year", null));
        var table = document.Blocks.OfType<PrintedBlock.Table>().First();
        Assert.Equal(("R-1", "A contract (Part 2)"), (table.Rows[0][0], table.Rows[0][1]));
        Assert.DoesNotContain(document.Blocks.OfType<PrintedBlock.Table>().SelectMany(t => t.Rows).SelectMany(r => r), c => c.Contains("Zebra", StringComparison.Ordinal));
        Assert.Contains(document.Blocks.OfType<PrintedBlock.Heading>(), h => h.Words == "Thursday 7 April 2011, 2.00pm");
    }

    [Fact]
    public async Task A_member_reads_the_private_titles_of_the_committees_they_sit_on_and_of_no_other()
    {
        await using var house = await AForwardPlan.OpenAsync();
        Assert.IsType<Outcome.Saved>(await new EditReport(house.Store.Writer).RunAsync(new(Clerk), "R-1", 1, new ReportInput(null)
        {
            Part = 2,
            PublicTitle = "A contract",
            ExemptParagraphs = [3],
            PublicInterestReason = "Terms.",
            PrivateTitle = "Zebra: the price",
            Committee = "SOP",
        }, default));
        await house.NextAsync(b => b.Card("R-1")!.Report.Part == 2);
        var member = new Person("member@example.org", "A member", [Role.Member], []);

        Assert.Equal("Zebra: the price", (await house.Boards.GetAsync(member with { SitsOn = ["CEP", "SOP"] })).Card("R-1")!.Title);
        Assert.Equal("A contract", (await house.Boards.GetAsync(member with { SitsOn = ["CEP"] })).Card("R-1")!.Title);
        Assert.Equal("A contract", (await house.Boards.GetAsync(member)).Card("R-1")!.Title);
        Assert.Same(await house.Boards.GetAsync(member with { SitsOn = ["SOP"] }), await house.Boards.GetAsync(member with { SitsOn = ["SOP"] }));

        // A move touches their board as it touches every other: what did not change is the same.
        var before = await house.Boards.GetAsync(member with { SitsOn = ["SOP"] });
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(house.Store, "R-1", April));
        await house.NextAsync(b => b.Card("R-1")!.Report.Meeting == April);
        var after = await house.Boards.GetAsync(member with { SitsOn = ["SOP"] });
        Assert.Equal(("Zebra: the price", April), (after.Card("R-1")!.Title, after.Card("R-1")!.Report.Meeting));
        Assert.Same(before.Column(May), after.Column(May));
        Assert.Same(before.Card("R-2"), after.Card("R-2"));
    }

    [Fact]
    public async Task A_card_says_what_the_office_that_writes_it_said_of_this_meeting_and_of_no_other()
    {
        await using var house = await AForwardPlan.OpenAsync();
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(house.Store, "R-2", April));
        Assert.IsType<Outcome.Saved>(await house.Store.Writer.RunAsync("say", Actor.Operator, async change =>
        {
            var report = await change.FetchAsync<PlannedReport>("R-2");
            report.Hear(new AuthorWord(AuthorAnswer.Late, new(2011, 3, 28), "", "SCD5", change.Now, April));
            change.Say(report, "SCD5 says: late.");
        }, default));

        var board = await house.NextAsync(b => b.Card("R-2")!.Said is not null);
        Assert.Equal(("SCD5 says: late, on 28 March 2011.", false), (board.Card("R-2")!.Said, board.Card("R-2")!.IsOnTime));

        Assert.IsType<Outcome.Saved>(await ScheduleAsync(house.Store, "R-2", May, new SlotInput(null) { Reason = "It is late." }));
        Assert.Null((await house.NextAsync(b => b.Card("R-2")!.Report.Meeting == May)).Card("R-2")!.Said);
    }
}
