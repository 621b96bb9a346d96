using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Data;

/// <summary>Places reports on agendas, moves them and takes them off: the item says where a report stands, the report keeps the trail, milestones follow. See docs/adr/0033.</summary>
internal static class AgendaSlots
{
    /// <summary>Whether an item is the slot of its report, for the database.</summary>
    internal static Expression<Func<AgendaItem, bool>> Standing { get; } = item => item.Report != null && !item.Withdrawn && !item.NotTaken;

    /// <summary>The item on which a report stands; null while it has no slot.</summary>
    internal static Task<AgendaItem?> OfAsync(Change change, string report) =>
        change.Read<AgendaItem>().Where(Standing).SingleOrDefaultAsync(i => i.Report == report);

    /// <summary>The meetings that some reports stand on, by report; those without a slot are missing.</summary>
    internal static async Task<Dictionary<string, string>> OfAllAsync(PlanDbContext context, IReadOnlyCollection<string> reports, CancellationToken cancellationToken) =>
        reports.Count == 0 ? [] : await context.AgendaItems.AsNoTracking().Where(Standing).Where(i => reports.Contains(i.Report!))
            .ToDictionaryAsync(i => i.Report!, i => i.Meeting, StringComparer.Ordinal, cancellationToken);

    /// <summary>Gives a report its first slot, or another one.</summary>
    /// <param name="report">The report, fetched.</param>
    /// <param name="meeting">The meeting it goes to.</param>
    /// <param name="where">Its place on that agenda.</param>
    /// <param name="reference">The new item's reference, for the sample; null for the next number.</param>
    internal static async Task<AgendaItem> PlaceAsync(Change change, PlannedReport report, Meeting meeting, SlotPlace where, string? reference = null)
    {
        var before = await OfAsync(change, report.Ref);
        var item = before is null ? null : await LeaveAsync(change, before, meeting);
        var order = await MakeRoomAsync(change, meeting.Ref, item?.Ref, where);
        if (item is null)
        {
            item = AgendaItem.Place(
                reference ?? await NextReferenceAsync(change), meeting.Ref, where.Part, "", order, report.Title,
                report.Paper is ReportKind.OralReport ? AgendaItemType.Oral : AgendaItemType.Report, report.Ref);
            item.Arrange(where.Part, where.Section, order, where.Minutes);
            change.Add(item, $"“{report.Title}” placed on the agenda of {meeting.Ref}.");
        }
        else
        {
            item.MoveTo(meeting.Ref, where.Part, where.Section, order, where.Minutes);
            change.Say(item, $"“{report.Title}” moved to the agenda of {meeting.Ref}.");
        }

        if (meeting.State is MeetingState.AgendaPublished)
        {
            item.Carry(Agenda.LateNumber(await change.Read<AgendaItem>().Where(i => i.Meeting == meeting.Ref).ToListAsync(), where.Part, order));
        }

        report.Trail(new ReportMove(before?.Meeting, meeting.Ref, change.Now, change.Author.Name, where.Reason, where.Consulted));
        change.Say(report, before is null ? $"“{report.Title}” placed on {meeting.Ref}." : $"“{report.Title}” moved from {before.Meeting} to {meeting.Ref}.");
        await FollowAsync(change, report.Ref, meeting, (milestone, slot) => milestone.FollowReport(slot, change.Author, change.Now, moved: report.Deferrals > 0));
        return item;
    }

    /// <summary>Takes a report off its agenda; it has no slot then.</summary>
    internal static async Task TakeOffAsync(Change change, PlannedReport report, AgendaItem slot, string reason, string consulted)
    {
        await LeaveAsync(change, slot, null);
        report.Trail(new ReportMove(slot.Meeting, null, change.Now, change.Author.Name, reason, consulted));
        change.Say(report, $"“{report.Title}” taken off {slot.Meeting}, and has no meeting now.");
    }

