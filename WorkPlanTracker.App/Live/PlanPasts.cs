using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Pictures;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Live;

/// <summary>The shared pasts of all milestones, read from the change log: once whole, then what has come since, never per screen.</summary>
/// <remarks>Only what pictures need is kept of an entry, and only where it differs from the one before. See docs/adr/0059.</remarks>
public sealed class PlanPasts(PlanDatabase database, PlanModels models)
{
    private readonly Lock _gate = new();
    private Task<Kept>? _kept;

    /// <summary>Every plan's past, up to the newest change the read models have taken in.</summary>
    public async Task<MilestonePasts> GetAsync()
    {
        var revision = models.Revision;
        Task<Kept> kept;
        lock (_gate)
        {
            kept = _kept switch
            {
                null or { IsFaulted: true } => _kept = Task.Run(() => ReadAsync(revision, null)),
                { IsCompletedSuccessfully: true } before when before.Result.Revision < revision => _kept = Task.Run(() => ReadAsync(revision, before.Result.Past)),
                var asked => asked,
            };
        }

        // What was asked for before this change may not hold it.
        return (await kept) is var read && read.Revision >= revision ? read.Past : await GetAsync();
    }

    private async Task<Kept> ReadAsync(long revision, MilestonePasts? before)
    {
        await using var context = database.CreateDbContext();
        var from = before?.Sequence ?? 0;
        var entries = context.Log.AsNoTracking()
            .Where(e => e.Sequence > from && (e.Kind == "milestone" || e.Kind == "review"))
            .OrderBy(e => e.Sequence)
            .Select(e => new { e.Sequence, e.At, e.Kind, e.Ref, e.Record, e.Schema })
            .AsAsyncEnumerable();
        var changed = new Dictionary<string, MilestonePastBuilder>(StringComparer.Ordinal);
        var reviews = (before?.Reviews ?? []).ToBuilder();
        var sequence = from;
        await foreach (var entry in entries)
        {
            sequence = entry.Sequence;
            if (entry.Kind == "review")
            {
                reviews.Add(new ReviewStep(entry.At, entry.Ref, entry.Record is null ? null : RecordDocument.Read<Review>(entry.Record, entry.Schema)));
            }
            else if (entry.Record is not null)
            {
                var milestone = RecordDocument.ReadPart<Stood>(entry.Kind, entry.Record, entry.Schema);
                var step = new MilestoneStep(entry.At, milestone.Status, milestone.Baseline ?? PlanDate.NotSet, milestone.Forecast ?? PlanDate.NotSet, milestone.Actual ?? PlanDate.NotSet, milestone.LastUpdate?.At);
                if (PastOf(entry.Ref) is { } past)
                {
                    past.Add(step, milestone.Title);
                }
                else
                {
                    changed[entry.Ref] = new MilestonePastBuilder(entry.Ref, milestone.Plan, milestone.Title, [step]);
                }
            }
            else
            {
                PastOf(entry.Ref)?.Remove(entry.At);
            }
        }

        var milestones = (before?.Milestones ?? ImmutableDictionary.Create<string, MilestonePast>(StringComparer.Ordinal)).SetItems(
            changed.Select(c => KeyValuePair.Create(c.Key, c.Value.Build())));
        return new Kept(revision, before is not null && sequence == from ? before : new MilestonePasts(milestones, reviews.ToImmutable(), sequence));

        MilestonePastBuilder? PastOf(string reference) => changed.TryGetValue(reference, out var known) ? known
            : before?.Milestones.GetValueOrDefault(reference) is { } read ? changed[reference] = new MilestonePastBuilder(read.Ref, read.Plan, read.Title, read.Steps)
            : null;
    }

    /// <summary>What a picture needs of a milestone's document.</summary>
    private sealed record Stood(string Plan, string Title, MilestoneStatus Status, PlanDate? Baseline, PlanDate? Forecast, PlanDate? Actual, UpdateSummary? LastUpdate);

    private sealed record Kept(long Revision, MilestonePasts Past);
}

/// <summary>How a review stood from an instant on; null where it was taken off the record.</summary>
public sealed record ReviewStep(DateTime At, string Ref, Review? Review);

/// <summary>The past of every plan: immutable, shared by all screens.</summary>
/// <param name="Milestones">By reference, those included that were taken off the record.</param>
/// <param name="Reviews">Reviews, step by step.</param>
/// <param name="Sequence">The newest entry it holds.</param>
public sealed record MilestonePasts(ImmutableDictionary<string, MilestonePast> Milestones, ImmutableList<ReviewStep> Reviews, long Sequence)
{
    /// <summary>The milestones some plans have ever had.</summary>
    public IReadOnlyList<MilestonePast> Of(IReadOnlyCollection<string> plans) => [.. Milestones.Values.Where(m => plans.Contains(m.Plan, StringComparer.Ordinal))];

    /// <summary>What a plan's milestones owed at an instant; null where no review was planned then and none had been.</summary>
    public ReportingWindow? WindowAt(string plan, DateTime instant, WorkingDays calendar) =>
        Review.WindowFor(plan, Reviews.Where(r => r.At <= instant).GroupBy(r => r.Ref, StringComparer.Ordinal).Select(g => g.Last().Review).OfType<Review>(), calendar);
}
