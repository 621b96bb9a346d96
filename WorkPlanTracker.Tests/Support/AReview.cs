using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reviews;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.Tests.Support;

/// <summary>Takes the review of a small plan as far as a test needs it.</summary>
internal static class AReview
{
    internal const string Ref = "RV-1";

    internal const string Chair = "chair@example.org";

    internal const string Clerk = "clerk@example.org";

    internal static PackReader Packs(Store store)
    {
        var (clock, history) = (new PlanClock(store.Clock), new PlanHistory(store.Database));
        var models = new PlanModels(new PlanReader(store.Database, store.Clock), NullLogger<PlanModels>.Instance);
        return new PackReader(store.Database, models, history, new PlanComparisons(store.Database, models, history, clock), clock);
    }

    internal static ReviewBoards Boards(Store store) => new(store.Database);

    internal static ReviewInput Input => new("24 February 2011") { Plans = ["PP-2010-11"], Time = "2.00pm", Topics = "PP-M01 Can the date be kept?\nThe budget", Risks = "The programme is late" };

    /// <summary>A plan, a chair and a clerk, and the review prepared.</summary>
    internal static async Task PrepareAsync(Store store)
    {
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
        await SavedAsync(new PrepareReview(store.Writer).RunAsync(Actor.Operator, Input, default));
    }

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

    internal static async Task<Outcome.Saved> SavedAsync(Task<Outcome> outcome) => Assert.IsType<Outcome.Saved>(await outcome);
}
