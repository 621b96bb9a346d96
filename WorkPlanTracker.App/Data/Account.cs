using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Identity;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Data;

/// <summary>A person's local account, with the roles and scopes that their rights are read from.</summary>
/// <remarks>Sign-in state (password, lockout, stamps) belongs to Identity and is not part of the change log.</remarks>
public sealed class Account : IdentityUser<long>, IRecord
{
    private Account()
    {
    }

    public string Kind => "person";

    /// <summary>The e-mail address, in small letters; it never changes.</summary>
    public string Ref { get; private set; } = "";

    public int Version { get; private set; } = 1;

    /// <summary>As shown to readers.</summary>
    public string DisplayName { get; private set; } = "";

    public IReadOnlyList<Role> Roles { get; private set; } = [];

    /// <summary>Codes of the projects they lead.</summary>
    public IReadOnlyList<string> Leads { get; private set; } = [];

    /// <summary>Codes of the committees they sit on.</summary>
    public IReadOnlyList<string> SitsOn { get; private set; } = [];

    /// <summary>The saved view that the plan opens on for them, by reference; null for the usual view.</summary>
    public string? OpensOn { get; private set; }

    /// <summary>False once an administrator has closed the account.</summary>
    public bool Active { get; private set; } = true;

    [JsonIgnore]
    public PersonRights Rights => new(Ref, DisplayName, Active ? Roles : [], Leads, SitsOn);

    /// <summary>Opens an account. The password is set through Identity.</summary>
    /// <exception cref="RuleBrokenException">The address or the name is missing, too long or not an address.</exception>
    public static Account Open(string? email, string? displayName)
    {
        var address = PlainWords.Clean(email).ToLowerInvariant();
        if (address.Length > LimitsOfPerson.MaxEmailLength || address.IndexOf('@', StringComparison.Ordinal) is < 1 || address.EndsWith('@') || address.Any(char.IsWhiteSpace))
        {
            throw new RuleBrokenException("email", "Enter an e-mail address, such as name@example.org.", "email");
        }

        var name = PlainWords.Clean(displayName);
        if (name.Length is 0 or > LimitsOfPerson.MaxNameLength)
        {
            throw new RuleBrokenException("name", $"Enter a name of at most {LimitsOfPerson.MaxNameLength} characters.", "name");
        }

        return new Account { Ref = address, UserName = address, Email = address, EmailConfirmed = true, DisplayName = name };
    }

    /// <summary>Replaces what the person is to the plan.</summary>
    public void Grant(IReadOnlyList<Role> roles, IReadOnlyList<string> leads, IReadOnlyList<string> sitsOn) =>
        (Roles, Leads, SitsOn) = (roles, leads, sitsOn);

    /// <summary>Chooses the view that the plan opens on; null for the usual one.</summary>
    public void OpenPlanOn(string? view) => OpensOn = view;

    /// <summary>Closes the account; what the person did stays on the record.</summary>
    public void Close() => Active = false;
}
