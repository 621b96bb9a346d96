using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
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

    /// <summary>The board as someone may read it; null where there was no such meeting then.</summary>
    internal async Task<MeetingBoard?> ForAsync(string reference, DateTime at, Person person, CancellationToken cancellationToken) =>
        await ReadAsync(reference, at, person.ReadsPrivate, cancellationToken) is { } pair ? person.ReadsPrivateOf(pair.Open.Meeting.Committee) ? pair.Full : pair.Open : null;

    /// <summary>The board without private Part 2 text, and the board with it; null where there was no such meeting then.</summary>
    /// <remarks>Members of its committee read the latter. What is private by now with another body is in it for those alone who read everything.</remarks>
    /// <param name="everything">Whether the reader may see private text of every committee.</param>
    internal async Task<MeetingPair?> ReadAsync(string reference, DateTime at, bool everything, CancellationToken cancellationToken)
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
        await using var context = database.CreateDbContext();
        var (ofReports, ofActions) = (await PastPrivacy.ReadersOfReportsAsync(context, cancellationToken), await PastPrivacy.ReadersOfActionsAsync(context, cancellationToken));
        foreach (var report in reports.Values.Where(r => !everything && ofReports.TryGetValue(r.Ref, out var reader) && reader != meeting.Committee))
        {
            report.Withhold();
        }

        var earlier = meetings.Where(m => m.Committee == meeting.Committee && m.Date < meeting.Date).Select(m => m.Ref).ToHashSet(StringComparer.Ordinal);
        List<CommitteeAction> actions = [.. (await history.ReadAllAsync<CommitteeAction>(at, cancellationToken)).Where(a => a.RaisedAt == reference || (a.State is not ActionState.Done && (a.Committee == meeting.Committee || (a.Committee is null && a.RaisedAt is { } asked && earlier.Contains(asked)))))];
        foreach (var action in actions.Where(a => !everything && ofActions.TryGetValue(a.Ref, out var readers) && !readers.Contains(meeting.Committee, StringComparer.Ordinal)))
        {
            action.Withhold();
        }

        return MeetingReader.PairOf(new MeetingRecords(
            meeting, committee, items, reports,
            [.. (await history.ReadAllAsync<Milestone>(at, cancellationToken)).Where(m => !m.IsFinished && (m.ProvedBy is not null || m.DependsOn.Count > 0))],
            [.. (await history.ReadAllAsync<Minute>(at, cancellationToken)).Where(m => m.Meeting == reference)],
            actions,
            [.. (await history.ReadAllAsync<Office>(at, cancellationToken)).OrderBy(o => o.Name, StringComparer.CurrentCulture).Select(o => (o.Ref, o.Name))],
            [.. meetings.Where(m => m.Committee == meeting.Committee && m.State is not MeetingState.Cancelled && m.Ref != reference)],
            LondonTime.DayOf(at), database.Calendar.Days, 0, meetings.ToDictionary(m => m.Ref, m => MeetingWords.NameOf(committees.GetValueOrDefault(m.Committee, m.Committee), m.Date), StringComparer.Ordinal),
            [.. bodies.Where(c => c.Ref != committee.Ref).Select(c => (c.Ref, c.Abbreviation, c.Name))]));
    }
}
