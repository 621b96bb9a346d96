using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Adds an item that has no report. After publication it takes a late number, such as 10a, and is supplementary or urgent.</summary>
public sealed class AddItem(PlanWriter writer)
{
    private static readonly AgendaItemInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, string meeting, AgendaItemInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("addItem", actor, async change =>
        {
            change.Require(Act.EditAgenda, remedy: MeetingChecks.Remedy);
            await change.AloneAsync();
            var sitting = await change.ReadAsync<Meeting>(meeting);
            SlotRules.RefuseUnlessAhead(sitting);
            var items = await change.Read<AgendaItem>().Where(i => i.Meeting == meeting).ToListAsync();
            var part = input.Part ?? 1;
            // Before the exclusion, which ends part 1.
            var end = items.Where(i => i.Part == part && i.Type is AgendaItemType.Exclusion && !i.Withdrawn).Select(i => (int?)i.Order).Min();
            var order = end ?? (items.Where(i => i.Part == part).Select(i => i.Order).DefaultIfEmpty().Max() + 1);
            var item = AgendaItem.Place(
                await AgendaSlots.NextReferenceAsync(change), meeting, part, "", order, input.Title ?? "", input.Oral is true ? AgendaItemType.Oral : AgendaItemType.Other);
            item.Print("", "", input.Oral is true, null);
            item.Arrange(part, AgendaSection.Read(input.Section) ?? "", order, input.Minutes is 0 ? null : input.Minutes);
            item.Present(input.Presenter ?? "");
            item.TakeAsUrgent(input.SpecialCircumstances ?? "");
            if (sitting.State is MeetingState.AgendaPublished)
            {
                Number(item, items);
                await WarnAsync(change, sitting, item);
            }
            else if (item.SpecialCircumstances.Length > 0)
            {
                throw new RuleBrokenException("notPublished", "The agenda is not published yet, so this item is not late: leave the special circumstances out.", "specialCircumstances");
            }

            change.Reason = item.SpecialCircumstances;
            change.Add(item, $"“{item.Title}” added to the agenda of {meeting}{(item.Number.Length > 0 ? $" as item {item.Number}" : "")}.");
            if (end is not null && item.Number.Length == 0)
            {
                await AgendaPlaces.PutAsync(change, item, part, items.Count(i => i.Part == part && i.Order < order) + 1);
            }
        }, cancellationToken);
    }

    /// <summary>A late item comes behind what is printed, before the exclusion, with a letter; without an exclusion it is the next number.</summary>
    private static void Number(AgendaItem item, IReadOnlyCollection<AgendaItem> items)
    {
        var exclusion = items.FirstOrDefault(i => i.Part == item.Part && i.Type is AgendaItemType.Exclusion && !i.Withdrawn);
        item.Carry(Agenda.LateNumber(items, item.Part, exclusion?.Order ?? item.Order));
    }

    private static async Task WarnAsync(Change change, Meeting meeting, AgendaItem item)
    {
        var committee = await change.ReadAsync<Committee>(meeting.Committee);
        if (item.SpecialCircumstances.Length == 0 && committee.DeadlinesOf(meeting.Date, await change.CalendarAsync()).Of(DeadlineStep.Publication) is { } publication && (publication.LawfulDate ?? publication.Date) < change.Today)
        {
            change.Warn($"The last day for a supplementary agenda, {Domain.Dates.LondonTime.Day(publication.LawfulDate ?? publication.Date)}, has passed: item {item.Number} can be taken only as a matter of urgency. Record the special circumstances.");
        }
    }
}
