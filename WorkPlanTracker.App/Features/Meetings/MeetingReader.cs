using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Actions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Reads a meeting's board, in as many questions for a long agenda as for a short one.</summary>
public sealed class MeetingReader(PlanDatabase database, PlanClock clock)
{
    /// <summary>The board without private Part 2 text, and the board with it; null where there is no such meeting.</summary>
    internal async Task<MeetingPair?> ReadAsync(string reference, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var sequence = await context.Log.MaxAsync(e => (long?)e.Sequence, cancellationToken) ?? 0;
        if (await context.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Ref == reference, cancellationToken) is not { } meeting)
        {
            return null;
        }

        var committee = await context.Committees.AsNoTracking().SingleAsync(c => c.Ref == meeting.Committee, cancellationToken);
        var items = await context.AgendaItems.AsNoTracking().Where(i => i.Meeting == reference).ToListAsync(cancellationToken);
        var reports = await context.Reports.AsNoTracking().Where(r => context.AgendaItems.Any(i => i.Meeting == reference && i.Report == r.Ref)).ToDictionaryAsync(r => r.Ref, StringComparer.Ordinal, cancellationToken);
        IReadOnlyList<string> none = [];
        var milestones = reports.Count == 0 ? [] : await context.Milestones.AsNoTracking()
            .Where(m => m.Status != MilestoneStatus.Complete && m.Status != MilestoneStatus.Cancelled && (m.ProvedBy != null || m.DependsOn != none)).ToListAsync(cancellationToken);
        var minutes = await context.Minutes.AsNoTracking().Where(m => m.Meeting == reference).ToListAsync(cancellationToken);
        var actions = await context.Actions.AsNoTracking()
            .Where(a => a.RaisedAt == reference || (a.State != ActionState.Done && (a.Committee == meeting.Committee
                || (a.Committee == null && context.Meetings.Any(m => m.Ref == a.RaisedAt && m.Committee == meeting.Committee && m.Date < meeting.Date))))).ToListAsync(cancellationToken);
        var offices = (await context.Offices.AsNoTracking().Select(o => new { o.Ref, o.Name }).ToListAsync(cancellationToken)).OrderBy(o => o.Name, StringComparer.CurrentCulture).Select(o => (o.Ref, o.Name)).ToList();
        var siblings = await context.Meetings.AsNoTracking().Where(m => m.Committee == meeting.Committee && m.State != MeetingState.Cancelled && m.Ref != reference).ToListAsync(cancellationToken);
        return PairOf(new MeetingRecords(
            meeting, committee, items, reports, milestones, minutes, actions, offices, siblings, LondonTime.DayOf(clock.GetUtcNow().UtcDateTime), database.Calendar.Days, sequence,
            await MeetingNames.OfAsync(context, [meeting.ReplacedBy, meeting.MinutesAgreedAt, .. actions.Select(a => a.RaisedAt)], cancellationToken),
            (await context.Committees.AsNoTracking().Where(c => c.Ref != committee.Ref).Select(c => new { c.Ref, c.Abbreviation, c.Name }).ToListAsync(cancellationToken)).OrderBy(c => c.Abbreviation, StringComparer.Ordinal).Select(c => (c.Ref, c.Abbreviation, c.Name)).ToList()));
    }

    /// <summary>Both boards, worked out of a meeting's records: the same for today and for any past instant.</summary>
    internal static MeetingPair PairOf(MeetingRecords records)
    {
        var (meeting, committee, items, reports, milestones, minutes, actions, offices, siblings, today, body, sequence, called, bodies) = records;
        var calendar = committee.Calendar(body);
        var deadlines = committee.DeadlinesOf(meeting.Date, body);
        var names = offices.ToDictionary(o => o.Ref, o => o.Name, StringComparer.Ordinal);
        // What was passed to the committee, or is to be reported to it, stands on meetings to come and on the last one held.
        var current = meeting.IsAhead || !siblings.Any(m => m.Date > meeting.Date && m.State is MeetingState.Held);
        return new MeetingPair(Board(withPrivate: false), Board(withPrivate: true));

        string Abbreviation(string code) => code == committee.Ref ? committee.Abbreviation : bodies.FirstOrDefault(b => b.Ref == code).Abbreviation ?? code;

        MeetingBoard Board(bool withPrivate)
        {
            IReadOnlyList<AgendaItem> agenda = [.. Agenda.InOrder(items)];
            return new MeetingBoard(
                meeting, committee,
                [.. agenda.Select(i => new BoardItem(i, i.Report is { } r && reports.TryGetValue(r, out var report) ? ReportOf(report, i, deadlines, today, calendar, milestones, withPrivate) : null, Capacity.MinutesOf(i, i.Report is { } of ? reports.GetValueOrDefault(of)?.MinutesNeeded : null)))],
                [.. minutes.Select(m => MinuteOf(m, withPrivate)).OrderBy(m => agenda.TakeWhile(i => !m.Items.Contains(i.Ref, StringComparer.Ordinal)).Count())],
                [.. actions.Where(a => a.RaisedAt == meeting.Ref).Select(a => ActionLine.Of(a, withPrivate, today, names, called, Abbreviation)).OrderBy(a => a.Ref.Length).ThenBy(a => a.Ref, StringComparer.Ordinal)],
                [.. actions.Where(a => a.RaisedAt != meeting.Ref && (a.Committee != committee.Ref || current)).Select(a => ActionLine.Of(a, withPrivate, today, names, called, Abbreviation)).OrderBy(a => a.Due).ThenBy(a => a.Ref.Length).ThenBy(a => a.Ref, StringComparer.Ordinal)],
                today, sequence)
            {
                Calendar = calendar,
                Deadlines = deadlines,
                Load = AgendaLoad.Of(meeting, committee, agenda, r => reports.GetValueOrDefault(r)?.MinutesNeeded),
                Neighbours = (siblings.Where(m => Place(m).CompareTo(Place(meeting)) < 0).MaxBy(Place), siblings.Where(m => Place(m).CompareTo(Place(meeting)) > 0).MinBy(Place)),
                Offices = offices,
                Names = called,
                Bodies = bodies,
            };
        }
    }

    /// <summary>Where a meeting stands among those of its body: by day, then by time, then as they were called.</summary>
    private static (DateOnly, TimeOnly, int, string) Place(Meeting meeting) => (meeting.Date, meeting.Time ?? TimeOnly.MinValue, meeting.Ref.Length, meeting.Ref);

    private static BoardReport ReportOf(PlannedReport report, AgendaItem item, MeetingDeadlines deadlines, DateOnly today, WorkingDays calendar, IReadOnlyList<Milestone> milestones, bool withPrivate)
    {
        // Nothing can be late any more for a meeting that passed without it.
        var passed = Delivery.HasPassedWithout(report.Stage, deadlines.Meeting, today);
        var missed = passed ? null : ReportProgress.FirstMissed(deadlines, report.Stage, today);
        var next = passed ? null : ReportProgress.Next(deadlines, report.Stage, today);
        return new BoardReport
        {
            Ref = report.Ref,
            Title = withPrivate && report is { Part: 2, PrivateTitle.Length: > 0 } ? report.PrivateTitle : report.Title,
            Stage = report.Stage,
            Purpose = report.Purpose,
            Recommendations = Resolutions.Split(report.Recommendation),
            Exemption = ExemptionWords.Of(report),
            ReportOf = report.ReportOf,
            Papers = report.Papers,
            PrivatePapers = withPrivate ? report.PrivatePapers : [],
            Deferrals = report.Deferrals,
            Version = report.Version,
            Missed = StageRules.IsOpen(report.Stage) ? missed : null,
            Next = StageRules.IsOpen(report.Stage) ? next : null,
            Needs = StageRules.IsOpen(report.Stage) ? [.. NeedsOf(report, item, deadlines.Meeting, missed, next, today, calendar)] : [],
            Warnings = [.. WarningsOf(report, item, milestones)],
            NeededBy = milestones.Select(m => NeededBy.Of(m, report.Ref)).OfType<NeededBy>().Select(n => (DateOnly?)n.Day).Min(),
        };
    }

    private static IEnumerable<string> NeedsOf(PlannedReport report, AgendaItem item, DateOnly meeting, StepDeadline? missed, StepDeadline? next, DateOnly today, WorkingDays calendar)
    {
        if (Delivery.HasPassedWithout(report.Stage, meeting, today))
        {
            yield return $"{Delivery.PassedWithout}. {Delivery.AfterPassing}";
            yield break;
        }

        if (missed is not null)
        {
            yield return missed.Sentence(today, calendar);
        }

        if (next is not null)
        {
            yield return next.Sentence(today, calendar);
        }

        if (report.Part == 1 && report.FinalTitle.Length == 0)
        {
            yield return "Its final title: so far it has only its planned subject.";
        }

        if (item.Type is not AgendaItemType.Oral && report.Papers.Count == 0 && (report.Part == 1 || report.PrivatePapers.Count == 0))
        {
            yield return "Its paper.";
        }

        if (report.NotCleared is { Count: > 0 } open && report.Stage < ReportStage.Cleared)
        {
            yield return $"Clearance: nothing is said about {string.Join(", ", open.Select(Clearance.NameOf))}.";
        }
    }

    private static IEnumerable<string> WarningsOf(PlannedReport report, AgendaItem item, IReadOnlyList<Milestone> milestones)
    {
        if (item.Section == AgendaSection.Information && Delivery.AsksForDecision(report.Recommendation))
        {
            yield return "It is listed for information, but its recommendation asks the committee to decide something.";
        }

        foreach (var milestone in milestones.Where(m => m.MissesMeeting && m.ProvedBy == report.Ref))
        {
            yield return $"The lead of {milestone.Ref} says that it will miss this meeting.";
        }
    }

    private static BoardMinute MinuteOf(Minute minute, bool withPrivate) => new(
        minute.Ref, minute.Items, minute.Number, minute.Title, minute.Part, minute.Text, withPrivate ? minute.PrivateText : "",
        withPrivate && minute.Part == 2 ? minute.PrivateOutcomes : minute.Outcomes, minute.Version);
}

/// <summary>The two projections of one board.</summary>
internal sealed record MeetingPair(MeetingBoard Open, MeetingBoard Full);

/// <summary>What a meeting's board is worked out of.</summary>
internal sealed record MeetingRecords(
    Meeting Meeting, Committee Committee, IReadOnlyList<AgendaItem> Items, IReadOnlyDictionary<string, PlannedReport> Reports, IReadOnlyList<Milestone> Milestones, IReadOnlyList<Minute> Minutes,
    IReadOnlyList<CommitteeAction> Actions, IReadOnlyList<(string Ref, string Name)> Offices, IReadOnlyList<Meeting> Siblings, DateOnly Today, WorkingDays Body, long Sequence,
    IReadOnlyDictionary<string, string> Names, IReadOnlyList<(string Ref, string Abbreviation, string Name)> Bodies);
