using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.SavedViews;

namespace WorkPlanTracker.App.Features.Plan.Views;

/// <summary>Chooses the view that the plan opens on for a person, or the usual one again.</summary>
public sealed class OpenPlanOn(PlanWriter writer)
{
    /// <param name="actor">Whose choice it is.</param>
    /// <param name="reference">The view; null for the usual one.</param>
    public Task<Outcome> RunAsync(Actor actor, string? reference, CancellationToken cancellationToken) =>
        writer.RunAsync("openPlanOn", actor, async change =>
        {
            change.Require(Act.KeepView, own: true);
            var view = reference is null ? null : await change.ReadAsync<SavedView>(reference);
            if (view is not null && !view.IsOpenTo(change.Author.Email))
            {
                throw Change.Stop(new Outcome.NotFound($"There is no {reference} that you can open."));
            }

            var account = await change.FetchAsync<Account>(change.Author.Email);
            account.OpenPlanOn(view?.Ref);
            change.Say(account, view is null ? $"{account.DisplayName} opens the plan on the usual view." : $"{account.DisplayName} opens the plan on {view.Ref}.");
        }, cancellationToken);
}
