using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Data.Postgres;
using WorkPlanTracker.App.Data.Sqlite;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.Features.Reports.Files;
using WorkPlanTracker.App.Features.Reports.Sheet;
using WorkPlanTracker.App.Operating;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Reports;

public sealed class KeptPapersTests
{
    private const string Docx = "word/document.xml";

    private static readonly Actor TheClerk = new(Clerk);

    private static readonly Actor TheLead = new(APlan.Lead);

    private static readonly Exemption Why = new("", [3], "Terms are not settled.");

    private static readonly Person AClerk = new(Clerk, "Committee clerk", [Role.Clerk], []);

    private static readonly Person AReader = new("reader@example.org", "Reader", [Role.Reader], []);

    private static readonly Person AMember = new("member@example.org", "Member", [Role.Member], []) { SitsOn = ["SOP"] };

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    /// <summary>Files that are not what they should be, and a word of what is said of each.</summary>
    public static TheoryData<string, byte[], string> Wrong => new()
    {
        { "empty.pdf", [], "empty" },
        { "page.html", "<html>"u8.ToArray(), "one of PDF" },
        { "no-extension", "Words."u8.ToArray(), "one of PDF" },
        { ".pdf", "%PDF-1.7"u8.ToArray(), "one of PDF" },
        { "program.pdf", [(byte)'M', (byte)'Z', 0, 0], "called PDF, but holds something else" },
        { "picture.png", [0xFF, 0xD8, 0xFF, 0xE0], "called PNG" },
        { "table.csv", [(byte)'a', 0, (byte)'b'], "not plain text" },
        { "words.docx", Archive("word/other.xml"), "called DOCX" },
        { "words.docx", "PK\u0003\u0004 cut off"u8.ToArray(), "called DOCX" },
        { "book.xlsx", Archive(Docx), "called XLSX" },
        { "words.odt", Archive("mimetype"), "called ODT" },
        { "words.docx", Archive(Docx, "word/vbaProject.bin"), "macros" },
        { new string('n', 160) + ".txt", "Words."u8.ToArray(), "150 characters" },
    };

    internal static PaperLimits Limits { get; } = new(new ConfigurationBuilder().AddInMemoryCollection([new("Papers:MostMegabytes", "2"), new("Papers:MostMegabytesOfReport", "3")]).Build());

