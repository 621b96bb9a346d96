namespace WorkPlanTracker.App.Data;

/// <summary>A bearer token for programs. Only its hash is kept; real time, not the plan's.</summary>
public sealed class ApiToken
{
    private ApiToken()
    {
    }

    public ApiToken(string account, string name, string hash, DateTime createdAt, DateTime expiresAt) =>
        (Account, Name, Hash, CreatedAt, ExpiresAt) = (account, name, hash, createdAt, expiresAt);

    public long Id { get; private set; }

    /// <summary>The account's reference.</summary>
    public string Account { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of the token, in capitals of base 16.</summary>
    public string Hash { get; private set; } = "";

    public DateTime CreatedAt { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    /// <summary>Ends the token now.</summary>
    public void Revoke(DateTime at) => RevokedAt ??= at;
}
