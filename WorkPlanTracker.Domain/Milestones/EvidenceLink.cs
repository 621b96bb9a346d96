namespace WorkPlanTracker.Domain.Milestones;

/// <summary>One piece of evidence: what it is, and where it can be read if it is anywhere.</summary>
/// <param name="Title">What a reader sees, at most <see cref="MaxTitleLength"/> characters.</param>
/// <param name="Url">A web address (http or https), or null.</param>
public sealed record EvidenceLink(string Title, string? Url)
{
    public const int MaxTitleLength = 200;

    public const int MaxUrlLength = 500;

    /// <summary>The most links one milestone or update carries.</summary>
    public const int MaxPerRecord = 20;

    /// <exception cref="RuleBrokenException">No title, too long, or an address that is not http or https.</exception>
    public static EvidenceLink To(string? title, string? url)
    {
        var address = PlainWords.Clean(url) is { Length: > 0 } given ? given : null;
        var name = PlainWords.Clean(title) is { Length: > 0 } said ? said : address ?? "";
        if (name.Length == 0)
        {
            throw new RuleBrokenException("missing", "Say what the evidence is, or give its web address.", "evidence");
        }

        if (name.Length > MaxTitleLength || address?.Length > MaxUrlLength)
        {
            throw new RuleBrokenException("tooLong", $"Shorten the evidence: its title may have {MaxTitleLength} characters and its address {MaxUrlLength}.", "evidence");
        }

        if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out var read) && read.Scheme is "http" or "https"))
        {
            throw new RuleBrokenException("address", "Give a web address that starts with http:// or https://, or leave it out.", "evidence");
        }

        return new EvidenceLink(name, address);
    }
}
