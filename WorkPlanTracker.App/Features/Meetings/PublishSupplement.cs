using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Publishes a supplementary agenda: the items that came after what is printed, frozen as they stand.</summary>
public sealed class PublishSupplement(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, CancellationToken cancellationToken) =>
        writer.RunAsync("publishSupplement", actor, async change =>
        {
            var meeting = await change.FetchAsync<Meeting>(reference, seen);
            change.Require(Act.PublishAgenda, remedy: MeetingChecks.Remedy);
            await change.AloneAsync();
            if (meeting.State is not MeetingState.AgendaPublished)
            {
                throw new RuleBrokenException("notPublished", $"Only a published agenda has a supplement. {(meeting.State is MeetingState.Planned ? "Publish the agenda first." : $"{meeting.Ref} is over.")}", "state");
            }

            var items = await AgendaWriting.FetchAsync(change, reference);
            // Before agendas were kept as printed, everything with a number was printed.
            var late = meeting.Publications.Count == 0 ? [] : items.Where(i => !i.Withdrawn && !meeting.HasPrinted(i.Ref)).ToList();
            if (late.Count == 0)
            {
                throw new RuleBrokenException("nothingNew", $"Nothing was added since the agenda of {meeting.Ref} was published. Add an item, or schedule a report on it, first.", "state");
            }

            await PublishAgenda.PublishReportsAsync(change, meeting, [.. late.Where(i => i.IsSlot).Select(i => i.Report!)]);
            meeting.Print(await AgendaWriting.LinesAsync(change, meeting, late), change.Author, change.Now);
            var numbers = string.Join(", ", late.Select(i => i.Number));
            change.Say(meeting, $"A supplementary agenda of {meeting.Ref} is published: {(late.Count == 1 ? "item" : "items")} {numbers}.");
        }, cancellationToken);
}
