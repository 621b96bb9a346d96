using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.Live;

/// <summary>The end of the change log in memory: each new entry is read once and shared by everyone who follows the log.</summary>
/// <remarks>Bounded: whoever falls further behind reads the log itself by page, or is dropped by whoever serves them. While nobody follows, nothing is read.</remarks>
public sealed class ChangeTail : IDisposable
{
    /// <summary>How many entries are kept.</summary>
    public const int Kept = 512;

    private readonly PlanDatabase _database;
    private readonly LogFollower _follower;
    private readonly IDisposable _listening;
    private readonly Timer _beats;
    private readonly Lock _gate = new();
    private readonly Queue<TailEntry> _entries = new();
    private TaskCompletionSource _next = NewSignal();
    private long _from;
    private long _last;
    private int _followers;

    public ChangeTail(PlanDatabase database, ChangeFeed feed, LogFollower follower)
    {
        (_database, _follower) = (database, follower);
        _listening = feed.Listen(TakeAsync, isScreen: false);
        _beats = new Timer(_ => Wake(), null, BeatsEvery, BeatsEvery);
    }

    /// <summary>Everyone is woken this often even if nothing changes.</summary>
    public static TimeSpan BeatsEvery { get; } = TimeSpan.FromSeconds(10);

    /// <summary>How many follow now.</summary>
    public int Followers => Volatile.Read(ref _followers);

    /// <summary>Ends when there may be something new, or at the next beat. Take it before asking for entries, and none is missed.</summary>
    public Task Next
    {
        get
        {
            lock (_gate)
            {
                return _next.Task;
            }
        }
    }

    public void Dispose()
    {
        _listening.Dispose();
        _beats.Dispose();
    }

    /// <summary>Follows until disposed.</summary>
    public IDisposable Follow()
    {
        lock (_gate)
        {
            if (_followers++ == 0)
            {
                _entries.Clear();
                _from = _last = _follower.Last;
            }
        }

        return new Following(this);
    }

    /// <summary>Entries past a sequence, in order; null where some of them are no longer in memory.</summary>
    public IReadOnlyList<TailEntry>? After(long sequence)
    {
        lock (_gate)
        {
            return sequence < _from ? null : sequence >= _last ? [] : [.. _entries.Where(e => e.Entry.Sequence > sequence)];
        }
    }

    /// <summary>Entries past a sequence from the log itself, for one who starts in the past or fell behind.</summary>
    public async Task<IReadOnlyList<TailEntry>> ReadAsync(long sequence, int most, CancellationToken cancellationToken)
    {
        await using var context = _database.CreateDbContext();
        var entries = await context.Log.AsNoTracking().Where(e => e.Sequence > sequence).OrderBy(e => e.Sequence).Take(most)
            .Select(e => new ChangeLogEntry
            {
                Sequence = e.Sequence,
                At = e.At,
                ActorEmail = e.ActorEmail,
                Actor = e.Actor,
                Command = e.Command,
                Kind = e.Kind,
                Ref = e.Ref,
                Version = e.Version,
                Fields = e.Fields,
                Reason = e.Reason,
                Sentence = e.Sentence,
                Schema = e.Schema,
                PreviousHash = e.PreviousHash,
                Hash = e.Hash,
            }).ToListAsync(cancellationToken);
        var withheld = await Withheld.AmongAsync(context, entries.Select(e => (e.Kind, e.Ref)), cancellationToken);
        return [.. entries.Select(e => new TailEntry(e, withheld))];
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (Followers == 0)
        {
            return;
        }

        while (true)
        {
            var entries = await ReadAsync(_last, Kept, CancellationToken.None);
            var withheld = entries.Any(e => e.IsWithheld) ? await WithheldNowAsync() : null;
            lock (_gate)
            {
                foreach (var earlier in withheld is null ? [] : _entries.ToArray())
                {
                    earlier.KnowAlso(withheld!);
                }

                foreach (var entry in entries.Where(e => e.Entry.Sequence > _last))
                {
                    _entries.Enqueue(entry);
                    _last = entry.Entry.Sequence;
                }

                while (_entries.Count > Kept)
                {
                    _from = _entries.Dequeue().Entry.Sequence;
                }
            }

            if (entries.Count < Kept)
            {
                break;
            }
        }

        Wake();
    }

    /// <summary>What was taken in private just now is so in the entries before as well, whichever of its records they are about.</summary>
    private async Task<Withheld> WithheldNowAsync()
    {
        List<(string, string)> kept;
        lock (_gate)
        {
            kept = [.. _entries.Select(e => (e.Entry.Kind, e.Entry.Ref))];
        }

        await using var context = _database.CreateDbContext();
        return await Withheld.AmongAsync(context, kept, CancellationToken.None);
    }

    private void Wake()
    {
        TaskCompletionSource woken;
        lock (_gate)
        {
            (woken, _next) = (_next, NewSignal());
        }

        woken.SetResult();
    }

    private void Leave()
    {
        lock (_gate)
        {
            if (--_followers == 0)
            {
                _entries.Clear();
                _from = _last;
            }
        }
    }

    private sealed class Following(ChangeTail tail) : IDisposable
    {
        private ChangeTail? _tail = tail;

        public void Dispose() => Interlocked.Exchange(ref _tail, null)?.Leave();
    }
}

/// <summary>One entry in memory, with how it is written for either kind of reader: once each, however many read it.</summary>
/// <param name="entry">The entry.</param>
/// <param name="withheld">Which records were private when it was read.</param>
public sealed class TailEntry(ChangeLogEntry entry, Withheld withheld)
{
    private byte[]? _full;
    private volatile Known _known = new(withheld);

    public ChangeLogEntry Entry { get; } = entry;

    /// <summary>Whether its record is private by now.</summary>
    internal bool IsWithheld => Holds(_known.Withheld);

    /// <summary>Takes in what is private by now.</summary>
    internal void KnowAlso(Withheld now) => _known = new Known(now);

    /// <summary>What is sent to a reader who may, or may not, see private Part 2 text.</summary>
    public byte[] Written(bool withPrivate, Func<ChangeLogEntry, bool, Withheld, byte[]> write)
    {
        var known = _known;
        return !withPrivate && (Holds(known.Withheld) || Redaction.HoldsPrivate(Entry.Fields)) ? known.Open ??= write(Entry, false, known.Withheld) : _full ??= write(Entry, true, Withheld.Nothing);
    }

    private bool Holds(Withheld known) => known.Concerns(Entry.Kind, Entry.Ref);

    /// <summary>What is known to be private, with what was written knowing that: one cannot be taken for the other's.</summary>
    private sealed class Known(Withheld withheld)
    {
        internal Withheld Withheld { get; } = withheld;

        internal byte[]? Open { get; set; }
    }
}
