using System.Text;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Files;

/// <summary>Looks into a file whether it holds what its name says: a name alone is no proof.</summary>
internal static class PaperContent
{
    /// <summary>What is wrong with a file, as a sentence; null where it is what its name says.</summary>
    /// <param name="file">The whole file; it can be read again afterwards.</param>
    internal static string? Fault(Stream file, string name)
    {
        if (PaperFormats.OfName(name) is not { } format)
        {
            return $"A paper is one of {PaperFormats.Allowed}. Save it as one of them and choose it again.";
        }

        return format switch
        {
            PaperFormat.Pdf => Begins(file, format, "%PDF-"u8),
            PaperFormat.Png => Begins(file, format, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
            PaperFormat.Jpeg => Begins(file, format, [0xFF, 0xD8, 0xFF]),
            PaperFormat.Csv or PaperFormat.Txt => FaultOfText(file, format),
            _ => PaperArchive.Fault(file, format),
        };
    }

    /// <summary>What is said of a file that is not what it is called.</summary>
    internal static string SomethingElse(PaperFormat format) =>
        $"The file is called {PaperFormats.NameOf(format)}, but holds something else. Save it as {PaperFormats.NameOf(format)} and choose it again.";

    private static string? Begins(Stream file, PaperFormat format, ReadOnlySpan<byte> with)
    {
        Span<byte> head = stackalloc byte[8];
        file.Position = 0;
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head[..read].StartsWith(with) ? null : SomethingElse(format);
    }

    /// <summary>No octet that no text has (no zero, no control but tabs, line and page ends), and letters as everyone's program reads them.</summary>
    private static string? FaultOfText(Stream file, PaperFormat format)
    {
        file.Position = 0;
        var buffer = new byte[64 * 1024];
        var letters = new char[buffer.Length + 1];
        var reader = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var isUtf8 = true;
        int read;
        do
        {
            read = file.Read(buffer);
            if (buffer.AsSpan(0, read).ContainsAnyInRange((byte)0x00, (byte)0x08) || buffer.AsSpan(0, read).ContainsAnyInRange((byte)0x0E, (byte)0x1F))
            {
                return $"The file is called {PaperFormats.NameOf(format)}, but is not plain text. Save it as text in UTF-8 and choose it again.";
            }

            try
            {
                if (isUtf8)
                {
                    reader.GetChars(buffer.AsSpan(0, read), letters, flush: read == 0);
                }
            }
            catch (DecoderFallbackException)
            {
                isUtf8 = false;
            }
        }
        while (read > 0);
        return isUtf8 ? null : "The file is text, but not in UTF-8, so that letters such as £ or é would come out wrong. Save it again with the encoding UTF-8 and choose it again.";
    }
}
