using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.SignIn;

/// <summary>What the cookie says of a person. It decides what is shown; commands read the rights again.</summary>
public sealed class AccountClaims(UserManager<Account> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<Account>(users, options)
{
    /// <summary>The claim that holds the name shown to readers.</summary>
    public const string DisplayName = "display_name";

    /// <summary>The claim that holds the code of a project the person leads.</summary>
    public const string Leads = "leads";

    /// <summary>The claim that holds the code of a committee the person sits on.</summary>
    public const string SitsOn = "sits_on";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        foreach (var claim in Of(user.Rights))
        {
            identity.AddClaim(claim);
        }

        return identity;
    }

    internal static IEnumerable<Claim> Of(PersonRights rights) =>
    [
        new(DisplayName, rights.Name),
        .. rights.Roles.Select(r => new Claim(ClaimTypes.Role, r.ToString())),
        .. rights.Leads.Select(l => new Claim(Leads, l)),
        .. rights.SitsOn.Select(c => new Claim(SitsOn, c)),
    ];
}
