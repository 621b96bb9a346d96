using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Calendars;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Calendars;

/// <summary>A person's own deadlines, under an address that only they know: what their reports and milestones owe, and for clerks and members what the meetings do.</summary>
/// <remarks>A diary keeps what it has read, so titles are always the public ones, whoever reads.</remarks>
public sealed class DeadlineFeeds(PlanDatabase database, ForwardPlans forward, PlanModels models, MeetingFeeds meetings)
{
    /// <summary>The length of a token: 32 bytes in letters and digits.</summary>
    private const int TokenLength = 43;

    private static readonly string[] Kinds = ["report", "meeting", "agendaItem", "committee", "calendar"];

    private readonly Lock _gate = new();
    private (ForwardPlan Plan, Task<Dictionary<(string Kind, string Ref), Change>> Changes)? _kept;

    /// <summary>The file under a token; null where there is none, or none any more.</summary>
    public async Task<string?> FindAsync(string token, CancellationToken cancellationToken)
    {
        if (token.Length != TokenLength)
        {
            return null;
        }

        var hash = BearerTokens.HashOf(token);
        PersonRights person;
        await using (var context = database.CreateDbContext())
        {
            var account = await context.Feeds.AsNoTracking().Where(f => f.Hash == hash && f.RevokedAt == null)
                .Join(context.Users.AsNoTracking(), f => f.Account, a => a.Ref, (_, a) => a).SingleOrDefaultAsync(cancellationToken);
            if (account is not { Active: true } || !Rights.Allow(account.Rights, Act.ReadInternal, own: false))
            {
                return null;
            }

            person = account.Rights;
        }

        var plan = await forward.GetAsync(withPrivate: false);
        var changes = await ChangesAsync(plan);
        var entries = OfMeetings(plan, person, changes).Concat(OfReports(plan, person, changes)).Concat(await OfMilestonesAsync(person));
        return CalendarFile.Write($"Deadlines of {person.Name}", entries.OrderBy(e => e.Day).ThenBy(e => e.Uid, StringComparer.Ordinal));
    }

    /// <summary>What the meetings owe: all steps for those who run them, what concerns members for those who sit on them.</summary>
    private IEnumerable<CalendarEntry> OfMeetings(ForwardPlan plan, PersonRights person, Dictionary<(string Kind, string Ref), Change> changes)
    {
        var runs = person.Roles.Any(r => r is Role.Clerk or Role.Administrator);
        return from meeting in plan.InOrder
               let held = meeting.Meeting
               where held.IsAhead && (runs || person.SitsOn.Contains(held.Committee, StringComparer.Ordinal))
               from step in meeting.Deadlines.Steps
               where runs || step.Step is DeadlineStep.MemberItems or DeadlineStep.Publication
               let change = Newest(changes, ("meeting", held.Ref), ("committee", held.Committee), ("calendar", OfficeCalendar.TheOne))
               select Entry($"{held.Ref}", step, change, $"{DeadlineStepWords.Of(step.Step)}: {plan.Committees[held.Committee].Abbreviation} {LondonTime.Day(held.Date)}");
    }

    /// <summary>What the reports of the projects that a person leads still owe.</summary>
    private IEnumerable<CalendarEntry> OfReports(ForwardPlan plan, PersonRights person, Dictionary<(string Kind, string Ref), Change> changes) =>
        !person.Roles.Contains(Role.Lead) ? [] :
        from report in plan.Reports.Values
        where report.Meeting is not null && StageRules.IsOpen(report.Stage) && report.Projects.Any(person.LeadsProject)
        let meeting = plan.Meetings.GetValueOrDefault(report.Meeting!)
        where meeting is { Meeting.IsAhead: true }
        from step in meeting.Deadlines.Steps
        where !ReportProgress.IsBehind(step.Step, report.Stage)
        let change = Newest(changes, ("report", report.Ref), ("agendaItem", report.Item ?? ""), ("meeting", report.Meeting!), ("committee", meeting.Meeting.Committee), ("calendar", OfficeCalendar.TheOne))
        select Entry(report.Ref, step, change, $"{DeadlineStepWords.Of(step.Step)}: {report.Ref} {report.Title} ({plan.Committees[meeting.Meeting.Committee].Abbreviation} {LondonTime.Day(meeting.Meeting.Date)})");

    /// <summary>The milestones a person answers for, where they are due on a day.</summary>
    private async Task<IReadOnlyList<CalendarEntry>> OfMilestonesAsync(PersonRights person)
    {
        var entries = new List<CalendarEntry>();
        foreach (var header in person.Roles.Contains(Role.Lead) ? (await models.IndexAsync()).Plans.Where(p => !p.RecordEnds.IsSet && p.State is not Domain.WorkPlans.PlanState.Closed) : [])
        {
            if (await models.FindAsync(header.Ref, withPrivate: false) is not { } model)
            {
                continue;
            }

            entries.AddRange(
                from row in model.Rows.Values
                where person.Owns(row.Project, row.OwnerEmail) && row.Status is not (MilestoneStatus.Complete or MilestoneStatus.Cancelled or MilestoneStatus.Deferred)
                    && row.Due is { Precision: PlanDatePrecision.Day, End: not null }
                select new CalendarEntry(CalendarEntry.UidFor(row.Ref, meetings.Host, "due"), row.Version - 1, row.LastUpdateAt ?? DateTime.UnixEpoch, row.Due.End!.Value, $"{row.Ref} {row.Title} is due"));
        }

        return entries;
    }

    private CalendarEntry Entry(string reference, StepDeadline step, Change change, string summary) =>
        new(CalendarEntry.UidFor(reference, meetings.Host, ApiWords.Of(step.Step)), (int)Math.Min(change.Sequence, int.MaxValue), change.At, step.Date, summary) { Description = step.WhyItWins };

    /// <summary>The newest change of several records. A deadline depends on them all, and whatever makes it depend on others is a newer change itself, so this never goes back.</summary>
    private static Change Newest(Dictionary<(string Kind, string Ref), Change> changes, params ReadOnlySpan<(string Kind, string Ref)> of)
    {
        var newest = new Change(0, DateTime.UnixEpoch);
        foreach (var record in of)
        {
            newest = changes.GetValueOrDefault(record) is { } change && change.Sequence > newest.Sequence ? change : newest;
        }

        return newest;
    }

    private Task<Dictionary<(string Kind, string Ref), Change>> ChangesAsync(ForwardPlan plan)
    {
        lock (_gate)
        {
            if (_kept is not { } kept || !ReferenceEquals(kept.Plan, plan) || kept.Changes.IsFaulted)
            {
                _kept = kept = (plan, Task.Run(ReadAsync));
            }

            return kept.Changes;
        }
    }

    private async Task<Dictionary<(string Kind, string Ref), Change>> ReadAsync()
    {
        await using var context = database.CreateDbContext();
        var last = context.Log.Where(e => Kinds.Contains(e.Kind)).GroupBy(e => new { e.Kind, e.Ref }).Select(g => g.Max(e => e.Sequence));
        return await context.Log.AsNoTracking().Where(e => last.Contains(e.Sequence)).Select(e => new { e.Kind, e.Ref, e.Sequence, e.At })
            .ToDictionaryAsync(e => (e.Kind, e.Ref), e => new Change(e.Sequence, e.At));
    }

    private sealed record Change(long Sequence, DateTime At);
}
