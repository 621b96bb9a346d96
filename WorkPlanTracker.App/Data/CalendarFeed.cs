using System.Text.Json.Serialization;
using WorkPlanTracker.Domain;

namespace WorkPlanTracker.App.Data;

/// <summary>The secret address under which a person's own deadlines can be read by a diary. Only its hash is kept, and the log never holds even that.</summary>
public sealed class CalendarFeed : Record
{
    /// <summary>The kind of its entries in the log; administrators alone read them.</summary>
    public const string LogKind = "calendarFeed";

    /// <summary>What a feed's reference begins with.</summary>
    public const string Prefix = "CF-";

    private CalendarFeed()
    {
    }

    public CalendarFeed(string reference, string account, string hash, DateTime createdAt)
        : base(reference) => (Account, Hash, CreatedAt) = (account, hash, LogHash.CutToMicroseconds(createdAt));

    public override string Kind => LogKind;

    /// <summary>The account's reference.</summary>
    public string Account { get; private set; } = "";

    /// <summary>SHA-256 of the token, in capitals of base 16.</summary>
    [JsonIgnore]
    public string Hash { get; private set; } = "";

    /// <summary>Real time, in UTC.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>Real time, in UTC; null while it is good.</summary>
    public DateTime? RevokedAt { get; private set; }

    /// <summary>Ends the address now.</summary>
    public void Revoke(DateTime at) => RevokedAt ??= LogHash.CutToMicroseconds(at);
}
