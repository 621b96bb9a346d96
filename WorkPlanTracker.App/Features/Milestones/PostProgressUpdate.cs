using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>A lead says how a milestone stands.</summary>
public sealed class PostProgressUpdate(PlanWriter writer)
{
    private static readonly ProgressInputValidator Validator = new();

    /// <param name="actor">Who posts it.</param>
    /// <param name="reference">The milestone.</param>
    /// <param name="seen">The version they saw.</param>
    /// <param name="input">What they typed.</param>
    public async Task<Outcome> RunAsync(Actor actor, string reference, int seen, ProgressInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("postProgressUpdate", actor, async change =>
        {
            var milestone = await change.FetchAsync<Milestone>(reference, seen);
            var plan = await change.ReadAsync<WorkPlan>(milestone.Plan);
            change.Require(Act.PostProgressUpdate, plan, milestone);
            var before = milestone.Forecast;
            var progress = Read(input, milestone, change.Today);
            change.AddPart(milestone.Post(plan, progress, change.Author, change.Now, await ProvingSlots.OfAsync(change, milestone)));
            change.Reason = progress.Narrative;
            change.Say(milestone, ProgressSentence.Of(milestone, before));
            await WarnOfDependenciesAsync(change, milestone);
        }, cancellationToken);
    }

    private static Progress Read(ProgressInput input, Milestone milestone, DateOnly today)
    {
        var status = StatusNames.Read(input.Status)!.Value;
        var context = new PlanDateContext(today, milestone.Forecast, milestone.Baseline);
        var forecast = input.Forecast is null || input.Forecast.Trim() == milestone.Forecast.Text ? milestone.Forecast : MilestoneChecks.Date(input.Forecast, context, "forecast");
        var actual = MilestoneChecks.Date(input.Actual, PlanDateContext.On(today), "actual");
        return new Progress(
            status,
            forecast,
            status is MilestoneStatus.Complete && !actual.IsSet ? PlanDate.NotSet : actual,
            Domain.PlainWords.Clean(input.Narrative),
            [.. (input.Evidence ?? []).Select(e => EvidenceLink.To(e.Title, e.Url))],
            input.MissesMeeting ?? milestone.MissesMeeting);
    }

    private static async Task WarnOfDependenciesAsync(Change change, Milestone milestone)
    {
        if (milestone.DependsOn.Count == 0 || milestone.Status is MilestoneStatus.Cancelled)
        {
            return;
        }

        var waitsFor = milestone.DependsOn;
        var others = await change.Read<Milestone>().Where(m => waitsFor.Contains(m.Ref)).ToListAsync();
        if (milestone.Status is MilestoneStatus.Complete)
        {
            var considered = await change.Read<PlannedReport>().Where(r => waitsFor.Contains(r.Ref) && r.Stage == ReportStage.Considered).Select(r => r.Ref).ToListAsync();
            var unmet = waitsFor.Except(considered, StringComparer.Ordinal).Except(others.Where(m => m.Status is MilestoneStatus.Complete).Select(m => m.Ref), StringComparer.Ordinal).ToList();
            if (unmet.Count > 0)
            {
                change.Warn($"{milestone.Ref} is complete, though it depends on what is not met: {string.Join(", ", unmet)}.");
            }

            return;
        }

        foreach (var other in others.Where(m => !m.IsFinished && m.Forecast.End > milestone.Forecast.End))
        {
            change.Warn($"{milestone.Ref} is now forecast before {other.Ref}, which it depends on ({other.Forecast.Text}).");
        }
    }
}
