using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Publishes an agenda: standing items are written down, every item gets its number, cleared reports are published, the rest are to follow.</summary>
public sealed class PublishAgenda(PlanWriter writer)
{
    private const string Exclusion = "Exclusion of press and public";

    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, CancellationToken cancellationToken) =>
        writer.RunAsync("publishAgenda", actor, async change =>
        {
            var meeting = await change.FetchAsync<Meeting>(reference, seen);
            change.Require(Act.PublishAgenda, remedy: MeetingChecks.Remedy);
            await change.AloneAsync();
            meeting.PublishAgenda(change.Now);
            change.Say(meeting, $"The agenda of {meeting.Ref} is published.");
            var known = await change.Read<AgendaItem>().Where(i => i.Meeting == reference).Select(i => i.Ref).ToListAsync();
            var items = (await change.FetchAllAsync<AgendaItem>(known)).ToList();
            await WriteDownAsync(change, meeting, items);
            Agenda.Number(items);
            foreach (var item in items.Where(i => known.Contains(i.Ref, StringComparer.Ordinal)))
            {
                change.Say(item, item.Number.Length > 0 ? $"Item {item.Number} of the agenda of {meeting.Ref}." : $"On the agenda of {meeting.Ref}.");
            }

            await PublishReportsAsync(change, meeting, [.. items.Where(i => i.IsSlot).Select(i => i.Report!)]);
        }, cancellationToken);

    /// <summary>Standing items come first; part 1 ends with the exclusion where there is a part 2.</summary>
    private static async Task WriteDownAsync(Change change, Meeting meeting, List<AgendaItem> items)
    {
        var committee = await change.ReadAsync<Committee>(meeting.Committee);
        var standing = meeting.StandingItems.Count > 0 ? meeting.StandingItems : committee.StandingItems;
        var missing = standing.Where(s => !items.Exists(i => string.Equals(i.Title, s, StringComparison.OrdinalIgnoreCase))).ToList();
        var order = missing.Count;
        foreach (var item in Agenda.InOrder(items.Where(i => i.Part == 1)).ToList())
        {
            item.Shift(++order);
        }

        foreach (var (title, place) in missing.Select((title, i) => (title, i + 1)))
        {
            await AddAsync(title, place, title.Contains("minutes", StringComparison.OrdinalIgnoreCase) ? AgendaItemType.Minutes : AgendaItemType.Standing);
        }

        if (items.Exists(i => i.Part == 2 && !i.Withdrawn) && !items.Exists(i => i.Type is AgendaItemType.Exclusion))
        {
            await AddAsync(Exclusion, order + 1, AgendaItemType.Exclusion);
        }

        async Task AddAsync(string title, int place, AgendaItemType type)
        {
            var item = AgendaItem.Place(await AgendaSlots.NextReferenceAsync(change), meeting.Ref, 1, "", place, title, type);
            change.Add(item, $"“{title}” on the agenda of {meeting.Ref}.");
            items.Add(item);
        }
    }

    private static async Task PublishReportsAsync(Change change, Meeting meeting, IReadOnlyList<string> references)
    {
        var late = new List<string>();
        foreach (var report in await change.FetchAllAsync<PlannedReport>(references))
        {
            if (report.Stage is ReportStage.Cleared)
            {
                report.Reach(ReportStage.Published, $"With the agenda of {meeting.Ref}.", change.Author, change.Now);
                change.Say(report, $"“{report.Title}” is published (was cleared).");
            }
            else if (report.Stage is not ReportStage.Published)
            {
                late.Add($"{report.Ref} ({StageRules.NameOf(report.Stage)})");
            }
        }

        if (late.Count > 0)
        {
            change.Warn($"To follow: {string.Join(", ", late)}.");
        }
    }
}
