namespace WorkPlanTracker.Domain.Reports;

/// <summary>What a paper that is given as a file may be.</summary>
public enum PaperFormat
{
    Pdf,
    Docx,
    Xlsx,
    Pptx,
    Odt,
    Ods,
    Csv,
    Txt,
    Png,
    Jpeg,
}
