using System.Text.Json.Serialization;

namespace WorkPlanTracker.Domain.Reports;

/// <summary>A link by which an office without an account says how it stands with the reports it owes. Only its hash is kept, and the log never holds even that; real time, not the plan's.</summary>
public sealed class AuthorLink : Record
{
    public const int MaxOfficeLength = 200;

    /// <summary>The most reports one link speaks of.</summary>
    public const int MostReports = 40;

    /// <summary>How long a link lives where nobody says otherwise, in days.</summary>
    public const int UsualDays = 28;

    /// <summary>The longest a link lives, in days.</summary>
    public const int MostDays = 180;

    private AuthorLink()
    {
    }

    private AuthorLink(string reference)
        : base(reference)
    {
    }

    public override string Kind => "authorLink";

    /// <summary>Whose word it is, as shown: <c>SCD5</c>.</summary>
    public string Office { get; private set; } = "";

    /// <summary>The reports it speaks of, by reference.</summary>
    public IReadOnlyList<string> Reports { get; private set; } = [];

    /// <summary>SHA-256 of what stands in the link, in capitals of base 16.</summary>
    [JsonIgnore]
    public string Hash { get; private set; } = "";

    /// <summary>When it was made, in UTC.</summary>
    public DateTime IssuedAt { get; private set; }

    /// <summary>When it ends by itself, in UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>When it was revoked, in UTC; null while it was not.</summary>
    public DateTime? RevokedAt { get; private set; }

    /// <summary>Issues one.</summary>
    /// <param name="days">How long it lives, from 1 to <see cref="MostDays"/>.</param>
    /// <exception cref="RuleBrokenException">No office, no report or too many, or too short or long a life.</exception>
    public static AuthorLink Issue(string reference, string office, IReadOnlyList<string> reports, string hash, DateTime at, int days)
    {
        if (reports.Count is 0 or > MostReports)
        {
            throw new RuleBrokenException("reports", $"A link speaks of 1 to {MostReports} reports.", "reports");
        }

        if (days is < 1 or > MostDays)
        {
            throw new RuleBrokenException("days", $"A link lives from 1 to {MostDays} days.", "days");
        }

        return new AuthorLink(reference)
        {
            Office = Words(office, MaxOfficeLength, "office", "the office"),
            Reports = [.. reports.Distinct(StringComparer.Ordinal)],
            Hash = hash,
            IssuedAt = at,
            ExpiresAt = at.AddDays(days),
        };
    }

    /// <summary>Whether it opens at an instant.</summary>
    public bool IsOpen(DateTime now) => RevokedAt is null && now < ExpiresAt;

    /// <summary>Ends it now.</summary>
    /// <exception cref="RuleBrokenException">It was revoked already.</exception>
    public void Revoke(DateTime at) => RevokedAt = RevokedAt is null ? at : throw new RuleBrokenException("revoked", $"{Ref} was revoked already.");
}
