using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Data;

/// <summary>Writes agenda items for slots that a report of an earlier version kept itself. See docs/adr/0033.</summary>
public sealed class OldSlots(PlanDatabase database, PlanWriter writer)
{
    /// <summary>Does so once; where nothing is left to do it only looks.</summary>
    /// <returns>How many reports were placed.</returns>
    public async Task<int> PlaceAsync(CancellationToken cancellationToken)
    {
        var slots = await FindAsync(cancellationToken);
        if (slots.Count == 0)
        {
            return 0;
        }

        var outcome = await writer.RunAsync("placeOldSlots", Actor.Program, async change =>
        {
            await change.AloneAsync();
            foreach (var (reference, meeting) in slots)
            {
                await PlaceAsync(change, reference, meeting);
            }
        }, cancellationToken);
        return outcome is Outcome.Saved ? slots.Count : throw new InvalidOperationException($"Slots of an earlier version could not be placed: {outcome}");
    }

    /// <summary>Reports whose newest entry is of the earlier version, and which no item says to stand where that says.</summary>
    private async Task<Dictionary<string, string>> FindAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var kept = await context.Log.AsNoTracking().Where(e => e.Kind == "report" && e.Record != null && e.Record.Contains("\"slot\":\"")).OrderBy(e => e.Sequence)
            .Select(e => new { e.Ref, e.Sequence, e.Record }).ToListAsync(cancellationToken);
        if (kept.Count == 0)
        {
            return [];
        }

        var newest = await context.Log.AsNoTracking().Where(e => e.Kind == "report").GroupBy(e => e.Ref).Select(g => new { g.Key, Last = g.Max(e => e.Sequence) }).ToDictionaryAsync(g => g.Key, g => g.Last, StringComparer.Ordinal, cancellationToken);
        var standing = (await context.AgendaItems.AsNoTracking().Where(AgendaSlots.Standing).Select(i => new { i.Report, i.Meeting }).ToListAsync(cancellationToken)).ToLookup(i => i.Report!, i => i.Meeting, StringComparer.Ordinal);
        return kept.Where(e => newest[e.Ref] == e.Sequence)
            .ToDictionary(e => e.Ref, e => (string)JsonNode.Parse(e.Record!)!["slot"]!, StringComparer.Ordinal)
            .Where(s => !standing[s.Key].SequenceEqual([s.Value], StringComparer.Ordinal)).ToDictionary(StringComparer.Ordinal);
    }

    private static async Task PlaceAsync(Change change, string reference, string meeting)
    {
        var report = await change.ReadAsync<PlannedReport>(reference);
        var items = await change.Read<AgendaItem>().Where(AgendaSlots.Standing).Where(i => i.Report == reference).Select(i => new { i.Ref, i.Meeting }).ToListAsync();
        foreach (var left in await change.FetchAllAsync<AgendaItem>([.. items.Where(i => i.Meeting != meeting).Select(i => i.Ref)]))
        {
            left.LeaveUntaken();
            change.Say(left, $"“{left.Title}” was not taken by {left.Meeting}.");
        }

        if (items.Exists(i => i.Meeting == meeting))
        {
            return;
        }

        var last = await change.Read<AgendaItem>().Where(i => i.Meeting == meeting && i.Part == report.Part).Select(i => (int?)i.Order).MaxAsync() ?? 0;
        var item = AgendaItem.Place(await AgendaSlots.NextReferenceAsync(change), meeting, report.Part, report.ReportNumber, last + 1, report.Title, AgendaItemType.Report, reference);
        change.Add(item, $"“{report.Title}” placed on the agenda of {meeting}, where it stood.");
    }
}
