using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.SignIn;

/// <summary>Ends a bearer token at once.</summary>
public sealed class RevokeToken(PlanWriter writer, TimeProvider real)
{
    public Task<Outcome> RunAsync(Actor actor, long id, CancellationToken cancellationToken) =>
        writer.RunAsync("revokeToken", actor, async change =>
        {
            var token = await change.FetchTokenAsync(id);
            change.Require(Act.RevokeToken, own: token.Account == actor.Email);
            token.Revoke(real.GetUtcNow().UtcDateTime);
            change.Say(token, $"Token “{token.Name}” of {token.Account} revoked.");
        }, cancellationToken);
}
