using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>Adds a milestone to a plan, under the project's next number.</summary>
public sealed class PlanMilestone(PlanWriter writer)
{
    private static readonly MilestoneInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, MilestoneInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        if (string.IsNullOrWhiteSpace(input.Plan))
        {
            return InputErrors.Of("plan", "Choose the plan it belongs to.");
        }

        return await writer.RunAsync("planMilestone", actor, async change =>
        {
            var plan = await change.ReadAsync<WorkPlan>(PlainWords.Clean(input.Plan));
            change.Require(Act.PlanMilestone, plan);
            await change.AloneAsync();
            var details = await MilestoneChecks.DetailsAsync(change, input, kept: null);
            var context = PlanDateContext.On(change.Today);
            var milestone = Milestone.Propose(
                await NextReferenceAsync(change, plan.Project), plan, details,
                MilestoneChecks.Date(input.Baseline, context, "baseline"), MilestoneChecks.Date(input.Forecast, context, "forecast"));
            change.Add(milestone, $"{milestone.Ref} added to the plan: {milestone.Title}.");
            await ProvingSlots.FollowAsync(change, milestone);
        }, cancellationToken);
    }

    /// <summary>One above the highest number the project has ever used: the log remembers those of milestones that were taken back.</summary>
    private static async Task<string> NextReferenceAsync(Change change, string project)
    {
        var prefix = $"{project}-M";
        var used = await change.Read<ChangeLogEntry>().Where(e => e.Kind == "milestone" && e.Ref.StartsWith(prefix)).Select(e => e.Ref).Distinct().ToListAsync();
        var highest = used.Select(r => int.TryParse(r.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).DefaultIfEmpty().Max();
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{highest + 1:00}");
    }
}
