using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Every strand and every project, one line each, with how the plan it works to stands: read once for every screen, and once more for all when something has changed.</summary>
public sealed class ProgrammeGlance
{
    private readonly PlanDatabase _database;
    private readonly PlanModels _models;
    private readonly PlanClock _clock;
    private readonly KeptReads<IReadOnlyList<GlanceStrand>> _kept;

    public ProgrammeGlance(PlanDatabase database, PlanModels models, PlanClock clock)
    {
        (_database, _models, _clock) = (database, models, clock);
        _kept = new KeptReads<IReadOnlyList<GlanceStrand>>(_ => ReadAsync());
    }

    private DateOnly Today => LondonTime.DayOf(_clock.GetUtcNow().UtcDateTime);

    /// <summary>As things stand. The same for everybody until the next change, or the next day.</summary>
    public async Task<IReadOnlyList<GlanceStrand>> GetAsync() => await _kept.GetAsync("", _models.Revision, Today) ?? [];

    private async Task<IReadOnlyList<GlanceStrand>?> ReadAsync()
    {
        await using var context = _database.CreateDbContext();
        var strands = (await context.Strands.AsNoTracking().OrderBy(s => s.Id).Select(s => new { s.Ref, s.Name }).ToListAsync()).ConvertAll(s => (s.Ref, s.Name));
        var projects = await context.Projects.AsNoTracking().ToListAsync();
        var (today, headers) = (Today, (await _models.IndexAsync()).Plans);
        var current = CurrentOfEach(headers, today);
        return Of(strands, projects, headers, await _models.GlimpseAsync([.. projects.Select(p => current.GetValueOrDefault(p.Ref)).OfType<string>()]), today);
    }

    /// <summary>Puts together strands, projects and the plans they work to.</summary>
    /// <param name="plans">At least the plan each project works to, by reference.</param>
    internal static IReadOnlyList<GlanceStrand> Of(IReadOnlyList<(string Ref, string Name)> strands, IEnumerable<Project> projects, IEnumerable<PlanHeader> headers, IReadOnlyDictionary<string, PlanModel> plans, DateOnly today)
    {
        var current = CurrentOfEach(headers, today);
        List<(IReadOnlyList<string> Strands, GlanceLine Line)> lines =
        [
            .. projects.OrderBy(p => p.RecordEnds.IsSet).ThenBy(p => p.Name, StringComparer.OrdinalIgnoreCase).Select(project =>
            {
                var reference = current.GetValueOrDefault(project.Ref);
                var plan = reference is null ? null : plans.GetValueOrDefault(reference);
                var counts = plan is null || project.RecordEnds.IsSet ? PaperCounts.None : PackReader.Counts(plan);
                return (project.Strands, new GlanceLine(project.Ref, project.Name, project.Slug, project.LeadOfficer, reference, project.RecordEnds.IsSet, counts, plan is null ? null : NextOf(plan)));
            }),
        ];
        return
        [
            .. strands.Select(s => new GlanceStrand(s.Name, [.. lines.Where(l => l.Strands.Count > 0 && l.Strands[0] == s.Ref).Select(l => l.Line)], [.. lines.Where(l => l.Strands.Skip(1).Contains(s.Ref, StringComparer.Ordinal)).Select(l => l.Line.Name)])),
            .. lines.Exists(l => l.Strands.Count == 0) ? [new GlanceStrand("Not in a strand", [.. lines.Where(l => l.Strands.Count == 0).Select(l => l.Line)], [])] : Array.Empty<GlanceStrand>(),
        ];
    }

    private static Dictionary<string, string> CurrentOfEach(IEnumerable<PlanHeader> plans, DateOnly today) =>
        plans.GroupBy(h => h.Project, StringComparer.Ordinal).ToDictionary(g => g.Key, g => CurrentOf(g, today), StringComparer.Ordinal);

    /// <summary>The plan a project works to: the agreed one of today, not next year’s that is being drafted beside it; where there is none, the newest.</summary>
    private static string CurrentOf(IEnumerable<PlanHeader> plans, DateOnly today) =>
        plans.OrderBy(p => p.State is not PlanState.Agreed).ThenBy(p => !(p.From <= today && today <= p.To)).First().Ref;

    /// <summary>The milestone that is due next.</summary>
    private static PlanRow? NextOf(PlanModel plan) => plan.Rows.Values
        .Where(r => !r.RecordEnds.IsSet && r.Status is not (MilestoneStatus.Complete or MilestoneStatus.Cancelled or MilestoneStatus.Deferred) && r.Due.End >= plan.Day)
        .OrderBy(r => r.Due).ThenBy(r => r.Ref, StringComparer.Ordinal).FirstOrDefault();
}

/// <summary>A strand of the programme with its projects.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Projects">Projects that stand in it first.</param>
/// <param name="Also">Names of projects listed under another strand that are in this one too.</param>
public sealed record GlanceStrand(string Name, IReadOnlyList<GlanceLine> Projects, IReadOnlyList<string> Also)
{
    /// <summary>How all of it stands.</summary>
    public PaperCounts Counts => Projects.Aggregate(PaperCounts.None, (sum, p) => sum.And(p.Counts));
}

/// <summary>One project at a glance.</summary>
public sealed record GlanceLine(string Project, string Name, string Slug, string Lead, string? Plan, bool RecordEnds, PaperCounts Counts, PlanRow? Next);
