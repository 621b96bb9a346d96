using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports;

/// <summary>Gives a report a slot, moves it to another, or to another place on the same agenda. What speaks against it is named first; a reason overrides.</summary>
/// <remarks>Capacity is looked at inside the write, alone: of two clerks who want the last slot one gets it and the other is told.</remarks>
public sealed class ScheduleReport(PlanWriter writer)
{
    private static readonly SlotInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, string reference, int? seen, SlotInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("scheduleReport", actor, async change =>
        {
            change.Require(Act.ScheduleReport, remedy: "Committee clerks and administrators can.");
            await change.AloneAsync();
            var report = await change.FetchAsync<PlannedReport>(reference, seen);
            SlotRules.RefuseUnlessOpen(report);
            var wanted = PlainWords.Clean(input.Meeting);
            var meeting = await change.Read<Meeting>().SingleOrDefaultAsync(m => m.Ref == wanted) ?? throw Known.Missing("meeting", "meeting", wanted);
            var place = Place(report, input);
            var before = await AgendaSlots.OfAsync(change, reference);
            if (before?.Meeting == meeting.Ref)
            {
                await AgendaSlots.RearrangeAsync(change, report, before, meeting, place, input.Section is null);
                return;
            }

            SlotRules.RefuseUnlessAhead(meeting);
            if (await change.Read<AgendaItem>().Where(i => i.Meeting == meeting.Ref && i.Report == reference).Select(i => i.Number).FirstOrDefaultAsync() is { } number)
            {
                throw new RuleBrokenException("twice", $"{reference} stood on the agenda of {meeting.Ref} before{(number.Length > 0 ? $", as item {number}" : "")}, and cannot stand on it twice.", "meeting");
            }

            if (before is not null)
            {
                SlotRules.RefuseUnexplained(report, await change.ReadAsync<Meeting>(before.Meeting), place.Reason, place.Consulted);
            }

            var conflicts = await SlotChecks.ConflictsAsync(change, report, meeting, input.Minutes);
            if (conflicts.Count > 0 && input.Override is not true)
            {
                throw Change.Stop(new Outcome.Contested(reference, conflicts));
            }

            if (conflicts.Count > 0 && place.Reason.Length == 0)
            {
                throw new RuleBrokenException("reasonNeeded", $"Say why it goes there although: {string.Join(' ', conflicts.Select(c => c.Message))}", "reason");
            }

            change.Reason = place.Reason;
            await AgendaSlots.PlaceAsync(change, report, meeting, place);
            foreach (var conflict in conflicts)
            {
                change.Warn(conflict.Message);
            }

            if (place.Section == AgendaSection.Information && Delivery.AsksForDecision(report.Recommendation))
            {
                change.Warn($"{reference} is listed for information, but its recommendation asks the committee to decide something.");
            }
        }, cancellationToken);
    }

    private static SlotPlace Place(PlannedReport report, SlotInput input)
    {
        var part = input.Part ?? report.Part;
        if (part != report.Part)
        {
            throw new RuleBrokenException("part", part == 1
                ? $"{report.Ref} is exempt, so it cannot be taken in part 1. Take it in public first."
                : $"{report.Ref} is not exempt. Give it a public title, a paragraph and the reason before it is taken in part 2.", "part");
        }

        var usual = report.Purpose switch { ReportPurpose.Decision => AgendaSection.Decision, ReportPurpose.Information => AgendaSection.Information, _ => "" };
        return new SlotPlace(
            part, input.Section is null ? usual : AgendaSection.Read(input.Section)!, input.Order, input.Minutes, PlainWords.Clean(input.Reason), PlainWords.Clean(input.Consulted));
    }
}
