using Bunit;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Meetings;

/// <summary>What the page of a meeting says of its room, and of what it still waits for.</summary>
public sealed class MeetingNeedsTests : BunitContext
{
    private static readonly Actor TheClerk = new(Clerk);

    [Fact]
    public async Task An_agenda_that_is_longer_than_its_meeting_says_by_how_much_and_one_that_fits_says_nothing()
    {
        await using var store = await OpenAsync("Sqlite");
        await SavedAsync(ScheduleAsync(store, "R-1", April, new SlotInput(null) { Minutes = 25 }));
        var fits = await HeadAsync(store);
        Assert.Equal("29 of 34 minutes, 1 item of business", fits.Find(".capacity").TextContent.Trim());
        Assert.Empty(fits.FindAll(".capacity .late, .capacity-bar.over"));

        await SavedAsync(ScheduleAsync(store, "R-2", April, new SlotInput(null) { Minutes = 15, Override = true, Reason = "The Chair wants both." }));
        var over = await HeadAsync(store);
        Assert.Equal("44 of 34 minutes, 2 items of business", over.Find(".capacity span").TextContent);
        Assert.Equal("10 minutes over", over.Find(".capacity .late").TextContent);
        Assert.NotNull(over.Find(".capacity-bar.over"));
    }

    [Fact]
    public async Task What_is_still_needed_of_a_report_is_listed_and_each_thing_goes_once_it_is_there()
    {
        await using var store = await OpenAsync("Sqlite");
        Assert.Contains("No report is scheduled here yet.", (await NeedsAsync(store)).Markup, StringComparison.Ordinal);
        await SavedAsync(ScheduleAsync(store, "R-1", April));
        Assert.Equal(
            [
                "Publication is due on 24 March 2011: in 20 working days.",
                "Its final title: so far it has only its planned subject.",
                "Its paper.",
                "Clearance: nothing is said about equality and diversity, consideration of Met Forward, financial, legal, environmental, risk.",
            ],
            Lines(await NeedsAsync(store)));

        await SavedAsync(new EditReport(store.Writer).RunAsync(TheClerk, "R-1", 2, new(null) { FinalTitle = "Safeguarding hubs: one year on", Papers = [new("The report", "hubs.pdf")] }, default));
        foreach (var area in Enum.GetValues<ClearanceArea>().Where(a => a is not ClearanceArea.Legal))
        {
            await SavedAsync(new ClearReport(store.Writer).RunAsync(TheClerk, "R-1", null, new(ApiWords.Of(area), "None"), default));
        }

        Assert.Equal(["Publication is due on 24 March 2011: in 20 working days.", "Clearance: nothing is said about legal."], Lines(await NeedsAsync(store)));
    }

    [Fact]
    public async Task Of_a_report_that_its_meeting_passed_without_only_that_is_said_and_what_to_do()
    {
        await using var store = await OpenAsync("Sqlite");
        await SavedAsync(ScheduleAsync(store, "R-1", April));
        store.Clock.Now = new(2011, 4, 8, 9, 0, 0, DateTimeKind.Utc);

        Assert.Equal(["Its meeting passed without it. Move it to another meeting, or record what the meeting did with it."], Lines(await NeedsAsync(store)));
    }

    [Fact]
    public async Task What_is_late_comes_first_and_says_so_and_a_lead_who_will_miss_the_meeting_is_named()
    {
        await using var store = await OpenAsync("Sqlite");
        await SavedAsync(ScheduleAsync(store, "R-1", April));
        await SavedAsync(ScheduleAsync(store, "R-2", April, new SlotInput(null) { Minutes = 5 }));
        await ReplayAsync(store, "R-2", ReportStage.Published);
        await SavedAsync(new PostProgressUpdate(store.Writer).RunAsync(new(APlan.Lead), "PP-M01", await VersionAsync(store), new("atRisk", null, null, "Figures are missing.", null, MissesMeeting: true), default));
        store.Clock.Now = new(2011, 3, 28, 9, 0, 0, DateTimeKind.Utc);

        var list = await NeedsAsync(store);
        var first = list.Find("ul.needs > li");
        Assert.Contains("R-1", first.TextContent, StringComparison.Ordinal);
        Assert.Equal("The lead of PP-M01 says that it will miss this meeting.", first.QuerySelector(".warn")!.TextContent);
        Assert.Equal("Publication was due on 24 March 2011: 2 working days late.", first.QuerySelector("li.late")!.TextContent);
        Assert.Single(list.FindAll("li.late"));
    }

    private static async Task<MeetingBoard> BoardAsync(Store store) => (await new MeetingReader(store.Database, new PlanClock(store.Clock)).ReadAsync(April, default))!.Open;

    private static async Task<int> VersionAsync(Store store)
    {
        await using var context = store.Database.CreateDbContext();
        return (await context.Milestones.AsNoTracking().SingleAsync(m => m.Ref == "PP-M01")).Version;
    }

    private static IEnumerable<string> Lines(IRenderedComponent<NeedsList> list) => list.FindAll("ul.needs li li").Select(l => l.TextContent);

    private static async Task SavedAsync(Task<Outcome> outcome) => Assert.IsType<Outcome.Saved>(await outcome);

    private async Task<IRenderedComponent<MeetingHead>> HeadAsync(Store store)
    {
        var board = await BoardAsync(store);
        return Render<MeetingHead>(p => p.Add(h => h.Board, board));
    }

    private async Task<IRenderedComponent<NeedsList>> NeedsAsync(Store store)
    {
        var board = await BoardAsync(store);
        return Render<NeedsList>(p => p.Add(n => n.Board, board));
    }
}
