using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Reads reviews for the list, and the programme at a glance.</summary>
public sealed class ReviewQueries(PlanDatabase database, PlanModels models, PlanClock clock)
{
    /// <summary>The plan's day in London.</summary>
    public DateOnly Today => LondonTime.DayOf(clock.GetUtcNow().UtcDateTime);

    /// <summary>Every review with how much it decided, the newest first.</summary>
    public async Task<ReviewList> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var reviews = await context.Reviews.AsNoTracking().ToListAsync(cancellationToken);
        var decisions = await context.Decisions.GroupBy(d => d.Review).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, cancellationToken);
        var references = reviews.Select(r => r.Ref).ToList();
        var actions = await context.Actions.Where(a => references.Contains(a.RaisedAt!)).GroupBy(a => a.RaisedAt!).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, cancellationToken);
        var index = await models.IndexAsync();
        return new ReviewList(
            [.. reviews.OrderByDescending(r => r.StartsAt).Select(r => new ListedReview(r, decisions.GetValueOrDefault(r.Ref), actions.GetValueOrDefault(r.Ref), r.ReportingAt(database.Calendar.Days)))],
            await PackReader.ActionsAsync(context, null, reviews, cancellationToken),
            [.. index.Plans.Select(p => new ReviewPlan(p.Ref, p.Title))],
            index.Default,
            Today,
            database.Calendar.Days);
    }

    /// <summary>Every strand and every project, one line each, with how its newest plan stands.</summary>
    public async Task<IReadOnlyList<GlanceStrand>> GlanceAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var strands = await context.Strands.AsNoTracking().OrderBy(s => s.Id).Select(s => new { s.Ref, s.Name }).ToListAsync(cancellationToken);
        var projects = await context.Projects.AsNoTracking().ToListAsync(cancellationToken);
        var index = await models.IndexAsync();
        var lines = new List<(IReadOnlyList<string> Strands, GlanceLine Line)>();
        foreach (var project in projects.OrderBy(p => p.RecordEnds.IsSet).ThenBy(p => p.Name, StringComparer.OrdinalIgnoreCase))
        {
            var header = index.Plans.FirstOrDefault(h => h.Project == project.Ref);
            var plan = header is null ? null : await models.FindAsync(header.Ref, withPrivate: false);
            var next = plan?.Rows.Values.Where(r => !r.RecordEnds.IsSet && r.Status is not (MilestoneStatus.Complete or MilestoneStatus.Cancelled or MilestoneStatus.Deferred) && r.Due.End >= plan.Day).OrderBy(r => r.Due).ThenBy(r => r.Ref, StringComparer.Ordinal).FirstOrDefault();
            lines.Add((project.Strands, new GlanceLine(project.Ref, project.Name, project.Slug, project.LeadOfficer, header?.Ref, project.RecordEnds.IsSet, plan is null || project.RecordEnds.IsSet ? PaperCounts.None : PackReader.Counts(plan), next)));
        }

        return
        [
            .. strands.Select(s => new GlanceStrand(s.Name, [.. lines.Where(l => l.Strands.Count > 0 && l.Strands[0] == s.Ref).Select(l => l.Line)], [.. lines.Where(l => l.Strands.Skip(1).Contains(s.Ref, StringComparer.Ordinal)).Select(l => l.Line.Name)])),
            .. lines.Exists(l => l.Strands.Count == 0) ? [new GlanceStrand("Not in a strand", [.. lines.Where(l => l.Strands.Count == 0).Select(l => l.Line)], [])] : Array.Empty<GlanceStrand>(),
        ];
    }
}

/// <summary>Every review, last time's actions, and what a new review can be of.</summary>
public sealed record ReviewList(IReadOnlyList<ListedReview> Reviews, IReadOnlyList<PaperLine> Actions, IReadOnlyList<ReviewPlan> Plans, IReadOnlyList<string> Default, DateOnly Today, WorkingDays Calendar)
{
    /// <summary>The next review: the live one, else the first that is not over.</summary>
    public ListedReview? Next => Reviews.LastOrDefault(r => r.Review.State is ReviewState.Live) ?? Reviews.LastOrDefault(r => r.Review.State is ReviewState.Prepared);
}

/// <summary>One review in the list.</summary>
public sealed record ListedReview(Review Review, int Decisions, int Actions, DateTime ReportingAt);

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
