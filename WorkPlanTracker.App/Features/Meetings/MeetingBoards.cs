using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>The boards of the meetings that are looked at: read once for all who look, and again when something on them has changed.</summary>
public sealed class MeetingBoards(MeetingReader reader, PlanDatabase database)
{
    /// <summary>How many boards are kept; the one that was asked for longest ago goes.</summary>
    private const int MostKept = 24;

    private static readonly string[] Kinds = ["meeting", "agendaItem", "report", "minute", "action", "committee", "milestone", "office"];

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Kept> _kept = new(StringComparer.Ordinal);
    private long _asked;

    /// <summary>Whether a change may be seen on this meeting's board.</summary>
    public static bool Concerns(IReadOnlyList<Notice> notices, MeetingBoard board) => notices.Any(n => n.Touched.Any(t => t.Kind switch
    {
        "meeting" => t.Ref == board.Meeting.Ref || t.Ref.StartsWith($"{board.Meeting.Committee}-", StringComparison.Ordinal),
        "committee" => t.Ref == board.Committee.Ref,
        "report" => board.Items.Any(i => i.Report?.Ref == t.Ref),
        _ => Kinds.Contains(t.Kind, StringComparer.Ordinal),
    }));

    /// <summary>The board as it stands; null where there is no such meeting.</summary>
    /// <param name="atLeast">A log entry that it has to hold; null for everything there is.</param>
    public async Task<MeetingBoard?> GetAsync(string reference, bool withPrivate, long? atLeast, CancellationToken cancellationToken)
    {
        var newest = atLeast ?? await NewestAsync(cancellationToken);
        var pair = await PairAsync(reference, newest);
        return pair is null ? null : withPrivate ? pair.Full : pair.Open;
    }

    private async Task<long> NewestAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await context.Log.MaxAsync(e => (long?)e.Sequence, cancellationToken) ?? 0;
    }

    private Task<MeetingPair?> PairAsync(string reference, long newest)
    {
        lock (_gate)
        {
            _asked++;
            if (_kept.TryGetValue(reference, out var kept) && kept.Holds >= newest && !kept.Read.IsFaulted)
            {
                _kept[reference] = kept with { Asked = _asked };
                return kept.Read;
            }

            // What is read from here on holds everything up to the newest entry known by now.
            var read = Task.Run(() => reader.ReadAsync(reference, CancellationToken.None));
            _kept[reference] = new Kept(newest, read, _asked);
            if (_kept.Count > MostKept)
            {
                _kept.Remove(_kept.MinBy(k => k.Value.Asked).Key);
            }

            return read;
        }
    }

    /// <param name="Holds">The newest log entry it is known to hold.</param>
    /// <param name="Read">The reading.</param>
    /// <param name="Asked">When it was asked for last.</param>
    private sealed record Kept(long Holds, Task<MeetingPair?> Read, long Asked);
}
