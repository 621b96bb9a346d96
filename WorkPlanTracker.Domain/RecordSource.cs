namespace WorkPlanTracker.Domain;

/// <summary>Where a record comes from.</summary>
public enum RecordSource
{
    /// <summary>Typed in by a person or sent by a program.</summary>
    Entered,

    /// <summary>Taken from the public record.</summary>
    PublicRecord,

    /// <summary>Worked out from the public record; its note says how.</summary>
    Inferred,

    /// <summary>Made up so that the demonstration has something to show; marked wherever it appears.</summary>
    Illustrative,
}
