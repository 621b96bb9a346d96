namespace WorkPlanTracker.Domain.Reports;

/// <summary>What the formats of papers are called, by people, in file names and on the wire.</summary>
public static class PaperFormats
{
    private static readonly Dictionary<string, PaperFormat> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = PaperFormat.Pdf,
        [".docx"] = PaperFormat.Docx,
        [".xlsx"] = PaperFormat.Xlsx,
        [".pptx"] = PaperFormat.Pptx,
        [".odt"] = PaperFormat.Odt,
        [".ods"] = PaperFormat.Ods,
        [".csv"] = PaperFormat.Csv,
        [".txt"] = PaperFormat.Txt,
        [".png"] = PaperFormat.Png,
        [".jpg"] = PaperFormat.Jpeg,
        [".jpeg"] = PaperFormat.Jpeg,
    };

    /// <summary>All of them, as a sentence lists them.</summary>
    public static string Allowed => "PDF, DOCX, XLSX, PPTX, ODT, ODS, CSV, TXT, PNG or JPEG";

    /// <summary>The ends of file names that are taken, as a browser's file field takes them.</summary>
    public static string Extensions => string.Join(',', ByExtension.Keys);

    /// <summary>What a file's name says it is; null where it is none of them.</summary>
    public static PaperFormat? OfName(string name) => name.LastIndexOf('.') is > 0 and var dot && ByExtension.TryGetValue(name[dot..], out var format) ? format : null;

    /// <summary>As people call it.</summary>
    public static string NameOf(PaperFormat format) => format.ToString().ToUpperInvariant();

    /// <summary>As it is served.</summary>
    public static string MediaTypeOf(PaperFormat format) => format switch
    {
        PaperFormat.Pdf => "application/pdf",
        PaperFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        PaperFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        PaperFormat.Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        PaperFormat.Odt => "application/vnd.oasis.opendocument.text",
        PaperFormat.Ods => "application/vnd.oasis.opendocument.spreadsheet",
        PaperFormat.Csv => "text/csv",
        PaperFormat.Txt => "text/plain",
        PaperFormat.Png => "image/png",
        _ => "image/jpeg",
    };
}
