using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.SignIn;

/// <summary>Issues a bearer token for a program. It is shown once and never kept.</summary>
public sealed class IssueToken(PlanWriter writer, TimeProvider real)
{
    /// <summary>The longest life of a token, in real days.</summary>
    public const int MostDays = 3_650;

    /// <returns>The outcome, and the token where it was saved.</returns>
    public async Task<(Outcome Outcome, string? Token)> RunAsync(Actor actor, string email, string name, int days, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > LimitsOfPerson.MaxNameLength)
        {
            return (InputErrors.Of("name", $"Name the token, in at most {LimitsOfPerson.MaxNameLength} characters."), null);
        }

        if (days is < 1 or > MostDays)
        {
            return (InputErrors.Of("days", $"A token lives from 1 to {MostDays:N0} days."), null);
        }

        var token = $"wpt_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))}";
        var address = email.Trim().ToLowerInvariant();
        var outcome = await writer.RunAsync("issueToken", actor, async change =>
        {
            change.Require(Act.IssueToken);
            if (!await change.Read<Account>().AnyAsync(a => a.Ref == address && a.Active))
            {
                throw Change.Stop(new Outcome.NotFound($"There is no account {address}."));
            }

            var now = real.GetUtcNow().UtcDateTime;
            var issued = new ApiToken(address, Domain.PlainWords.Clean(name), BearerTokens.HashOf(token), now, now.AddDays(days));
            change.Add(issued, $"Token “{issued.Name}” issued for {address}, good until {Domain.Dates.LondonTime.Day(Domain.Dates.LondonTime.DayOf(issued.ExpiresAt))}.");
        }, cancellationToken);
        return (outcome, outcome is Outcome.Saved ? token : null);
    }
}
