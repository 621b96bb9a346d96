using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>Reads what the pages of plans show.</summary>
public sealed class PlanLifeQueries(PlanDatabase database, PlanModels models, PlanBaselines baselines)
{
    /// <summary>How many milestones that carry others on are named.</summary>
    public const int MostCarried = 12;

    /// <summary>What is not met of a plan as it stands: one list for every screen that shows it.</summary>
    private readonly ConditionalWeakTable<PlanModel, IReadOnlyList<PlanRow>> _unfinished = [];

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
        var before = plan.Continues;
        var carried = context.Milestones.AsNoTracking().Where(m => m.Plan == plan.Ref && m.CarriedFrom != null);
        var model = await models.FindAsync(reference, withPrivate: false);
        IReadOnlyList<PlanReport> reports = [.. (await PlanRecords.Of(context).ReportsOfAsync(plan, cancellationToken)).Where(r => r.IsOpen)];
        return new PlanStory(
            plan,
            family.Find(p => p.Ref == plan.Continues),
            family.Find(p => p.Continues == plan.Ref),
            await baselines.ListAsync(reference, cancellationToken),
            await context.Proposals.AsNoTracking().Where(p => p.Plan == plan.Ref || p.Plan == before).OrderBy(p => p.Id).ToListAsync(cancellationToken),
            model is null ? [] : _unfinished.GetValue(model, UnfinishedOf),
            reports,
            await carried.OrderBy(m => m.Ref).Take(MostCarried).Select(m => new CarriedOn(m.Ref, m.CarriedFrom!)).ToListAsync(cancellationToken),
            await carried.CountAsync(cancellationToken),
            model is null ? PlanCounts.None : PlanCounts.Of(model.Rows.Values),
            plan.State is PlanState.Draft ? await SentBackAsync(context, plan, cancellationToken) : null)
        {
            Meetings = await MeetingNames.OfAsync(context, reports.Select(r => r.Meeting), cancellationToken),
        };
    }

    private static PlanRow[] UnfinishedOf(PlanModel model) =>
        [.. model.Rows.Values.Where(r => r.Status is not (MilestoneStatus.Complete or MilestoneStatus.Cancelled)).OrderBy(r => r.Ref.Length).ThenBy(r => r.Ref, StringComparer.Ordinal)];

    /// <summary>Why a draft was sent back, unless it was never submitted.</summary>
    private static async Task<SentBack?> SentBackAsync(PlanDbContext context, WorkPlan plan, CancellationToken cancellationToken) =>
        await context.Log.AsNoTracking().Where(e => e.Kind == "plan" && e.Ref == plan.Ref && (e.Command == "sendBackPlan" || e.Command == "recordDecision" || e.Command == "submitPlan"))
            .OrderByDescending(e => e.Sequence).Select(e => new { e.Command, e.Actor, e.At, e.Reason }).FirstOrDefaultAsync(cancellationToken) is { Command: not "submitPlan" } last
            ? new SentBack(last.Actor, last.At, last.Reason) : null;
}

/// <summary>A plan through its life.</summary>
/// <param name="Plan">The plan itself.</param>
/// <param name="Before">The plan it continues.</param>
/// <param name="After">The plan that continues it.</param>
/// <param name="Baselines">Every baseline, the first first.</param>
/// <param name="Proposals">What was put forward for the next year, or for this one while it is drawn up.</param>
/// <param name="Unfinished">Its milestones that are not met and not dropped: one list, shared by every screen.</param>
/// <param name="Reports">Its reports that are still to come.</param>
/// <param name="Carried">Some of its milestones that carry others on.</param>
/// <param name="CarriedCount">How many there are.</param>
/// <param name="Counts">How its milestones stand.</param>
/// <param name="SentBack">How a draft came back; null where it did not.</param>
public sealed record PlanStory(
    WorkPlan Plan,
    WorkPlan? Before,
    WorkPlan? After,
    IReadOnlyList<BaselineLine> Baselines,
    IReadOnlyList<NextYearProposal> Proposals,
    IReadOnlyList<PlanRow> Unfinished,
    IReadOnlyList<PlanReport> Reports,
    IReadOnlyList<CarriedOn> Carried,
    int CarriedCount,
    PlanCounts Counts,
    SentBack? SentBack)
{
    /// <summary>Names of the meetings those reports stand on, by reference.</summary>
    public IReadOnlyDictionary<string, string> Meetings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>When a report is to come, in words: its meeting, else when it is wanted.</summary>
    internal string When(PlanReport report) =>
        report.Meeting is { } meeting ? Meetings.GetValueOrDefault(meeting, meeting) : report.Target.Length > 0 ? report.Target : "no meeting yet";
}

/// <summary>A milestone and the one it carries on, by reference.</summary>
public sealed record CarriedOn(string Ref, string From);

/// <summary>Who sent a plan back, when (in UTC), and what is to be mended.</summary>
public sealed record SentBack(string By, DateTime At, string Why);
