using WorkPlanTracker.App.Actions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Features.Meetings.Papers;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Programme;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Meetings;

/// <summary>What the Chair’s brief and the action sheet of a meeting say.</summary>
public sealed class PaperContentsTests
{
    private const string January = "SOP-2011-01-06";

    private static readonly Actor TheClerk = new(Clerk);

    [Fact]
    public async Task The_brief_gives_the_running_order_by_the_clock_with_who_presents_and_what_is_asked()
    {
        await using var store = await PreparedAsync();
        var brief = BriefPaper.Of(await BoardAsync(store, April));

        Assert.Equal(("SOP: the Chair’s brief", "Thursday 7 April 2011 at 2.00pm, City Hall"), (brief.Title, brief.Subtitle));
        Assert.Equal(new PrintedBlock.Paragraph("2 items of business, 31 minutes of 34."), brief.Blocks[0]);
        var order = Assert.Single(brief.Blocks.OfType<PrintedBlock.Table>());
        Assert.Equal(["Item", "Begins", "Minutes", "What is asked"], order.Head);
        Assert.Equal(
            [
                "Apologies for absence|2.00pm|2|",
                "Minutes of 3 February 2011|2.02pm|2|",
                "Outstanding actions|2.04pm|2|",
                "Borough report – Commander Lee|2.06pm|5|",
                "Multi-agency Safeguarding Hubs|2.11pm|20|That members note the report",
            ],
            order.Rows.Select(r => string.Join('|', r)));
    }

    [Fact]
    public async Task The_brief_names_what_is_not_ready_and_the_actions_that_are_outstanding()
    {
        await using var store = await PreparedAsync();
        var blocks = BriefPaper.Of(await BoardAsync(store, April)).Blocks;

        var unready = Assert.Single(Under(blocks, "Not ready yet").Lines);
        Assert.StartsWith("“Multi-agency Safeguarding Hubs”, R-1: Publication is due on 24 March 2011: in 20 working days.", unready, StringComparison.Ordinal);
        Assert.EndsWith("nothing is said about equality and diversity, consideration of Met Forward, financial, legal, environmental, risk.", unready, StringComparison.Ordinal);
        Assert.Equal(["A-1: Reply to the borough (Borough policing), due 17 February 2011, overdue"], Under(blocks, "Actions outstanding").Lines);
        Assert.DoesNotContain(blocks, b => b is PrintedBlock.Heading { Words: "Words for what comes late" });
    }

