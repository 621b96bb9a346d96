namespace WorkPlanTracker.Domain.Reports;

/// <summary>How far a planned report has got.</summary>
public enum ReportStage
{
    Proposed,
    Commissioned,
    Drafting,
    InClearance,
    Cleared,
    Published,
    Considered,
    Withdrawn,
    Merged,
    Referred,
}
