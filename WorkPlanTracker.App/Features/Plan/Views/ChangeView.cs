using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Plan.Views;

/// <summary>Renames a saved view, has it show something else, shares it or takes it back. Null leaves a part as it is.</summary>
public sealed class ChangeView(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, string? name, string? query, bool? shared, CancellationToken cancellationToken) =>
        writer.RunAsync("changeView", actor, async change =>
        {
            var view = await ViewRights.FetchAsync(change, reference, seen);
            var before = view.Name;
            if (name is not null)
            {
                view.Call(name, await ViewRights.OthersAsync(change, view.Owner));
            }

            if (query is not null)
            {
                view.Show(query);
            }

            if (shared is { } open && open != view.Shared)
            {
                if (open)
                {
                    change.Require(Act.ShareView, own: true, ViewRights.WhoShares);
                }

                view.Share(open);
            }

            change.Say(view, name is not null && view.Name != before ? $"View “{before}” renamed to “{view.Name}”."
                : shared is { } sharing ? $"View “{view.Name}” {(sharing ? "shared with everyone" : "kept to its owner")}."
                : $"View “{view.Name}” updated.");
        }, cancellationToken);
}
