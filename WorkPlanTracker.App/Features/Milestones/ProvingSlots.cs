using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>Finds where the report that proves a milestone stands.</summary>
internal static class ProvingSlots
{
    /// <summary>Has a milestone take its forecast from the report that now proves it, or be met where that was considered already.</summary>
    internal static async Task FollowAsync(Change change, Milestone milestone)
    {
        if (milestone.ProvedBy is not { } report)
        {
            return;
        }

        var found = await Slots(change, r => r.Ref == report)
            .Select(s => new { s.Report.Stage, s.Meeting })
            .Where(f => f.Meeting.State != MeetingState.Cancelled)
            .Join(change.Read<Committee>(), f => f.Meeting.Committee, c => c.Ref, (f, c) => new { f.Stage, f.Meeting.State, Slot = new ProvingSlot(report, f.Meeting.Ref, c.Abbreviation, f.Meeting.Date) })
            .SingleOrDefaultAsync();
        var update = found switch
        {
            { Stage: ReportStage.Considered } when found.Slot.Date <= change.Today => milestone.MeetByReport(found.Slot, change.Author, change.Now),
            { State: MeetingState.Planned or MeetingState.AgendaPublished } => milestone.FollowReport(found.Slot, change.Author, change.Now, moved: false),
            _ => null,
        };
        if (update is not null)
        {
            change.AddPart(update);
            change.AddSentence(milestone, update.Narrative);
        }
    }

    /// <summary>Its slot, or null where there is no report, no slot, or the meeting is over.</summary>
    internal static async Task<ProvingSlot?> OfAsync(Change change, Milestone milestone)
    {
        if (milestone.ProvedBy is not { } report)
        {
            return null;
        }

        return await Slots(change, r => r.Ref == report && r.Stage != ReportStage.Considered)
            .Select(s => s.Meeting)
            .Where(m => m.State == MeetingState.Planned || m.State == MeetingState.AgendaPublished)
            .Join(change.Read<Committee>(), m => m.Committee, c => c.Ref, (m, c) => new ProvingSlot(report, m.Ref, c.Abbreviation, m.Date))
            .SingleOrDefaultAsync();
    }

    /// <summary>The slots of several milestones in one go, by the report that proves them; those without one are missing.</summary>
    internal static async Task<IReadOnlyDictionary<string, ProvingSlot>> OfAllAsync(Change change, IReadOnlyCollection<string> references)
    {
        var found = await Slots(change, r => r.Stage != ReportStage.Considered && change.Read<Milestone>().Any(m => references.Contains(m.Ref) && m.ProvedBy == r.Ref))
            .Where(s => s.Meeting.State == MeetingState.Planned || s.Meeting.State == MeetingState.AgendaPublished)
            .Select(s => new { Report = s.Report.Ref, s.Meeting })
            .Join(change.Read<Committee>(), m => m.Meeting.Committee, c => c.Ref, (m, c) => new ProvingSlot(m.Report, m.Meeting.Ref, c.Abbreviation, m.Meeting.Date))
            .ToListAsync();
        return found.DistinctBy(s => s.Report, StringComparer.Ordinal).ToDictionary(s => s.Report, StringComparer.Ordinal);
    }

    /// <summary>Reports with the meetings they stand on, as their agenda items say.</summary>
    private static IQueryable<Slot> Slots(Change change, Expression<Func<PlannedReport, bool>> which) =>
        change.Read<PlannedReport>().Where(which)
            .Join(change.Read<AgendaItem>().Where(AgendaSlots.Standing), r => r.Ref, i => i.Report, (r, i) => new { Report = r, i.Meeting })
            .Join(change.Read<Meeting>(), s => s.Meeting, m => m.Ref, (s, m) => new Slot { Report = s.Report, Meeting = m });

    private sealed class Slot
    {
        internal required PlannedReport Report { get; init; }

        internal required Meeting Meeting { get; init; }
    }
}
