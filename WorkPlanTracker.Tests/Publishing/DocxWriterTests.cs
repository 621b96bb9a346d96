using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Pictures;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace WorkPlanTracker.Tests.Publishing;

public sealed class DocxWriterTests
{
    private static readonly DateTime At = new(2011, 3, 30, 9, 0, 0, DateTimeKind.Utc);

    private static readonly PrintedDocument Agenda = new(
        "Strategic and Operational Policing Committee", "Thursday 7 April 2011, 2.00pm",
        [
            new PrintedBlock.Heading(1, "Part 1"),
            new PrintedBlock.Heading(2, "Items for decision"),
            new PrintedBlock.Paragraph("Apologies for absence", "1"),
            new PrintedBlock.Paragraph("Resolved – That the report be noted.", "69.2", Strong: true),
            new PrintedBlock.Bullets(["First", "Second"]),
            new PrintedBlock.Table("Items", ["Item", "Title"], [1, 5], [["9", "Public protection"], ["10", "Two\nlines"]]),
            new PrintedBlock.Table("Nothing", ["Item", "Title"], [1, 5], []),
        ]);

    [Fact]
    public void A_document_is_valid_and_carries_its_title_its_language_and_real_headings_and_tables()
    {
        using var package = Open(Agenda);
        var body = package.MainDocumentPart!.Document.Body!;

        Assert.Empty(Faults(package));
        Assert.Equal("Strategic and Operational Policing Committee", package.PackageProperties.Title);
        Assert.Equal("en-GB", package.PackageProperties.Language);
        Assert.Equal("en-GB", package.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<Languages>().Single().Val!.Value);
        Assert.Equal(["Title", "Subtitle", "Heading1", "Heading2", "Numbered", "Resolution", "ListBullet", "ListBullet"], body.Elements<Paragraph>().Select(p => p.ParagraphProperties?.ParagraphStyleId?.Val?.Value).OfType<string>());
        Assert.Equal(2, body.Elements<Table>().Count());
        Assert.All(body.Elements<Table>(), t => Assert.Single(t.Elements<TableRow>(), r => r.TableRowProperties!.Elements<TableHeader>().Any()));
        Assert.Single(body.Descendants<Break>());
    }

    [Fact]
    public void Every_style_that_is_used_is_defined()
    {
        using var package = Open(Agenda);
        var defined = package.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(s => s.StyleId!.Value!).ToHashSet(StringComparer.Ordinal);
        Assert.All(package.MainDocumentPart.Document.Descendants<ParagraphStyleId>(), s => Assert.Contains(s.Val!.Value!, defined));
        Assert.All(package.MainDocumentPart.Document.Descendants<TableStyle>(), s => Assert.Contains(s.Val!.Value!, defined));
    }

    [Theory]
    [InlineData("<script>alert(1)</script> & \"quotes\"")]
    [InlineData("\u0000\u0007\u001b[31m bell")]
    [InlineData("\ud800 half a letter \udc00")]
    [InlineData("العربية 👩‍👧 中文")]
    public void Whatever_words_are_given_the_document_opens(string words)
    {
        using var package = Open(new PrintedDocument(words, words, [new PrintedBlock.Heading(1, words), new PrintedBlock.Table(words, [words], [1], [[words]]), new PrintedBlock.Bullets([words])]));
        Assert.Empty(Faults(package));
    }

    [Fact]
    public void The_same_document_at_the_same_instant_is_the_same_file_whenever_it_is_written()
    {
        var file = DocxWriter.Write(Agenda, At);
        Assert.Equal(file, DocxWriter.Write(Agenda, At));
        using var parts = new System.IO.Compression.ZipArchive(new MemoryStream(file));
        Assert.All(parts.Entries, p => Assert.Equal(At.Date, p.LastWriteTime.DateTime.Date));
    }

    [Fact]
    public void A_trend_chart_is_a_chart_of_its_own_whose_lines_differ_without_colour_and_whose_words_say_what_it_shows()
    {
        using var package = Open(Charted);
        Assert.Empty(Faults(package));
        var space = Assert.Single(package.MainDocumentPart!.ChartParts).ChartSpace;
        var lines = space.Descendants<C.ScatterChartSeries>().ToList();
        Assert.Equal(TrendPicture.MostLines + 1, lines.Count);
        Assert.Equal(TrendPicture.MostLines, lines.Take(TrendPicture.MostLines).Select(l => l.GetFirstChild<C.ChartShapeProperties>()!.Descendants<A.PresetDash>().Single().Val!.Value).Distinct().Count());
        Assert.Equal(TrendPicture.MostLines, lines.Take(TrendPicture.MostLines).Select(l => (l.Descendants<C.Symbol>().Single().Val!.Value, l.GetFirstChild<C.Marker>()!.Descendants<A.RgbColorModelHex>().First().Val!.Value == "FFFFFF")).Distinct().Count());
        Assert.StartsWith("PP-M01, 17 working days late", lines[0].Descendants<C.SeriesText>().Single().InnerText, StringComparison.Ordinal);
        Assert.Equal(["40575", "40603"], lines[0].Descendants<C.XValues>().Single().Descendants<C.NumericValue>().Select(v => v.Text));
        var named = package.MainDocumentPart.Document.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Single();
        Assert.Equal("How the forecasts moved", named.Title!.Value);
        Assert.Contains("PP-M01 expected 1 May 2011, ", named.Description!.Value, StringComparison.Ordinal);
        Assert.Contains("How the forecasts moved", space.Descendants<C.Title>().First().InnerText, StringComparison.Ordinal);
        Assert.Equal(DocxWriter.Write(Charted, At), DocxWriter.Write(Charted, At));
    }

    /// <summary>A chart of more lines than can be told apart, one of them with a gap.</summary>
    private static PrintedDocument Charted => new("Pack", "", [new PrintedBlock.Trend("How the forecasts moved", TrendPicture.Of(Enumerable.Range(1, 12).Select(Trend), new(2011, 2, 1), new(2011, 3, 1)), WorkingDays.EnglandAndWales)]);

    private static TrendLine Trend(int number) => new(
        $"PP-M{number:00}", "A \u0007 bell", [new TrendPoint(new(2011, 2, 1), PlanDate.OnDay(new(2011, 4, number))), new TrendPoint(new(2011, 3, 1), number == 3 ? PlanDate.NotSet : PlanDate.OnDay(new(2011, 5, number)))], MilestoneStatus.OnTrack);

    private static WordprocessingDocument Open(PrintedDocument document) => WordprocessingDocument.Open(new MemoryStream(DocxWriter.Write(document, At)), isEditable: false);

    private static IEnumerable<string> Faults(WordprocessingDocument package) =>
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");
}
