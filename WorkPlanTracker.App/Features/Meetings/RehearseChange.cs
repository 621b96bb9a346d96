using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Cycles;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Rehearsals;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Says in sentences what would happen if a meeting moved or were cancelled: every deadline, report, milestone and author affected. Saves nothing.</summary>
public sealed class RehearseChange(PlanDatabase database, PlanClock clock)
{
    /// <summary>How far from the meeting other meetings still matter, in days.</summary>
    private const int Around = 200;

    /// <summary>The rehearsal of a move; or what is wrong with the date.</summary>
    /// <param name="date">The day it would move to, as it is said.</param>
    public async Task<(MeetingRehearsal? Rehearsal, string? Problem)> OfMoveAsync(string reference, string? date, CancellationToken cancellationToken) =>
        await ReadAsync(reference, cancellationToken) is not { } found ? (null, "There is no such meeting any more.")
        : DayOf(date, found.Meeting.Date) is var (day, problem) && day is { } to ? (MeetingRehearsal.Move(found.Meeting, to, Today, found.Calendar), null)
        : (null, problem);

    /// <summary>The rehearsal of a cancellation; or what is wrong with the day of its replacement.</summary>
    /// <param name="replacement">The day of the meeting in its place, as it is said; nothing where there is none.</param>
    public async Task<(MeetingRehearsal? Rehearsal, string? Problem)> OfCancelAsync(string reference, string? replacement, CancellationToken cancellationToken)
    {
        if (await ReadAsync(reference, cancellationToken) is not { } found)
        {
            return (null, "There is no such meeting any more.");
        }

        if (string.IsNullOrWhiteSpace(replacement))
        {
            return (MeetingRehearsal.Cancel(found.Meeting, null, Today, found.Calendar), null);
        }

        var (day, problem) = DayOf(replacement, found.Meeting.Date);
        return day is null ? (null, problem) : (MeetingRehearsal.Cancel(found.Meeting, day, Today, found.Calendar), null);
    }

    private DateOnly Today => LondonTime.DayOf(clock.GetUtcNow().UtcDateTime);

    private static (DateOnly? Day, string? Problem) DayOf(string? said, DateOnly near)
    {
        var reading = PlanDateReader.Read(said, new PlanDateContext(near, PlanDate.OnDay(near), PlanDate.NotSet));
        return reading.Date is { Precision: PlanDatePrecision.Day, End: { } day } && day.Year is >= 2000 and <= 2100 ? (day, null)
            : (null, reading.Problem ?? "Give one day from 2000 to 2100, such as 12 May 2011.");
    }

    private async Task<(RehearsedMeeting Meeting, WorkingDays Calendar)?> ReadAsync(string reference, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        if (await context.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Ref == reference, cancellationToken) is not { } meeting)
        {
            return null;
        }

        var committee = await context.Committees.AsNoTracking().SingleAsync(c => c.Ref == meeting.Committee, cancellationToken);
        var reports = await context.Reports.AsNoTracking().Where(r => context.AgendaItems.Where(AgendaSlots.Standing).Any(i => i.Meeting == reference && i.Report == r.Ref)).ToListAsync(cancellationToken);
        IReadOnlyList<string> references = [.. reports.Select(r => r.Ref)];
        var milestones = references.Count == 0 ? [] : await context.Milestones.AsNoTracking().Where(m => m.ProvedBy != null && references.Contains(m.ProvedBy)).ToListAsync(cancellationToken);
        var plans = milestones.Count == 0 ? [] : await context.Plans.AsNoTracking().Select(p => new { p.Ref, p.GreenWithin, p.AmberWithin }).ToDictionaryAsync(p => p.Ref, StringComparer.Ordinal, cancellationToken);
        var offices = await context.Offices.AsNoTracking().ToDictionaryAsync(o => o.Ref, o => o.Name, StringComparer.Ordinal, cancellationToken);
        var (first, last) = (meeting.Date.AddDays(-Around), meeting.Date.AddDays(Around));
        var others = await context.Meetings.AsNoTracking().Where(m => m.Ref != reference && m.State != MeetingState.Cancelled && m.Date >= first && m.Date <= last).Select(m => new { m.Date, m.Committee }).ToListAsync(cancellationToken);
        var names = await context.Committees.AsNoTracking().ToDictionaryAsync(c => c.Ref, c => c.Abbreviation, StringComparer.Ordinal, cancellationToken);
        return (new RehearsedMeeting(
            reference, committee.Abbreviation, meeting.Date, meeting.State, committee.DeadlineRules,
            [.. reports.OrderBy(r => r.Ref.Length).ThenBy(r => r.Ref, StringComparer.Ordinal).Select(r => new Domain.Rehearsals.RehearsedReport(
                r.Ref, r.Title, r.Stage,
                r.Author.Length > 0 ? [r.Author] : r.Offices.Count > 0 ? [.. r.Offices.Select(o => offices.GetValueOrDefault(o, o))] : r.ReportOf.Length > 0 ? [r.ReportOf] : [],
                [.. milestones.Where(m => m.ProvedBy == r.Ref).OrderBy(m => m.Ref, StringComparer.Ordinal).Select(m => new Domain.Rehearsals.RehearsedMilestone(
                    m.Ref, m.Title, m.Owner, m.Baseline, m.Forecast, m.IsFinished,
                    plans.TryGetValue(m.Plan, out var plan) ? new Tolerance(plan.GreenWithin, Math.Max(plan.GreenWithin, committee.CycleWorkingDays ?? plan.AmberWithin)) : Tolerance.Default))]))],
            [.. others.Select(o => new TakenDay(o.Date, names.GetValueOrDefault(o.Committee, o.Committee)))],
            committee.FirstDay, committee.LastDay), committee.Calendar(database.Calendar.Days));
    }
}
