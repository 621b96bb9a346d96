using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Takes minutes on: with the Chair, published as a draft, agreed by a later meeting; or back to draft.</summary>
public sealed class AdvanceMinutes(PlanWriter writer)
{
    /// <param name="agreedAt">For agreed minutes: the meeting that agreed them, by reference.</param>
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, MinutesStage stage, string? agreedAt, CancellationToken cancellationToken) =>
        writer.RunAsync("advanceMinutes", actor, async change =>
        {
            var meeting = await change.FetchAsync<Meeting>(reference, seen);
            change.Require(Act.RecordMinutes, remedy: MeetingChecks.Remedy);
            if (meeting.MinutesStage is MinutesStage.None)
            {
                throw new RuleBrokenException("notDrafted", $"Draft the minutes of {reference} first.", "stage");
            }

            var by = PlainWords.Clean(agreedAt);
            if (by.Length > 0 && !await change.Read<Meeting>().AnyAsync(m => m.Ref == by))
            {
                throw Known.Missing("agreedAt", "meeting", by);
            }

            meeting.ReachMinutes(stage, by.Length > 0 ? by : null);
            change.Say(meeting, $"The minutes of {reference}: {MinutesStageWords.Of(stage).ToLowerInvariant()}{(by.Length > 0 ? $" by {by}" : "")}.");
        }, cancellationToken);
}