    /// <summary>A file as it is sent.</summary>
    internal static async Task<PaperUpload> UploadAsync(string name, byte[] bytes, string title = "", bool isPrivate = false, Exemption? why = null) =>
        (await PaperUpload.TakeAsync(new MemoryStream(bytes), name, Limits.Most, default))!.Said(title, isPrivate, why);

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_file_is_kept_once_in_parts_and_comes_back_as_it_came(string provider)
    {
        await using var store = await OpenAsync(provider);
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("A line of a long paper.\n", 30_000)));
        Assert.IsType<Outcome.Saved>(await AttachAsync(store, TheLead, "R-1", await UploadAsync(@"C:\papers\Main: report.txt", bytes, "Main report")));
        Assert.IsType<Outcome.Saved>(await AttachAsync(store, TheClerk, "R-2", await UploadAsync("copy.txt", bytes)));

        var paper = Assert.Single((await ReportAsync(store, "R-1")).Papers);
        Assert.Equal(("Main report", "Main- report.txt", PaperFormat.Txt, bytes.LongLength), (paper.Title, paper.Place, paper.File!.Format, paper.File.Size));
        Assert.Equal("TXT, 720 KB", paper.File.Words);
        Assert.Equal(paper.File, Assert.Single((await ReportAsync(store, "R-2")).Papers).File);
        await using var context = store.Database.CreateDbContext();
        Assert.Equal((1, 3), (await context.PaperBodies.CountAsync(), await context.PaperParts.CountAsync()));
        using var back = new MemoryStream();
        await new PaperBodies(store.Database).WriteAsync(paper.File.Hash, paper.File.Size, back, default);
        Assert.Equal(bytes, back.ToArray());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), paper.File.Hash);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_file_that_is_not_what_it_should_be_is_refused_in_plain_words(string name, byte[] bytes, string says)
    {
        await using var store = await OpenAsync("Sqlite");

        var refused = Assert.IsType<Outcome.Invalid>(await AttachAsync(store, TheClerk, "R-1", await UploadAsync(name, bytes)));

        Assert.Contains(says, refused.Errors["file"][0], StringComparison.Ordinal);
        Assert.Empty((await ReportAsync(store, "R-1")).Papers);
    }

    [Theory]
    [InlineData("a.pdf", PaperFormat.Pdf)]
    [InlineData("a.JPEG", PaperFormat.Jpeg)]
    [InlineData("a.png", PaperFormat.Png)]
    [InlineData("a.docx", PaperFormat.Docx)]
    [InlineData("a.xlsx", PaperFormat.Xlsx)]
    [InlineData("a.pptx", PaperFormat.Pptx)]
    [InlineData("a.odt", PaperFormat.Odt)]
    [InlineData("a.ods", PaperFormat.Ods)]
    [InlineData("a.csv", PaperFormat.Csv)]
    public async Task Every_kind_of_paper_is_taken_by_what_it_holds(string name, PaperFormat format)
    {
        await using var store = await OpenAsync("Sqlite");
        var bytes = ASample(format);

        Assert.IsType<Outcome.Saved>(await AttachAsync(store, TheClerk, "R-1", await UploadAsync(name, bytes)));
        Assert.Equal(format, Assert.Single((await ReportAsync(store, "R-1")).Papers).File!.Format);
    }

    [Fact]
    public async Task Neither_one_file_nor_all_of_a_report_is_larger_than_the_settings_say()
    {
        await using var store = await OpenAsync("Sqlite");
        Assert.Null(await PaperUpload.TakeAsync(new MemoryStream(new byte[2_000_001]), "a.txt", Limits.Most, default));
        foreach (var name in new[] { "a.txt", "b.txt" })
        {
            var outcome = await AttachAsync(store, TheClerk, "R-1", await UploadAsync(name, Encoding.UTF8.GetBytes(new string(name[0], 1_800_000))));
            Assert.Equal(name == "b.txt", outcome is Outcome.Refused { Rule: "tooLarge", Field: "file" });
        }

        // The same file under another name takes no more room.
        Assert.IsType<Outcome.Saved>(await AttachAsync(store, TheClerk, "R-1", await UploadAsync("c.txt", Encoding.UTF8.GetBytes(new string('a', 1_800_000)))));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_private_file_is_given_and_had_by_those_alone_who_may_and_nobody_takes_one_along_by_its_name(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await EditAsync(store, TheClerk, new(null) { Committee = "SOP" }));
        var bids = "Zebra: the bids"u8.ToArray();
        Assert.IsType<Outcome.Forbidden>(await AttachAsync(store, TheLead, "R-1", await UploadAsync("bids.txt", bids, isPrivate: true, why: Why)));
        Assert.Equal("exemptParagraphs", Assert.IsType<Outcome.Refused>(await AttachAsync(store, TheClerk, "R-1", await UploadAsync("bids.txt", bids, isPrivate: true))).Field);
        await using var context = store.Database.CreateDbContext();
        Assert.Equal(0, await context.PaperBodies.CountAsync());

        var saved = Assert.IsType<Outcome.Saved>(await AttachAsync(store, TheClerk, "R-1", await UploadAsync("bids.txt", bids, "Zebra bids", isPrivate: true, why: Why)));
        Assert.Equal("R-1: its papers were changed.", saved.Sentence);
        var hash = Assert.Single((await ReportAsync(store, "R-1")).PrivatePapers).File!.Hash;
        var reading = new PaperReading(store.Database, new PaperBodies(store.Database));
        foreach (var (person, may) in new[] { (AClerk, true), (AMember, true), (AMember with { SitsOn = ["CEP"] }, false), (AReader, false), (Person.Nobody, false) })
        {
            Assert.Equal(may, await reading.FindAsync("R-1", hash, null, person, default) is not null);
            Assert.Null(await reading.FindAsync("R-2", hash, null, person, default));
        }

        // A lead who guesses its name has a public paper of that name, and no file.
        Assert.IsType<Outcome.Saved>(await EditAsync(store, TheLead, new(null) { Papers = [new("Mine", "bids.txt")] }));
        Assert.Null(Assert.Single((await ReportAsync(store, "R-1")).Papers).File);
        Assert.IsType<Outcome.Saved>(await EditAsync(store, TheLead, new(null) { Papers = [] }));
        Assert.Equal("bothLists", Assert.IsType<Outcome.Refused>(await AttachAsync(store, TheClerk, "R-1", await UploadAsync("Bids.txt", bids))).Rule);

        // Whoever may read it has its line take it to the other list.
        var draft = SheetDraft.Of(SheetSection.Papers, await ReportAsync(store, "R-1"), seesPrivate: true);
        (draft.Values["papers"], draft.Values["privatePapers"]) = (draft.Values["privatePapers"], "");
        Assert.IsType<Outcome.Saved>(await EditAsync(store, TheClerk, draft.ToInput()));
        Assert.Equal(hash, Assert.Single((await ReportAsync(store, "R-1")).Papers).File!.Hash);
        Assert.NotNull(await reading.FindAsync("R-1", hash, null, AReader, default));
        Assert.IsType<Outcome.Saved>(await EditAsync(store, TheClerk, new(null) { Papers = [] }));
        Assert.Null(await reading.FindAsync("R-1", hash, null, AClerk, default));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_newer_file_of_the_same_name_takes_the_place_of_the_older_and_an_undo_puts_that_back(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await EditAsync(store, TheClerk, new(null) { Papers = [new("Main report", "main.txt"), new(null, "https://example.org/b")] }));
        Assert.IsType<Outcome.Saved>(await AttachAsync(store, TheClerk, "R-1", await UploadAsync("MAIN.txt", "First."u8.ToArray())));
        var newer = Assert.IsType<Outcome.Saved>(await AttachAsync(store, TheClerk, "R-1", await UploadAsync("main.txt", "Second."u8.ToArray())));
        var papers = (await ReportAsync(store, "R-1")).Papers;
        Assert.Equal([("Main report", 7L), ("https://example.org/b", 0L)], papers.Select(p => (p.Title, p.File?.Size ?? 0L)));

        Assert.IsType<Outcome.Saved>(await new UndoChange(store.Writer).RunAsync(TheClerk, newer.FirstSequence, newer.Sequence, default));

        var before = (await ReportAsync(store, "R-1")).Papers[0].File!;
        Assert.Equal(6, before.Size);
        using var back = new MemoryStream();
        await new PaperBodies(store.Database).WriteAsync(before.Hash, before.Size, back, default);
        Assert.Equal("First."u8.ToArray(), back.ToArray());
        await ReplayAsync(store, "R-1", ReportStage.Considered);
        Assert.Equal("considered", Assert.IsType<Outcome.Refused>(await AttachAsync(store, TheClerk, "R-1", await UploadAsync("late.txt", "Late."u8.ToArray()))).Rule);
    }

    [Theory]
    [InlineData("Sqlite", """UPDATE "PaperParts" SET "Bytes" = x'00'""", "was changed after it was kept")]
    [InlineData("PostgreSQL", """UPDATE "PaperParts" SET "Bytes" = '\x00'::bytea""", "was changed after it was kept")]
    [InlineData("Sqlite", """DELETE FROM "PaperBodies" """, "has lost its file")]
    public async Task The_proof_of_the_log_finds_a_file_that_is_not_as_it_came(string provider, string tampering, string says)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await AttachAsync(store, TheClerk, "R-1", await UploadAsync("main.txt", "First."u8.ToArray())));
        await using (var context = store.Database.CreateDbContext())
        {
            await context.Database.ExecuteSqlRawAsync(tampering);
        }

        var proof = await new LogProof(store.Database).RunAsync(null, default);
        Assert.NotNull(proof.FirstBad);
        Assert.Contains(says, proof.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_backup_carries_the_files_and_a_restore_brings_them_back(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await AttachAsync(store, TheClerk, "R-1", await UploadAsync("main.txt", "First."u8.ToArray())));
        var folder = Directory.CreateTempSubdirectory("plan-papers-").FullName;
        try
        {
            var (copy, file) = (Path.Combine(folder, "restored.db"), Path.Combine(folder, "backup"));
            PlanDatabase restored;
            if (store.Database is SqliteDatabase live)
            {
                Assert.Null((await SqliteCopies.BackUpAsync(live.Place, file)).FirstBad);
                Assert.True((await SqliteCopies.RestoreAsync(copy, file)).Restored);
                restored = new SqliteDatabase($"Data Source={copy};Pooling=False");
            }
            else
            {
                var elsewhere = await PostgresCluster.CreateDatabaseAsync();
                Assert.Null((await PostgresCopies.BackUpAsync(store.ConnectionString, file)).FirstBad);
                Assert.True((await PostgresCopies.RestoreAsync(elsewhere, file)).Restored);
                restored = new PostgresDatabase(elsewhere);
            }

            await using (restored as IAsyncDisposable)
            {
                var kept = (await ReportAsync(store, "R-1")).Papers[0].File!;
                using var back = new MemoryStream();
                await new PaperBodies(restored).WriteAsync(kept.Hash, kept.Size, back, default);
                Assert.Equal("First."u8.ToArray(), back.ToArray());
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static byte[] ASample(PaperFormat format) => format switch
    {
        PaperFormat.Pdf => "%PDF-1.7 rest"u8.ToArray(),
        PaperFormat.Jpeg => [0xFF, 0xD8, 0xFF, 0xE0, 1],
        PaperFormat.Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0],
        PaperFormat.Docx => Archive(Docx),
        PaperFormat.Xlsx => Archive("xl/workbook.xml"),
        PaperFormat.Pptx => Archive("ppt/presentation.xml"),
        PaperFormat.Csv => "Borough;Réponses\r\nBarnet;7\r\n"u8.ToArray(),
        _ => OpenDocument(PaperFormats.MediaTypeOf(format)),
    };

    private static byte[] Archive(params string[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        {
            foreach (var part in parts.Prepend("[Content_Types].xml"))
            {
                archive.CreateEntry(part);
            }
        }

        return file.ToArray();
    }

    private static byte[] OpenDocument(string mediaType)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        {
            using var words = new StreamWriter(archive.CreateEntry("mimetype").Open());
            words.Write(mediaType);
        }

        return file.ToArray();
    }

    private static async Task<Outcome> AttachAsync(Store store, Actor actor, string report, PaperUpload upload)
    {
        await using (upload)
        {
            return await new AttachPaper(store.Writer, Limits).RunAsync(actor, report, upload, default);
        }
    }

    private static async Task<Outcome> EditAsync(Store store, Actor actor, ReportInput input) =>
        await new EditReport(store.Writer).RunAsync(actor, "R-1", (await ReportAsync(store, "R-1")).Version, input, default);

    private static async Task<PlannedReport> ReportAsync(Store store, string reference)
    {
        await using var context = store.Database.CreateDbContext();
        return await context.Reports.AsNoTracking().SingleAsync(r => r.Ref == reference);
    }
}
