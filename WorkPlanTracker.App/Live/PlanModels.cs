using WorkPlanTracker.Domain.Dates;

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

    /// <summary>Brings what is kept up to date: one read for each plan that a notice touches.</summary>
    internal async Task ApplyAsync(Notice notice, CancellationToken cancellationToken)
    {
        KeptPlan[] plans;
        var whole = notice.Touched.Any(t => PlanKinds.Contains(t.Kind, StringComparer.Ordinal));
        lock (_gate)
        {
            plans = [.. _plans];
            _index = whole ? null : _index;
        }

        foreach (var entry in plans)
        {
            var before = await entry.Filled;
            if (whole || before is null)
            {
                entry.Filled = Task.FromResult(await reader.ReadPlanAsync(entry.Plan, cancellationToken));
                continue;
            }

            var touched = notice.Touched.Where(t => t.Kind == "milestone").ToDictionary(t => t.Ref, StringComparer.Ordinal);
            var affected = touched.Keys.Union(before.Open.Rows.Values.Where(r => r.DependsOn.Any(touched.ContainsKey)).Select(r => r.Ref), StringComparer.Ordinal).ToList();
            if (affected.Count > 0)
            {
                var fresh = await reader.ReadRowsAsync(before.Open.Header, affected, cancellationToken);
                entry.Filled = Task.FromResult<PlanModelPair?>(Merged(before, affected, fresh, touched, notice.Sequence));
            }
        }
    }

    private static PlanModelPair Merged(
        PlanModelPair before, List<string> affected, IReadOnlyList<(PlanRow Open, PlanRow Full)> fresh, Dictionary<string, Touch> touched, long sequence)
    {
        var open = before.Open.Rows.ToBuilder();
        var full = before.Full.Rows.ToBuilder();
        var gone = affected.Except(fresh.Select(r => r.Open.Ref), StringComparer.Ordinal).ToList();
        open.RemoveRange(gone);
        full.RemoveRange(gone);
        foreach (var row in fresh)
        {
            var changed = touched.GetValueOrDefault(row.Open.Ref) ?? open.GetValueOrDefault(row.Open.Ref)?.Changed;
            var shown = row.Open with { Changed = changed };
            open[shown.Ref] = shown;
            full[shown.Ref] = ReferenceEquals(row.Open, row.Full) ? shown : row.Full with { Changed = changed };
        }

        return new PlanModelPair(
            before.Open with { Rows = open.ToImmutable(), Sequence = sequence },
            before.Full with { Rows = full.ToImmutable(), Sequence = sequence });
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
