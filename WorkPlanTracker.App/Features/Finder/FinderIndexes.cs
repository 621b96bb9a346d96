using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.Finder;

/// <summary>The one index that all circuits search: read when first asked for, brought up to date when asked for after a change, once for any number of askers.</summary>
public sealed class FinderIndexes(FinderReader reader, PlanModels models, PlanClock clock)
{
    private readonly Lock _gate = new();
    private KeptIndex? _kept;
    private Task<KeptIndex>? _filling;
    private int _reads;

    /// <summary>How often the database was asked; searching does not.</summary>
    internal int Reads => Volatile.Read(ref _reads);

    /// <summary>What a person finds for what they typed.</summary>
    /// <param name="typed">Any text.</param>
    /// <param name="reach">What they may find.</param>
    /// <param name="use">What they have used lately.</param>
    public async ValueTask<FinderAnswer> SearchAsync(string? typed, FinderReach reach, FinderUse use)
    {
        var index = await GetAsync();
        var answer = FinderSearch.Run(index, FinderQuery.Of(typed), reach, use, LondonTime.DayOf(clock.GetUtcNow().UtcDateTime));
        return answer with { Rows = RowsOf(answer) };
    }

    /// <summary>How the milestones that are shown stand: whether one is silent turns with the clock, so the shared rows know it and the index does not. A plan that nobody looks at is not read for it.</summary>
    private Dictionary<string, PlanRow> RowsOf(FinderAnswer answer)
    {
        var rows = new Dictionary<string, PlanRow>(StringComparer.Ordinal);
        PlanModel? plan = null;
        foreach (var group in answer.Groups)
        {
            foreach (var (entry, _) in group.Hits)
            {
                if (entry.Plan.Length > 0 && (plan = plan?.Header.Ref == entry.Plan ? plan : models.AtHand(entry.Plan))?.Rows.TryGetValue(entry.Ref, out var row) == true)
                {
                    rows[entry.Ref] = row;
                }
            }
        }

        return rows;
    }

    /// <summary>One entry as a person may see it, or null.</summary>
    public async ValueTask<FinderEntry?> FindAsync(string key, FinderReach reach) => (await GetAsync()).Find(key, reach);

    /// <summary>The newest index: at hand where nothing has changed.</summary>
    internal ValueTask<FinderIndex> GetAsync()
    {
        lock (_gate)
        {
            var revision = models.Revision;
            if (_kept is { } kept && kept.Revision == revision)
            {
                return ValueTask.FromResult(kept.Index);
            }

            if (_filling is null or { IsCompleted: true })
            {
                _filling = Task.Run(() => FillAsync(_kept, revision));
            }
        }

        return new ValueTask<FinderIndex>(FilledAsync(_filling));
    }

    private static async Task<FinderIndex> FilledAsync(Task<KeptIndex> filling) => (await filling).Index;

    /// <summary>The revision is the one before reading: what changes meanwhile is read next time.</summary>
    private async Task<KeptIndex> FillAsync(KeptIndex? before, long revision)
    {
        Interlocked.Increment(ref _reads);
        var index = before is null ? await reader.ReadAsync(CancellationToken.None) : await reader.RefreshAsync(before.Index, CancellationToken.None);
        var kept = new KeptIndex(index, revision);
        lock (_gate)
        {
            _kept = kept;
        }

        return kept;
    }

    /// <summary>An index, and the change up to which it is known to hold.</summary>
    private sealed record KeptIndex(FinderIndex Index, long Revision);
}
