using Bunit;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Features.Meetings.Papers;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Meetings;

/// <summary>What the agenda and the minutes say of a meeting, and where the agenda leads.</summary>
public sealed class AgendaPaperTests : BunitContext
{
    private static readonly Actor TheClerk = new(Clerk);

    [Fact]
    public async Task The_papers_of_a_joint_meeting_name_its_bodies_in_full_and_its_page_has_room_for_initials()
    {
        await using var store = await OpenAsync("Sqlite");
        Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("fill", Actor.Sample, change =>
        {
            change.Add(Committee.Establish("CEP", "CEP", "Communities, Equalities and People Committee", CommitteeKind.Committee, null), "Committee added.");
            return Task.CompletedTask;
        }, default));
        var joint = Assert.IsType<Outcome.Saved>(await new PlanMeeting(store.Writer).RunAsync(TheClerk, new("SOP", "9 June 2011") { JointWith = ["CEP"] }, default));
        var board = await BoardAsync(store, joint.Ref!);

        const string InFull = "Joint meeting with the Communities, Equalities and People Committee.";
        Assert.Equal("joint meeting with CEP", board.Kind);
        Assert.Equal(InFull, Assert.IsType<PrintedBlock.Paragraph>(AgendaPaper.Of(board).Blocks[0]).Words);
        Assert.Contains(MinutesPaper.Of(board).Blocks, b => b is PrintedBlock.Paragraph { Words: InFull });
    }

    [Fact]
    public async Task The_agenda_on_a_screen_leads_to_the_public_papers_of_a_report_and_not_to_private_ones()
    {
        await using var store = await OpenAsync("Sqlite");
        Assert.IsType<Outcome.Saved>(await new EditReport(store.Writer).RunAsync(TheClerk, "R-1", 1, new(null) { Papers = [new("Hubs", "https://example.org/hubs.pdf")] }, default));
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(store, "R-1", April, new SlotInput(null) { Minutes = 20 }));
        var agenda = AgendaPaper.Of(await BoardAsync(store, April));

        var item = agenda.Blocks.OfType<PrintedBlock.Paragraph>().Single(p => p.Words.StartsWith("Multi-agency Safeguarding Hubs", StringComparison.Ordinal));
        Assert.Equal("R-1", Assert.Single(item.Papers).Report);
        Assert.Equal("https://example.org/hubs.pdf", Render<PrintedView>(p => p.Add(v => v.Document, agenda)).Find(".printed-papers a").GetAttribute("href"));
    }

    [Fact]
    public void A_report_whose_meeting_passed_without_it_is_not_called_late()
    {
        Assert.Equal("Meeting passed", Render<DeliveryMark>(p => p.Add(m => m.Status, DeliveryStatus.Late).Add(m => m.Passed, value: true)).Find(".st").TextContent);
        Assert.Equal("Late", Render<DeliveryMark>(p => p.Add(m => m.Status, DeliveryStatus.Late)).Find(".st").TextContent);
    }

    private static async Task<MeetingBoard> BoardAsync(Store store, string meeting) => (await new MeetingReader(store.Database, new PlanClock(store.Clock)).ReadAsync(meeting, default))!.Open;
}
