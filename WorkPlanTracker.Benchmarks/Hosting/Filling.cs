using System.Globalization;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.Benchmarks.Hosting;

/// <summary>Fills a database with a plan of so many milestones and a lead.</summary>
internal static class Filling
{
    internal const string Plan = "BM-2010-11";
    internal const string Lead = "bench@example.org";

    /// <summary>The demonstration's lead, whose My work is measured.</summary>
    internal const string Worker = "lead@demo.example";

    internal static string RefOf(int number) => string.Create(CultureInfo.InvariantCulture, $"BM-M{number:0000}");

    internal static async Task FillAsync(PlanWriter writer, DateTime at, int milestones, int updatesEach = 0, int daysBetween = 1)
    {
        var actor = Actor.Program;
        var plan = WorkPlan.Draft(Plan, "BM", "Bench 2010/11", new(2010, 1, 1), new(2011, 3, 31));
        List<ReplayStep> steps =
        [
            new(new PlanCommand("fill", actor, change =>
            {
                change.Add(Project.Start("BM", "bench", new ProjectSummary { Name = "Bench" }), "Project added.");
                change.Add(plan, "Plan added.");
                var lead = Account.Open(Lead, "Bench lead");
                lead.Grant([Role.Lead], ["BM"], []);
                change.Add(lead, "Person added.");
                return Task.CompletedTask;
            }), at),
        ];
        steps.AddRange(Enumerable.Range(0, (milestones + 499) / 500).Select(block => new ReplayStep(new PlanCommand("fill", actor, change =>
        {
            for (var i = (block * 500) + 1; i <= Math.Min(milestones, (block + 1) * 500); i++)
            {
                var details = new MilestoneDetails($"Milestone number {i} of the plan", "", [], "", "Lead officer", null, [], Deliverable.Report, null);
                change.Add(Milestone.Propose(RefOf(i), plan, details, PlanDate.OnDay(new(2011, 3, 10)), PlanDate.OnDay(new(2011, 3, 10))), $"{RefOf(i)} added.");
            }

            return Task.CompletedTask;
        }), at)));
        for (var round = 1; round <= updatesEach; round++)
        {
            var said = $"Update {round}.";
            steps.AddRange(Enumerable.Range(0, (milestones + 99) / 100).Select(block => new ReplayStep(new PlanCommand("fill", actor, async change =>
            {
                for (var i = (block * 100) + 1; i <= Math.Min(milestones, (block + 1) * 100); i++)
                {
                    var milestone = await change.FetchAsync<Milestone>(RefOf(i));
                    change.AddPart(milestone.Replay(new Progress(MilestoneStatus.OnTrack, daysBetween > 1 ? PlanDate.OnDay(milestone.Forecast.End!.Value.AddDays(7)) : milestone.Forecast, PlanDate.NotSet, said, []), change.Author, change.Now));
                    change.Say(milestone, said);
                }
            }), at.AddDays(round * daysBetween))));
        }

        if (await writer.ReplayAsync(steps, CancellationToken.None) is not Outcome.Saved)
        {
            throw new InvalidOperationException("The bench's database could not be filled.");
        }
    }
}
