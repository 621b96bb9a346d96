using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Calendars;

/// <summary>Ends a personal calendar address at once.</summary>
public sealed class RevokeFeed(PlanWriter writer, TimeProvider real)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, CancellationToken cancellationToken) =>
        writer.RunAsync("revokeFeed", actor, async change =>
        {
            var feed = await change.FetchAsync<CalendarFeed>(reference);
            change.Require(Act.KeepFeed, own: feed.Account == actor.Email, "Whoever made it and administrators can.");
            feed.Revoke(real.GetUtcNow().UtcDateTime);
            change.Say(feed, $"Calendar address {feed.Ref} of {feed.Account} revoked.");
        }, cancellationToken);
}
