using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.ChangeControl;

/// <summary>What change control reads, alike inside a command and for a page.</summary>
internal sealed record PlanRecords(
    IQueryable<WorkPlan> Plans, IQueryable<PlanBaseline> Baselines, IQueryable<Milestone> Milestones, IQueryable<PlannedReport> Reports, IQueryable<AgendaItem> Items, IQueryable<Meeting> Meetings)
{
    internal static PlanRecords Of(Change change) => new(
        change.Read<WorkPlan>(), change.Read<PlanBaseline>(), change.Read<Milestone>(), change.Read<PlannedReport>(), change.Read<AgendaItem>(), change.Read<Meeting>());

    internal static PlanRecords Of(PlanDbContext context) => new(
        context.Plans.AsNoTracking(), context.Baselines.AsNoTracking(), context.Milestones.AsNoTracking(), context.Reports.AsNoTracking(), context.AgendaItems.AsNoTracking(), context.Meetings.AsNoTracking());

    /// <summary>The meetings that reports stand on, by report.</summary>
    internal async Task<Dictionary<string, string>> SlotsAsync(CancellationToken cancellationToken) =>
        await Items.Where(AgendaSlots.Standing).Select(i => new { Report = i.Report!, i.Meeting }).ToDictionaryAsync(i => i.Report, i => i.Meeting, StringComparer.Ordinal, cancellationToken);

    /// <summary>A plan's reports, as <see cref="WorkPlan.Holds"/> says it.</summary>
    internal async Task<IReadOnlyList<PlanReport>> ReportsOfAsync(WorkPlan plan, CancellationToken cancellationToken)
    {
        var slots = await SlotsAsync(cancellationToken);
        var plans = await Plans.ToListAsync(cancellationToken);
        var all = await Reports.Select(r => new { r.Ref, r.PublicTitle, r.FinalTitle, r.Subject, r.Projects, r.Plans, r.Stage, r.Target }).ToListAsync(cancellationToken);
        return PlanReport.Of(plan, plans, all.Select(r => new ReportOfPlan(r.Ref, r.PublicTitle, r.FinalTitle, r.Subject, r.Projects, r.Plans, r.Stage, r.Target)), slots);
    }

    /// <summary>The agreed plans whose newest baseline holds a report.</summary>
    internal async Task<IReadOnlyList<WorkPlan>> AgreedForAsync(PlannedReport report, CancellationToken cancellationToken)
    {
        var plans = (await Plans.Where(p => p.State == PlanState.Agreed).ToListAsync(cancellationToken))
            .Where(p => report.Plans.Contains(p.Ref, StringComparer.Ordinal) || report.Projects.Contains(p.Project, StringComparer.Ordinal)).ToList();
        var newest = plans.Select(p => PlanBaseline.ReferenceOf(p.Ref, p.BaselineNumber)).ToList();
        var holding = newest.Count == 0 ? [] : (await Baselines.Where(b => newest.Contains(b.Ref)).Select(b => new { b.Plan, b.Slots }).ToListAsync(cancellationToken))
            .Where(b => b.Slots.Any(s => s.Report == report.Ref)).Select(b => b.Plan).ToList();
        return [.. plans.Where(p => holding.Contains(p.Ref, StringComparer.Ordinal)).OrderBy(p => p.Ref, StringComparer.Ordinal)];
    }
}

/// <summary>A report of a plan.</summary>
/// <param name="Title">The public one.</param>
public sealed record PlanReport(string Ref, string Title, ReportStage Stage, string? Meeting, string Target)
{
    /// <summary>Whether it is still to come.</summary>
    public bool IsOpen => StageRules.IsOpen(Stage);

    /// <summary>Whether it is linked to the plan, not its by its project alone.</summary>
    internal bool IsLinked { get; init; }

    /// <summary>Plans of other projects that it belongs to as well, by title.</summary>
    public IReadOnlyList<string> AlsoIn { get; init; } = [];

    /// <summary>Those of some reports that are a plan's, as <see cref="WorkPlan.Holds"/> says it.</summary>
    /// <param name="plans">Every plan there is, or was.</param>
    /// <param name="slots">The meeting each report stands on, by report.</param>
    internal static IReadOnlyList<PlanReport> Of(WorkPlan plan, IReadOnlyList<WorkPlan> plans, IEnumerable<ReportOfPlan> reports, IReadOnlyDictionary<string, string> slots)
    {
        var families = plans.ToLookup(p => p.Project, p => p.Ref, StringComparer.Ordinal).ToDictionary(f => f.Key, f => f.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var own = families.GetValueOrDefault(plan.Project, []);
        return [.. reports.Where(r => plan.Holds(r.Plans, r.Projects, r.Stage, own))
            .Select(r => new PlanReport(r.Ref, r.PublicTitle.Length > 0 ? r.PublicTitle : r.FinalTitle.Length > 0 ? r.FinalTitle : r.Subject, r.Stage, slots.GetValueOrDefault(r.Ref), r.Target.Text)
            {
                IsLinked = r.Plans.Contains(plan.Ref, StringComparer.Ordinal),
                AlsoIn = [.. plans.Where(p => p.Project != plan.Project && p.State is not PlanState.Closed && p.Holds(r.Plans, r.Projects, r.Stage, families[p.Project])).Select(p => p.Title).Order(StringComparer.Ordinal)],
            })
            .OrderBy(r => r.Ref.Length).ThenBy(r => r.Ref, StringComparer.Ordinal)];
    }
}

/// <summary>What decides whether a report is a plan's, and what everyone calls it.</summary>
internal sealed record ReportOfPlan(string Ref, string PublicTitle, string FinalTitle, string Subject, IReadOnlyList<string> Projects, IReadOnlyList<string> Plans, ReportStage Stage, Domain.Dates.PlanDate Target)
{
    internal static ReportOfPlan Of(PlannedReport r) => new(r.Ref, r.PublicTitle, r.FinalTitle, r.Subject, r.Projects, r.Plans, r.Stage, r.Target);
}
