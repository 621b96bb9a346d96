namespace WorkPlanTracker.Domain.Meetings;

/// <summary>The sections of an agenda, as they are printed.</summary>
public static class AgendaSection
{
    public const string Decision = "Items for decision";

    public const string Information = "Items for information";

    /// <summary>Reads a section as it is said: <c>decision</c>, <c>information</c>, as printed, or nothing; null for anything else.</summary>
    public static string? Read(string? said) => PlainWords.Clean(said).ToLowerInvariant() switch
    {
        "" or "none" => "",
        "decision" or "for decision" or "items for decision" => Decision,
        "information" or "for information" or "items for information" => Information,
        _ => null,
    };
}
