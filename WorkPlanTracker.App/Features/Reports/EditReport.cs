using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports;

/// <summary>Changes what a report is: words, kind, whose it is, areas, purpose, part, papers. Its agenda item shows the same title and part.</summary>
public sealed class EditReport(PlanWriter writer)
{
    private static readonly ReportInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, string reference, int seen, ReportInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("editReport", actor, async change =>
        {
            var report = await change.FetchAsync<PlannedReport>(reference, seen);
            change.Require(Act.EditReport, report);
            var before = ExemptionWords.Of(report);
            await ReportChecks.ApplyAsync(change, report, input);
            change.Say(report, $"{report.Ref} edited: “{report.Title}”.");
            await OnAgendaAsync(change, report, before);
            await ReportChecks.WarnAsync(change, report);
        }, cancellationToken);
    }

    /// <summary>An agenda that is not printed yet shows what the report shows; a printed one stays as it is.</summary>
    private static async Task OnAgendaAsync(Change change, PlannedReport report, string exemptBefore)
    {
        if (await AgendaSlots.OfAsync(change, report.Ref) is not { } slot || (slot.Title == report.Title && slot.Part == report.Part && exemptBefore == ExemptionWords.Of(report)))
        {
            return;
        }

        var meeting = await change.ReadAsync<Meeting>(slot.Meeting);
        if (meeting.State is not MeetingState.Planned)
        {
            if (slot.Part != report.Part)
            {
                throw new RuleBrokenException("published", $"The agenda of {meeting.Ref} is published with {report.Ref} in part {slot.Part}. Take it off that agenda first.", "part");
            }

            change.Warn(slot.Title != report.Title
                ? $"The agenda of {meeting.Ref} is published, and still shows “{slot.Title}”."
                : $"The agenda of {meeting.Ref} is published, and says of {report.Ref} what was exempt before.");
            return;
        }

        if (slot.Title == report.Title && slot.Part == report.Part)
        {
            return;
        }

        var item = await change.FetchAsync<AgendaItem>(slot.Ref);
        item.Entitle(report.Title);
        item.Arrange(report.Part, slot.Section, slot.Order, slot.Minutes);
        change.Say(item, $"“{report.Title}” on the agenda of {meeting.Ref}.");
        await AskedUnder.KeepPrivateAsync(change, item);
    }
}
