using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.Reports.Series;

/// <summary>Every series as it stands: read once for all who look, and again when something has changed.</summary>
public sealed class SeriesBoards(PlanDatabase database, PlanClock clock)
{
    private static readonly string[] Kinds = ["series", "report", "agendaItem", "meeting", "committee"];

    private readonly Lock _gate = new();
    private (long Holds, DateOnly Day, Task<SeriesBoard> Read)? _kept;

    /// <summary>Whether a change may be seen among the series.</summary>
    public static bool Concerns(IReadOnlyList<Notice> notices) =>
        notices.Count == 0 || notices.Any(n => n.Touched.Count == 0 || n.Touched.Any(t => Kinds.Contains(t.Kind, StringComparer.Ordinal)));

    /// <summary>All series, by number.</summary>
    public async Task<SeriesBoard> GetAsync(CancellationToken cancellationToken)
    {
        long newest;
        await using (var context = database.CreateDbContext())
        {
            newest = await context.Log.MaxAsync(e => (long?)e.Sequence, cancellationToken) ?? 0;
        }

        var today = LondonTime.DayOf(clock.GetUtcNow().UtcDateTime);
        Task<SeriesBoard> read;
        lock (_gate)
        {
            if (_kept is not { } kept || kept.Holds < newest || kept.Day != today || kept.Read.IsFaulted)
            {
                // What is read from here on holds everything up to the newest entry known by now.
                _kept = kept = (newest, today, Task.Run(() => ReadAsync(today)));
            }

            read = kept.Read;
        }

        return await read;
    }

    private async Task<SeriesBoard> ReadAsync(DateOnly today)
    {
        await using var context = database.CreateDbContext();
        var names = await context.Committees.AsNoTracking().ToDictionaryAsync(c => c.Ref, c => c.Abbreviation, StringComparer.Ordinal);
        return new SeriesBoard([.. (await SeriesReading.AllAsync(context, CancellationToken.None)).Select(f => new SeriesLine(f, f.Outlook(today), f.Series.Committee is { } code ? names.GetValueOrDefault(code, code) : ""))], today);
    }
}

/// <summary>All series on one day. Immutable, and shared by all screens.</summary>
public sealed record SeriesBoard(IReadOnlyList<SeriesLine> Lines, DateOnly Today);

/// <summary>One series, and where it stands.</summary>
/// <param name="Facts">The series with its instances and reports.</param>
/// <param name="Outlook">What came last, what is missing, what comes next.</param>
/// <param name="CommitteeName">As printed; empty where no committee is named.</param>
public sealed record SeriesLine(SeriesFacts Facts, Domain.Series.SeriesOutlook Outlook, string CommitteeName)
{
    public string Ref => Facts.Series.Ref;
}
