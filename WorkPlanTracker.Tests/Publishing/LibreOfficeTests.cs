using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Bunit;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Features.Meetings.Papers;
using WorkPlanTracker.App.Features.Reviews;
using WorkPlanTracker.App.Features.WorkProgramme;
using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.App.Sample;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Publishing;

/// <summary>What is sent as DOCX opens in a program that is not ours: every paper of the sample's meetings and of a review, and a work programme.</summary>
public sealed class LibreOfficeTests : IDisposable
{
    private const string Program = "/usr/bin/soffice";
    private const string Held = "SOP-2010-12-09";
    private const string Review = "RV-2";

    private static readonly DateTime At = new(2011, 2, 24, 9, 0, 0, DateTimeKind.Utc);

    private readonly string _folder = Directory.CreateTempSubdirectory("plan-office-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_paper_opens_in_LibreOffice_with_its_headings_its_tables_and_its_words()
    {
        Missing.Unless(File.Exists(Program), "LibreOffice is not installed here: build/setup installs it.");
        await ReadAsync(await PapersAsync());
    }

    [Fact]
    public async Task The_pack_the_note_and_the_action_sheet_of_a_review_open_in_LibreOffice_with_the_headings_and_the_cells_of_their_pages()
    {
        Missing.Unless(File.Exists(Program), "LibreOffice is not installed here: build/setup installs it.");
        var papers = await ReviewPapersAsync();
        var read = await ReadAsync(papers);
        await using var screen = new BunitContext();
        foreach (var (name, paper) in papers)
        {
            var page = screen.Render<PrintedView>(p => p.Add(v => v.Document, paper));
            Assert.Equal(page.FindAll("h2, h3, h4").Select(h => Plain(h.InnerHtml)), Inner(read[name], "h[1-3]"));
            var cells = page.FindAll("th, td").Select(c => Plain(c.InnerHtml)).ToList();
            Assert.Equal(cells, Inner(read[name], "t[hd]"));
            Assert.NotEmpty(cells);
            Assert.Contains(Plain(page.Find("h1").InnerHtml), Plain(read[name]), StringComparison.Ordinal);
        }

        // The trend chart is a picture there as well, beside its table.
        Assert.Single(papers["pack"].Blocks.OfType<PrintedBlock.Trend>());
        Assert.Contains("<img", read["pack"], StringComparison.OrdinalIgnoreCase);

        // What was decided and asked for in the room is in them.
        Assert.Contains(Plain("Agreed: Keep &lt;b>to&lt;/b> the summer."), Plain(read["note"]), StringComparison.Ordinal);
        Assert.Contains(Plain("Confirm the room & its date"), Plain(read["actions"]), StringComparison.Ordinal);
        Assert.Contains(Plain("Keep the baseline, or move it to the summer?"), Plain(read["pack"]), StringComparison.Ordinal);
    }

    /// <summary>What LibreOffice makes of papers, as HTML, once each was found to open with its headings, its tables and its words.</summary>
    private async Task<Dictionary<string, string>> ReadAsync(Dictionary<string, PrintedDocument> papers)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, paper) in papers)
        {
            await File.WriteAllBytesAsync(Path.Combine(_folder, $"{name}.docx"), DocxWriter.Write(paper, At));
        }

        await ConvertAsync("pdf", papers.Keys);
        await ConvertAsync("html", papers.Keys);
        foreach (var (name, paper) in papers)
        {
            Assert.Equal("%PDF-", Encoding.ASCII.GetString((await File.ReadAllBytesAsync(Path.Combine(_folder, $"{name}.pdf")))[..5]));
            var read = await File.ReadAllTextAsync(Path.Combine(_folder, $"{name}.html"));
            Assert.Equal(paper.Blocks.OfType<PrintedBlock.Heading>().Select(h => Plain(h.Words)), Inner(read, "h[1-3]"));
            Assert.Equal(paper.Blocks.OfType<PrintedBlock.Table>().Count(), Regex.Count(read, "<table[ >]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)));
            Assert.Contains("en-GB", read, StringComparison.Ordinal);
            var words = Plain(read);
            Assert.All(paper.Blocks.OfType<PrintedBlock.Table>().SelectMany(t => t.Rows).SelectMany(r => r).SelectMany(c => c.Split('\n')), cell => Assert.Contains(Plain(cell), words, StringComparison.Ordinal));
            all[name] = read;
        }

        return all;
    }

    /// <summary>The sample's second review, held and closed with one decision and one action.</summary>
    private static async Task<Dictionary<string, PrintedDocument>> ReviewPapersAsync()
    {
        await using var store = await Store.CreateAsync("Sqlite");
        await new SampleLoader(store.Database, store.Writer, new PasswordHasher<Account>(), new ConfigurationBuilder().Build()).LoadAsync(CancellationToken.None);
        var seen = (await AReview.Boards(store).GetAsync(Review, null))!.Review.Version;
        await AReview.SavedAsync(new FreezePack(store.Writer, AReview.Packs(store)).RunAsync(Actor.Operator, Review, seen, default));
        await AReview.SavedAsync(new StartReview(store.Writer).RunAsync(Actor.Operator, Review, seen + 1, default));
        await AReview.SavedAsync(new RecordDecision(store.Writer).RunAsync(Actor.Operator, Review, new("PP-M52", "agreed", "Keep <b>to</b> the summer."), default));
        await AReview.SavedAsync(new AskInReview(store.Writer).RunAsync(Actor.Operator, Review, new("Confirm the room & its date", null, "14 March"), default));
        await AReview.SavedAsync(new CloseReview(store.Writer).RunAsync(Actor.Operator, Review, seen + 2, default));
        var board = (await AReview.Boards(store).GetAsync(Review, null))!;
        return ReviewDocuments.Names.ToDictionary(n => n, n => ReviewDocuments.Make(n, board, null)!, StringComparer.Ordinal);
    }

    private static async Task<Dictionary<string, PrintedDocument>> PapersAsync()
    {
        await using var store = await Store.CreateAsync("Sqlite");
        await new SampleLoader(store.Database, store.Writer, new PasswordHasher<Account>(), new ConfigurationBuilder().Build()).LoadAsync(CancellationToken.None);
        var reader = new MeetingReader(store.Database, new PlanClock(store.Clock));
        var board = (await reader.ReadAsync(Held, default))!.Full;
        var item = board.Items.First(i => i.Report is not null).Item;
        Assert.IsType<Outcome.Saved>(await new RecordOutcome(store.Writer).RunAsync(Actor.Operator, item.Ref, item.Version, null, [new("That the report be noted", OutcomeKind.Noted, "That the report be noted.")], default));
        Assert.IsType<Outcome.Saved>(await new RecordAttendance(store.Writer).RunAsync(Actor.Operator, Held, board.Meeting.Version, [new("A member", AttendanceSort.Member, "4"), new("Another", AttendanceSort.Apologies)], default));
        Assert.IsType<Outcome.Saved>(await new AskAtMeeting(store.Writer).RunAsync(Actor.Operator, item.Ref, new("Report back", null, "October", true), default));
        Assert.IsType<Outcome.Saved>(await new DraftMinutes(store.Writer).RunAsync(Actor.Operator, Held, board.Meeting.Version + 1, default));
        var held = (await reader.ReadAsync(Held, default))!.Full;
        var ahead = (await reader.ReadAsync("SOP-2011-03-17", default))!.Open;
        var sub = (await reader.ReadAsync("CTPS-2010-11-25", default))!.Open;
        var plans = new WorkPlanTracker.App.Live.ForwardPlans(store.Database, store.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<WorkPlanTracker.App.Live.ForwardPlans>.Instance);
        var programme = await new Boards(plans).GetAsync(withPrivate: false);
        var papers = MeetingPapers.Of(held).ToDictionary(k => $"held-{k}", k => MeetingPapers.Make(k, held), StringComparer.Ordinal);
        papers["agenda"] = MeetingPapers.Make(PaperKind.Agenda, ahead);
        papers["brief"] = MeetingPapers.Make(PaperKind.Brief, ahead);
        papers["digest"] = MeetingPapers.Make(PaperKind.Digest, sub);
        papers["programme"] = ProgrammeDocument.Of(programme, programme.Plan.Committees["SOP"], ScheduleView.Printed("year", null));
        return papers;
    }

    /// <summary>In a profile of its own, so that it minds nobody else's.</summary>
    private async Task ConvertAsync(string format, IEnumerable<string> names)
    {
        var start = new ProcessStartInfo(Program, ["--headless", $"-env:UserInstallation=file://{_folder}/profile", "--convert-to", format, "--outdir", _folder, .. names.Select(n => Path.Combine(_folder, $"{n}.docx"))])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        await process.EndedAsync($"LibreOffice makes {format}");
        Assert.True(process.ExitCode == 0, $"{await said.SaidAsync("LibreOffice")}{await complained.SaidAsync("LibreOffice")}");
    }

    /// <summary>The words inside each element of a kind, in the order of the page.</summary>
    private static IEnumerable<string> Inner(string html, string tag) =>
        Regex.Matches(html, $"<({tag})(?:\\s[^>]*)?>(.*?)</\\1>", RegexOptions.IgnoreCase | RegexOptions.Singleline, TimeSpan.FromSeconds(5)).Select(m => Plain(m.Groups[2].Value));

    /// <summary>Words alone, whatever white space is between them.</summary>
    private static string Plain(string html) =>
        Regex.Replace(System.Net.WebUtility.HtmlDecode(Regex.Replace(html, "<[^>]*>", " ", RegexOptions.None, TimeSpan.FromSeconds(5))), @"\s+", "", RegexOptions.None, TimeSpan.FromSeconds(5));
}
