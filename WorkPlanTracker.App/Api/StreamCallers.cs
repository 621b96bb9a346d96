using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Api;

/// <summary>Who follows the log, and by what right.</summary>
/// <param name="Person">As they were when they came.</param>
/// <param name="TokenHash">Of their token; null for a signed-in browser.</param>
/// <param name="Until">When the browser's sign-in ends by itself; null for a token, whose end the database knows.</param>
public sealed record StreamCaller(Person Person, string? TokenHash, DateTimeOffset? Until);

/// <summary>Looks again, while a stream is open, whether its caller may still read, and reads as they did.</summary>
public sealed class StreamCallers(PlanDatabase database, TimeProvider real)
{
    /// <summary>The caller of a request.</summary>
    public async Task<StreamCaller> OfAsync(HttpContext context)
    {
        var person = Person.Of(context.User);
        if (person.Stamp is null)
        {
            return new StreamCaller(person, BearerTokens.HashOf(context.Request.Headers.Authorization.ToString()["Bearer ".Length..].Trim()), null);
        }

        var ticket = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        return new StreamCaller(person, null, ticket.Properties?.ExpiresUtc);
    }

    /// <summary>False once token or sign-in has ended, the account is closed, or its rights are others than when they came.</summary>
    public async Task<bool> MayStillAsync(StreamCaller caller, CancellationToken cancellationToken)
    {
        if (caller.Until <= real.GetUtcNow())
        {
            return false;
        }

        await using var context = database.CreateDbContext();
        var (email, hash, now) = (caller.Person.Email, caller.TokenHash, real.GetUtcNow().UtcDateTime);
        var account = await context.Users.AsNoTracking()
            .SingleOrDefaultAsync(a => a.Ref == email && (hash == null || context.Tokens.Any(t => t.Hash == hash && t.Account == email && t.RevokedAt == null && t.ExpiresAt > now)), cancellationToken);
        return account is { Active: true }
            && account.Roles.Order().SequenceEqual(caller.Person.Roles.Order())
            && (hash is not null || account.SecurityStamp == caller.Person.Stamp);
    }
}
