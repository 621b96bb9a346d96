using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.PlanLife;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.WorkPlans;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.ChangeControl;

public sealed class LargePlanLifeTests
{
    private static readonly Actor TheLead = new(APlan.Lead);
    private static readonly Actor TheGroup = new(ChangeControlTests.Chair);

    [Theory]
    [InlineData("Sqlite", 10_000)]
    [InlineData("PostgreSQL", 10_000)]
    [InlineData("Sqlite", 1)]
    [InlineData("Sqlite", 0)]
    public async Task A_plan_of_any_size_is_agreed_rolled_over_and_closed_and_its_sentences_stay_short(string provider, int milestones)
    {
        await using var store = await ChangeControlTests.OpenAsync(provider);
        await FillAsync(store, milestones);
        await AgreeAsync(store, "PP-X");
        List<string> all;
        await using (var context = store.Database.CreateDbContext())
        {
            Assert.Equal(milestones, (await context.Baselines.SingleAsync(b => b.Plan == "PP-X")).Dates.Count);
            all = await context.Milestones.Where(m => m.Plan == "PP-X").Select(m => m.Ref).ToListAsync();
        }

        var rolled = Assert.IsType<Outcome.Saved>(await new RollOver(store.Writer).RunAsync(TheLead, "PP-X", null, new(all, []), default));
        var closed = Assert.IsType<Outcome.Saved>(await new ClosePlan(store.Writer).RunAsync(TheGroup, "PP-X", null, new("Done.", "Seen.", "Cheap."), default));

        Assert.EndsWith(milestones == 1 ? "with 1 milestone and 0 reports carried." : $"with {Counted.Of(milestones)} milestones and 0 reports carried.", rolled.Sentence, StringComparison.Ordinal);
        Assert.Contains(milestones switch { 0 => "fully implemented", 1 => "not fully implemented", _ => "10,000 milestones were not met" }, closed.Sentence, StringComparison.Ordinal);
        Assert.InRange(closed.Sentence.Length + rolled.Sentence.Length, 1, 600);
        await using var after = store.Database.CreateDbContext();
        Assert.Equal(milestones, await after.Milestones.CountAsync(m => m.Plan == rolled.Ref && m.CarriedFrom != null));
        Assert.Equal(PlanState.Closed, (await after.Plans.SingleAsync(p => p.Ref == "PP-X")).State);
    }

    private static async Task FillAsync(Store store, int milestones) => Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("fill", Actor.Sample, async change =>
    {
        var plan = WorkPlan.Draft("PP-X", "PP", "Of any size", new(2011, 4, 1), new(2012, 3, 31));
        change.Add(plan, "Plan added.");
        for (var i = 1; i <= milestones; i++)
        {
            change.Add(Milestone.Propose($"PP-X{i:00000}", plan, APlan.Details($"Leaflet {i}"), PlanDate.NotSet, PlanDate.OnDay(new(2011, 5, 10))), $"{i} added.");
        }

        await Task.CompletedTask;
    }, default));

    private static async Task AgreeAsync(Store store, string plan)
    {
        Assert.IsType<Outcome.Saved>(await new SubmitPlan(store.Writer).RunAsync(TheLead, plan, null, default));
        Assert.IsType<Outcome.Saved>(await new AgreePlan(store.Writer).RunAsync(TheGroup, plan, null, "BMG, 10 March 2011", default));
    }
}
