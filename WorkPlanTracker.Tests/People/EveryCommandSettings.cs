using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Actions;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Features.Plan.Views;
using WorkPlanTracker.App.Features.Reports.Chasing;
using WorkPlanTracker.App.Features.Reports.Series;
using WorkPlanTracker.App.PlanLife;
using WorkPlanTracker.App;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.People;

/// <summary>What stands around a command before it is tried.</summary>
public sealed partial class EveryCommandTests
{
    /// <summary>With a committee, its meetings and reports of PP.</summary>
    private static async Task<Outcome> OnCommitteeAsync(Store store, Func<Task<Outcome>> command)
    {
        await ACommittee.FillAsync(store.Writer);
        return await command();
    }

    /// <summary>With an office's link; whoever has it may answer, whatever else they may.</summary>
    private static Task<Outcome> OnLinkAsync(Store store, Func<string, Task<Outcome>> command) => OnCommitteeAsync(store, async () =>
        await command((await new IssueAuthorLink(store.Writer, TimeProvider.System).RunAsync(Actor.Operator, "SCD5", ["R-1"], 28, default)).Token!));

    /// <summary>With a request that waits for a decision.</summary>
    private static async Task<Outcome> OnRequestAsync(Store store, Func<Task<Outcome>> command)
    {
        Assert.IsType<Outcome.Saved>(await new AskChange(store.Writer).RunAsync(new(APlan.Lead), new("moveBaseline", "PP-M01", "A reason.", "30 June 2011"), null, default));
        return await command();
    }

    /// <summary>With next year's draft and a proposal for it.</summary>
    private static async Task<Outcome> OnNextPlanAsync(Store store, Func<Task<Outcome>> command)
    {
        Assert.IsType<Outcome.Saved>(await new ProposeForNextYear(store.Writer).RunAsync(new(APlan.Lead), "PP-2010-11", new("An action", "A reason.", null, null, null), default));
        Assert.IsType<Outcome.Saved>(await new RollOver(store.Writer).RunAsync(new(APlan.Lead), "PP-2010-11", null, new([], []), default));
        return await command();
    }

    /// <summary>With a series beside them.</summary>
    private static Task<Outcome> OnSeriesAsync(Store store, Func<Task<Outcome>> command) => OnCommitteeAsync(store, async () =>
    {
        Assert.IsType<Outcome.Saved>(await new StartSeries(store.Writer).RunAsync(Actor.Operator, ASeries, default));
        return await command();
    });

    /// <summary>With an action beside them.</summary>
    private static Task<Outcome> OnActionAsync(Store store, Func<Task<Outcome>> command) => OnCommitteeAsync(store, async () =>
    {
        Assert.IsType<Outcome.Saved>(await new RecordAction(store.Writer).RunAsync(Actor.Operator, new("Report back"), default));
        return await command();
    });

    /// <summary>With two items on an agenda beside them.</summary>
    private static Task<Outcome> OnItemAsync(Store store, Func<Task<Outcome>> command) => OnCommitteeAsync(store, async () =>
    {
        Assert.IsType<Outcome.Saved>(await new AddItem(store.Writer).RunAsync(Actor.Operator, ACommittee.April, new("First"), default));
        Assert.IsType<Outcome.Saved>(await new AddItem(store.Writer).RunAsync(Actor.Operator, ACommittee.April, new("Second"), default));
        return await command();
    });

    /// <summary>With an item that a held meeting took.</summary>
    private static Task<Outcome> OnHeldItemAsync(Store store, Func<Task<Outcome>> command) => OnCommitteeAsync(store, async () =>
    {
        await ACommittee.TakeAsync(store, ACommittee.Held, "I-9");
        return await command();
    });

    /// <summary>With a view that someone else has shared.</summary>
    private static async Task<Outcome> OnSharedViewAsync(Store store, Func<Task<Outcome>> command)
    {
        Assert.IsType<Outcome.Saved>(await new KeepView(store.Writer).RunAsync(new(APlan.Lead), "Shared", "group=none", true, default));
        return await command();
    }

    [Fact]
    public void No_command_is_left_out()
    {
        var commands = typeof(WorkPlanApp).Assembly.GetTypes()
            .Where(t => t.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(PlanWriter))) && t.GetMethod("RunAsync") is not null)
            .Select(t => char.ToLowerInvariant(t.Name[0]) + t.Name[1..]).Order(StringComparer.Ordinal);

        Assert.Equal(Commands.Keys.Order(StringComparer.Ordinal), commands);
    }
}
