using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.Features.History;

/// <summary>Who reads the history, as far as it matters to what they may see.</summary>
public sealed record HistoryReader(bool WithPrivate, bool Administers)
{
    internal static HistoryReader Of(SignIn.Person person) => new(person.ReadsPrivate, person.Administers);
}

/// <summary>One entry as the page lists it; what changed in it is read when it is opened.</summary>
public sealed record HistoryLine(long Sequence, DateTime At, string Actor, string ActorEmail, string Command, string Kind, string Ref, string Sentence, string Reason, bool Removed);

/// <summary>One page of entries, the newest first.</summary>
/// <param name="Lines">The entries.</param>
/// <param name="Older">Where the next older page starts; null where this is the last.</param>
public sealed record HistoryPageOf(IReadOnlyList<HistoryLine> Lines, long? Older);

/// <summary>What the filters can be set to.</summary>
public sealed record HistoryChoices(IReadOnlyList<(string Email, string Name)> People, IReadOnlyList<string> Kinds, IReadOnlyList<string> Commands);

/// <summary>Reads the change log for people, backwards along an index, never more than a page at a time.</summary>
public sealed class HistoryQueries(PlanDatabase database)
{
    /// <summary>Entries on a page.</summary>
    public const int PageSize = 50;

    /// <summary>The most that are counted as newer; more are said to be more.</summary>
    public const int MostCounted = 100;

    private const int PerBatch = 1_000;

    /// <summary>Jumps along an index from one value to the next, so that a long log is not read to list a few words.</summary>
    private const string Distinct =
        """
        WITH RECURSIVE found(value) AS (
            SELECT MIN("{0}") FROM "ChangeLog"
            UNION ALL
            SELECT (SELECT MIN(l."{0}") FROM "ChangeLog" l WHERE l."{0}" > found.value) FROM found WHERE found.value IS NOT NULL
        )
        SELECT value AS "Value" FROM found WHERE value IS NOT NULL
        """;

    /// <summary>A page of entries.</summary>
    public async Task<HistoryPageOf> PageAsync(HistoryView view, HistorySpan span, HistoryReader reader, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var entries = await Lines((await FilteredAsync(context, view, span, reader, cancellationToken)).OrderByDescending(e => e.Sequence).Take(PageSize + 1)).ToListAsync(cancellationToken);
        var withheld = await WithheldAsync(context, entries, reader, cancellationToken);
        return new HistoryPageOf([.. entries.Take(PageSize).Select(e => Read(e, withheld))], entries.Count > PageSize ? entries[PageSize - 1].Sequence : null);
    }

    /// <summary>How many entries the view has past a sequence, counted to <see cref="MostCounted"/>.</summary>
    public async Task<int> NewerAsync(HistoryView view, HistorySpan span, HistoryReader reader, long sequence, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await (await FilteredAsync(context, view with { Before = null }, span, reader, cancellationToken)).Where(e => e.Sequence > sequence).Take(MostCounted).CountAsync(cancellationToken);
    }

    /// <summary>What changed in one entry, in plain words; empty where the reader may not see the entry.</summary>
    public async Task<IReadOnlyList<FieldChange>> ChangesAsync(long sequence, HistoryReader reader, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var entry = await Redaction.Of(context.Log, reader.Administers).Where(e => e.Sequence == sequence).Select(e => new { e.Kind, e.Ref, e.Fields }).SingleOrDefaultAsync(cancellationToken);
        if (entry is null)
        {
            return [];
        }

        var withheld = reader.WithPrivate ? Withheld.Nothing : await Withheld.AmongAsync(context, [(entry.Kind, entry.Ref)], cancellationToken);
        return ChangeWords.Of(entry.Kind, Redaction.Fields(entry.Kind, entry.Ref, entry.Fields, reader.WithPrivate, withheld));
    }

    /// <summary>Every entry of a view, oldest page last, read in batches so that nothing is held for long.</summary>
    public async IAsyncEnumerable<(HistoryLine Line, IReadOnlyList<FieldChange> Changes)> AllAsync(
        HistoryView view, HistorySpan span, HistoryReader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var before = view.Before;
        while (true)
        {
            await using var context = database.CreateDbContext();
            var batch = await (await FilteredAsync(context, view with { Before = before }, span, reader, cancellationToken)).OrderByDescending(e => e.Sequence).Take(PerBatch)
                .Select(e => new { Line = new HistoryLine(e.Sequence, e.At, e.Actor, e.ActorEmail, e.Command, e.Kind, e.Ref, e.Sentence, e.Reason, e.Record == null), e.Fields }).ToListAsync(cancellationToken);
            var withheld = await WithheldAsync(context, batch.Select(e => e.Line), reader, cancellationToken);
            foreach (var entry in batch)
            {
                yield return (Read(entry.Line, withheld), ChangeWords.Of(entry.Line.Kind, Redaction.Fields(entry.Line.Kind, entry.Line.Ref, entry.Fields, reader.WithPrivate, withheld)));
            }

            if (batch.Count < PerBatch)
            {
                yield break;
            }

            before = batch[^1].Line.Sequence;
        }
    }

