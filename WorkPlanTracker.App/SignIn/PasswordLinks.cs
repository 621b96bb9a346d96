using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.SignIn;

/// <summary>Links by which a person chooses a password: good for a day of real time, and for one use, because using one changes the stamp in it.</summary>
public sealed class PasswordLinks(IDataProtectionProvider protection)
{
    /// <summary>What is said of a link that does not open any more.</summary>
    public const string Spent = "This link is not valid any more. It works once, for a day. Ask an administrator for a new one.";

    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(1);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("password-link").ToTimeLimitedDataProtector();

    /// <summary>The address on this site, as the account stands now.</summary>
    public string Make(Account account) =>
        $"account/password?link={_protector.Protect(JsonSerializer.Serialize(new Held(account.Ref, account.SecurityStamp ?? "")), GoodFor)}";

    /// <summary>What a link holds; null where it is none of ours, or too old.</summary>
    public Held? Read(string? link)
    {
        if (link is not { Length: > 0 and < 2_000 })
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<Held>(_protector.Unprotect(link));
        }
        catch (Exception spoilt) when (spoilt is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Whose link it is, and the stamp it was made under.</summary>
    public sealed record Held(string Email, string Stamp);
}
