using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reviews;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.Tests.Support;

/// <summary>Takes the review of a small plan as far as a test needs it.</summary>
internal static class AReview
{
    internal const string Ref = "RV-1";

    internal const string Chair = "chair@example.org";

    internal const string Clerk = "clerk@example.org";

    internal const string Submitted = "PP-2011-12";

    internal static PlanModels Models(Store store) => new(new PlanReader(store.Database, store.Clock), NullLogger<PlanModels>.Instance);

    internal static PackReader Packs(Store store) => Packs(store, Models(store));

    internal static PackReader Packs(Store store, PlanModels models)
    {
        var (clock, history) = (new PlanClock(store.Clock), new PlanHistory(store.Database));
        return new PackReader(store.Database, models, history, new PlanComparisons(store.Database, models, history, clock), clock);
    }

    internal static ReviewBoards Boards(Store store) => new(store.Database);

    internal static ReviewInput Input => new("24 February 2011") { Plans = ["PP-2010-11"], Time = "2.00pm", Topics = "PP-M01 Can the date be kept?\nThe budget", Risks = "The programme is late" };

    /// <summary>A plan, a chair and a clerk, and the review prepared.</summary>
    internal static async Task PrepareAsync(Store store)
    {
        await PeopleAsync(store);
        await SavedAsync(new PrepareReview(store.Writer).RunAsync(Actor.Operator, Input, default));
    }

    /// <summary>A chair and a clerk.</summary>
    internal static async Task PeopleAsync(Store store) =>
        await SavedAsync(store.Writer.RunAsync("people", Actor.Sample, change =>
        {
            var chair = Account.Open(Chair, "The chair");
            chair.Grant([global::WorkPlanTracker.Domain.People.Role.Bmg], [], []);
            change.Add(chair, "Person added.");
            var clerk = Account.Open(Clerk, "The clerk");
            clerk.Grant([global::WorkPlanTracker.Domain.People.Role.Clerk], [], []);
            change.Add(clerk, "Person added.");
            return Task.CompletedTask;
        }, default));

    internal static async Task FreezeAsync(Store store)
    {
        await PrepareAsync(store);
        await SavedAsync(new FreezePack(store.Writer, Packs(store)).RunAsync(Actor.Operator, Ref, 1, default));
    }

    /// <summary>Live, led by whoever is named; the chair unless another is.</summary>
    internal static async Task StartAsync(Store store, Actor? by = null)
    {
        await FreezeAsync(store);
        await SavedAsync(new StartReview(store.Writer).RunAsync(by ?? new Actor(Chair), Ref, 2, default));
    }

    /// <summary>Live, of the plan and of next year’s as well, which is submitted: PP-M91 has a forecast, PP-M92 has no date.</summary>
    internal static async Task StartWithSubmittedAsync(Store store)
    {
        await SavedAsync(store.Writer.RunAsync("next", Actor.Sample, change =>
        {
            var plan = WorkPlan.Draft(Submitted, "PP", "Public Protection 2011/12", new(2011, 4, 1), new(2012, 3, 31));
            change.Add(plan, "Plan added.");
            change.Add(Milestone.Propose("PP-M91", plan, APlan.Details(), PlanDate.NotSet, PlanDate.OnDay(new(2011, 6, 30))), "PP-M91 added.");
            change.Add(Milestone.Propose("PP-M92", plan, APlan.Details("A second paper"), PlanDate.NotSet, PlanDate.NotSet), "PP-M92 added.");
            plan.Submit(PlanDate.InMonth(2011, 2));
            return Task.CompletedTask;
        }, default));
        await PrepareAsync(store);
        await SavedAsync(new EditReview(store.Writer).RunAsync(Actor.Operator, Ref, 1, new(null) { Plans = ["PP-2010-11", Submitted] }, default));
        await SavedAsync(new FreezePack(store.Writer, Packs(store)).RunAsync(Actor.Operator, Ref, 2, default));
        await SavedAsync(new StartReview(store.Writer).RunAsync(new Actor(Chair), Ref, 3, default));
    }

    internal static async Task<Outcome.Saved> SavedAsync(Task<Outcome> outcome) => Assert.IsType<Outcome.Saved>(await outcome);
}
