using System.IO.Compression;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Files;

/// <summary>Looks into papers that are archives of parts, as office programs write them. What an archive says of itself may be anything, so no more of it is read than a paper has.</summary>
internal static class PaperArchive
{
    /// <summary>More parts than the longest paper with a picture on each page has.</summary>
    internal const int MostParts = 10_000;

    /// <summary>The most bytes of text that is unpacked to look for macros; a real paper has a hundredth of it.</summary>
    internal const long MostUnpacked = 200_000_000;

    private const string Macros = "vbaProject.bin";

    /// <summary>The ends of the names of documents that may hold macros, wherever they are put into another.</summary>
    private static readonly string[] WithMacros = [".docm", ".dotm", ".xlsm", ".xltm", ".xlam", ".xlsb", ".pptm", ".potm", ".ppsm", ".ppam"];

    /// <summary>How an OpenDocument names a macro that runs when something happens, and how it holds one in its own text.</summary>
    private static readonly byte[][] Listeners = [[.. "script:event-listener"u8], [.. "vnd.sun.star.script:"u8], [.. "<office:script "u8], [.. "macro:///"u8]];

    /// <summary>What is wrong with an archive, as a sentence; null where it is what its name says.</summary>
    internal static string? Fault(Stream file, PaperFormat format)
    {
        var said = PaperFormats.NameOf(format);
        file.Position = 0;
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            return archive.Entries.Count > MostParts ? $"The file is called {said}, but has {archive.Entries.Count:N0} parts, which no paper has. Save it as {said} again, or as PDF, and choose it again."
                : !Is(archive, format) ? PaperContent.SomethingElse(format)
                : (archive.Entries.Any(IsMacro) ? true : HoldsListeners(archive, format)) switch
                {
                    true => $"The file holds macros. Save it as {said} without them, or as PDF, and choose it again.",
                    null => $"The file is called {said}, but is far larger once unpacked than any paper. Save it as {said} again, or as PDF, and choose it again.",
                    false => null,
                };
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or ArgumentException or OverflowException or NotSupportedException or IndexOutOfRangeException or InvalidOperationException)
        {
            // Offsets beyond its end, lengths below zero, a directory that is cut off.
            return PaperContent.SomethingElse(format);
        }
    }

    private static bool Is(ZipArchive archive, PaperFormat format) => format switch
    {
        PaperFormat.Docx => Has(archive, "word/document.xml"),
        PaperFormat.Xlsx => Has(archive, "xl/workbook.xml"),
        PaperFormat.Pptx => Has(archive, "ppt/presentation.xml"),
        _ => MediaTypeOf(archive) == PaperFormats.MediaTypeOf(format),
    };

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

    private static bool IsMacro(ZipArchiveEntry entry) =>
        string.Equals(entry.Name, Macros, StringComparison.OrdinalIgnoreCase)
        || WithMacros.Contains(Path.GetExtension(entry.Name), StringComparer.OrdinalIgnoreCase)
        || entry.FullName.Split('/', '\\').Any(part => part.Equals("Basic", StringComparison.OrdinalIgnoreCase) || part.Equals("Scripts", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a text of an OpenDocument, or of one put into it, names a macro: in its content, its styles, its menus or its keys; null where it is too long to be looked through.</summary>
    private static bool? HoldsListeners(ZipArchive archive, PaperFormat format)
    {
        if (format is not (PaperFormat.Odt or PaperFormat.Ods))
        {
            return false;
        }

        var left = MostUnpacked;
        var longest = Listeners.Max(l => l.Length);
        var buffer = new byte[64 * 1024];
        foreach (var entry in archive.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            using var text = entry.Open();
            int read, kept = 0;
            while ((read = text.Read(buffer, kept, buffer.Length - kept)) > 0)
            {
                var seen = buffer.AsSpan(0, kept + read);
                foreach (var listener in Listeners)
                {
                    if (seen.IndexOf(listener) >= 0)
                    {
                        return true;
                    }
                }

                if ((left -= read) < 0)
                {
                    return null;
                }

                if (seen.Contains((byte)0))
                {
                    throw new InvalidDataException("Its text is in letters of two octets, which no office program writes.");
                }

                // A name may lie across two stretches.
                kept = Math.Min(longest - 1, seen.Length);
                seen[^kept..].CopyTo(buffer);
            }
        }

        return false;
    }
}
