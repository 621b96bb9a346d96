using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Says what would break if a meeting moved: deadlines, reports, milestones and who writes for it. Saves nothing.</summary>
public sealed class RehearseMove(PlanDatabase database, PlanClock clock)
{
    /// <summary>The rehearsal; or the field and sentence of what cannot be; or nothing at all where there is no such meeting.</summary>
    /// <param name="date">The day it would move to, as it is said.</param>
    public async Task<(Rehearsal? Rehearsal, string Field, string Sentence)> OfAsync(string reference, string? date, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        if (await context.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Ref == reference, cancellationToken) is not { } meeting)
        {
            return (null, "", "");
        }

        var reading = PlanDateReader.Read(date, new PlanDateContext(meeting.Date, PlanDate.OnDay(meeting.Date), PlanDate.NotSet));
        if (reading.Date is not { Precision: PlanDatePrecision.Day, End: { } day } || day.Year is < 2000 or > 2100)
        {
            return (null, "date", reading.Problem ?? "Give one day from 2000 to 2100, such as 12 May 2011.");
        }

        if (!meeting.IsAhead || day == meeting.Date)
        {
            return (null, "date", day == meeting.Date ? $"{reference} is on that day already." : $"{reference} was {(meeting.State is MeetingState.Held ? "held" : "cancelled")}, so it no longer moves.");
        }

        var committee = await context.Committees.AsNoTracking().SingleAsync(c => c.Ref == meeting.Committee, cancellationToken);
        var reports = await context.Reports.AsNoTracking().Where(r => context.AgendaItems.Where(AgendaSlots.Standing).Any(i => i.Meeting == reference && i.Report == r.Ref)).ToListAsync(cancellationToken);
        IReadOnlyList<string> none = [];
        var milestones = reports.Count == 0 ? [] : await context.Milestones.AsNoTracking()
            .Where(m => m.Status != MilestoneStatus.Complete && m.Status != MilestoneStatus.Cancelled && (m.ProvedBy != null || m.DependsOn != none)).ToListAsync(cancellationToken);
        var others = await context.Meetings.AsNoTracking().Where(m => m.Date == day && m.Ref != reference && m.State != MeetingState.Cancelled).OrderBy(m => m.Ref).Select(m => m.Ref).ToListAsync(cancellationToken);
        return (Of(meeting, committee, day, reports, milestones, others, LondonTime.DayOf(clock.GetUtcNow().UtcDateTime), database.Calendar.Days), "", "");
    }

    private static Rehearsal Of(Meeting meeting, Committee committee, DateOnly day, IReadOnlyList<PlannedReport> reports, IReadOnlyList<Milestone> milestones, List<string> others, DateOnly today, WorkingDays body)
    {
        var (before, after, calendar) = (committee.DeadlinesOf(meeting.Date, body), committee.DeadlinesOf(day, body), committee.Calendar(body));
        List<string> warnings =
        [
            .. after.Warnings,
            .. day < committee.FirstDay || day > committee.LastDay ? [$"{committee.Abbreviation} does not exist on {LondonTime.Day(day)}."] : Array.Empty<string>(),
            .. calendar.Calendar.PollingDays.Where(p => p.Day == day).Select(p => $"{LondonTime.Day(day)} is a polling day: {p.Name}."),
            .. others.Count > 0 ? [$"On that day: {string.Join(", ", others)}."] : Array.Empty<string>(),
            .. meeting.State is MeetingState.AgendaPublished ? ["Its agenda is published, so the move needs a reason."] : Array.Empty<string>(),
        ];
        return new Rehearsal(
            meeting.Ref, meeting.Date, day, warnings,
            [.. after.Steps.Select(s => new RehearsedDeadline(s.Step, before.Of(s.Step)?.Date, s.Date, s.Date < today))],
            [.. reports.OrderBy(r => r.Ref.Length).ThenBy(r => r.Ref, StringComparer.Ordinal).Select(r => ReportOf(r, after, day, milestones, today))],
            [.. MilestonesOf(reports, milestones, day).OrderBy(m => m.Ref, StringComparer.Ordinal)],
            [.. reports.Where(r => StageRules.IsOpen(r.Stage)).SelectMany(r => r.Author.Length > 0 ? [r.Author] : r.Offices.Count > 0 ? r.Offices : r.ReportOf.Length > 0 ? [r.ReportOf] : []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static RehearsedReport ReportOf(PlannedReport report, MeetingDeadlines after, DateOnly day, IReadOnlyList<Milestone> milestones, DateOnly today) => new(
        report.Ref, report.Title, report.Stage,
        [
            .. Delivery.Missed(report.Stage, after, today).Select(m => $"The deadline for {m.Step} would have been {LondonTime.Day(m.Day)}."),
            .. milestones.Select(m => NeededBy.Of(m, report.Ref)).OfType<NeededBy>().Where(n => n.Day < day).Select(n => $"{n.Milestone} needs it by {LondonTime.Day(n.Day)}."),
        ]);

    private static IEnumerable<RehearsedMilestone> MilestonesOf(IReadOnlyList<PlannedReport> reports, IReadOnlyList<Milestone> milestones, DateOnly day) =>
        from milestone in milestones
        where milestone.ProvedBy is { } report && reports.Any(r => r.Ref == report)
        select new RehearsedMilestone(milestone.Ref, milestone.Title, milestone.Forecast, PlanDate.OnDay(day), milestone.Baseline, milestone.Baseline.End is { } agreed && day > agreed);
}

/// <summary>What would become of a meeting that moves.</summary>
/// <param name="Authors">Whoever writes a report for it, by office or name.</param>
public sealed record Rehearsal(
    string Meeting, DateOnly From, DateOnly To, IReadOnlyList<string> Warnings, IReadOnlyList<RehearsedDeadline> Deadlines, IReadOnlyList<RehearsedReport> Reports,
    IReadOnlyList<RehearsedMilestone> Milestones, IReadOnlyList<string> Authors);

/// <summary>A deadline that would move along.</summary>
/// <param name="Passed">The day would have passed already.</param>
public sealed record RehearsedDeadline(DeadlineStep Step, DateOnly? From, DateOnly To, bool Passed);

/// <summary>A report on the meeting, by its public title, and what would break.</summary>
public sealed record RehearsedReport(string Ref, string Title, ReportStage Stage, IReadOnlyList<string> Breaks);

/// <summary>A milestone whose forecast would follow.</summary>
/// <param name="AfterBaseline">It would then lie past its agreed date.</param>
public sealed record RehearsedMilestone(string Ref, string Title, PlanDate From, PlanDate To, PlanDate Baseline, bool AfterBaseline);
