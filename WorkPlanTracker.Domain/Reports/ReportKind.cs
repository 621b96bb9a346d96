namespace WorkPlanTracker.Domain.Reports;

/// <summary>What sort of paper a committee will receive.</summary>
public enum ReportKind
{
    Report,
    OralReport,
    Briefing,
    AnnualReport,
    PositionPaper,
    Presentation,
    ConsultationResponse,
}
