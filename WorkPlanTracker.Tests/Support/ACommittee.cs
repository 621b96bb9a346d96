using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Programme;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.Tests.Support;

/// <summary>A committee with two meetings to come and one held, two reports without a slot, and a clerk.</summary>
internal static class ACommittee
{
    internal const string Clerk = "clerk@example.org";
    internal const string OtherClerk = "clerk2@example.org";
    internal const string April = "SOP-2011-04-07";
    internal const string May = "SOP-2011-05-12";
    internal const string Held = "SOP-2011-02-03";

    internal static async Task<Store> OpenAsync(string provider)
    {
        var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        await FillAsync(store.Writer);
        return store;
    }

    internal static async Task FillAsync(PlanWriter writer) => Assert.IsType<Outcome.Saved>(await writer.RunAsync("fill", Actor.Sample, async change =>
    {
        change.Add(ThematicArea.Of("VULN", "Vulnerable people", null, 1), "Area added.");
        change.Add(ThematicArea.Of("MASH", "Multi-agency safeguarding hubs", "VULN", 2), "Area added.");
        change.Add(ThematicArea.Of("HATE", "Hate crime", null, 3), "Area added.");
        var committee = Committee.Establish("SOP", "SOP", "Strategic and Operational Policing", CommitteeKind.Committee, null);
        committee.Edit(CommitteeDetails.Of(committee) with { RemitAreas = ["VULN"], StandingItems = ["Apologies for absence", "Minutes of the previous meeting"], CapacityMinutes = 34 });
        change.Add(committee, "Committee added.");
        foreach (var day in new DateOnly[] { new(2011, 4, 7), new(2011, 5, 12), new(2011, 2, 3) })
        {
            var meeting = Meeting.Call(Meeting.ReferenceFor("SOP", day), "SOP", day, new(14, 0), "City Hall");
            if (day < new DateOnly(2011, 2, 24))
            {
                meeting.Hold();
            }

            change.Add(meeting, "Meeting called.");
        }

        change.Add(PlannedReport.Plan("R-1", "Multi-agency Safeguarding Hubs", ["MASH"], ["PP"]), "Report planned.");
        change.Add(PlannedReport.Plan("R-2", "Repeat violent offenders", ["VULN"], ["PP"]), "Report planned.");
        foreach (var email in new[] { Clerk, OtherClerk })
        {
            var clerk = Account.Open(email, email == Clerk ? "Committee clerk" : "Another clerk");
            clerk.Grant([Role.Clerk], [], []);
            change.Add(clerk, "Person added.");
        }

        var milestone = await change.FetchAsync<Milestone>("PP-M01");
        milestone.Edit(await change.ReadAsync<WorkPlan>("PP-2010-11"), MilestoneDetails.Of(milestone) with { ProvedBy = "R-1" });
        milestone.TakeBaseline(WorkPlanTracker.Domain.Dates.PlanDate.OnDay(new(2011, 4, 7)));
        change.Say(milestone, "PP-M01 is proved by R-1.");
    }, default));

    internal static Task<Outcome> ScheduleAsync(Store store, string report, string meeting, SlotInput? more = null, string clerk = Clerk) =>
        new ScheduleReport(store.Writer).RunAsync(new(clerk), report, null, (more ?? new(meeting)) with { Meeting = meeting }, default);

    /// <summary>An item on an agenda, held or not, without the way there.</summary>
    internal static async Task TakeAsync(Store store, string meeting, string reference, string title = "An item", int part = 1, string? report = null, int order = 1) =>
        Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("take", Actor.Sample, change =>
        {
            change.Add(AgendaItem.Place(reference, meeting, part, $"{order}", order, title, report is null ? AgendaItemType.Other : AgendaItemType.Report, report), "Item added.");
            return Task.CompletedTask;
        }, default));

    /// <summary>At a stage, without the way there.</summary>
    internal static async Task ReplayAsync(Store store, string report, ReportStage stage) => Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("replay", Actor.Sample, async change =>
    {
        var found = await change.FetchAsync<PlannedReport>(report);
        found.Replay(stage);
        change.Say(found, "Replayed.");
    }, default));
}
