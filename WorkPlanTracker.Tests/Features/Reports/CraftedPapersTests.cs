using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using WorkPlanTracker.App.Features.Reports.Files;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.Tests.Features.Reports;

/// <summary>Files made to break whoever looks into them. Each is refused in a sentence with its remedy, or is the paper that it says it is; none ends in a failure.</summary>
public sealed class CraftedPapersTests
{
    private const string Listener = """<office:event-listeners><script:event-listener script:language="ooo:script" script:event-name="dom:load" xlink:href="vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;location=document"/></office:event-listeners>""";

    private static readonly string Odt = PaperFormats.MediaTypeOf(PaperFormat.Odt);

    private static readonly string Ods = PaperFormats.MediaTypeOf(PaperFormat.Ods);

    /// <summary>What the end of an archive's directory says of lengths and places, in 32 bits and in 64.</summary>
    public static TheoryData<long, long, long> Extremes
    {
        get
        {
            long[] odd = [5, -1, long.MinValue, long.MaxValue, 1L << 40, -0x7000_0000_0000_0000];
            var all = new TheoryData<long, long, long>();
            foreach (var first in odd)
            {
                foreach (var second in odd)
                {
                    all.Add(first, second, 0);
                    all.Add(first, second, 1L << 62);
                    all.Add(5, first, second);
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Extremes))]
    public void An_archive_whose_directory_says_impossible_lengths_or_places_is_refused(long size, long packed, long place)
    {
        Refused("words.odt", WithWideDirectory(OpenDocument(Odt, ("content.xml", "<a/>")), size, packed, place), "called ODT, but");
    }

    [Fact]
    public void An_archive_that_is_cut_off_anywhere_is_refused()
    {
        var whole = OpenDocument(Odt, ("content.xml", "<office:document-content/>"), ("styles.xml", "<a/>"));
        Assert.Null(Fault("words.odt", whole));
        for (var length = 1; length < whole.Length; length++)
        {
            Refused("words.odt", whole[..length], "called ODT, but holds something else. Save it as ODT and choose it again.");
        }
    }

    [Fact]
    public void An_archive_with_any_few_of_its_octets_changed_is_taken_or_refused_and_never_fails()
    {
        var whole = OpenDocument(Ods, ("content.xml", new string('x', 300)), ("Object 1/content.xml", "<a/>"));
        var random = new Random(20_110_224);
        for (var tried = 0; tried < 20_000; tried++)
        {
            var bytes = (byte[])whole.Clone();
            for (var changes = random.Next(1, 5); changes > 0; changes--)
            {
                var at = random.Next(bytes.Length);
                bytes[at] = random.Next(4) switch { 0 => 0xFF, 1 => 0x80, 2 => 0, _ => (byte)random.Next(256) };
            }

            if (Fault("table.ods", bytes) is { } said)
            {
                Assert.Matches("^The file (is called ODS, but|holds macros)", said);
                Assert.Contains("choose it again", said, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_hundred_thousand_parts_are_no_paper()
    {
        var parts = Enumerable.Range(0, 100_000).Select(n => (n.ToString(CultureInfo.InvariantCulture), "")).ToArray();

        Refused("words.odt", OpenDocument(Odt, parts), "has 100,001 parts, which no paper has");
        Refused("words.docx", Office("word/document.xml", parts), "has 100,002 parts, which no paper has");
    }

    [Fact]
    public void A_part_whose_length_is_a_lie_is_never_unpacked_whole()
    {
        // A little archive that becomes a gigabyte of nothing much.
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "mimetype", Odt);
            using var long1 = archive.CreateEntry("content.xml", CompressionLevel.SmallestSize).Open();
            var line = Encoding.ASCII.GetBytes(new string(' ', 1_000_000));
            for (var i = 0; i < 1_000; i++)
            {
                long1.Write(line);
            }
        }

        Refused("words.odt", file.ToArray(), "far larger once unpacked than any paper");

        // Its media type alone is said to be short, and is not.
        var lying = OpenDocument(new string(' ', 5_000_000) + Odt, ("content.xml", "<a/>"));
        SetLength(lying, "mimetype", 20);
        Refused("words.odt", lying, "called ODT, but holds something else");
    }

    [Theory]
    [InlineData("archive.odt", "called ODT, but holds something else")]
    [InlineData("archive.docx", "called DOCX, but holds something else")]
    public void An_archive_in_an_archive_is_no_paper(string name, string says)
    {
        var inner = OpenDocument(Odt, ("content.xml", "<a/>"));
        for (var depth = 0; depth < 20; depth++)
        {
            using var file = new MemoryStream();
            using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            {
                using var part = archive.CreateEntry("inner.odt").Open();
                part.Write(inner);
            }

            inner = file.ToArray();
        }

        Refused(name, inner, says);
    }

    [Theory]
    [InlineData("Basic/Standard/Module1.xml")]
    [InlineData("Basic/script-lc.xml")]
    [InlineData("Scripts/python/run.py")]
    [InlineData("Object 1/Basic/Standard/Module1.xml")]
    [InlineData("Object 1\\Scripts\\run.bsh")]
    public void An_OpenDocument_with_scripts_in_it_is_refused(string part)
    {
        Refused("words.odt", OpenDocument(Odt, ("content.xml", "<a/>"), (part, "Sub Main")), "The file holds macros. Save it as ODT without them, or as PDF, and choose it again.");
        Refused("table.ods", OpenDocument(Ods, ("content.xml", "<a/>"), (part, "Sub Main")), "The file holds macros. Save it as ODS without them, or as PDF, and choose it again.");
    }

    [Theory]
    [InlineData("content.xml")]
    [InlineData("styles.xml")]
    [InlineData("Object 2/content.xml")]
    [InlineData("Configurations2/accelerator/current.xml")]
    public void An_OpenDocument_that_runs_a_macro_when_something_happens_is_refused(string part)
    {
        Assert.Null(Fault("words.odt", OpenDocument(Odt, (part, "<office:scripts/><text:p>A script: an event listener.</text:p>"))));
        Refused("words.odt", OpenDocument(Odt, (part, $"<office:scripts>{Listener}</office:scripts>")), "The file holds macros.");
        Refused("words.odt", OpenDocument(Odt, (part, """<office:scripts><office:script script:language="ooo:Basic">Sub</office:script></office:scripts>""")), "The file holds macros.");

        // Wherever the stretches that it is read in are cut.
        for (var before = 65_400; before < 65_560; before += 7)
        {
            Refused("words.odt", OpenDocument(Odt, (part, new string('p', before) + Listener)), "The file holds macros.");
        }

        using var wide = new MemoryStream();
        using (var archive = new ZipArchive(wide, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "mimetype", Odt);
            using var text = archive.CreateEntry(part).Open();
            text.Write(Encoding.Unicode.GetBytes(Listener));
        }

        Refused("words.odt", wide.ToArray(), "called ODT, but holds something else");
    }

    [Theory]
    [InlineData("book.xlsx", "xl/workbook.xml", "xl/vbaProject.bin")]
    [InlineData("words.docx", "word/document.xml", "word/VBAPROJECT.BIN")]
    [InlineData("words.docx", "word/document.xml", "word/embeddings/Budget.xlsm")]
    [InlineData("talk.pptx", "ppt/presentation.xml", "ppt/embeddings/Talk.PPTM")]
    public void An_office_file_with_macros_in_it_or_in_what_is_put_into_it_is_refused(string name, string main, string part) =>
        Refused(name, Office(main, (part, "")), "The file holds macros.");

    [Theory]
    [InlineData("table.csv", "£1,000")]
    [InlineData("words.txt", "Café – “Réponses”")]
    public void Text_in_another_encoding_than_UTF_8_is_refused_with_what_to_do(string name, string words)
    {
        Assert.Null(Fault(name, Encoding.UTF8.GetBytes(words)));
        Assert.Null(Fault(name, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(words)]));
        Refused(name, Encoding.Latin1.GetBytes(words.Replace('–', '-').Replace('“', '"').Replace('”', '"')), "The file is text, but not in UTF-8, so that letters such as £ or é would come out wrong. Save it again with the encoding UTF-8");
        Refused(name, [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(words)], "in UTF-8");

        // A letter of several octets across two stretches is whole; one that is cut off at the end is not.
        var across = Encoding.UTF8.GetBytes(new string('a', 65_535) + "é and on");
        Assert.Null(Fault(name, across));
        Refused(name, across[..65_536], "not in UTF-8");
    }

    private static string? Fault(string name, byte[] bytes) => PaperContent.Fault(new MemoryStream(bytes), name);

    private static void Refused(string name, byte[] bytes, string says) => Assert.Contains(says, Fault(name, bytes), StringComparison.Ordinal);

    private static byte[] OpenDocument(string mediaType, params (string Name, string Words)[] parts) => Archive([("mimetype", mediaType), .. parts]);

    private static byte[] Office(string main, params (string Name, string Words)[] parts) => Archive([("[Content_Types].xml", "<Types/>"), (main, "<a/>"), .. parts]);

    private static byte[] Archive(IEnumerable<(string Name, string Words)> parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, words) in parts)
            {
                Write(archive, name, words);
            }
        }

