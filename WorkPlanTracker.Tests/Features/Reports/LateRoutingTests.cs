using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.Domain.LateReports;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Reports;

public sealed class LateRoutingTests
{
    [Fact]
    public async Task A_report_that_stands_nowhere_yet_has_its_routes_to_any_meeting()
    {
        await using var house = await AForwardPlan.OpenAsync();
        // The day after the last lawful one.
        house.Store.Clock.Now = new(2011, 3, 31, 9, 0, 0, DateTimeKind.Utc);
        var plan = await house.Plans.GetAsync(withPrivate: false);
        Assert.Equal([April, May], LateRouting.Meetings(plan, "SOP").Select(m => m.Ref));

        var routes = LateRouting.Of(plan, plan.Reports["R-1"], plan.Meetings[April]);
        Assert.Equal([RouteKind.Ordinary, RouteKind.ToFollow, RouteKind.UrgentItem, RouteKind.SpecialMeeting, RouteKind.UrgentAction], routes.Select(r => r.Kind));
        Assert.Equal((false, false, true), (routes[0].IsOpen, routes[1].IsOpen, routes[2].IsOpen));
        Assert.Contains("not on the agenda", routes[1].Sentence, StringComparison.Ordinal);
        Assert.Contains("until 12 May 2011", routes[2].Sentence, StringComparison.Ordinal);
        Assert.Contains("“Multi-agency Safeguarding Hubs”", routes[2].MinuteWords, StringComparison.Ordinal);
        Assert.Contains("asks for no decision", routes[4].Sentence, StringComparison.Ordinal);
        Assert.All(LateRouting.Of(plan, plan.Reports["R-1"], plan.Meetings[May]).Take(3), r => Assert.True(r.IsOpen));
    }

    [Fact]
    public async Task Words_for_the_minutes_name_a_private_report_by_its_public_title()
    {
        await using var house = await AForwardPlan.OpenAsync();
        Assert.IsType<Outcome.Saved>(await new EditReport(house.Store.Writer).RunAsync(new(Clerk), "R-1", 1, new ReportInput(null)
        {
            Part = 2,
            PublicTitle = "A contract",
            ExemptParagraphs = [3],
            PublicInterestReason = "Terms.",
            PrivateTitle = "Zebra: the price",
            Recommendation = "That the Committee approve the award.",
        }, default));
        await house.NextAsync(b => b.Card("R-1")!.Report.Part == 2);
        var full = await house.Plans.GetAsync(withPrivate: true);
        Assert.Equal("Zebra: the price", full.Reports["R-1"].Title);

        var routes = LateRouting.Of(full, full.Reports["R-1"], full.Meetings[April]);

        Assert.All(routes.Where(r => r.MinuteWords.Length > 0), r => Assert.Contains("“A contract”", r.MinuteWords, StringComparison.Ordinal));
        Assert.DoesNotContain(routes, r => (r.Sentence + r.MinuteWords + r.WhoAgrees).Contains("Zebra", StringComparison.Ordinal));
        // It asks for a decision, whatever its purpose says.
        Assert.Equal(ReportPurpose.NotSaid, full.Reports["R-1"].Purpose);
        Assert.True(routes.Single(r => r.Kind is RouteKind.UrgentAction).IsOpen);
    }
}
