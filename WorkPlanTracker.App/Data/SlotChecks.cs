using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Data;

/// <summary>Gathers, inside a command, what has to be known to judge a slot.</summary>
internal static class SlotChecks
{
    /// <summary>Everything that speaks against a report standing on a meeting.</summary>
    /// <param name="minutes">How long it would be given; null for what it needs.</param>
    internal static async Task<IReadOnlyList<SlotConflict>> ConflictsAsync(Change change, PlannedReport report, Meeting meeting, int? minutes)
    {
        var committee = await change.ReadAsync<Committee>(meeting.Committee);
        var others = await change.Read<AgendaItem>().Where(i => i.Meeting == meeting.Ref && !i.Withdrawn && i.Report != report.Ref).ToListAsync();
        var silent = others.Where(i => i.Minutes is null && i.Report is not null).Select(i => i.Report!).ToList();
        var needs = silent.Count == 0 ? [] : (await change.Read<PlannedReport>().Where(r => silent.Contains(r.Ref)).Select(r => new { r.Ref, r.Minutes, r.Paper }).ToListAsync())
            .ToDictionary(r => r.Ref, r => r.Minutes ?? PlannedReport.UsualMinutes(r.Paper), StringComparer.Ordinal);
        var load = AgendaLoad.Of(meeting, committee, others, r => needs.TryGetValue(r, out var known) ? known : null);
        return SlotRules.Conflicts(new SlotAsked(
            report.Areas, meeting, committee, minutes ?? report.MinutesNeeded, load.Minutes, load.Items,
            await Known.WithThoseAboveAsync(change, report.Areas),
            Delivery.Missed(report.Stage, committee.DeadlinesOf(meeting.Date, await change.CalendarAsync()), change.Today),
            await NeededByAsync(change, report.Ref))
        {
            Recurs = await SeriesReading.RecurringAsync(change, report),
            RemitOfOthers = meeting.JointWith is { Count: > 0 } bodies ? [.. (await change.Read<Committee>().Where(c => bodies.Contains(c.Ref)).ToListAsync()).SelectMany(c => c.RemitAreas)] : [],
        });
    }

    /// <summary>Refuses to put an item back where its meeting takes no more: it was held meanwhile, or another has taken the place.</summary>
    /// <remarks>Whatever else spoke against the slot was known when it was given; the place being taken was not.</remarks>
    internal static async Task RefuseUnlessRoomAsync(Change change, AgendaItem item)
    {
        if (!item.IsSlot)
        {
            return;
        }

        var meeting = await change.ReadAsync<Meeting>(item.Meeting);
        SlotRules.RefuseUnlessAhead(meeting);
        var conflicts = await ConflictsAsync(change, await change.ReadAsync<PlannedReport>(item.Report!), meeting, item.Minutes);
        if (conflicts.FirstOrDefault(c => c.Code == SlotRules.OverCapacity) is { Message: { } taken })
        {
            throw new Domain.RuleBrokenException("slotTaken", $"It was not undone, because its place is taken: {taken} Move {item.Report} by hand, and say why.", "meeting");
        }
    }

    /// <summary>Refuses to put back what was taken off an agenda that has been published meanwhile.</summary>
    internal static async Task RefuseUnlessChangingAsync(Change change, AgendaItem item)
    {
        var meeting = await change.ReadAsync<Meeting>(item.Meeting);
        SlotRules.RefuseUnlessAhead(meeting);
        if (meeting.State is not MeetingState.Planned && !item.IsSlot)
        {
            throw new Domain.RuleBrokenException("published", $"It was not undone, because the agenda of {meeting.Ref} has been published. Add a late item.", "state");
        }
    }

    /// <summary>Refuses to take away again what has been printed.</summary>
    internal static async Task RefuseIfPrintedAsync(Change change, AgendaItem? item)
    {
        if (item is not null && (await change.ReadAsync<Meeting>(item.Meeting)).HasPrinted(item.Ref))
        {
            throw new Domain.RuleBrokenException("published", $"It was not undone, because “{item.Title}” has been published. Withdraw it instead.", "state");
        }
    }

    private static async Task<IReadOnlyList<NeededBy>> NeededByAsync(Change change, string report)
    {
        IReadOnlyList<string> none = [];
        var open = await change.Read<Milestone>().Where(m => m.Status != MilestoneStatus.Complete && m.Status != MilestoneStatus.Cancelled && (m.ProvedBy == report || m.DependsOn != none)).ToListAsync();
        return [.. open.Select(m => NeededBy.Of(m, report)).OfType<NeededBy>()];
    }
}
