using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Cycles;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Rehearsals;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Reads a meeting with everything that hangs on its date, and says what would break if it moved. Saves nothing.</summary>
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
        if (reading.Date is not { Precision: PlanDatePrecision.Day, End: { } day } || day.Year < 2000)
        {
            return (null, "date", reading.Problem ?? "Give one day, such as 12 May 2011.");
        }

        var committee = await context.Committees.AsNoTracking().SingleAsync(c => c.Ref == meeting.Committee, cancellationToken);
        var rehearsed = await ReadAsync(context, meeting, committee, cancellationToken);
        var found = MeetingRehearsal.Move(rehearsed, day, LondonTime.DayOf(clock.GetUtcNow().UtcDateTime), committee.Calendar());
        return found.Refusal is { } refusal ? (null, "date", refusal) : (new Rehearsal(reference, meeting.Date, day, found.Effects), "", "");
    }

    private static async Task<RehearsedMeeting> ReadAsync(PlanDbContext context, Meeting meeting, Committee committee, CancellationToken cancellationToken)
    {
        var reference = meeting.Ref;
        var reports = await context.Reports.AsNoTracking().Where(r => context.AgendaItems.Where(AgendaSlots.Standing).Any(i => i.Meeting == reference && i.Report == r.Ref)).ToListAsync(cancellationToken);
        var references = reports.ConvertAll(r => r.Ref);
        var milestones = references.Count == 0 ? [] : await context.Milestones.AsNoTracking().Where(m => m.ProvedBy != null && references.Contains(m.ProvedBy)).ToListAsync(cancellationToken);
        var plans = milestones.Select(m => m.Plan).Distinct(StringComparer.Ordinal).ToList();
        var tolerances = plans.Count == 0 ? [] : await context.Plans.AsNoTracking().Where(p => plans.Contains(p.Ref)).ToDictionaryAsync(p => p.Ref, p => p.Tolerance, StringComparer.Ordinal, cancellationToken);
        var proved = milestones.ToLookup(m => m.ProvedBy!, m => new RehearsedMilestone(m.Ref, m.Title, m.Owner, m.Baseline, m.Forecast, m.IsFinished, tolerances.GetValueOrDefault(m.Plan, Tolerance.Default)), StringComparer.Ordinal);
        var offices = await context.Offices.AsNoTracking().ToDictionaryAsync(o => o.Ref, o => o.Name, StringComparer.Ordinal, cancellationToken);
        var taken = await context.Meetings.AsNoTracking().Where(m => m.Ref != reference && m.State != MeetingState.Cancelled)
            .Join(context.Committees, m => m.Committee, c => c.Ref, (m, c) => new { m.Date, c.Abbreviation }).ToListAsync(cancellationToken);
        return new RehearsedMeeting(
            reference, committee.Abbreviation, meeting.Date, meeting.State, committee.DeadlineRules,
            [.. reports.Where(r => StageRules.IsOpen(r.Stage)).OrderBy(r => r.Ref.Length).ThenBy(r => r.Ref, StringComparer.Ordinal).Select(r => new RehearsedReport(r.Ref, r.Title, r.Stage, Authors(r, offices), [.. proved[r.Ref].OrderBy(m => m.Ref, StringComparer.Ordinal)]))],
            [.. taken.Select(t => new TakenDay(t.Date, t.Abbreviation))], committee.FirstDay, committee.LastDay);
    }

    private static IReadOnlyList<string> Authors(PlannedReport report, Dictionary<string, string> offices) =>
        report.Author.Length > 0 ? [report.Author]
        : report.Offices.Count > 0 ? [.. report.Offices.Select(o => offices.GetValueOrDefault(o, o))]
        : report.ReportOf.Length > 0 ? [report.ReportOf] : [];
}

/// <summary>What would become of a meeting that moves: everything affected in a sentence each, what breaks marked.</summary>
public sealed record Rehearsal(string Meeting, DateOnly From, DateOnly To, IReadOnlyList<Effect> Effects)
{
    /// <summary>The sentences of what would break.</summary>
    public IReadOnlyList<string> Breaks => [.. Effects.Where(e => e.Breaks).Select(e => e.Sentence)];
}
