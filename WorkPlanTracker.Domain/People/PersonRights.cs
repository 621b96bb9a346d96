namespace WorkPlanTracker.Domain.People;

/// <summary>Who a person is to the plan at this moment; read again at every command.</summary>
/// <param name="Email">The account.</param>
/// <param name="Name">As shown to readers.</param>
/// <param name="Roles">Their roles.</param>
/// <param name="Leads">Codes of the projects they lead.</param>
/// <param name="SitsOn">Codes of the committees they are a member of.</param>
public sealed record PersonRights(
    string Email,
    string Name,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<string> Leads,
    IReadOnlyList<string> SitsOn)
{
    /// <summary>Those they act for today: only what each lends, and never what those cover for others.</summary>
    public IReadOnlyList<PersonRights> ActsFor { get; init; } = [];

    /// <summary>Whether they may act for others at all: leads, clerks and administrators may.</summary>
    public bool CanAct => Roles.Any(r => r is Role.Lead or Role.Clerk or Role.Administrator);

    public Author Author => new(Email, Name);

    public bool LeadsProject(string code) => Leads.Contains(code, StringComparer.Ordinal);

    /// <summary>Whether something is theirs: they lead its project, or it names them as its owner.</summary>
    public bool Owns(string project, string? ownerEmail) => LeadsProject(project) || (ownerEmail is not null && ownerEmail == Email);

    /// <summary>What a cover lends of a person: what they are as a lead or a clerk.</summary>
    public PersonRights Lends() => this with { Roles = [.. Roles.Where(r => r is Role.Lead or Role.Clerk)], SitsOn = [], ActsFor = [] };

    /// <summary>How the record names a person who does something by another's right.</summary>
    public Author ActingFor(PersonRights absent) => new(Email, $"{Name}, acting for {absent.Name}");
}
