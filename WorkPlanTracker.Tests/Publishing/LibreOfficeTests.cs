using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Features.Meetings.Papers;
using WorkPlanTracker.App.Features.WorkProgramme;
using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.App.Sample;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Publishing;

/// <summary>What is sent as DOCX opens in a program that is not ours: every paper of the sample's meetings and a work programme.</summary>
public sealed class LibreOfficeTests : IDisposable
{
    private const string Program = "/usr/bin/soffice";
    private const string Held = "SOP-2010-12-09";

    private static readonly DateTime At = new(2011, 2, 24, 9, 0, 0, DateTimeKind.Utc);

    private readonly string _folder = Directory.CreateTempSubdirectory("plan-office-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_paper_opens_in_LibreOffice_with_its_headings_its_tables_and_its_words()
    {
        Missing.Unless(File.Exists(Program), "LibreOffice is not installed here: build/setup installs it.");
        var papers = await PapersAsync();
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
            Assert.Equal(paper.Blocks.OfType<PrintedBlock.Heading>().Count(), Regex.Count(read, "<h[1-3][ >]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)));
            Assert.Equal(paper.Blocks.OfType<PrintedBlock.Table>().Count(), Regex.Count(read, "<table[ >]", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)));
            Assert.Contains("en-GB", read, StringComparison.Ordinal);
            var words = Plain(read);
            Assert.All(paper.Blocks.OfType<PrintedBlock.Table>().SelectMany(t => t.Rows).SelectMany(r => r).SelectMany(c => c.Split('\n')), cell => Assert.Contains(Plain(cell), words, StringComparison.Ordinal));
        }
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
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{await said}{await complained}");
    }

    /// <summary>Words alone, whatever white space is between them.</summary>
    private static string Plain(string html) =>
        Regex.Replace(System.Net.WebUtility.HtmlDecode(Regex.Replace(html, "<[^>]*>", " ", RegexOptions.None, TimeSpan.FromSeconds(5))), @"\s+", "", RegexOptions.None, TimeSpan.FromSeconds(5));
}
