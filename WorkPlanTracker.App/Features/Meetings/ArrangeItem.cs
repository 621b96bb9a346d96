using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Changes an item: title, part, section, minutes, presenter, special circumstances. Once the agenda is published, only how it is presented.</summary>
public sealed class ArrangeItem(PlanWriter writer)
{
    private static readonly AgendaItemInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, string reference, int seen, AgendaItemInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("arrangeItem", actor, async change =>
        {
            var (item, meeting) = await AgendaPlaces.OfAsync(change, reference, seen, Act.EditAgenda);
            SlotRules.RefuseUnlessAhead(meeting);
            var section = input.Section is null ? item.Section : AgendaSection.Read(input.Section)!;
            var part = input.Part ?? item.Part;
            var title = PlainWords.Clean(input.Title) is { Length: > 0 } said ? said : item.Title;
            if (meeting.State is MeetingState.AgendaPublished && (part != item.Part || section != item.Section || title != item.Title))
            {
                throw new RuleBrokenException("published", $"The agenda of {meeting.Ref} is published, so its titles, parts and sections no longer change. Withdraw the item and add another.", "title");
            }

            if (item.Report is { } paper && (part != item.Part || title != item.Title))
            {
                var report = await change.ReadAsync<PlannedReport>(paper);
                throw new RuleBrokenException("report", part != item.Part
                    ? $"{report.Ref} is {(report.Part == 2 ? "exempt" : "open to the public")}: change that on the report, and the item follows."
                    : $"The title is the title of {report.Ref}: change it on the report, and the item follows.", part != item.Part ? "part" : "title");
            }

            var moves = part != item.Part;
            item.Entitle(title);
            item.Arrange(part, section, item.Order, input.Minutes is null ? item.Minutes : input.Minutes is 0 ? null : input.Minutes);
            item.Present(input.Presenter ?? item.Presenter);
            item.TakeAsUrgent(input.SpecialCircumstances ?? item.SpecialCircumstances);
            if (moves)
            {
                await AgendaPlaces.PutAsync(change, item, part, int.MaxValue);
            }

            change.Say(item, $"“{item.Title}” changed on the agenda of {meeting.Ref}.");
            await AskedUnder.KeepPrivateAsync(change, item);
            if (section == AgendaSection.Information && item.Report is { } listed && Delivery.AsksForDecision((await change.ReadAsync<PlannedReport>(listed)).Recommendation))
            {
                change.Warn($"{listed} is listed for information, but its recommendation asks the committee to decide something.");
            }
        }, cancellationToken);
    }
}
