using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Takes an item off an agenda. Before publication it goes; after it, it keeps its number. A report's trail says why.</summary>
public sealed class WithdrawItem(PlanWriter writer)
{
    /// <param name="reason">Why; needed once the agenda is published, or its report commissioned.</param>
    /// <param name="consulted">Whom the clerk consulted; needed then too where it has a report.</param>
    public async Task<Outcome> RunAsync(Actor actor, string reference, int seen, string? reason, string? consulted, CancellationToken cancellationToken)
    {
        if (reason?.Length > Meeting.MaxReasonLength || consulted?.Length > Meeting.MaxReasonLength)
        {
            return InputErrors.Of(reason?.Length > Meeting.MaxReasonLength ? "reason" : "consulted", $"Shorten it: {Meeting.MaxReasonLength:N0} characters is the most.");
        }

        return await writer.RunAsync("withdrawItem", actor, async change =>
        {
            var (item, meeting) = await AgendaPlaces.OfAsync(change, reference, seen, Act.EditAgenda);
            SlotRules.RefuseUnlessAhead(meeting);
            var (why, whom) = (PlainWords.Clean(reason), PlainWords.Clean(consulted));
            change.Reason = why;
            if (item.Withdrawn)
            {
                throw new RuleBrokenException("withdrawn", $"“{item.Title}” is withdrawn already.", "state");
            }

            if (item.IsSlot)
            {
                var report = await change.FetchAsync<PlannedReport>(item.Report!);
                SlotRules.RefuseUnlessOpen(report);
                SlotRules.RefuseUnexplained(report, meeting, why, whom);
                await AgendaSlots.TakeOffAsync(change, report, item, why, whom);
                return;
            }

            if (meeting.State is MeetingState.Planned)
            {
                change.Remove(item, $"“{item.Title}” taken off the agenda of {meeting.Ref}.");
                return;
            }

            if (why.Length == 0)
            {
                throw new RuleBrokenException("reasonNeeded", $"Say why it is withdrawn: the agenda of {meeting.Ref} is published.", "reason");
            }

            item.Withdraw();
            change.Say(item, $"“{item.Title}” withdrawn from the agenda of {meeting.Ref}; it keeps number {item.Number}.");
        }, cancellationToken);
    }
}
