using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Cycles;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>Reads committees for pages: from the shared forward plan, without private Part 2 text.</summary>
public sealed class CommitteeQueries(PlanDatabase database, ForwardPlans forward, PlanModels models, ForwardHistory past, PlanHistory history, PlanClock clock)
{
    /// <summary>All of it as it stands; a glance where nothing is new.</summary>
    public async Task<CommitteeBoard> BoardAsync() => new(await forward.GetAsync(withPrivate: false), (await models.IndexAsync()).Areas);

    /// <summary>Which instant an address's words mean.</summary>
    public Task<AskedPast> AskAsync(string? words) => past.AskAsync(words);

    /// <summary>All of it as it stood, bodies included that are gone; areas by the names they have now.</summary>
    public async Task<CommitteeBoard> PastBoardAsync(DateTime at) => new((await past.GetAsync(at)).Plan.For(withPrivate: false), (await models.IndexAsync()).Areas) { Past = Domain.Dates.AsAt.InAddress(at) };

    /// <summary>Whether the minutes of a body's meetings are made up for the demonstration: the change that set them says so. A person who changes them makes them real.</summary>
    /// <param name="until">The instant shown, in UTC; null for now.</param>
    public async Task<bool> MinutesAreIllustrativeAsync(string code, DateTime? until, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var reason = await context.Log.AsNoTracking().Where(e => e.Kind == "committee" && e.Ref == code && (until == null || e.At <= until) && e.Fields.Contains("\"capacityMinutes\""))
            .OrderByDescending(e => e.Sequence).Select(e => e.Reason).FirstOrDefaultAsync(cancellationToken);
        return reason?.StartsWith("Illustrative", StringComparison.Ordinal) == true;
    }

    /// <summary>A committee as the record has it now; null where there is none.</summary>
    public async Task<Committee?> NewestAsync(string code, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await context.Committees.AsNoTracking().SingleOrDefaultAsync(c => c.Ref == code, cancellationToken);
    }

    /// <summary>What is open with a body on its last day, in words everyone may read.</summary>
    public async Task<OpenItems> OpenItemsAsync(string code, DateOnly? last, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await OpenItems.OfAsync(context, code, last, Domain.Dates.LondonTime.DayOf(clock.GetUtcNow().UtcDateTime), cancellationToken);
    }

    /// <summary>Every session of a board, and of those it took over from, that was not cancelled, however long ago, for its rota of boroughs.</summary>
    /// <param name="at">The instant shown, in UTC; null for now.</param>
    public async Task<IReadOnlyList<BoroughSession>> SessionsAsync(string code, DateTime? at, CancellationToken cancellationToken)
    {
        if (at is { } instant)
        {
            var then = LineOf(code, (await history.ReadAllAsync<Committee>(instant, cancellationToken)).Select(c => (c.Ref, c.Successor)));
            return [.. (await history.ReadAllAsync<Meeting>(instant, cancellationToken)).Where(m => then.Contains(m.Committee) && m.State is not MeetingState.Cancelled).OrderBy(m => m.Date).Select(m => new BoroughSession(m.Ref, m.Date, m.Boroughs, m.Returning))];
        }

        await using var context = database.CreateDbContext();
        var line = LineOf(code, (await context.Committees.AsNoTracking().Select(c => new { c.Ref, c.Successor }).ToListAsync(cancellationToken)).Select(c => (c.Ref, c.Successor)));
        return await context.Meetings.AsNoTracking().Where(m => line.Contains(m.Committee) && m.State != MeetingState.Cancelled).OrderBy(m => m.Date)
            .Select(m => new BoroughSession(m.Ref, m.Date, m.Boroughs, m.Returning)).ToListAsync(cancellationToken);
    }

    /// <summary>A body and all it took over from, one after the other.</summary>
    private static List<string> LineOf(string code, IEnumerable<(string Ref, string? Successor)> bodies)
    {
        var before = bodies.Where(b => b.Successor is not null).ToLookup(b => b.Successor!, b => b.Ref, StringComparer.Ordinal);
        var line = new List<string> { code };
        for (var i = 0; i < line.Count; i++)
        {
            line.AddRange(before[line[i]].Except(line, StringComparer.Ordinal));
        }

        return line;
    }
}

/// <summary>Committees with what stands before them, and the names of the thematic areas. Shared and immutable.</summary>
public sealed record CommitteeBoard(ForwardPlan Plan, IReadOnlyDictionary<string, AreaName> Areas)
{
    /// <summary>The instant shown, as an address says it; empty for today.</summary>
    public string Past { get; init; } = "";

    /// <summary>Where a body is found as at the same day; all of them where none is named.</summary>
    public string AddressOf(string? code) => $"committees{(code is null ? "" : $"/{code}")}{(Past.Length > 0 ? $"?asAt={Past}" : "")}";

    /// <summary>A body's name; its code, or the words it was named with, where there is no such body.</summary>
    public string NameOf(string code) => Plan.Committees.GetValueOrDefault(code)?.Name ?? code;

    public string AreaName(string code) => Areas.GetValueOrDefault(code)?.Name ?? code;

    /// <summary>Bodies in the order of the list: the authority first, then by name.</summary>
    public IEnumerable<Committee> InOrder => Plan.Committees.Values.OrderBy(c => c.Body is not CommitteeKind.Authority).ThenBy(c => c.LastDay < Plan.Today).ThenBy(c => c.Name, StringComparer.CurrentCulture);

    public ForwardMeeting? Next(string code) => MeetingsOf(code).FirstOrDefault(m => m.Meeting.IsAhead && m.Meeting.Date >= Plan.Today);

    public IEnumerable<ForwardMeeting> MeetingsOf(string code) => Plan.InOrder.Where(m => m.Meeting.IsOf(code));

    /// <summary>Reports that are on their way to a body, by day, then those without one by target.</summary>
    public IEnumerable<ForwardReport> OpenReports(string code) =>
        Plan.Reports.Values.Where(r => r.Committee == code && StageRules.IsOpen(r.Stage))
            .OrderBy(r => r.Meeting is null).ThenBy(r => r.Meeting is { } m ? Plan.Meetings.GetValueOrDefault(m)?.Meeting.Date : null).ThenBy(r => r.Target).ThenBy(r => r.Ref.Length).ThenBy(r => r.Ref, StringComparer.Ordinal);
}
