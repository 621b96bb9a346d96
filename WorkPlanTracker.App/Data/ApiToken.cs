using System.Text.Json.Serialization;
using WorkPlanTracker.Domain;

namespace WorkPlanTracker.App.Data;

/// <summary>A bearer token for programs. Only its hash is kept, and the log never holds even that; real time, not the plan's.</summary>
public sealed class ApiToken : IRecord
{
    /// <summary>The kind of its entries in the log; administrators alone read them.</summary>
    public const string LogKind = "token";

    private ApiToken()
    {
    }

    public ApiToken(string account, string name, string hash, DateTime createdAt, DateTime expiresAt) =>
        (Account, Name, Hash, CreatedAt, ExpiresAt) = (account, name, hash, LogHash.CutToMicroseconds(createdAt), LogHash.CutToMicroseconds(expiresAt));

    public long Id { get; private set; }

    public string Kind => LogKind;

    /// <summary>Names the token without giving it away: the beginning of its hash.</summary>
    public string Ref => $"T-{Hash[..10]}";

    public int Version => RevokedAt is null ? 1 : 2;

    /// <summary>The account's reference.</summary>
    public string Account { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>SHA-256 of the token, in capitals of base 16.</summary>
    [JsonIgnore]
    public string Hash { get; private set; } = "";

    public DateTime CreatedAt { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    public DateTime? RevokedAt { get; private set; }

    /// <summary>When it last opened a door, to the hour; outside the log.</summary>
    [JsonIgnore]
    public DateTime? LastUsedAt { get; private set; }

    /// <summary>Ends the token now.</summary>
    public void Revoke(DateTime at) => RevokedAt ??= LogHash.CutToMicroseconds(at);
}
