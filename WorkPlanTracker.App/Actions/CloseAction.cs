using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Actions;

/// <summary>Closes an action: by a meeting or a report, or with a word on what was done.</summary>
public sealed class CloseAction(PlanWriter writer)
{
    /// <param name="closedBy">The meeting or report that closed it, by reference; nothing where it was neither.</param>
    /// <param name="note">What was done.</param>
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, string? closedBy, string? note, CancellationToken cancellationToken) =>
        writer.RunAsync("closeAction", actor, async change =>
        {
            var action = await change.FetchAsync<CommitteeAction>(reference, seen);
            ActionChecks.RequireToSee(change, action);
            change.Require(Act.RecordAction, remedy: ActionChecks.Remedy);
            var by = PlainWords.Clean(closedBy);
            if (by.Length > 0)
            {
                await CheckAsync(change, action, by);
            }

            action.Close(by.Length > 0 ? by : null, note ?? "");
            change.Reason = action.ClosingNote;
            change.Say(action, $"{action.Ref} closed{(by.Length == 0 ? "" : action.Nature is ActionKind.UrgentAction ? $": reported to {by}" : $" by {by}")}.");
        }, cancellationToken);

    /// <summary>What closed it must be there, and must have been able to.</summary>
    private static async Task CheckAsync(Change change, CommitteeAction action, string by)
    {
        if (await change.Read<Meeting>().SingleOrDefaultAsync(m => m.Ref == by) is { } meeting)
        {
            var body = action.Body;
            action.RefuseUnlessClosable(meeting, await change.Read<Committee>().Where(c => c.Ref == body).Select(c => c.Successor).SingleOrDefaultAsync(), change.Today);
        }
        else if (!await change.Read<PlannedReport>().AnyAsync(r => r.Ref == by))
        {
            throw Known.Missing("closedBy", "meeting or report", by);
        }
        else if (action.Nature is ActionKind.UrgentAction)
        {
            throw new RuleBrokenException("report", $"An urgent action is reported to a meeting, and {by} is a report. Name the meeting.", "closedBy");
        }
    }
}
