using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Features.Plan.Bulk;

/// <summary>What the commands on many milestones do alike.</summary>
internal static class ManyMilestones
{
    /// <summary>The most milestones one command changes.</summary>
    internal const int Most = 500;

    /// <summary>What is wrong with the selection; null where nothing is.</summary>
    internal static Outcome.Invalid? Checked(IReadOnlyCollection<SeenRecord> seen) => seen.Count switch
    {
        0 => InputErrors.Of("milestones", "Select at least one milestone."),
        > Most => InputErrors.Of("milestones", $"You selected {seen.Count:N0} milestones and {Most} is the most at once."),
        _ => null,
    };

    /// <summary>Does something to each, with its plan, where the person may.</summary>
    internal static async Task EachAsync(Change change, IReadOnlyList<SeenRecord> seen, Act act, Action<Milestone, WorkPlan> what)
    {
        var plans = new Dictionary<string, WorkPlan>(StringComparer.Ordinal);
        await change.EachAsync<Milestone>(seen, async milestone =>
        {
            if (!plans.TryGetValue(milestone.Plan, out var plan))
            {
                plans[milestone.Plan] = plan = await change.ReadAsync<WorkPlan>(milestone.Plan);
            }

            change.Require(act, plan, milestone);
            what(milestone, plan);
        });
    }

    /// <summary>One sentence for all of it.</summary>
    internal static Outcome Told(Outcome outcome, int count, string what) =>
        outcome is Outcome.Saved saved && count > 1 ? saved with { Sentence = $"{count} milestones {what}." } : outcome;
}
