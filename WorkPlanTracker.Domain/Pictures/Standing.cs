namespace WorkPlanTracker.Domain.Pictures;

/// <summary>How a milestone counts in a summary: as declared, but for one that owed an update and gave none, which is never green.</summary>
public enum Standing
{
    Complete,
    OnTrack,
    NotStarted,
    AtRisk,
    OffTrack,

    /// <summary>No update received.</summary>
    Silent,

    /// <summary>Deferred or cancelled.</summary>
    SetAside,

    /// <summary>The public record of its project had ended.</summary>
    Ended,
}

/// <summary>The words of a standing.</summary>
public static class StandingWords
{
    /// <summary>Every standing, in the order they are stacked from the bottom.</summary>
    public static IReadOnlyList<Standing> All { get; } = Enum.GetValues<Standing>();

    public static string Of(Standing standing) => standing switch
    {
        Standing.Complete => "Complete",
        Standing.OnTrack => "On track",
        Standing.NotStarted => "Not started",
        Standing.AtRisk => "At risk",
        Standing.OffTrack => "Off track",
        Standing.Silent => "No update received",
        Standing.SetAside => "Deferred or cancelled",
        Standing.Ended => "Record ended",
        _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "No such standing."),
    };
}
