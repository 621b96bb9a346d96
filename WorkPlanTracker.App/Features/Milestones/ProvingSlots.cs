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

        var found = await change.Read<PlannedReport>().Where(r => r.Ref == report)
            .Join(change.Read<Meeting>(), r => r.Slot, m => m.Ref, (r, m) => new { r.Stage, Meeting = m })
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

        return await change.Read<PlannedReport>().Where(r => r.Ref == report && r.Stage != ReportStage.Considered)
            .Join(change.Read<Meeting>(), r => r.Slot, m => m.Ref, (r, m) => m)
            .Where(m => m.State == MeetingState.Planned || m.State == MeetingState.AgendaPublished)
            .Join(change.Read<Committee>(), m => m.Committee, c => c.Ref, (m, c) => new ProvingSlot(report, m.Ref, c.Abbreviation, m.Date))
            .SingleOrDefaultAsync();
    }

    /// <summary>The slots of several milestones in one go, by the report that proves them; those without one are missing.</summary>
    internal static async Task<IReadOnlyDictionary<string, ProvingSlot>> OfAllAsync(Change change, IReadOnlyCollection<string> references)
    {
        var found = await change.Read<Milestone>().Where(m => references.Contains(m.Ref) && m.ProvedBy != null)
            .Join(change.Read<PlannedReport>().Where(r => r.Stage != ReportStage.Considered), m => m.ProvedBy, r => r.Ref, (m, r) => r)
            .Join(change.Read<Meeting>().Where(m => m.State == MeetingState.Planned || m.State == MeetingState.AgendaPublished), r => r.Slot, m => m.Ref, (r, m) => new { Report = r.Ref, Meeting = m })
            .Join(change.Read<Committee>(), m => m.Meeting.Committee, c => c.Ref, (m, c) => new ProvingSlot(m.Report, m.Meeting.Ref, c.Abbreviation, m.Meeting.Date))
            .ToListAsync();
        return found.DistinctBy(s => s.Report, StringComparer.Ordinal).ToDictionary(s => s.Report, StringComparer.Ordinal);
    }
}
