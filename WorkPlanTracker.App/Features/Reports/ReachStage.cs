using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports;

/// <summary>Moves a report on to another stage, or takes it out. Considering it completes the milestones that it proves.</summary>
public sealed class ReachStage(PlanWriter writer)
{
    public async Task<Outcome> RunAsync(Actor actor, string reference, int? seen, StageInput input, CancellationToken cancellationToken)
    {
        if (ApiWords.Read<ReportStage>(input.Stage) is not { } stage)
        {
            return InputErrors.Of("stage", $"Use one of: {ApiWords.All<ReportStage>()}.");
        }

        return await writer.RunAsync("reachStage", actor, async change =>
        {
            var report = await change.FetchAsync<PlannedReport>(reference, seen);
            change.Require(Act.ReachStage, remedy: "Committee clerks and administrators can.");
            var before = report.Stage;
            var slot = await AgendaSlots.OfAsync(change, report.Ref);
            if (stage is ReportStage.Withdrawn && StageRules.Next(before).Contains(stage))
            {
                await Baselines.RefuseIfAgreedAsync(change, report, cancellationToken);
            }

            report.Reach(stage, input.Note ?? "", change.Author, change.Now);
            change.Reason = report.StageNote;
            if (slot is not null && StageRules.IsOut(stage))
            {
                await AgendaSlots.TakeOffAsync(change, report, slot, report.StageNote, "");
            }

            if (stage is ReportStage.Published or ReportStage.Considered)
            {
                await AtMeetingAsync(change, report, slot, stage);
            }

            change.Say(report, $"“{report.Title}” is {StageRules.NameOf(stage)} (was {StageRules.NameOf(before)}).");
        }, cancellationToken);
    }

    private static async Task AtMeetingAsync(Change change, PlannedReport report, AgendaItem? slot, ReportStage stage)
    {
        if (slot is null)
        {
            throw new RuleBrokenException("noSlot", $"{report.Ref} stands on no meeting’s agenda. Give it a slot first.", "stage");
        }

        var meeting = await change.ReadAsync<Meeting>(slot.Meeting);
        if (stage is ReportStage.Published)
        {
            return;
        }

        if (meeting.Date > change.Today)
        {
            throw new RuleBrokenException("notYet", $"{report.Ref} is on {meeting.Ref}, which is still to come: it is considered there, on {LondonTime.Day(meeting.Date)}.", "stage");
        }

        if (meeting.State is MeetingState.Cancelled)
        {
            throw new RuleBrokenException("cancelled", $"{meeting.Ref} was cancelled, so nothing was considered there.", "stage");
        }

        report.Consider(slot.Number, report.Outcome);
        await AgendaSlots.FollowAsync(change, report.Ref, meeting, (milestone, place) => milestone.MeetByReport(place, change.Author, change.Now));
    }
}

/// <summary>A stage as it was typed or sent.</summary>
/// <param name="Stage">In the API's words.</param>
/// <param name="Note">What is said with it; needed where a report is taken out.</param>
public sealed record StageInput(string? Stage, string? Note);
