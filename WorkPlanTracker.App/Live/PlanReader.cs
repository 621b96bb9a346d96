using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Live;

/// <summary>Reads plans from the database into read models: a whole plan, or the rows that changed.</summary>
public sealed class PlanReader(PlanDatabase database, TimeProvider clock)
{
    /// <summary>The plan's instant, in UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>All plans, areas and committees.</summary>
    public async Task<PlanIndex> ReadIndexAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var projects = await context.Projects.AsNoTracking().ToDictionaryAsync(p => p.Ref, StringComparer.Ordinal, cancellationToken);
        var reviews = await context.Reviews.AsNoTracking().ToListAsync(cancellationToken);
        var plans = await context.Plans.AsNoTracking().ToListAsync(cancellationToken);
        var areas = await context.Areas.AsNoTracking().OrderBy(a => a.Order).Select(a => new AreaName(a.Ref, a.Name, a.Parent, a.Order)).ToListAsync(cancellationToken);
        var committees = await CommitteesAsync(context, cancellationToken);
        var priorities = await context.Programmes.AsNoTracking().OrderBy(p => p.Id).Select(p => p.Priorities).ToListAsync(cancellationToken);
        var headers = PlanHeader.InOrder(plans.Select(p => Header(p, projects[p.Project], reviews)));
        var next = reviews.Where(r => r.State is not ReviewState.Closed).MinBy(r => r.StartsAt);
        var open = headers.Where(h => h.State is not PlanState.Closed).Select(h => h.Ref).ToHashSet(StringComparer.Ordinal);
        List<string> shown = [.. next?.Plans.Where(open.Contains) ?? []];
        if (shown.Count == 0)
        {
            shown = [.. headers.Where(h => !h.RecordEnds.IsSet && open.Contains(h.Ref)).Select(h => h.Ref)];
        }