    /// <summary>Has the milestones that a report proves follow it.</summary>
    internal static async Task FollowAsync(Change change, string report, Meeting meeting, Func<Milestone, ProvingSlot, ProgressUpdate?> follow)
    {
        var references = await change.Read<Milestone>().Where(m => m.ProvedBy == report).Select(m => m.Ref).ToListAsync();
        if (references.Count == 0)
        {
            return;
        }

        var committee = await change.ReadAsync<Committee>(meeting.Committee);
        var slot = new ProvingSlot(report, meeting.Ref, committee.Abbreviation, meeting.Date);
        foreach (var milestone in await change.FetchAllAsync<Milestone>(references))
        {
            if (follow(milestone, slot) is { } update)
            {
                change.AddPart(update);
                change.Say(milestone, update.Narrative);
            }
        }
    }

    /// <summary>One above the highest number any item ever had: the log remembers those that were taken off.</summary>
    internal static Task<string> NextReferenceAsync(Change change) => change.NextReferenceAsync("agendaItem", "I-");

    /// <summary>What becomes of the item a report leaves: it goes along while nothing is printed, and stays behind where the agenda was published or the meeting came.</summary>
    /// <returns>The item that goes along; null where it stays, or was taken off.</returns>
    private static async Task<AgendaItem?> LeaveAsync(Change change, AgendaItem slot, Meeting? to)
    {
        var from = await change.ReadAsync<Meeting>(slot.Meeting);
        var item = await change.FetchAsync<AgendaItem>(slot.Ref);
        if (from.State is MeetingState.Planned)
        {
            if (to is null)
            {
                change.Remove(item, $"“{item.Title}” taken off the agenda of {from.Ref}.");
            }

            return to is null ? null : item;
        }

        if (from.State is MeetingState.Held)
        {
            item.LeaveUntaken();
            change.Say(item, $"“{item.Title}” was not taken by {from.Ref}.");
        }
        else
        {
            item.Withdraw();
            change.Say(item, $"“{item.Title}” withdrawn from the agenda of {from.Ref}{(item.Number.Length > 0 ? $"; it keeps number {item.Number}" : "")}.");
        }

        return null;
    }

    /// <summary>The place an item takes: at the end of its part where none is asked for, else there, and what stands there moves down.</summary>
    private static async Task<int> MakeRoomAsync(Change change, string meeting, string? moving, SlotPlace where)
    {
        var others = await change.Read<AgendaItem>().Where(i => i.Meeting == meeting && i.Ref != moving).Select(i => new { i.Ref, i.Part, i.Order }).ToListAsync();
        var part = others.Where(i => i.Part == where.Part).OrderBy(i => i.Order).ThenBy(i => i.Ref, StringComparer.Ordinal).ToList();
        if (where.Order is not { } wanted || wanted > part.Count)
        {
            return part.Select(i => i.Order).DefaultIfEmpty().Max() + 1;
        }

        var order = part[wanted - 1].Order;
        foreach (var behind in await change.FetchAllAsync<AgendaItem>([.. part.Skip(wanted - 1).Select(i => i.Ref)]))
        {
            behind.Shift(behind.Order + 1);
            change.Say(behind, string.Create(CultureInfo.InvariantCulture, $"Moved down on the agenda of {meeting}."));
        }

        return order;
    }
}

/// <summary>A place on an agenda, and why it is given.</summary>
/// <param name="Part">1 in public, 2 in private.</param>
/// <param name="Section">As printed; empty where there is none.</param>
/// <param name="Order">Which of its part, from 1; null for the last.</param>
/// <param name="Minutes">How long it is given; null for what its report needs.</param>
/// <param name="Reason">Why; empty where nobody has to say.</param>
/// <param name="Consulted">Whom the clerk consulted.</param>
internal sealed record SlotPlace(int Part, string Section, int? Order, int? Minutes, string Reason = "", string Consulted = "");
