using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Live;

/// <summary>The shared read models: filled once for any number of simultaneous openings, kept fresh by one read per change.</summary>
/// <remarks>Eight plans are kept, the least recently asked for goes first.</remarks>
public sealed partial class PlanModels(PlanReader reader, ILogger<PlanModels> logger)
{
    private const int Kept = 8;

    private static readonly string[] WholeKinds = ["plan", "project", "review", "committee", "calendar"];

    private static readonly string[] IndexKinds = [.. WholeKinds, "area", "programme"];

    private static readonly string[] AroundKinds = [.. IndexKinds, "report", "meeting", "agendaItem", "action", "changeRequest"];

    private readonly Lock _gate = new();
    private readonly LinkedList<KeptPlan> _plans = [];
    private Task<PlanIndex>? _index;
    private long _revision;
    private long _aroundRevision;

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

    /// <summary>A plan as it stands where it is kept already; null where it would have to be read.</summary>
    /// <param name="plan">Its reference.</param>
    public PlanModel? AtHand(string plan)
    {
        lock (_gate)
        {
            return _plans.FirstOrDefault(p => p.Plan == plan) is { Filled: { IsCompletedSuccessfully: true } filled } && !IsStale(filled) ? filled.Result?.For(withPrivate: false) : null;
        }
    }

    /// <summary>Several plans as they stand, for whoever looks at all of them at once: those that are kept, and the others in one read that keeps none of them, so that nobody's plan has to make room.</summary>
    public async Task<IReadOnlyDictionary<string, PlanModel>> GlimpseAsync(IReadOnlyCollection<string> plans)
    {
        List<Task<PlanModelPair?>> kept;
        lock (_gate)
        {
            kept = [.. _plans.Where(p => plans.Contains(p.Plan, StringComparer.Ordinal) && !IsStale(p.Filled)).Select(p => p.Filled)];
        }

        var pairs = (await Task.WhenAll(kept)).OfType<PlanModelPair>().ToDictionary(p => p.Open.Header.Ref, StringComparer.Ordinal);
        IReadOnlyList<string> others = [.. plans.Where(p => !pairs.ContainsKey(p))];
        foreach (var pair in others.Count == 0 ? [] : await reader.ReadPlansAsync(others, CancellationToken.None))
        {
            pairs[pair.Open.Header.Ref] = pair;
        }

        return pairs.ToDictionary(p => p.Key, p => p.Value.For(withPrivate: false), StringComparer.Ordinal);
    }

    /// <summary>Counts the changes taken in, so that a screen sees at a glance whether anything is new.</summary>
    public long Revision => Interlocked.Read(ref _revision);

    /// <summary>Counts the changes that are not of milestones alone: meetings, agendas, reports, reviews, plans.</summary>
    public long AroundRevision => Interlocked.Read(ref _aroundRevision);

