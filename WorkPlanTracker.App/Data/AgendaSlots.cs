using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.WorkPlans;

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
            await AskedUnder.KeepPrivateAsync(change, item);
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

    /// <summary>Gives a report another place on the agenda it stands on.</summary>
    /// <param name="keepSection">Whether the section stays, whatever the place says.</param>
    internal static async Task RearrangeAsync(Change change, PlannedReport report, AgendaItem slot, Meeting meeting, SlotPlace where, bool keepSection)
    {
        SlotRules.RefuseUnlessAhead(meeting);
        var (section, minutes) = (keepSection ? slot.Section : where.Section, where.Minutes ?? slot.Minutes);
        if (where.Order is null && section == slot.Section && minutes == slot.Minutes)
        {
            throw new RuleBrokenException("twice", $"{report.Ref} stands on the agenda of {meeting.Ref} already. Choose another meeting, or another order, section or minutes on this one.", "meeting");
        }

        if (meeting.State is MeetingState.AgendaPublished && (where.Order is not null || section != slot.Section))
        {
            throw new RuleBrokenException("published", $"The agenda of {meeting.Ref} is published, so its order does not change.", "order");
        }

        var item = await change.FetchAsync<AgendaItem>(slot.Ref);
        item.Arrange(where.Part, section, where.Order is null ? slot.Order : await MakeRoomAsync(change, meeting.Ref, slot.Ref, where), minutes);
        change.Say(item, $"“{report.Title}” has another place on the agenda of {meeting.Ref}.");
        change.Say(report, $"“{report.Title}” has another place on the agenda of {meeting.Ref}.");
    }

    /// <summary>Takes a report off its agenda; it has no slot then.</summary>
    internal static async Task TakeOffAsync(Change change, PlannedReport report, AgendaItem slot, string reason, string consulted)
    {
        await LeaveAsync(change, slot, null);
        report.Trail(new ReportMove(slot.Meeting, null, change.Now, change.Author.Name, reason, consulted));
        change.Say(report, $"“{report.Title}” taken off {slot.Meeting}, and has no meeting now.");
    }

    /// <summary>Has everything on a meeting that moves go along: the trail of each report says so, and the milestones they prove follow.</summary>
    internal static async Task MoveAlongAsync(Change change, Meeting meeting, string what)
    {
        var reports = await change.Read<AgendaItem>().Where(Standing).Where(i => i.Meeting == meeting.Ref).Select(i => i.Report!).ToListAsync();
        var committee = await change.ReadAsync<Committee>(meeting.Committee);
        foreach (var report in await change.FetchAllAsync<PlannedReport>(reports))
        {
            report.Trail(new ReportMove(meeting.Ref, meeting.Ref, change.Now, change.Author.Name, what, ""));
            change.Say(report, $"“{report.Title}” goes along: {what}");
        }

        var references = reports.Count == 0 ? [] : await change.Read<Milestone>().Where(m => m.ProvedBy != null && reports.Contains(m.ProvedBy) && change.Read<WorkPlan>().Any(p => p.Ref == m.Plan && p.State != PlanState.Closed)).Select(m => m.Ref).ToListAsync();
        foreach (var milestone in await change.FetchAllAsync<Milestone>(references))
        {
            if (milestone.FollowReport(new ProvingSlot(milestone.ProvedBy!, meeting.Ref, committee.Abbreviation, meeting.Date), change.Author, change.Now) is { } update)
            {
                change.AddPart(update);
                change.Say(milestone, update.Narrative);
            }
        }
    }

    /// <summary>Takes every report off a meeting that will not take place.</summary>
    internal static async Task EmptyAsync(Change change, Meeting meeting, string reason)
    {
        var items = await change.Read<AgendaItem>().Where(Standing).Where(i => i.Meeting == meeting.Ref).Select(i => new { i.Ref, Report = i.Report! }).ToListAsync();
        foreach (var item in await change.FetchAllAsync<AgendaItem>([.. items.Select(i => i.Ref)]))
        {
            item.Withdraw();
            change.Say(item, $"“{item.Title}” taken off: {meeting.Ref} will not take place.");
        }

        foreach (var report in await change.FetchAllAsync<PlannedReport>([.. items.Select(i => i.Report)]))
        {
            report.Trail(new ReportMove(meeting.Ref, null, change.Now, change.Author.Name, reason, ""));
            change.Say(report, $"“{report.Title}” has no meeting now: {meeting.Ref} will not take place.");
        }
    }

    /// <summary>Has the milestones that a report proves follow it.</summary>
    internal static async Task FollowAsync(Change change, string report, Meeting meeting, Func<Milestone, ProvingSlot, ProgressUpdate?> follow)
    {
        var references = await change.Read<Milestone>().Where(m => m.ProvedBy == report && change.Read<WorkPlan>().Any(p => p.Ref == m.Plan && p.State != PlanState.Closed)).Select(m => m.Ref).ToListAsync();
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
