using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>Everything one milestone's page shows, read in one go.</summary>
/// <param name="Milestone">The milestone.</param>
/// <param name="Row">What is worked out about it.</param>
/// <param name="Plan">Its plan.</param>
/// <param name="History">Its log entries, newest first, without what private text they may touch.</param>
/// <param name="Updates">Its updates, newest first.</param>
/// <param name="Dependants">Those that wait for it.</param>
public sealed record MilestoneStory(
    Milestone Milestone,
    PlanRow Row,
    PlanHeader Plan,
    IReadOnlyList<HistoryEntry> History,
    IReadOnlyList<ProgressUpdate> Updates,
    IReadOnlyList<string> Dependants);

/// <summary>One entry of a record's history.</summary>
public sealed record HistoryEntry(long Sequence, DateTime At, string Actor, string Command, string Sentence, string Reason, int Version)
{
    /// <summary>It is an update that was made up for the demonstration.</summary>
    public bool Illustrative { get; init; }
}

/// <summary>Reads milestones for pages and the API. Never tracks.</summary>
public sealed class MilestoneQueries(PlanDatabase database, PlanModels models, PlanHistory past, PlanClock clock)
{
    /// <summary>The body's calendar.</summary>
    public WorkingDays Calendar => database.Calendar.Days;

    /// <summary>The most updates and history entries shown at once.</summary>
    public const int PageSize = 100;

    /// <summary>One milestone with its story, or null where there is none.</summary>
    public async Task<MilestoneStory?> FindAsync(string reference, bool withPrivate, CancellationToken cancellationToken)
    {
        if (!PlainWords.AreKeepable(reference))
        {
            return null;
        }

        await using var context = database.CreateDbContext();
        var milestone = await context.Milestones.AsNoTracking().SingleOrDefaultAsync(m => m.Ref == reference, cancellationToken);
        if (milestone is null)
        {
            return null;
        }

        // The row is of the record just read: the shared model may be a moment behind it.
        var standing = (await StandingAsync(context, [milestone], withPrivate, cancellationToken))[0];
        var around = (await models.FindAsync(milestone.Plan, withPrivate))?.Rows.Values ?? [];
        var updates = await context.Updates.AsNoTracking().Where(u => u.Milestone == reference).OrderByDescending(u => u.Number).Take(PageSize).ToListAsync(cancellationToken);
        var history = await context.Log.AsNoTracking().Where(e => e.Kind == "milestone" && e.Ref == reference).OrderByDescending(e => e.Sequence).Take(PageSize)
            .Select(e => new HistoryEntry(e.Sequence, e.At, e.Actor, e.Command, e.Sentence, e.Reason, e.Version)).ToListAsync(cancellationToken);
        var madeUp = updates.Where(u => u.Illustrative).Select(u => u.At).ToHashSet();
        history = [.. history.Select(e => e.Command == "postProgressUpdate" && madeUp.Contains(e.At) ? e with { Illustrative = true } : e)];
        return new MilestoneStory(milestone, standing.Row, standing.Plan, history, updates, [.. around.Where(r => r.DependsOn.Contains(reference, StringComparer.Ordinal)).Select(r => r.Ref)]);
    }

    /// <summary>One milestone with its story as it stood, or null where there was none then.</summary>
    public async Task<MilestoneStory?> FindAsAtAsync(string reference, DateTime instant, bool withPrivate, CancellationToken cancellationToken)
    {
        if (await past.ReadMilestoneAsync(reference, instant, cancellationToken) is not { } milestone
            || await past.ReadPlanAsync(milestone.Plan, instant, withPrivate, cancellationToken) is not { } plan || plan.Rows.GetValueOrDefault(reference) is not { } row)
        {
            return null;
        }

        await using var context = database.CreateDbContext();
        var updates = await context.Updates.AsNoTracking().Where(u => u.Milestone == reference && u.At <= instant).OrderByDescending(u => u.Number).Take(PageSize).ToListAsync(cancellationToken);
        var history = await context.Log.AsNoTracking().Where(e => e.Kind == "milestone" && e.Ref == reference && e.At <= instant).OrderByDescending(e => e.Sequence).Take(PageSize)
            .Select(e => new HistoryEntry(e.Sequence, e.At, e.Actor, e.Command, e.Sentence, e.Reason, e.Version)).ToListAsync(cancellationToken);
        return new MilestoneStory(milestone, row, plan.Header, history, updates, [.. plan.Rows.Values.Where(r => r.DependsOn.Contains(reference, StringComparer.Ordinal)).Select(r => r.Ref)]);
    }

