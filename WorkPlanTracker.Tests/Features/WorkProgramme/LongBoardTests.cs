using Bunit;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.WorkProgramme;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.WorkProgramme;

/// <summary>2,000 reports: half of them wait, half stand on sixty meetings.</summary>
public sealed class LongBoardTests : BunitContext
{
    private static readonly Person TheClerk = new(Clerk, "Committee clerk", [Role.Clerk], []);

    [Fact]
    public async Task A_board_of_2000_reports_writes_out_what_is_near_the_screen_and_only_what_a_move_touches()
    {
        await using var house = await AForwardPlan.OpenAsync();
        await FillAsync(house.Store);
        JSInterop.Mode = JSRuntimeMode.Loose;
        var before = (await house.NextAsync(b => b.Plan.Reports.Count >= 2_000)).Listing(ScheduleView.Usual with { WholeYear = true });
        Assert.Equal((62, 1_002), (before.Columns.Length, before.Unscheduled.Length));

        var grid = Render<BoardGrid>(p => p.Add(g => g.Listing, before).Add(g => g.Me, TheClerk).Add(g => g.MayMove, true).Add(g => g.MayPlan, true));
        Assert.Equal(6, grid.FindComponents<BoardColumnView>().Count);
        Assert.Equal(before.Columns.Take(6).Sum(c => Math.Min(c.Cards.Length, BoardColumn.MostCards)), grid.FindAll("li.it").Count);
        Assert.Contains(grid.FindAll(".rest a"), a => a.TextContent.Contains("more on the meeting’s page", StringComparison.Ordinal));
        await grid.InvokeAsync(() => grid.Instance.ShowRange(30, 60));
        Assert.True(grid.FindComponents<BoardColumnView>().Count <= 16, "Only columns near the screen exist.");
        await grid.InvokeAsync(() => grid.Instance.ShowRange(0, 6));

        var counts = grid.FindComponents<BoardColumnView>().ToDictionary(c => c.Instance.Reference, c => c.RenderCount, StringComparer.Ordinal);
        Assert.IsType<Outcome.Saved>(await ScheduleAsync(house.Store, "R-11", "SOP-2011-03-02", new(null) { Override = true, Reason = "It is asked for." }, OtherClerk));
        var after = (await house.NextAsync(b => b.Card("R-11")!.Report.Meeting == "SOP-2011-03-02")).Listing(before.View);
        await grid.InvokeAsync(() => grid.Instance.Show(after));

        var written = grid.FindComponents<BoardColumnView>().Where(c => c.RenderCount != counts[c.Instance.Reference]).Select(c => c.Instance.Reference).Order(StringComparer.Ordinal);
        Assert.Equal(["SOP-2011-03-01", "SOP-2011-03-02"], written);
        Assert.Contains("Another clerk, just now", grid.Find(".col[data-meeting='SOP-2011-03-02'] li[data-ref='R-11'] .said").TextContent, StringComparison.Ordinal);
        Assert.Contains("ghost", grid.Find(".col[data-meeting='SOP-2011-03-01'] li[data-ref='R-11']").ClassName, StringComparison.Ordinal);
    }

    private static async Task FillAsync(Store store) => Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("fill", Actor.Sample, change =>
    {
        var meetings = new List<string>();
        for (var day = new DateOnly(2011, 3, 1); meetings.Count < 60; day = day.AddDays(1))
        {
            var reference = Meeting.ReferenceFor("SOP", day);
            if (reference is not (April or May))
            {
                change.Add(Meeting.Call(reference, "SOP", day, new(14, 0), "City Hall"), "Meeting called.");
                meetings.Add(reference);
            }
        }

        for (var i = 0; i < 2_000; i++)
        {
            var report = PlannedReport.Plan($"R-{i + 10}", $"Report {i}", ["VULN"], ["PP"]);
            change.Add(report, "Report planned.");
            if (i % 2 == 1)
            {
                // The first meeting has more than a column writes out.
                var meeting = i < 120 ? meetings[0] : meetings[i / 2 % 60];
                change.Add(AgendaItem.Place($"I-{i + 10}", meeting, 1, "", i, report.Title, AgendaItemType.Report, report.Ref), "Placed.");
            }
        }

        return Task.CompletedTask;
    }, default));
}
