using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Programme;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>A meeting's board as it stood at a past instant, rebuilt from the change log.</summary>
public sealed class MeetingPast(PlanHistory history, ForwardHistory forward, PlanDatabase database)
{
    /// <summary>Which instant an address's words mean.</summary>
    public Task<AskedPast> AskAsync(string? words) => forward.AskAsync(words);

    /// <summary>The board without private Part 2 text, and the board with it; null where there was no such meeting then.</summary>
    internal async Task<MeetingPair?> ReadAsync(string reference, DateTime at, CancellationToken cancellationToken)
    {
        var meetings = await history.ReadAllAsync<Meeting>(at, cancellationToken);
        var bodies = await history.ReadAllAsync<Committee>(at, cancellationToken);
        if (meetings.FirstOrDefault(m => m.Ref == reference) is not { } meeting || bodies.FirstOrDefault(c => c.Ref == meeting.Committee) is not { } committee)
        {
            return null;
        }

        var committees = bodies.ToDictionary(c => c.Ref, c => c.Abbreviation, StringComparer.Ordinal);
        var items = (await history.ReadAllAsync<AgendaItem>(at, cancellationToken)).Where(i => i.Meeting == reference).ToList();
        var reports = (await history.ReadAllAsync<PlannedReport>(at, cancellationToken)).Where(r => items.Exists(i => i.Report == r.Ref)).ToDictionary(r => r.Ref, StringComparer.Ordinal);
        var earlier = meetings.Where(m => m.Committee == meeting.Committee && m.Date < meeting.Date).Select(m => m.Ref).ToHashSet(StringComparer.Ordinal);
        return MeetingReader.PairOf(new MeetingRecords(
            meeting, committee, items, reports,
            [.. (await history.ReadAllAsync<Milestone>(at, cancellationToken)).Where(m => !m.IsFinished && (m.ProvedBy is not null || m.DependsOn.Count > 0))],
            [.. (await history.ReadAllAsync<Minute>(at, cancellationToken)).Where(m => m.Meeting == reference)],
            [.. (await history.ReadAllAsync<CommitteeAction>(at, cancellationToken)).Where(a => a.RaisedAt == reference || (a.State is not ActionState.Done && (a.Committee == meeting.Committee || (a.Committee is null && a.RaisedAt is { } asked && earlier.Contains(asked)))))],
            [.. (await history.ReadAllAsync<Office>(at, cancellationToken)).OrderBy(o => o.Name, StringComparer.CurrentCulture).Select(o => (o.Ref, o.Name))],
            [.. meetings.Where(m => m.Committee == meeting.Committee && m.State is not MeetingState.Cancelled && m.Ref != reference)],
            LondonTime.DayOf(at), database.Calendar.Days, 0, meetings.ToDictionary(m => m.Ref, m => MeetingWords.NameOf(committees.GetValueOrDefault(m.Committee, m.Committee), m.Date), StringComparer.Ordinal)));
    }
}
