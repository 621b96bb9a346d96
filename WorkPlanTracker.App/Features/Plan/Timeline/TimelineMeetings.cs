using System.Collections.Immutable;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Plan.Timeline;

/// <summary>One day of meetings on a time line.</summary>
/// <param name="Day">The day.</param>
/// <param name="Committees">Who meets, by printed abbreviations.</param>
public sealed record MeetingTick(DateOnly Day, string Committees);

/// <summary>The meetings a time line marks: those of the committees that prove what is listed, or of all where none does.</summary>
public sealed class TimelineMeetings(ForwardPlans forward, PlanHistory history)
{
    /// <summary>The most days marked.</summary>
    public const int Most = 400;

    /// <summary>The meetings of a listing.</summary>
    /// <param name="listing">What is listed.</param>
    /// <param name="asAt">The past instant shown, in UTC; null for now.</param>
    /// <param name="from">The first day of the line.</param>
    /// <param name="to">The last day of the line.</param>
    public async Task<ImmutableArray<MeetingTick>> GetAsync(PlanListing listing, DateTime? asAt, DateOnly from, DateOnly to)
    {
        var proofs = listing.Plans.SelectMany(p => p.Rows.Values).Select(r => r.Proof).OfType<Proof>().ToList();
        var concerned = proofs.Select(p => p.Committee).Where(c => c.Length > 0).ToHashSet(StringComparer.Ordinal);
        var meetings = asAt is { } instant
            ? (await history.ReadAllAsync<Meeting>(instant, CancellationToken.None)).AsEnumerable()
            : (await forward.GetAsync(withPrivate: false)).Meetings.Values.Select(m => m.Meeting);
        // A joint meeting is each of its bodies'.
        var known = meetings.Where(m => m.State is not MeetingState.Cancelled)
            .SelectMany(m => m.JointWith.Prepend(m.Committee).Select(body => (m.Date, Committee: listing.Index.Committees.GetValueOrDefault(body, body))));
        var held = proofs.Where(p => p.Date is not null && p.Committee.Length > 0).Select(p => (Date: p.Date!.Value, p.Committee));
        return
        [
            .. known.Concat(held)
                .Where(m => m.Date >= from && m.Date <= to && (concerned.Count == 0 || concerned.Contains(m.Committee)))
                .GroupBy(m => m.Date).OrderBy(g => g.Key).Take(Most)
                .Select(g => new MeetingTick(g.Key, string.Join(", ", g.Select(m => m.Committee).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)))),
        ];
    }
}