    /// <summary>When a milestone was first written down, and when the record last knew it; both null where there never was one.</summary>
    public async Task<(DateTime? Began, DateTime? Last)> SpanAsync(string reference, CancellationToken cancellationToken) =>
        (await past.BeganAsync("milestone", reference, cancellationToken), await past.LastStoodAsync("milestone", reference, cancellationToken));

    /// <summary>What became of a past milestone until now, in words; empty where nothing has.</summary>
    public async Task<string> SinceAsync(MilestoneStory story, bool withPrivate) =>
        RowDifference.Between(story.Row, (await models.FindAsync(story.Milestone.Plan, withPrivate))?.Rows.GetValueOrDefault(story.Milestone.Ref));

    /// <summary>When the last closed review of a milestone's project started; null where there was none.</summary>
    public async Task<DateTime?> LastReviewAsync(string reference) =>
        (await models.IndexAsync()).Plans.Where(h => reference.StartsWith($"{h.Project}-", StringComparison.Ordinal)).Max(h => h.LastReviewAt);

    /// <summary>The plan's instant, in UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The newest entry of one milestone's history, or null where there is none.</summary>
    public async Task<HistoryEntry?> LastChangeAsync(string reference, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await context.Log.AsNoTracking().Where(e => e.Kind == "milestone" && e.Ref == reference).OrderByDescending(e => e.Sequence)
            .Select(e => new HistoryEntry(e.Sequence, e.At, e.Actor, e.Command, e.Sentence, e.Reason, e.Version)).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>One milestone as it stands in the database; null where there is none.</summary>
    public async Task<Milestone?> NewestAsync(string reference, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await context.Milestones.AsNoTracking().SingleOrDefaultAsync(m => m.Ref == reference, cancellationToken);
    }

    /// <summary>Milestones with what is worked out of them: all of one reading of the database, even before the shared model has heard of it.</summary>
    /// <remarks>As many questions for one milestone as for ten thousand, and nothing is kept.</remarks>
    public async Task<IReadOnlyList<StandingMilestone>> ReadAsync(Expression<Func<Milestone, bool>> which, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var milestones = await context.Milestones.AsNoTracking().Where(which).ToListAsync(cancellationToken);
        return await StandingAsync(context, milestones, withPrivate: false, cancellationToken);
    }

    /// <summary>Every plan as it stands in the database.</summary>
    public async Task<IReadOnlyList<PlanHeader>> PlansAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await PlanReader.HeadersAsync(context, null, await context.Reviews.AsNoTracking().ToListAsync(cancellationToken), cancellationToken);
    }

    private async Task<IReadOnlyList<StandingMilestone>> StandingAsync(PlanDbContext context, List<Milestone> milestones, bool withPrivate, CancellationToken cancellationToken)
    {
        if (milestones.Count == 0)
        {
            return [];
        }

        var facts = await PlanReader.FactsAsync(context, milestones, database.Calendar.Days, cancellationToken);
        var headers = (await PlanReader.HeadersAsync(context, [.. milestones.Select(m => m.Plan).Distinct(StringComparer.Ordinal)], facts.Reviews, cancellationToken)).ToDictionary(h => h.Ref, StringComparer.Ordinal);
        var now = Now;
        return [.. milestones.Select(m => new StandingMilestone(m, RowBuilder.Build(m, headers[m.Plan], facts, now, withPrivate), headers[m.Plan]))];
    }
}
