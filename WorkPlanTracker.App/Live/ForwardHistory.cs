using System.Collections.Immutable;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Programme;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Live;

/// <summary>The forward plan as it stood at any past instant, removed records included, rebuilt from the change log. The last few are kept: the past never changes.</summary>
public sealed class ForwardHistory(PlanHistory history, PlanModels models, PlanDatabase database, PlanClock clock)
{
    /// <summary>An instant is past for good when nothing that is being written can still be dated before it.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    private readonly RecentReads<(DateTime At, WorkingDays Calendar, string Private), PastForward> _kept = new(4);

    /// <summary>Which instant an address's words mean.</summary>
    public async Task<AskedPast> AskAsync(string? words)
    {
        var (now, lastReview) = (clock.GetUtcNow().UtcDateTime, (await models.IndexAsync()).Plans.Max(p => p.LastReviewAt));
        var reading = AsAt.Read(words, now, lastReview);
        return new AskedPast(reading.Instant, reading.Problem is null ? "" : words!.Trim(), reading.Problem, now, lastReview);
    }

    /// <summary>The plan as it stood.</summary>
    internal async Task<PastForward> GetAsync(DateTime at)
    {
        if (at > clock.GetUtcNow().UtcDateTime - Settled)
        {
            return await ReadAsync(at);
        }

        await using var context = database.CreateDbContext();
        return await _kept.GetAsync((at, database.Calendar.Days, await PastPrivacy.StampAsync(context)), () => ReadAsync(at));
    }

    private async Task<PastForward> ReadAsync(DateTime at)
    {
        var today = LondonTime.DayOf(at);
        var from = today.AddDays(-ForwardReader.DaysBack);
        var committees = ByRef(await AllAsync<Committee>(at));
        var meetings = ByRef((await AllAsync<Meeting>(at)).Where(m => m.Date >= from && committees.ContainsKey(m.Committee)));
        var items = ByRef((await AllAsync<AgendaItem>(at)).Where(i => meetings.ContainsKey(i.Meeting)));
        var placed = items.Values.Select(i => i.Report).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var reports = (await AllAsync<PlannedReport>(at)).ToLookup(r => StageRules.IsOpen(r.Stage) || r.Stage is ReportStage.Published || placed.Contains(r.Ref));
        var milestones = ByRef((await AllAsync<Milestone>(at)).Where(ForwardFacts.Concerns));
        var above = (await AllAsync<ThematicArea>(at)).ToDictionary(a => a.Ref, a => a.Parent, StringComparer.Ordinal);
        var facts = new ForwardFacts(committees, meetings, items, ByRef(reports[true]), milestones, above, 0) { Calendar = database.Calendar.Days };
        return new PastForward(facts.Plan(today), [.. reports[false]]);
    }

    private Task<IReadOnlyList<T>> AllAsync<T>(DateTime at)
        where T : Record => history.ReadAllAsync<T>(at, CancellationToken.None);

    private static ImmutableDictionary<string, T> ByRef<T>(IEnumerable<T> records)
        where T : Record => records.ToImmutableDictionary(r => r.Ref, StringComparer.Ordinal);
}

/// <summary>Which instant a page is asked to show.</summary>
/// <param name="Instant">The instant, in UTC; null for today.</param>
/// <param name="Words">The address's words, where they cannot be shown; else empty.</param>
/// <param name="Problem">What is wrong with them; null where nothing is.</param>
/// <param name="Now">The plan's instant, in UTC.</param>
/// <param name="LastReview">When the last review was closed, in UTC.</param>
public sealed record AskedPast(DateTime? Instant, string Words, string? Problem, DateTime Now, DateTime? LastReview)
{
    /// <summary>For an address: the instant shown, or nothing for today.</summary>
    public string InAddress => Instant is { } at ? AsAt.InAddress(at) : "";
}

/// <summary>The forward plan at an instant, and the reports that are not in it: over, and taken long before.</summary>
internal sealed record PastForward(ForwardPair Plan, IReadOnlyList<PlannedReport> Rest);
