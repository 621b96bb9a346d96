using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports;

/// <summary>Takes a report off its agenda, and leaves it without a meeting.</summary>
public sealed class UnscheduleReport(PlanWriter writer)
{
    /// <param name="reason">Why; needed once it is commissioned or its agenda published.</param>
    /// <param name="consulted">Whom the clerk consulted; needed then too.</param>
    public async Task<Outcome> RunAsync(Actor actor, string reference, int? seen, string? reason, string? consulted, CancellationToken cancellationToken)
    {
        if (reason?.Length > SlotInputValidator.MaxReason || consulted?.Length > SlotInputValidator.MaxReason)
        {
            return InputErrors.Of(reason?.Length > SlotInputValidator.MaxReason ? "reason" : "consulted", $"Shorten it: {SlotInputValidator.MaxReason:N0} characters is the most.");
        }

        return await writer.RunAsync("unscheduleReport", actor, async change =>
        {
            var report = await change.FetchAsync<PlannedReport>(reference, seen);
            change.Require(Act.ScheduleReport, remedy: "Committee clerks and administrators can.");
            SlotRules.RefuseUnlessOpen(report);
            var slot = await AgendaSlots.OfAsync(change, reference) ?? throw new RuleBrokenException("noSlot", $"{reference} has no slot to take away.");
            var (why, whom) = (PlainWords.Clean(reason), PlainWords.Clean(consulted));
            SlotRules.RefuseUnexplained(report, await change.ReadAsync<Meeting>(slot.Meeting), why, whom);
            change.Reason = why;
            await AgendaSlots.TakeOffAsync(change, report, slot, why, whom);
        }, cancellationToken);
    }
}
