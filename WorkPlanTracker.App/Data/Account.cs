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

    /// <summary>When the password was last taken away or chosen, on the plan's clock; the password itself is never on the record.</summary>
    public DateTime? PasswordChangedAt { get; private set; }

    /// <summary>When an administrator last lifted a lock, on the plan's clock.</summary>
    public DateTime? UnlockedAt { get; private set; }

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

    /// <summary>Opens a closed account again, with the roles it had.</summary>
    public void Reopen() => Active = true;

    /// <summary>Ends every sign-in that was made before now.</summary>
    public void EndSignIns() => SecurityStamp = Guid.NewGuid().ToString("N");

    /// <summary>Takes the password away, or keeps a new one's hash, and ends every sign-in.</summary>
    /// <param name="hash">Null where the person is going to choose a new one by a link.</param>
    /// <param name="at">The plan's now.</param>
    public void TakePassword(string? hash, DateTime at)
    {
        (PasswordHash, PasswordChangedAt) = (hash, at);
        (LockoutEnd, AccessFailedCount) = (null, 0);
        EndSignIns();
    }

    /// <summary>Lifts a lock made by wrong passwords.</summary>
    public void Unlock(DateTime at)
    {
        (LockoutEnd, AccessFailedCount) = (null, 0);
        UnlockedAt = at;
    }
}
