namespace WorkPlanTracker.Domain.Reports;

/// <summary>What every report has to say something about before it is cleared, if only that there is nothing.</summary>
public enum ClearanceArea
{
    EqualityAndDiversity,
    MetForward,
    Financial,
    Legal,
    Environmental,
    Risk,
}