    /// <summary>Everyone who changed something, and every kind of record and of change there is.</summary>
    public async Task<HistoryChoices> ChoicesAsync(HistoryReader reader, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var emails = await DistinctAsync(context, "ActorEmail", cancellationToken);
        var known = await context.Users.AsNoTracking().Where(a => emails.Contains(a.Ref)).Select(a => new { a.Ref, a.DisplayName }).ToDictionaryAsync(a => a.Ref, a => a.DisplayName, StringComparer.Ordinal, cancellationToken);
        var kinds = (await DistinctAsync(context, "Kind", cancellationToken)).Where(k => Redaction.Shows(k, reader.Administers));
        var commands = (await DistinctAsync(context, "Command", cancellationToken)).Where(c => reader.Administers || !ChangeWords.IsAboutPeople(c));
        return new(
            [.. emails.Select(e => (e, known.GetValueOrDefault(e) ?? ChangeWords.Capital(e))).OrderBy(p => p.Item2, StringComparer.OrdinalIgnoreCase)],
            [.. kinds.OrderBy(ChangeWords.Kind, StringComparer.Ordinal)],
            [.. commands.OrderBy(ChangeWords.Command, StringComparer.Ordinal)]);
    }

    /// <summary>The title a record had last, for the heading; null where the log knows none, or it is private.</summary>
    public async Task<string?> TitleAsync(string reference, HistoryReader reader, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var last = await Redaction.Of(context.Log, reader.Administers).Where(e => e.Ref == reference && e.Record != null).OrderByDescending(e => e.Sequence).Select(e => new { e.Kind, e.Record }).FirstOrDefaultAsync(cancellationToken);
        if (last is null)
        {
            return null;
        }

        return (await Withheld.AmongAsync(context, [(last.Kind, reference)], cancellationToken)).PrintedOf(last.Kind, reference) ?? ChangeWords.Title(last.Record!);
    }

    private static async Task<Withheld> WithheldAsync(PlanDbContext context, IEnumerable<HistoryLine> lines, HistoryReader reader, CancellationToken cancellationToken) =>
        reader.WithPrivate ? Withheld.Nothing : await Withheld.AmongAsync(context, lines.Select(l => (l.Kind, l.Ref)), cancellationToken);

    private static HistoryLine Read(HistoryLine line, Withheld withheld) => line with
    {
        Sentence = Redaction.Sentence(line.Kind, line.Ref, line.Sentence, withheld),
        Reason = Redaction.Reason(line.Kind, line.Ref, line.Reason, withheld),
    };

    private static IQueryable<HistoryLine> Lines(IQueryable<ChangeLogEntry> entries) =>
        entries.Select(e => new HistoryLine(e.Sequence, e.At, e.Actor, e.ActorEmail, e.Command, e.Kind, e.Ref, e.Sentence, e.Reason, e.Record == null));

    private static async Task<IReadOnlyList<string>> DistinctAsync(PlanDbContext context, string column, CancellationToken cancellationToken) =>
        await context.Database.SqlQueryRaw<string>(Distinct.Replace("{0}", column, StringComparison.Ordinal)).ToListAsync(cancellationToken);

    /// <summary>The entries of a view; whatever narrows them, an index that ends in the sequence serves.</summary>
    internal static async Task<IQueryable<ChangeLogEntry>> FilteredAsync(PlanDbContext context, HistoryView view, HistorySpan span, HistoryReader reader, CancellationToken cancellationToken)
    {
        var log = Redaction.Of(context.Log.AsNoTracking(), reader.Administers);
        log = view.Person.Length > 0 ? log.Where(e => e.ActorEmail == view.Person) : log;
        log = view.Kind.Length > 0 ? log.Where(e => e.Kind == view.Kind) : log;
        log = view.Ref.Length > 0 ? log.Where(e => e.Ref == view.Ref) : log;
        log = view.Command.Length > 0 ? log.Where(e => e.Command == view.Command) : log;
        log = view.Before is { } before ? log.Where(e => e.Sequence < before) : log;

        // Instants never go back along the log, so a stretch of time is a stretch of sequences.
        if (span.From is { } from)
        {
            var first = await context.Log.Where(e => e.At >= from).OrderBy(e => e.At).ThenBy(e => e.Sequence).Select(e => (long?)e.Sequence).FirstOrDefaultAsync(cancellationToken) ?? long.MaxValue;
            log = log.Where(e => e.Sequence >= first);
        }

        if (span.To is { } to)
        {
            var last = await context.Log.Where(e => e.At <= to).OrderByDescending(e => e.At).ThenByDescending(e => e.Sequence).Select(e => (long?)e.Sequence).FirstOrDefaultAsync(cancellationToken) ?? 0;
            log = log.Where(e => e.Sequence <= last);
        }

        return log;
    }
}
