using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.SignIn;

/// <summary>The one-time link that makes the first administrator. It lives in memory, and ends with the first account.</summary>
public sealed class SetUpLink(PlanDatabase database)
{
    private string? _token;

    /// <summary>Makes the link's token where there is no account yet; null otherwise.</summary>
    public async Task<string?> OfferAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return _token = await context.Users.AnyAsync(cancellationToken) ? null : Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
    }

    /// <summary>Whether this is the link that was printed.</summary>
    public bool Opens(string? token) =>
        _token is not null && token is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(_token), Encoding.UTF8.GetBytes(token));

    /// <summary>Ends the link.</summary>
    public void Spend() => _token = null;
}
