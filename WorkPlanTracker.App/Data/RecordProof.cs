using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Data;

/// <summary>Compares every record of every kind, as it stands, with its newest log entry. A log cut off at its end, or a record changed past it, shows here.</summary>
internal sealed class RecordProof(PlanDbContext context, long entries)
{
    private static readonly MethodInfo Typed = typeof(RecordProof).GetMethod(nameof(OfKindAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    internal async Task<LogProof.Result?> FirstBadAsync(CancellationToken cancellationToken)
    {
        var kinds = context.Model.GetEntityTypes().Select(t => t.ClrType).Where(t => t.IsAssignableTo(typeof(IRecord)))
            .ToDictionary(t => ((IRecord)Activator.CreateInstance(t, nonPublic: true)!).Kind, StringComparer.Ordinal);
        var known = kinds.Keys.ToList();
        if (await context.Log.Where(e => !known.Contains(e.Kind)).OrderBy(e => e.Sequence).Select(e => new { e.Sequence, e.Kind, e.Ref }).FirstOrDefaultAsync(cancellationToken) is { } strange)
        {
            return Bad(strange.Sequence, $"Entry {strange.Sequence} is about {strange.Ref}, a “{strange.Kind}”, which this version does not know.");
        }

        if (await OfTokensAsync(cancellationToken) is { } token)
        {
            return token;
        }

        foreach (var (kind, type) in kinds.Where(k => k.Key != ApiToken.LogKind).OrderBy(k => k.Key, StringComparer.Ordinal))
        {
            if (await (Task<LogProof.Result?>)Typed.MakeGenericMethod(type).Invoke(this, [kind, cancellationToken])! is { } bad)
            {
                return bad;
            }
        }

        return null;
    }

    /// <summary>Tokens are few, and their reference is worked out of their hash, so they are compared in memory.</summary>
    private async Task<LogProof.Result?> OfTokensAsync(CancellationToken cancellationToken)
    {
        var tokens = (await context.Tokens.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(t => t.Ref, StringComparer.Ordinal);
        var newest = (await context.Log.AsNoTracking().Where(e => e.Kind == ApiToken.LogKind).OrderBy(e => e.Sequence).ToListAsync(cancellationToken))
            .GroupBy(e => e.Ref, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        if (tokens.Keys.FirstOrDefault(t => !newest.ContainsKey(t)) is { } unknown)
        {
            return Bad(entries + 1, $"The token {unknown} opens the plan, but the log knows nothing of it: entries are missing.");
        }

        return newest.Values.OrderBy(e => e.Sequence).Select(e => FaultOf(e, tokens.GetValueOrDefault(e.Ref), default) is { } fault ? Bad(e.Sequence, fault) : null).FirstOrDefault(bad => bad is not null);
    }

    private async Task<LogProof.Result?> OfKindAsync<T>(string kind, CancellationToken cancellationToken)
        where T : class, IRecord
    {
        var unknown = await context.Set<T>().Where(r => !context.Log.Any(e => e.Kind == kind && e.Ref == EF.Property<string>(r, nameof(IRecord.Ref))))
            .Select(r => EF.Property<string>(r, nameof(IRecord.Ref))).FirstOrDefaultAsync(cancellationToken);
        if (unknown is not null)
        {
            return Bad(entries + 1, $"The {kind} {unknown} is in the plan, but the log knows nothing of it: entries are missing.");
        }

        var after = "";
        while (true)
        {
            // By reference, in the database's own order, a page at a time.
            var page = await context.Log.Where(e => e.Kind == kind && string.Compare(e.Ref, after) > 0)
                .GroupBy(e => e.Ref).Select(g => new { Ref = g.Key, Last = g.Max(e => e.Sequence) })
                .OrderBy(g => g.Ref).Take(LogProof.AtOnce).ToListAsync(cancellationToken);
            if (page.Count == 0)
            {
                return null;
            }

            after = page[^1].Ref;
            var (last, refs) = (page.ConvertAll(p => p.Last), page.ConvertAll(p => p.Ref));
            var newest = await context.Log.AsNoTracking().Where(e => last.Contains(e.Sequence)).OrderBy(e => e.Sequence).ToListAsync(cancellationToken);
            var records = (await context.Set<T>().AsNoTracking().Where(r => refs.Contains(EF.Property<string>(r, nameof(IRecord.Ref)))).ToListAsync(cancellationToken))
                .ToDictionary(r => r.Ref, StringComparer.Ordinal);
            var updates = typeof(T) == typeof(Milestone)
                ? await context.Updates.Where(u => refs.Contains(u.Milestone) && u.UndoneAt == null).GroupBy(u => u.Milestone).Select(g => new { g.Key, Count = g.Count(), Newest = g.Max(u => u.Number) })
                    .ToDictionaryAsync(g => g.Key, g => (g.Count, g.Newest), StringComparer.Ordinal, cancellationToken)
                : [];
            foreach (var entry in newest)
            {
                if (FaultOf(entry, records.GetValueOrDefault(entry.Ref), updates.GetValueOrDefault(entry.Ref)) is { } fault)
                {
                    return Bad(entry.Sequence, fault);
                }
            }
        }
    }

    private static string? FaultOf<T>(ChangeLogEntry entry, T? record, (int Count, int Newest) updates)
        where T : class, IRecord
    {
        if (record is null || entry.Record is null)
        {
            return record is not null ? $"Entry {entry.Sequence} says that {entry.Ref} was removed, but it is there."
                : entry.Record is not null ? $"Entry {entry.Sequence} is the newest of {entry.Ref}, which is missing from the plan."
                : null;
        }

        if (record.Version != entry.Version)
        {
            return $"{entry.Ref} is at version {record.Version}, but its newest entry, {entry.Sequence}, is of version {entry.Version}.";
        }

        JsonObject logged;
        try
        {
            logged = RecordDocument.Of(RecordDocument.Read<T>(entry.Record, entry.Schema));
        }
        catch (JsonException unreadable)
        {
            return $"Entry {entry.Sequence} ({entry.Kind} {entry.Ref}) holds a record that cannot be read: {unreadable.Message}";
        }

        var differs = RecordDocument.Difference(logged, RecordDocument.Of(record)).Select(f => (string)f!["name"]!).ToList();
        return differs.Count > 0 ? $"{entry.Ref} was changed past the log: it differs from its newest entry, {entry.Sequence}, in {string.Join(", ", differs)}."
            : record is Milestone milestone && updates != (milestone.UpdateCount, milestone.UpdateCount)
                ? $"{entry.Ref} has {updates.Count} updates up to number {updates.Newest}, but its newest entry, {entry.Sequence}, counts {milestone.UpdateCount}."
            : null;
    }

    private LogProof.Result Bad(long sequence, string sentence) => new(entries, sequence, sentence);
}
