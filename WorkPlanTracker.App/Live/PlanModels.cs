using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Live;

/// <summary>The shared read models: filled once for any number of simultaneous openings, kept fresh by one read per change.</summary>
/// <remarks>Eight plans are kept, the least recently asked for goes first.</remarks>
public sealed class PlanModels(PlanReader reader)
{
    private const int Kept = 8;

    private static readonly string[] PlanKinds = ["plan", "project", "report", "meeting", "review", "committee", "area"];

    private readonly Lock _gate = new();
    private readonly LinkedList<KeptPlan> _plans = [];
    private Task<PlanIndex>? _index;
    private long _revision;

    /// <summary>All plans, areas and committees.</summary>
    public Task<PlanIndex> IndexAsync()
    {
        lock (_gate)
        {
            return _index is { IsFaulted: false } warm ? warm : _index = Task.Run(() => reader.ReadIndexAsync(CancellationToken.None));
        }
    }

    /// <summary>A plan as it stands, or null where there is none.</summary>
    /// <param name="plan">Its reference.</param>
    /// <param name="withPrivate">Whether the reader may see private Part 2 text.</param>
    public async Task<PlanModel?> FindAsync(string plan, bool withPrivate) => (await Entry(plan).Filled)?.For(withPrivate);

    /// <summary>Counts the changes taken in, so that a screen sees at a glance whether anything is new.</summary>
    public long Revision => Interlocked.Read(ref _revision);

    /// <summary>Brings what is kept up to date, with what the follower read and no second read where that is enough.</summary>
    /// <param name="milestones">The changed milestones as the log keeps them; null for one that was removed.</param>
    internal async Task ApplyAsync(Notice notice, IReadOnlyDictionary<string, string?> milestones, CancellationToken cancellationToken)
    {
        KeptPlan[] plans;
        var whole = notice.Touched.Any(t => PlanKinds.Contains(t.Kind, StringComparer.Ordinal));
        lock (_gate)
        {
            plans = [.. _plans];
            _index = whole ? null : _index;
        }

        var touched = notice.Touched.Where(t => t.Kind == "milestone").ToDictionary(t => t.Ref, StringComparer.Ordinal);
        var fresh = milestones.Where(m => m.Value is not null).Select(m => RecordDocument.Read<Milestone>(m.Value!)).ToList();
        foreach (var entry in plans)
        {
            var before = await entry.Filled;
            if (whole || before is null)
            {
                entry.Filled = Task.FromResult(await reader.ReadPlanAsync(entry.Plan, cancellationToken));
            }
            else if (await RowsAsync(before, touched, fresh, cancellationToken) is { Count: > 0 } rows)
            {
                entry.Filled = Task.FromResult<PlanModelPair?>(Merged(before, rows, touched, notice.Sequence));
            }
        }

        Interlocked.Increment(ref _revision);
    }

    /// <summary>The rows of a plan that a change made new, by reference; null for one that is gone.</summary>
    private async Task<Dictionary<string, (PlanRow Open, PlanRow Full)?>> RowsAsync(
        PlanModelPair before, Dictionary<string, Touch> touched, List<Milestone> fresh, CancellationToken cancellationToken)
    {
        var mine = fresh.Where(m => m.Plan == before.Open.Header.Ref).ToList();
        var waiting = before.Open.Rows.Values.Where(r => r.DependsOn.Count > 0 && r.DependsOn.Any(touched.ContainsKey)).Select(r => r.Ref).ToList();
        var rows = touched.Keys.Where(before.Open.Rows.ContainsKey).Except(mine.Select(m => m.Ref), StringComparer.Ordinal)
            .ToDictionary(r => r, _ => ((PlanRow, PlanRow)?)null, StringComparer.Ordinal);
        if (waiting.Count == 0 && mine.TrueForAll(m => IsCovered(m, before.Facts)))
        {
            mine.ForEach(m => rows[m.Ref] = PlanReader.Rows(m, before.Open.Header, before.Facts, reader.Now));
            return rows;
        }

        foreach (var row in await reader.ReadRowsAsync(before.Open.Header, [.. mine.Select(m => m.Ref).Union(waiting, StringComparer.Ordinal)], cancellationToken))
        {
            rows[row.Open.Ref] = row;
        }

        return rows;
    }

    /// <summary>Whether what a milestone points at is known already.</summary>
    private static bool IsCovered(Milestone milestone, RowFacts facts) =>
        milestone.DependsOn.Count == 0 && (milestone.ProvedBy is null || facts.Reports.ContainsKey(milestone.ProvedBy));

    private static PlanModelPair Merged(
        PlanModelPair before, Dictionary<string, (PlanRow Open, PlanRow Full)?> rows, Dictionary<string, Touch> touched, long sequence)
    {
        var open = before.Open.Rows.ToBuilder();
        var full = before.Full.Rows.ToBuilder();
        foreach (var (reference, row) in rows)
        {
            if (row is not { } known)
            {
                open.Remove(reference);
                full.Remove(reference);
                continue;
            }

            var changed = touched.GetValueOrDefault(reference) ?? open.GetValueOrDefault(reference)?.Changed;
            var shown = known.Open with { Changed = changed };
            open[reference] = shown;
            full[reference] = ReferenceEquals(known.Open, known.Full) ? shown : known.Full with { Changed = changed };
        }

        return before with
        {
            Open = before.Open with { Rows = open.ToImmutable(), Sequence = sequence },
            Full = before.Full with { Rows = full.ToImmutable(), Sequence = sequence },
        };
    }

    private KeptPlan Entry(string plan)
    {
        lock (_gate)
        {
            var node = _plans.First;
            while (node is not null && node.Value.Plan != plan)
            {
                node = node.Next;
            }

            if (node is not null)
            {
                _plans.Remove(node);
                if (!IsStale(node.Value.Filled))
                {
                    _plans.AddFirst(node);
                    return node.Value;
                }
            }

            var entry = new KeptPlan(plan) { Filled = Task.Run(() => reader.ReadPlanAsync(plan, CancellationToken.None)) };
            _plans.AddFirst(entry);
            if (_plans.Count > Kept)
            {
                _plans.RemoveLast();
            }

            return entry;
        }
    }

    /// <summary>A failed fill, an unknown plan, or a model of yesterday is read again.</summary>
    private bool IsStale(Task<PlanModelPair?> filled) =>
        filled.IsFaulted || (filled.IsCompletedSuccessfully && (filled.Result is not { } pair || pair.Open.Day != LondonTime.DayOf(reader.Now)));

    private sealed class KeptPlan(string plan)
    {
        internal string Plan { get; } = plan;

        internal Task<PlanModelPair?> Filled { get; set; } = Task.FromResult<PlanModelPair?>(null);
    }
}
