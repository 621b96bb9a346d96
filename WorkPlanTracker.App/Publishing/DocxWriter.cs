using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace WorkPlanTracker.App.Publishing;

/// <summary>Writes a document as DOCX that assistive software can read: real headings, real tables with repeated heads, a title and a language.</summary>
public static partial class DocxWriter
{
    /// <summary>What the file is, to a browser.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>A4 between margins of 2 cm, in twentieths of a point.</summary>
    private const int TextWidth = 11_906 - (2 * Margin);

    private const int Margin = 1_134;

    /// <summary>The file.</summary>
    /// <param name="document">What it holds.</param>
    /// <param name="at">The instant it is dated, in UTC; the same document at the same instant is the same file.</param>
    public static byte[] Write(PrintedDocument document, DateTime at)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            package.PackageProperties.Title = Clean(document.Title);
            package.PackageProperties.Language = DocxStyles.Language;
            package.PackageProperties.Created = at;
            package.PackageProperties.Modified = at;
            var main = package.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = DocxStyles.Create();
            main.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = DocxStyles.Bullets();
            main.AddNewPart<DocumentSettingsPart>("settings").Settings = new Settings(
                new DisplayBackgroundShape(),
                new DefaultTabStop { Val = 720 },
                new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
            main.AddNewPart<FooterPart>("footer").Footer = Footer(document.Title);
            var body = new Body(Styled("Title", document.Title));
            if (document.Subtitle.Length > 0)
            {
                body.Append(Styled("Subtitle", document.Subtitle));
            }

            for (var i = 0; i < document.Blocks.Count; i++)
            {
                var written = Blocks(main, document.Blocks[i]).ToList();
                if (i + 1 < document.Blocks.Count && document.Blocks[i + 1] is PrintedBlock.Table && written[^1] is Paragraph { ParagraphProperties: { } properties })
                {
                    // What introduces a table stays on its page.
                    properties.KeepNext = new KeepNext();
                }

                body.Append(written);
            }

            body.Append(new SectionProperties(
                new FooterReference { Type = HeaderFooterValues.Default, Id = "footer" },
                new PageSize { Width = 11_906, Height = 16_838 },
                new PageMargin { Top = Margin, Right = Margin, Bottom = Margin, Left = Margin, Header = 567, Footer = 567, Gutter = 0 }));
            main.Document = new Document(body);
        }

        return Settled(stream.ToArray(), at);
    }

    /// <summary>The same parts, whenever it is written: the library dates them by the machine’s clock and names some by chance.</summary>
    private static byte[] Settled(byte[] written, DateTime at)
    {
        var dated = new DateTimeOffset(at.Year is >= 1980 and < 2107 ? at : new DateTime(1980, 1, 1, 0, 0, 0, DateTimeKind.Utc), TimeSpan.Zero);
        using var stream = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(written), ZipArchiveMode.Read))
        using (var to = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in from.Entries)
            {
                using var reader = new StreamReader(part.Open());
                var (text, links) = (reader.ReadToEnd(), 0);
                var kept = to.CreateEntry(ByChance().Replace(part.FullName, "core"));
                kept.LastWriteTime = dated;
                using var writer = new StreamWriter(kept.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
                writer.Write(part.FullName == "_rels/.rels" ? LinkByChance().Replace(ByChance().Replace(text, "core"), _ => $"Id=\"rId{++links}\"") : text);
            }
        }

        return stream.ToArray();
    }

    [GeneratedRegex("(?<=core-properties/)[0-9a-f]{32}(?=\\.psmdcp)")]
    private static partial Regex ByChance();

    [GeneratedRegex("Id=\"R[0-9a-f]{16}\"")]
    private static partial Regex LinkByChance();

    private static IEnumerable<OpenXmlElement> Blocks(MainDocumentPart main, PrintedBlock block) => block switch
    {
        PrintedBlock.Heading heading => [Styled($"Heading{Math.Clamp(heading.Level, 1, 3)}", heading.Words)],
        PrintedBlock.Paragraph { Number.Length: > 0 } numbered => [Styled(numbered.Strong ? "Resolution" : "Numbered", $"{numbered.Number}\t{numbered.Words}")],
        PrintedBlock.Paragraph paragraph => [Styled(paragraph.Strong ? "Decision" : "Normal", paragraph.Words)],
        PrintedBlock.Bullets bullets => bullets.Lines.Select(l => Styled("ListBullet", l)),
        PrintedBlock.Trend trend => [DocxChart.Write(main, trend)],
        // A table at the very end, or right before another, needs a paragraph after it.
        PrintedBlock.Table table => [Table(table), new Paragraph()],
        _ => throw new InvalidOperationException($"A document cannot hold a {block.GetType().Name}."),
    };

    private static Paragraph Styled(string style, string words)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(Runs(words));
        return paragraph;
    }

    /// <summary>Words with their line breaks and tabs.</summary>
    private static Run Runs(string words)
    {
        var run = new Run();
        foreach (var (line, i) in Clean(words).Split('\n').Select((l, i) => (l, i)))
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            foreach (var (part, j) in line.Split('\t').Select((p, j) => (p, j)))
            {
                if (j > 0)
                {
                    run.Append(new TabChar());
                }

                run.Append(new Text(part) { Space = SpaceProcessingModeValues.Preserve });
            }
        }

        return run;
    }

    private static Table Table(PrintedBlock.Table table)
    {
        var all = Math.Max(1, table.Shares.Sum());
        int[] widths = [.. table.Shares.Select(s => TextWidth * s / all)];
        var written = new Table(
            new TableProperties(
                new TableStyle { Val = "Ruled" },
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { Val = "0020", FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = Clean(table.Caption) }),
            new TableGrid(widths.Select(w => new GridColumn { Width = Text(w) })),
            Row(table.Head, widths, head: true));
        written.Append(table.Rows.Select(r => Row(r, widths, head: false)));
        return written;
    }

    private static TableRow Row(IReadOnlyList<string> cells, int[] widths, bool head)
    {
        var row = new TableRow(head ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit()));
        row.Append(cells.Select((cell, i) => new TableCell(
            new TableCellProperties(new TableCellWidth { Width = Text(widths[i]), Type = TableWidthUnitValues.Dxa }),
            Styled(head ? "TableHead" : "TableText", cell))));
        return row;
    }

    /// <summary>The title and the page, at the foot of every page.</summary>
    private static Footer Footer(string title)
    {
        var line = Styled("Footer", $"{title}\tPage ");
        line.Append(
            new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            new Run(new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
            new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
            new Run(new Text("1")),
            new Run(new FieldChar { FieldCharType = FieldCharValues.End }));
        return new Footer(line);
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Leaves out what XML cannot hold.</summary>
    internal static string Clean(string words)
    {
        var clean = new System.Text.StringBuilder(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (char.IsHighSurrogate(words[i]) && i + 1 < words.Length && char.IsLowSurrogate(words[i + 1]))
            {
                clean.Append(words[i]).Append(words[++i]);
            }
            else if (System.Xml.XmlConvert.IsXmlChar(words[i]) && words[i] != '\r')
            {
                clean.Append(words[i]);
            }
        }

        return clean.ToString();
    }
}
