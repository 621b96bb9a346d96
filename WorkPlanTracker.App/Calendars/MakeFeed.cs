using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Calendars;

/// <summary>Makes a secret address for a person's own deadlines. It is shown once and never kept.</summary>
public sealed class MakeFeed(PlanWriter writer, TimeProvider real)
{
    /// <summary>The most addresses that one person has at a time.</summary>
    public const int Most = 5;

    /// <returns>The outcome, and the address's token where it was saved.</returns>
    public async Task<(Outcome Outcome, string? Token)> RunAsync(Actor actor, CancellationToken cancellationToken)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var outcome = await writer.RunAsync("makeFeed", actor, async change =>
        {
            change.Require(Act.KeepFeed, own: true);
            await change.AloneAsync();
            var account = change.Author.Email;
            if (await change.Read<CalendarFeed>().CountAsync(f => f.Account == account && f.RevokedAt == null) >= Most)
            {
                throw new RuleBrokenException("tooMany", $"You have {Most} calendar addresses already. Revoke one that you no longer use first.");
            }

            var feed = new CalendarFeed(await change.NextReferenceAsync(CalendarFeed.LogKind, CalendarFeed.Prefix), account, BearerTokens.HashOf(token), real.GetUtcNow().UtcDateTime);
            change.Add(feed, $"Calendar address {feed.Ref} made for the deadlines of {account}.");
        }, cancellationToken);
        return (outcome, outcome is Outcome.Saved ? token : null);
    }
}
