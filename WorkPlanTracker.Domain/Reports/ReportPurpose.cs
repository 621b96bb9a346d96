namespace WorkPlanTracker.Domain.Reports;

/// <summary>What a committee is to do with a report.</summary>
public enum ReportPurpose
{
    NotSaid,
    Decision,
    Scrutiny,

    /// <summary>Taken as read.</summary>
    Information,
}
