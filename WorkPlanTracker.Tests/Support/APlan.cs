using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.Tests.Support;

/// <summary>Builds small plans in few lines.</summary>
internal static class APlan
{
    internal const string Lead = "lead@example.org";
    internal const string OtherLead = "other@example.org";

    internal static WorkPlan Draft() => WorkPlan.Draft("PP-2010-11", "PP", "Public Protection 2010/11", new(2010, 1, 1), new(2011, 3, 31));

    internal static WorkPlan Agreed()
    {
        var plan = Draft();
        plan.Submit(PlanDate.InMonth(2010, 1));
        plan.Agree("BMG, January 2010");
        return plan;
    }

    internal static MilestoneDetails Details(string title = "Oversight paper received", params string[] dependsOn) =>
        new(title, "", [], "", "Lead officer", null, dependsOn, Deliverable.Report, null);

    internal static Milestone Milestone(WorkPlan plan, PlanDate? baseline = null, string reference = "PP-M01")
    {
        var milestone = global::WorkPlanTracker.Domain.Milestones.Milestone.Propose(reference, plan, Details(), PlanDate.NotSet, PlanDate.NotSet);
        if (baseline is not null)
        {
            milestone.TakeBaseline(baseline);
        }

        return milestone;
    }

    /// <summary>A plan with milestones PP-M01 … and two people, of whom the first leads it.</summary>
    internal static Task FillAsync(Store store, int milestones = 3) => FillAsync(store.Writer, milestones);

    /// <summary>The same through any writer.</summary>
    internal static async Task FillAsync(PlanWriter writer, int milestones = 3)
    {
        var outcome = await writer.RunAsync("fill", Actor.Sample, change =>
        {
            var project = Project.Start("PP", "public-protection", new ProjectSummary { Name = "Public Protection", SuccessShortTerm = ["A better informed public"] });
            change.Add(project, "Project added.");
            var plan = Agreed();
            change.Add(plan, "Plan added.");
            for (var i = 1; i <= milestones; i++)
            {
                var milestone = Milestone(plan, PlanDate.OnDay(new(2011, 3, 10)), $"PP-M{i:00}");
                change.Add(milestone, $"{milestone.Ref} added.");
            }

            var lead = Account.Open(Lead, "Lead officer");
            lead.Grant([Role.Lead], ["PP"], []);
            change.Add(lead, "Person added.");
            var other = Account.Open(OtherLead, "Other lead officer");
            other.Grant([Role.Lead], ["VAW"], []);
            change.Add(other, "Person added.");
            return Task.CompletedTask;
        }, CancellationToken.None);
        Assert.IsType<Outcome.Saved>(outcome);
    }
}
