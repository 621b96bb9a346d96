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

    /// <summary>Those they act for today.</summary>
    public IReadOnlyList<PersonRights> ActsFor { get; init; } = [];

    public Actor Actor => new(Email);

    private PersonRights Held => new(Email, Name, Roles, Leads, []) { ActsFor = ActsFor };

    /// <summary>Whether private Part 2 text of every committee may be shown. Members see their own committees' alone, which pages of a plan do not tell apart.</summary>
    public bool ReadsPrivate => Rights.Bearer(Held, Act.ReadPrivatePart2, _ => false) is not null;

    /// <summary>Whether private Part 2 text of one committee may be shown; of every committee where none is named.</summary>
    public bool ReadsPrivateOf(string? committee) =>
        Rights.Bearer(Held with { SitsOn = SitsOn }, Act.ReadPrivatePart2, person => committee is not null && person.SitsOn.Contains(committee, StringComparer.Ordinal)) is not null;

    /// <summary>The committees whose private Part 2 text may be shown to somebody who may not see that of every committee, by code, in order.</summary>
    public IReadOnlyList<string> ReadsPrivateOfThese =>
        [.. SitsOn.Where(ReadsPrivateOf).Order(StringComparer.Ordinal)];

    /// <summary>Whether entries about accounts and tokens may be shown.</summary>
    public bool Administers => Roles.Contains(Role.Administrator);

    /// <summary>Whether anything internal may be shown. An account without a role may read nothing.</summary>
    public bool ReadsInternal => Rights.Allow(new PersonRights(Email, Name, Roles, Leads, []), Act.ReadInternal, own: false);

    /// <summary>Whether to offer an act. The command decides; this keeps pages honest about what it will say.</summary>
    public bool May(Act act, string project, string? ownerEmail = null) => BearerOf(act, project, ownerEmail) is not null;

    /// <summary>Whom they act for when they do this; null where they may by themselves, or not at all.</summary>
    public PersonRights? ActingFor(Act act, string project, string? ownerEmail = null) =>
        BearerOf(act, project, ownerEmail) is { } bearer && bearer.Email != Email ? bearer : null;

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

    private PersonRights? BearerOf(Act act, string project, string? ownerEmail) =>
        Rights.Bearer(Held, act, person => person.Owns(project, ownerEmail));
}
