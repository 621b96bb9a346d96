using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.SignIn;

/// <summary>Signs a program in by its bearer token, whose hash alone is kept.</summary>
public sealed class BearerTokens(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, PlanDatabase database, PlanWriter writer)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The scheme's name.</summary>
    public new const string Scheme = "Bearer";

    private const string Prefix = "Bearer ";

    private static readonly TimeSpan UseIsNotedEvery = TimeSpan.FromHours(1);

    /// <summary>What is kept of a token.</summary>
    public static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var token = header[Prefix.Length..].Trim();
        if (token.Length is 0 or > 200)
        {
            return AuthenticateResult.Fail("The bearer token is not one of ours.");
        }

        var hash = HashOf(token);
        var now = TimeProvider.GetUtcNow().UtcDateTime;
        await using var context = database.CreateDbContext();
        var found = await context.Tokens.AsNoTracking().Where(t => t.Hash == hash && t.RevokedAt == null && t.ExpiresAt > now)
            .Join(context.Users.AsNoTracking(), t => t.Account, a => a.Ref, (t, a) => new { Account = a, t.LastUsedAt })
            .SingleOrDefaultAsync(Context.RequestAborted);
        if (found is not { Account: { Active: true } account })
        {
            return AuthenticateResult.Fail("The bearer token is unknown, revoked or expired.");
        }

        if (found.LastUsedAt is not { } used || now - used > UseIsNotedEvery)
        {
            await writer.KeepTokenUseAsync(hash, now, Context.RequestAborted);
        }

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, account.Ref), .. AccountClaims.Of(account.Rights)], Scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }
}