        return file.ToArray();
    }

    private static void Write(ZipArchive archive, string name, string words)
    {
        using var text = archive.CreateEntry(name).Open();
        text.Write(Encoding.UTF8.GetBytes(words));
    }

    /// <summary>Has the directory say lengths and place of the first part in 64 bits.</summary>
    private static byte[] WithWideDirectory(byte[] archive, long size, long packed, long place)
    {
        const int Extra = 28;
        var at = archive.AsSpan().IndexOf("PK\u0001\u0002"u8);
        var name = BinaryPrimitives.ReadUInt16LittleEndian(archive.AsSpan(at + 28));
        var there = BinaryPrimitives.ReadUInt16LittleEndian(archive.AsSpan(at + 30));
        Assert.Equal(0, there);
        var head = archive[at..(at + 46 + name)];
        head.AsSpan(20, 8).Fill(0xFF);
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(30), Extra);
        head.AsSpan(42, 4).Fill(0xFF);
        var extra = new byte[Extra];
        BinaryPrimitives.WriteUInt16LittleEndian(extra, 1);
        BinaryPrimitives.WriteUInt16LittleEndian(extra.AsSpan(2), 24);
        BinaryPrimitives.WriteInt64LittleEndian(extra.AsSpan(4), size);
        BinaryPrimitives.WriteInt64LittleEndian(extra.AsSpan(12), packed);
        BinaryPrimitives.WriteInt64LittleEndian(extra.AsSpan(20), place);
        byte[] made = [.. archive[..at], .. head, .. extra, .. archive[(at + 46 + name)..]];
        var end = made.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(made.AsSpan(end + 12), BinaryPrimitives.ReadUInt32LittleEndian(made.AsSpan(end + 12)) + Extra);
        return made;
    }

    /// <summary>Has the directory, and the part itself, say another length than it has.</summary>
    private static void SetLength(byte[] archive, string name, uint length)
    {
        foreach (var (mark, at, place) in new[] { ("PK\u0003\u0004", 30, 22), ("PK\u0001\u0002", 46, 24) })
        {
            var start = archive.AsSpan().IndexOf(Encoding.ASCII.GetBytes(mark));
            Assert.Equal(name, Encoding.ASCII.GetString(archive, start + at, name.Length));
            BinaryPrimitives.WriteUInt32LittleEndian(archive.AsSpan(start + place), length);
        }
    }
}