    /// <summary>Brings what is kept up to date, with what the follower read and no second read where that is enough.</summary>
    /// <param name="milestones">The changed milestones as the log keeps them; null for one that was removed.</param>
    /// <remarks>A plan that cannot be read is forgotten and read afresh by whoever asks next; the others go on.</remarks>
    internal async Task ApplyAsync(Notice notice, IReadOnlyDictionary<string, LoggedDocument?> milestones, CancellationToken cancellationToken)
    {
        KeptPlan[] plans;
        lock (_gate)
        {
            plans = [.. _plans];
            _index = notice.Touched.Any(t => IndexKinds.Contains(t.Kind, StringComparer.Ordinal)) ? null : _index;
        }

        if (notice.Touched.Any(t => AroundKinds.Contains(t.Kind, StringComparer.Ordinal)))
        {
            Interlocked.Increment(ref _aroundRevision);
        }

        var fresh = milestones.Where(m => m.Value is not null).Select(m => m.Value!.Read<Milestone>()).ToList();
        foreach (var entry in plans)
        {
            try
            {
                if (await entry.Filled is { } before && await NextAsync(before, notice, fresh, cancellationToken) is { } next)
                {
                    entry.Filled = Task.FromResult<PlanModelPair?>(next);
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                LogUnreadable(entry.Plan, failure);
                Forget(entry);
            }
        }

        Interlocked.Increment(ref _revision);
    }

    /// <summary>Works out afresh what the passing of time alone has changed: a new day, or a reporting date that has come.</summary>
    /// <returns>Whether any plan was.</returns>
    internal async Task<bool> TurnAsync(CancellationToken cancellationToken)
    {
        KeptPlan[] plans;
        lock (_gate)
        {
            plans = [.. _plans];
        }

        var turned = false;
        foreach (var entry in plans.Where(p => p.Filled.IsCompletedSuccessfully && p.Filled.Result is { } pair && reader.Now >= pair.ValidUntil))
        {
            var before = entry.Filled.Result!;
            entry.Filled = Task.FromResult(await reader.ReadPlanAsync(entry.Plan, cancellationToken) is { } read ? Carried(read, before, []) : null);
            turned = true;
        }

        if (turned)
        {
            Interlocked.Increment(ref _revision);
        }

        return turned;
    }

    /// <summary>What a plan becomes by a notice; null where the notice does not touch it.</summary>
    private async Task<PlanModelPair?> NextAsync(PlanModelPair before, Notice notice, List<Milestone> fresh, CancellationToken cancellationToken)
    {
        // A plan filled a moment ago may hold some of this already.
        var news = notice.Touched.Where(t => t.Sequence > before.Open.Sequence).ToList();
        var touched = news.Where(t => t.Kind == "milestone").ToDictionary(t => t.Ref, StringComparer.Ordinal);
        if (news.Exists(t => WholeKinds.Contains(t.Kind, StringComparer.Ordinal)))
        {
            return await reader.ReadPlanAsync(before.Open.Header.Ref, cancellationToken) is { } whole ? Carried(whole, before, touched) : null;
        }

        var moved = news.Where(t => t.Kind is "report" or "meeting").Select(t => t.Ref).ToHashSet(StringComparer.Ordinal);
        var mine = fresh.Where(m => m.Plan == before.Open.Header.Ref && touched.ContainsKey(m.Ref) && !(before.Open.Rows.GetValueOrDefault(m.Ref)?.Version > m.Version)).ToList();
        var around = before.Open.Rows.Values
            .Where(r => r.DependsOn.Any(d => touched.ContainsKey(d) || moved.Contains(d)) || (r.Proof is { } proof && (moved.Contains(proof.Report) || (proof.Meeting is { } at && moved.Contains(at)))))
            .Select(r => r.Ref).ToList();
        var rows = touched.Keys.Where(before.Open.Rows.ContainsKey).Except(fresh.Select(m => m.Ref), StringComparer.Ordinal)
            .ToDictionary(r => r, _ => ((PlanRow, PlanRow)?)null, StringComparer.Ordinal);
        var facts = before.Facts;
        if (around.Count == 0 && mine.TrueForAll(m => IsCovered(m, facts)))
        {
            mine.ForEach(m => rows[m.Ref] = PlanReader.Rows(m, before.Open.Header, facts, reader.Now));
        }
        else
        {
            var (read, factsRead) = await reader.ReadRowsAsync(before.Open.Header, [.. mine.Select(m => m.Ref).Union(around, StringComparer.Ordinal)], cancellationToken);
            facts = facts.With(factsRead);
            foreach (var row in read)
            {
                rows[row.Open.Ref] = row;
            }
        }

        return rows.Count > 0 ? Merged(before with { Facts = facts }, rows, touched, notice.Sequence) : null;
    }

    /// <summary>Whether what a milestone points at is known already.</summary>
    private static bool IsCovered(Milestone milestone, RowFacts facts) =>
        milestone.DependsOn.Count == 0 && (milestone.ProvedBy is null || facts.Reports.ContainsKey(milestone.ProvedBy))
        && (milestone.LastUpdate.At is not null || milestone.IsFinished || facts.Added.ContainsKey(milestone.Ref) || facts.Reviews.All(r => r.State is not ReviewState.Closed));

    /// <summary>A plan read afresh, with what was last said of its rows.</summary>
    private static PlanModelPair Carried(PlanModelPair read, PlanModelPair before, Dictionary<string, Touch> touched)
    {
        var said = read.Open.Rows.Values
            .Where(r => touched.ContainsKey(r.Ref) || before.Open.Rows.GetValueOrDefault(r.Ref)?.Changed is not null)
            .ToDictionary(r => r.Ref, r => ((PlanRow Open, PlanRow Full)?)(r, read.Full.Rows[r.Ref]), StringComparer.Ordinal);
        return Merged(read, said, touched, read.Open.Sequence, before);
    }

    private static PlanModelPair Merged(
        PlanModelPair into, Dictionary<string, (PlanRow Open, PlanRow Full)?> rows, Dictionary<string, Touch> touched, long sequence, PlanModelPair? before = null)
    {
        var open = into.Open.Rows.ToBuilder();
        var full = into.Full.Rows.ToBuilder();
        foreach (var (reference, row) in rows)
        {
            if (row is not { } known)
            {
                open.Remove(reference);
                full.Remove(reference);
                continue;
            }

            var changed = touched.GetValueOrDefault(reference) ?? (before ?? into).Open.Rows.GetValueOrDefault(reference)?.Changed;
            var shown = known.Open with { Changed = changed };
            open[reference] = shown;
            full[reference] = ReferenceEquals(known.Open, known.Full) ? shown : known.Full with { Changed = changed };
        }

        var follows = before is null ? (long?)into.Open.Sequence : null;
        return into with
        {
            Open = into.Open with { Rows = open.ToImmutable(), Sequence = sequence, Follows = follows, Changed = rows.Keys },
            Full = into.Full with { Rows = full.ToImmutable(), Sequence = sequence, Follows = follows, Changed = rows.Keys },
        };
    }

    private void Forget(KeptPlan entry)
    {
        lock (_gate)
        {
            _plans.Remove(entry);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Plan {Plan} could not be brought up to date; it is read afresh when next asked for.")]
    private partial void LogUnreadable(string plan, Exception failure);

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

    /// <summary>A failed fill, an unknown plan, or a model that time has overtaken is read again.</summary>
    private bool IsStale(Task<PlanModelPair?> filled) =>
        filled.IsFaulted || (filled.IsCompletedSuccessfully && (filled.Result is not { } pair || reader.Now >= pair.ValidUntil));

    private sealed class KeptPlan(string plan)
    {
        internal string Plan { get; } = plan;

        internal Task<PlanModelPair?> Filled { get; set; } = Task.FromResult<PlanModelPair?>(null);
    }
}