        return new PlanIndex(headers, areas.ToDictionary(a => a.Ref, StringComparer.Ordinal), committees, shown.Count > 0 ? shown : [.. headers.Select(h => h.Ref)])
        {
            Priorities = [.. priorities.SelectMany(p => p)],
        };
    }

    /// <summary>One whole plan, for readers with and without private Part 2 text; null where there is none.</summary>
    internal async Task<PlanModelPair?> ReadPlanAsync(string plan, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var sequence = await context.Log.MaxAsync(e => (long?)e.Sequence, cancellationToken) ?? 0;
        if (await context.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Ref == plan, cancellationToken) is not { } found)
        {
            return null;
        }

        var project = await context.Projects.AsNoTracking().SingleAsync(p => p.Ref == found.Project, cancellationToken);
        var milestones = await context.Milestones.AsNoTracking().Where(m => m.Plan == plan).ToListAsync(cancellationToken);
        var facts = await FactsAsync(context, milestones, database.Calendar.Days, cancellationToken);
        return Pair(Header(found, project, facts.Reviews), milestones, facts, Now, sequence);
    }

    /// <summary>Several plans as they stand, in as many questions as one takes.</summary>
    internal async Task<IReadOnlyList<PlanModelPair>> ReadPlansAsync(IReadOnlyCollection<string> plans, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var sequence = await context.Log.MaxAsync(e => (long?)e.Sequence, cancellationToken) ?? 0;
        var found = await context.Plans.AsNoTracking().Where(p => plans.Contains(p.Ref)).ToListAsync(cancellationToken);
        var codes = found.Select(p => p.Project).ToList();
        var projects = await context.Projects.AsNoTracking().Where(p => codes.Contains(p.Ref)).ToDictionaryAsync(p => p.Ref, StringComparer.Ordinal, cancellationToken);
        var milestones = await context.Milestones.AsNoTracking().Where(m => plans.Contains(m.Plan)).ToListAsync(cancellationToken);
        var facts = await FactsAsync(context, milestones, database.Calendar.Days, cancellationToken);
        var by = milestones.ToLookup(m => m.Plan, StringComparer.Ordinal);
        return [.. found.Select(p => Pair(Header(p, projects[p.Project], facts.Reviews), [.. by[p.Ref]], facts, Now, sequence))];
    }

    /// <summary>The rows of some milestones of one plan as they stand now, and what they were worked out from; those not returned are gone.</summary>
    internal async Task<(IReadOnlyList<(PlanRow Open, PlanRow Full)> Rows, RowFacts Facts)> ReadRowsAsync(PlanHeader header, IReadOnlyCollection<string> references, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var milestones = await context.Milestones.AsNoTracking().Where(m => m.Plan == header.Ref && references.Contains(m.Ref)).ToListAsync(cancellationToken);
        var facts = await FactsAsync(context, milestones, database.Calendar.Days, cancellationToken);
        var now = Now;
        return ([.. milestones.Select(m => Rows(m, header, facts, now))], facts);
    }

    /// <summary>The plans' own facts as they stand in the database.</summary>
    /// <param name="plans">References; null for every plan.</param>
    internal static async Task<IReadOnlyList<PlanHeader>> HeadersAsync(PlanDbContext context, IReadOnlyCollection<string>? plans, IReadOnlyList<Review> reviews, CancellationToken cancellationToken)
    {
        var projects = await context.Projects.AsNoTracking().ToDictionaryAsync(p => p.Ref, StringComparer.Ordinal, cancellationToken);
        var found = await (plans is null ? context.Plans : context.Plans.Where(p => plans.Contains(p.Ref))).AsNoTracking().ToListAsync(cancellationToken);
        return [.. found.Select(p => Header(p, projects[p.Project], reviews))];
    }

    /// <summary>What surrounds some milestones. A question whose answer is known to be empty is not asked.</summary>
    internal static async Task<RowFacts> FactsAsync(PlanDbContext context, IReadOnlyCollection<Milestone> milestones, WorkingDays calendar, CancellationToken cancellationToken)
    {
        var dependencies = milestones.SelectMany(m => m.DependsOn).ToHashSet(StringComparer.Ordinal);
        var wanted = milestones.Select(m => m.ProvedBy).OfType<string>().Union(dependencies, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var reports = wanted.Count == 0 ? [] : await context.Reports.AsNoTracking().Where(r => wanted.Contains(r.Ref)).ToDictionaryAsync(r => r.Ref, StringComparer.Ordinal, cancellationToken);
        var slots = await AgendaSlots.OfAllAsync(context, reports.Keys, cancellationToken);
        var sittings = slots.Values.ToHashSet(StringComparer.Ordinal);
        var meetings = sittings.Count == 0 ? [] : await context.Meetings.AsNoTracking().Where(m => sittings.Contains(m.Ref)).ToDictionaryAsync(m => m.Ref, StringComparer.Ordinal, cancellationToken);
        var committees = reports.Count == 0 ? [] : await context.Committees.AsNoTracking()
            .Select(c => new { c.Ref, c.Abbreviation, c.CycleWorkingDays }).ToListAsync(cancellationToken);
        var reviews = await context.Reviews.AsNoTracking().ToListAsync(cancellationToken);
        var states = milestones.ToDictionary(m => m.Ref, m => m.Status, StringComparer.Ordinal);
        var elsewhere = dependencies.Where(d => !states.ContainsKey(d) && !reports.ContainsKey(d)).ToList();
        if (elsewhere.Count > 0)
        {
            foreach (var other in await context.Milestones.AsNoTracking().Where(m => elsewhere.Contains(m.Ref)).Select(m => new { m.Ref, m.Status }).ToListAsync(cancellationToken))
            {
                states[other.Ref] = other.Status;
            }
        }

        return new RowFacts(reports, meetings, committees.ToDictionary(c => c.Ref, c => c.Abbreviation, StringComparer.Ordinal), reviews, states)
        {
            Slots = slots,
            Added = await AddedAsync(context, milestones, reviews, calendar, long.MaxValue, cancellationToken),
            Calendar = calendar,
            Cycles = committees.Where(c => c.CycleWorkingDays is not null).ToDictionary(c => c.Ref, c => c.CycleWorkingDays!.Value, StringComparer.Ordinal),
        };
    }

    /// <summary>Which milestones without any update came after the reporting date of a review: those alone were not missed there. Not asked where there are none.</summary>
    internal static async Task<IReadOnlyDictionary<string, DateTime>> AddedAsync(PlanDbContext context, IReadOnlyCollection<Milestone> milestones, IReadOnlyList<Review> reviews, WorkingDays calendar, long sequence, CancellationToken cancellationToken)
    {
        var closed = reviews.Where(r => r.State is ReviewState.Closed).ToList();
        var silent = closed.Count == 0 ? [] : milestones.Where(m => m.LastUpdate.At is null && !m.IsFinished).Select(m => m.Ref).ToHashSet(StringComparer.Ordinal);
        if (silent.Count == 0)
        {
            return new Dictionary<string, DateTime>(StringComparer.Ordinal);
        }

        var since = closed.Min(r => r.ReportingAt(calendar));
        var added = await context.Log.AsNoTracking().Where(e => e.Kind == "milestone" && e.At > since && e.Version == 1 && e.Sequence <= sequence).Select(e => new { e.Ref, e.At }).ToListAsync(cancellationToken);
        return added.Where(e => silent.Contains(e.Ref)).GroupBy(e => e.Ref, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Min(e => e.At), StringComparer.Ordinal);
    }

    internal static PlanModelPair Pair(PlanHeader header, IReadOnlyCollection<Milestone> milestones, RowFacts facts, DateTime now, long sequence)
    {
        var open = ImmutableDictionary.CreateBuilder<string, PlanRow>(StringComparer.Ordinal);
        var full = ImmutableDictionary.CreateBuilder<string, PlanRow>(StringComparer.Ordinal);
        foreach (var milestone in milestones)
        {
            (open[milestone.Ref], full[milestone.Ref]) = Rows(milestone, header, facts, now);
        }

        var day = LondonTime.DayOf(now);
        return new PlanModelPair(
            new PlanModel(header, open.ToImmutable(), day, sequence), new PlanModel(header, full.ToImmutable(), day, sequence), facts, ValidUntil(header.Ref, facts, now));
    }

    /// <summary>The next instant, in UTC, at which rows read differently though nothing is changed: midnight in London, or a reporting date.</summary>
    private static DateTime ValidUntil(string plan, RowFacts facts, DateTime now)
    {
        var day = LondonTime.EndOfDay(LondonTime.DayOf(now));
        var midnight = day == DateTime.MaxValue ? day : day.AddMicroseconds(1);
        return Review.WindowFor(plan, facts.Reviews, facts.Calendar)?.ReportingAt is { } reporting && reporting > now && reporting < midnight ? reporting : midnight;
    }

    internal static PlanHeader Header(WorkPlan plan, Project project, IReadOnlyList<Review> reviews) =>
        new(
            plan.Ref, plan.Title, plan.Project, project.Name, project.Slug, plan.From, plan.To, plan.State, plan.Submitted, plan.BaselineNumber,
            plan.AgreedBy, plan.Tolerance, project.RecordEnds,
            reviews.Where(r => r.State is not ReviewState.Closed && r.Plans.Contains(plan.Ref, StringComparer.Ordinal)).Select(r => (DateTime?)r.StartsAt).Min(),
            plan.Version)
        {
            LastReviewAt = reviews.Where(r => r.State is ReviewState.Closed && r.Plans.Contains(plan.Ref, StringComparer.Ordinal)).Select(r => (DateTime?)r.SeenAt).Max(),
        };

    /// <summary>Both projections of a row; one object where nothing private is in it.</summary>
    internal static (PlanRow Open, PlanRow Full) Rows(Milestone milestone, PlanHeader header, RowFacts facts, DateTime now)
    {
        var open = RowBuilder.Build(milestone, header, facts, now, withPrivate: false);
        var holdsPrivate = milestone.ProvedBy is { } report && facts.Reports.GetValueOrDefault(report) is { PrivateTitle.Length: > 0 };
        return (open, holdsPrivate ? RowBuilder.Build(milestone, header, facts, now, withPrivate: true) : open);
    }

    private static Task<Dictionary<string, string>> CommitteesAsync(PlanDbContext context, CancellationToken cancellationToken) =>
        context.Committees.AsNoTracking().ToDictionaryAsync(c => c.Ref, c => c.Abbreviation, StringComparer.Ordinal, cancellationToken);
}

/// <summary>The two projections of one plan, what their rows were worked out from, and until when they hold.</summary>
internal sealed record PlanModelPair(PlanModel Open, PlanModel Full, RowFacts Facts, DateTime ValidUntil)
{
    internal PlanModel For(bool withPrivate) => withPrivate ? Full : Open;
}
