using System.IO.Compression;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Files;

/// <summary>Looks into a file whether it holds what its name says: a name alone is no proof.</summary>
internal static class PaperContent
{
    private const string Macros = "vbaProject.bin";

    /// <summary>What is wrong with a file, as a sentence; null where it is what its name says.</summary>
    /// <param name="file">The whole file; it can be read again afterwards.</param>
    internal static string? Fault(Stream file, string name)
    {
        if (PaperFormats.OfName(name) is not { } format)
        {
            return $"A paper is one of {PaperFormats.Allowed}. Save it as one of them and choose it again.";
        }

        var said = PaperFormats.NameOf(format);
        return format switch
        {
            PaperFormat.Pdf => Begins(file, "%PDF-"u8),
            PaperFormat.Png => Begins(file, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
            PaperFormat.Jpeg => Begins(file, [0xFF, 0xD8, 0xFF]),
            PaperFormat.Csv or PaperFormat.Txt => IsText(file),
            _ => InArchive(file, format),
        }
            ? format is not (PaperFormat.Pdf or PaperFormat.Png or PaperFormat.Jpeg or PaperFormat.Csv or PaperFormat.Txt) && HoldsMacros(file) ? $"The file holds macros. Save it as a {said} without them and choose it again." : null
            : format is PaperFormat.Csv or PaperFormat.Txt ? $"The file is called {said}, but is not plain text. Save it as text in UTF-8 and choose it again."
            : $"The file is called {said}, but holds something else. Save it as a {said} and choose it again.";
    }

    private static bool Begins(Stream file, ReadOnlySpan<byte> with)
    {
        Span<byte> head = stackalloc byte[8];
        file.Position = 0;
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head[..read].StartsWith(with);
    }

    /// <summary>No octet that no text has: no zero, no control but tabs, line and page ends.</summary>
    private static bool IsText(Stream file)
    {
        file.Position = 0;
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = file.Read(buffer)) > 0)
        {
            if (buffer.AsSpan(0, read).ContainsAnyInRange((byte)0x00, (byte)0x08) || buffer.AsSpan(0, read).ContainsAnyInRange((byte)0x0E, (byte)0x1F))
            {
                return false;
            }
        }

        return true;
    }

    private static bool InArchive(Stream file, PaperFormat format) => Read(file, archive => format switch
    {
        PaperFormat.Docx => Has(archive, "word/document.xml"),
        PaperFormat.Xlsx => Has(archive, "xl/workbook.xml"),
        PaperFormat.Pptx => Has(archive, "ppt/presentation.xml"),
        _ => MediaTypeOf(archive) == PaperFormats.MediaTypeOf(format),
    });

    private static bool HoldsMacros(Stream file) => Read(file, archive => archive.Entries.Any(e => string.Equals(e.Name, Macros, StringComparison.OrdinalIgnoreCase)
        || e.FullName.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) || e.FullName.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase)));

    private static bool Has(ZipArchive archive, string part) => archive.GetEntry("[Content_Types].xml") is not null && archive.GetEntry(part) is not null;

    /// <summary>What an OpenDocument says it is, in its first entry.</summary>
    private static string MediaTypeOf(ZipArchive archive)
    {
        if (archive.GetEntry("mimetype") is not { Length: < 100 } entry)
        {
            return "";
        }

        using var words = new StreamReader(entry.Open());
        var read = new char[100];
        return new string(read, 0, words.ReadBlock(read)).Trim();
    }

    private static bool Read(Stream file, Func<ZipArchive, bool> look)
    {
        file.Position = 0;
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return look(archive);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or ArgumentException or OverflowException or NotSupportedException)
        {
            // What an archive says of itself may be anything: offsets beyond its end, lengths below zero.
            return false;
        }
    }
}
