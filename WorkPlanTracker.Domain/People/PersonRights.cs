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
    public Author Author => new(Email, Name);

    public bool LeadsProject(string code) => Leads.Contains(code, StringComparer.Ordinal);
}
