namespace WorkPlanTracker.App.Features.Reports.Sheet;

/// <summary>The parts of a report that are edited each by itself.</summary>
public enum SheetSection
{
    /// <summary>Subject and title, kind, whose it is, who writes it.</summary>
    Paper,

    /// <summary>Committee, target, section, minutes.</summary>
    Place,

    /// <summary>What it is about and what it asks.</summary>
    Content,

    /// <summary>Public or private, and why.</summary>
    Openness,

    /// <summary>Papers and appendices.</summary>
    Papers,

    /// <summary>Who asked for it.</summary>
    Commission,
}
