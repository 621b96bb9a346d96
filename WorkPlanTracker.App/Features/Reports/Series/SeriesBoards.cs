using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Features.Reports.Series;

/// <summary>Every series as it stands, read once for all who look and again when something has changed; and as all stood at a past instant, from the change log.</summary>
public sealed class SeriesBoards(PlanDatabase database, PlanClock clock, ForwardHistory forward, PlanHistory history)
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

    /// <summary>Which instant an address's words mean.</summary>
    public Task<AskedPast> AskAsync(string? words) => forward.AskAsync(words);

    /// <summary>All series as they stood, by number.</summary>
    public async Task<SeriesBoard> PastAsync(DateTime at, CancellationToken cancellationToken)
    {
        var names = (await history.ReadAllAsync<Committee>(at, cancellationToken)).ToDictionary(c => c.Ref, c => c.Abbreviation, StringComparer.Ordinal);
        return BoardOf(await ThenAsync(at, cancellationToken), names, LondonTime.DayOf(at));
    }

    /// <summary>Series as they stood, called as they may be by now.</summary>
    internal async Task<IReadOnlyList<SeriesFacts>> ThenAsync(DateTime at, CancellationToken cancellationToken)
    {
        var slots = PlanHistory.SlotsOf(await history.ReadAllAsync<AgendaItem>(at, cancellationToken));
        var joined = SeriesReading.Joined(await history.ReadAllAsync<ReportSeries>(at, cancellationToken), await history.ReadAllAsync<PlannedReport>(at, cancellationToken), slots, await history.ReadAllAsync<Meeting>(at, cancellationToken));
        await using var context = database.CreateDbContext();
        return await SeriesReading.KeepPrivateAsync(context, joined, cancellationToken);
    }

    private static SeriesBoard BoardOf(IEnumerable<SeriesFacts> facts, Dictionary<string, string> names, DateOnly today) =>
        new([.. facts.Select(f => new SeriesLine(f, f.Outlook(today), f.Series.Committee is { } code ? names.GetValueOrDefault(code, code) : ""))], today);

    private async Task<SeriesBoard> ReadAsync(DateOnly today)
    {
        await using var context = database.CreateDbContext();
        var names = await context.Committees.AsNoTracking().ToDictionaryAsync(c => c.Ref, c => c.Abbreviation, StringComparer.Ordinal);
        return BoardOf(await SeriesReading.AllAsync(context, CancellationToken.None), names, today);
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
