using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>Reads what the pages of plans show.</summary>
public sealed class PlanLifeQueries(PlanDatabase database)
{
    /// <summary>The body's working days.</summary>
    public Domain.Dates.WorkingDays Days => database.Calendar.Days;

    /// <summary>One plan's life; null where there is no such plan.</summary>
    public async Task<PlanStory?> FindAsync(string reference, CancellationToken cancellationToken)
    {
        if (!PlainWords.AreKeepable(reference))
        {
            return null;
        }

        await using var context = database.CreateDbContext();
        if (await context.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Ref == reference, cancellationToken) is not { } plan)
        {
            return null;
        }

        var family = await context.Plans.AsNoTracking().Where(p => p.Ref == plan.Continues || p.Continues == plan.Ref).ToListAsync(cancellationToken);
        var records = PlanRecords.Of(context);
        var before = plan.Continues;
        var carried = await context.Milestones.AsNoTracking().Where(m => m.Plan == plan.Ref && m.CarriedFrom != null).Select(m => new { m.Ref, m.CarriedFrom }).ToListAsync(cancellationToken);
        IReadOnlyList<PlanReport> reports = [.. (await records.ReportsOfAsync(plan, cancellationToken)).Where(r => r.IsOpen)];
        return new PlanStory(
            plan,
            family.Find(p => p.Ref == plan.Continues),
            family.Find(p => p.Continues == plan.Ref),
            await context.Baselines.AsNoTracking().Where(b => b.Plan == plan.Ref).OrderBy(b => b.Number).ToListAsync(cancellationToken),
            await context.Proposals.AsNoTracking().Where(p => p.Plan == plan.Ref || p.Plan == before).OrderBy(p => p.Id).ToListAsync(cancellationToken),
            await context.Milestones.AsNoTracking().Where(m => m.Plan == plan.Ref && m.Status != MilestoneStatus.Complete && m.Status != MilestoneStatus.Cancelled).OrderBy(m => m.Ref).ToListAsync(cancellationToken),
            reports,
            carried.ToDictionary(c => c.CarriedFrom!, c => c.Ref, StringComparer.Ordinal))
        {
            Meetings = await MeetingNames.OfAsync(context, reports.Select(r => r.Meeting), cancellationToken),
        };
    }
}

/// <summary>A plan through its life.</summary>
/// <param name="Plan">The plan itself.</param>
/// <param name="Before">The plan it continues.</param>
/// <param name="After">The plan that continues it.</param>
/// <param name="Baselines">Every baseline, the first first.</param>
/// <param name="Proposals">What was put forward for the next year, or for this one while it is drawn up.</param>
/// <param name="Unfinished">Its milestones that are not met and not dropped.</param>
/// <param name="Reports">Its reports that are still to come.</param>
/// <param name="Carried">Its milestones that carry others on, by the reference of those.</param>
public sealed record PlanStory(
    WorkPlan Plan,
    WorkPlan? Before,
    WorkPlan? After,
    IReadOnlyList<PlanBaseline> Baselines,
    IReadOnlyList<NextYearProposal> Proposals,
    IReadOnlyList<Milestone> Unfinished,
    IReadOnlyList<PlanReport> Reports,
    IReadOnlyDictionary<string, string> Carried)
{
    /// <summary>Names of the meetings those reports stand on, by reference.</summary>
    public IReadOnlyDictionary<string, string> Meetings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>When a report is to come, in words: its meeting, else when it is wanted.</summary>
    internal string When(PlanReport report) =>
        report.Meeting is { } meeting ? Meetings.GetValueOrDefault(meeting, meeting) : report.Target.Length > 0 ? report.Target : "no meeting yet";
}
