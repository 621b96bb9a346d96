using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>Takes the room to another item. Only who leads can.</summary>
public sealed class StepReview(PlanWriter writer, ReviewBoards boards)
{
    public async Task<Outcome> RunAsync(Actor actor, string reference, string item, CancellationToken cancellationToken)
    {
        var items = await boards.ItemsAsync(reference);
        return await writer.RunAsync("stepReview", actor, async change =>
        {
            change.Require(Act.LeadReview, remedy: ReviewChecks.Leading);
            await change.AloneAsync();
            var room = await change.FetchAsync<ReviewRoom>(reference);
            if (!await change.Read<Review>().AnyAsync(r => r.Ref == reference && r.State == ReviewState.Live))
            {
                (await change.ReadAsync<Review>(reference)).RefuseUnlessLive();
            }

            room.StepTo(item, items, change.Author);
            change.Say(room, $"{reference}: the room looks at {item}.");
        }, cancellationToken);
    }
}
