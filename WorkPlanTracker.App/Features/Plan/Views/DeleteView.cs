using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.Features.Plan.Views;

/// <summary>Deletes a saved view. Whoever opened the plan on it is told at their next opening.</summary>
public sealed class DeleteView(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, CancellationToken cancellationToken) =>
        writer.RunAsync("deleteView", actor, async change =>
        {
            var view = await ViewRights.FetchAsync(change, reference, seen);
            change.Remove(view, $"View “{view.Name}” deleted.");
        }, cancellationToken);
}