    [Fact]
    public async Task The_brief_of_an_agenda_that_is_too_long_says_so_first_and_of_a_paper_to_follow_gives_the_words()
    {
        await using var store = await PreparedAsync();
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-2", April, new SlotInput(null) { Minutes = 15, Override = true, Reason = "The Chair wants both." }));
        Assert.IsType<Outcome.Saved>(await new PublishAgenda(store.Writer).RunAsync(TheClerk, April, (await BoardAsync(store, April)).Meeting.Version, null, default));
        var blocks = BriefPaper.Of(await BoardAsync(store, April)).Blocks;

        Assert.Equal(new PrintedBlock.Paragraph("3 items of business, 46 minutes of 34: 12 too long.", Strong: true), blocks[0]);
        Assert.Contains(Under(blocks, "Words for what comes late").Lines, l => l.StartsWith("Item 5: The Chair agreed to take the report on “Multi-agency Safeguarding Hubs”", StringComparison.Ordinal));
        Assert.Contains(Under(blocks, "Not ready yet").Lines, l => l.StartsWith("Item 5, R-1: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_action_sheet_holds_what_this_meeting_asked_for_and_what_earlier_ones_did_and_nobody_closed()
    {
        await using var store = await PreparedAsync();
        await RecordAsync(store, new("Publish the figures") { RaisedAt = Held, Due = "14 March 2011" });
        await RecordAsync(store, new("Visit a hub") { RaisedAt = Held, Blocked = true });
        await RecordAsync(store, new("Thank the witnesses") { RaisedAt = Held });
        await RecordAsync(store, new("Send the minutes") { RaisedAt = January });
        Assert.IsType<Outcome.Saved>(await new CloseAction(store.Writer).RunAsync(TheClerk, "A-4", 1, null, "They are thanked.", default));
        Assert.IsType<Outcome.Saved>(await new CloseAction(store.Writer).RunAsync(TheClerk, "A-5", 1, null, "They are sent.", default));

        var sheet = ActionSheet.Of(await BoardAsync(store, Held));

        Assert.Equal("Strategic and Operational Policing: action sheet", sheet.Title);
        Assert.Equal(["Asked for at this meeting", "Outstanding from earlier meetings"], sheet.Blocks.OfType<PrintedBlock.Heading>().Select(h => h.Words));
        var tables = sheet.Blocks.OfType<PrintedBlock.Table>().ToList();
        Assert.All(tables, t => Assert.Equal(["Action", "What is asked", "Owner", "Due", "State"], t.Head));
        Assert.Equal(
            ["A-2|Publish the figures|Nobody named|14 March 2011|Open", "A-3|Visit a hub|Nobody named|No date|Blocked", "A-4|Thank the witnesses|Nobody named|No date|Closed"],
            tables[0].Rows.Select(r => string.Join('|', r)));
        Assert.Equal(["A-1|Reply to the borough|Borough policing|17 February 2011|Overdue"], tables[1].Rows.Select(r => string.Join('|', r)));
    }

    [Fact]
    public async Task An_action_sheet_with_nothing_on_it_says_so()
    {
        await using var store = await OpenAsync("Sqlite");
        Assert.Equal([new PrintedBlock.Paragraph("Nothing is asked for, and nothing is outstanding.")], ActionSheet.Of(await BoardAsync(store, Held)).Blocks);
    }

    /// <summary>An agenda for April of a report, a word from a guest and one action that a meeting of January asked for.</summary>
    private static async Task<Store> PreparedAsync()
    {
        var store = await OpenAsync("Sqlite");
        Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("before", Actor.Sample, change =>
        {
            var meeting = Meeting.Call(January, "SOP", new(2011, 1, 6), new(14, 0), "City Hall");
            meeting.Hold();
            change.Add(meeting, "Meeting called.");
            change.Add(Office.Of("O-1", "Borough policing", "The police"), "Office added.");
            return Task.CompletedTask;
        }, default));
        await RecordAsync(store, new("Reply to the borough") { RaisedAt = January, Owner = "O-1", Due = "17 February 2011" });
        Assert.IsType<Outcome.Saved>(await new EditReport(store.Writer).RunAsync(TheClerk, "R-1", 1, new(null) { Recommendation = "That members note the report" }, default));
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", April, new SlotInput(null) { Minutes = 20 }));
        Assert.IsType<Outcome.Saved>(await new AddItem(store.Writer).RunAsync(TheClerk, April, new("Borough report") { Presenter = "Commander Lee", Oral = true, Minutes = 5 }, default));
        Assert.IsType<Outcome.Saved>(await new BuildAgenda(store.Writer).RunAsync(TheClerk, April, (await BoardAsync(store, April)).Meeting.Version, default));
        return store;
    }

    private static async Task RecordAsync(Store store, ActionInput input) => Assert.IsType<Outcome.Saved>(await new RecordAction(store.Writer).RunAsync(TheClerk, input, default));

    private static PrintedBlock.Bullets Under(IReadOnlyList<PrintedBlock> blocks, string heading) =>
        Assert.IsType<PrintedBlock.Bullets>(blocks[blocks.ToList().FindIndex(b => b is PrintedBlock.Heading h && h.Words == heading) + 1]);

    private static async Task<MeetingBoard> BoardAsync(Store store, string meeting) => (await new MeetingReader(store.Database, new PlanClock(store.Clock)).ReadAsync(meeting, default))!.Open;
}
