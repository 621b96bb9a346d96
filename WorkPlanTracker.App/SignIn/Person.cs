using System.Security.Claims;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.SignIn;

/// <summary>Who is looking, as far as the page needs to know.</summary>
/// <param name="Email">The account; empty where nobody is signed in.</param>
/// <param name="Name">As shown to readers.</param>
/// <param name="Roles">Their roles.</param>
/// <param name="Leads">Codes of the projects they lead.</param>
public sealed record Person(string Email, string Name, IReadOnlyList<Role> Roles, IReadOnlyList<string> Leads)
{
    private static readonly string StampClaim = new Microsoft.AspNetCore.Identity.ClaimsIdentityOptions().SecurityStampClaimType;

    /// <summary>The stamp the sign-in was made with; null for a token.</summary>
    public string? Stamp { get; private init; }
    /// <summary>Codes of the committees they sit on.</summary>
    public IReadOnlyList<string> SitsOn { get; init; } = [];

    public static Person Nobody { get; } = new("", "", [], []);

    public Actor Actor => new(Email);

    /// <summary>Whether private Part 2 text of every committee may be shown. Members see their own committees' alone, which pages of a plan do not tell apart.</summary>
    public bool ReadsPrivate => Roles.Any(r => Rights.Of(r, Act.ReadPrivatePart2) is Extent.Any);

    /// <summary>Whether entries about accounts and tokens may be shown.</summary>
    public bool Administers => Roles.Contains(Role.Administrator);

    /// <summary>Whether anything internal may be shown. An account without a role may read nothing.</summary>
    public bool ReadsInternal => Rights.Allow(new PersonRights(Email, Name, Roles, Leads, []), Act.ReadInternal, own: false);

    /// <summary>Whether to offer an act. The command decides; this keeps pages honest about what it will say.</summary>
    public bool May(Act act, string project, string? ownerEmail = null) =>
        Rights.Allow(new PersonRights(Email, Name, Roles, Leads, []), act, Leads.Contains(project, StringComparer.Ordinal) || (ownerEmail is not null && ownerEmail == Email));

    public static Person Of(ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true, Name: { } email }
            ? new Person(
                email,
                principal.FindFirstValue(AccountClaims.DisplayName) ?? email,
                [.. principal.FindAll(ClaimTypes.Role).Select(c => Enum.Parse<Role>(c.Value))],
                [.. principal.FindAll(AccountClaims.Leads).Select(c => c.Value)])
            {
                Stamp = principal.FindFirstValue(StampClaim),
                SitsOn = [.. principal.FindAll(AccountClaims.SitsOn).Select(c => c.Value)],
            }
            : Nobody;
}
