using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Actions;
using WorkPlanTracker.App.Features.Finder;
using WorkPlanTracker.App.Features.History;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Features.Meetings.Papers;
using WorkPlanTracker.App.Features.MyWork;
using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Meetings;

public sealed class PrivateActionTests
{
    private const string Private = "Zebra";

    private static readonly Actor TheClerk = new(Clerk);

    private static readonly Person Reader = new("reader@example.org", "Reader", [Role.Reader], []);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_is_asked_under_part_2_is_private_on_the_page_in_every_paper_in_the_log_and_in_the_finder(string provider)
    {
        await using var store = await OpenInPrivateAsync(provider);
        Assert.IsType<Outcome.Saved>(await new AskAtMeeting(store.Writer).RunAsync(TheClerk, "I-9", new("Zebra: settle the claim", null, "October", ReportBack: true), default));
        Assert.IsType<Outcome.Saved>(await new CloseAction(store.Writer).RunAsync(TheClerk, "A-1", 1, null, "Zebra is settled.", default));

        await using var context = store.Database.CreateDbContext();
        var action = await context.Actions.AsNoTracking().SingleAsync();
        Assert.Equal((2, "Asked for in private under “Award of a contract”.", "Zebra: settle the claim", ActionKind.ReportBack), (action.Part, action.Text, action.PrivateText, action.Nature));
        var report = await context.Reports.AsNoTracking().SingleAsync(r => r.Ref == "R-3");
        Assert.Equal((2, "Report back: Award of a contract", "Zebra: settle the claim", "Report back: Award of a contract"), (report.Part, report.Title, report.PrivateTitle, report.Subject));
        Assert.Equal([3], report.ExemptParagraphs);

        foreach (var entry in await context.Log.AsNoTracking().Where(e => e.Ref == "A-1" || e.Ref == "R-3").ToListAsync())
        {
            Assert.DoesNotContain(Private, $"{entry.Sentence} {entry.Reason} {Redaction.Fields(entry.Fields, withPrivate: false).ToJsonString()}", StringComparison.Ordinal);
        }

        var (open, full) = await BoardsAsync(store, Held);
        foreach (var kind in Enum.GetValues<PaperKind>())
        {
            Assert.DoesNotContain(Private, JsonSerializer.Serialize<object>(MeetingPapers.Make(kind, open).Blocks.Cast<object>().ToList()), StringComparison.Ordinal);
        }

        // What others receive says no more where a clerk makes it.
        var digest = JsonSerializer.Serialize<object>(MeetingPapers.Make(PaperKind.Digest, full).Blocks.Cast<object>().ToList());
        Assert.DoesNotContain(Private, digest, StringComparison.Ordinal);
        Assert.Contains("A-1, asked for in private", digest, StringComparison.Ordinal);
        Assert.DoesNotContain(open.Asked, a => a.Text.Contains(Private, StringComparison.Ordinal));
        Assert.Contains(full.Asked, a => a.Text.Contains(Private, StringComparison.Ordinal));
        var index = await new FinderReader(store.Database).ReadAsync(default);
        foreach (var typed in new[] { "zebra", "settle", "claim", "report back", "A-1", "R-3" })
        {
            Assert.DoesNotContain(FinderSearch.Run(index, FinderQuery.Of(typed), new FinderReach(Reader), FinderUse.None, new(2011, 2, 24)).Groups.SelectMany(g => g.Hits), h => $"{h.Entry.Title} {h.Entry.Note}".Contains(Private, StringComparison.Ordinal));
        }

        var history = new HistoryQueries(store.Database);
        var view = new HistoryView { Ref = "A-1" };
        foreach (var line in (await history.PageAsync(view, view.Span(new(2011, 2, 24)), HistoryReader.Of(Reader), default)).Lines)
        {
            Assert.DoesNotContain(await history.ChangesAsync(line.Sequence, HistoryReader.Of(Reader), default), c => JsonSerializer.Serialize(c).Contains(Private, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_next_agenda_goes_through_private_actions_in_part_2_behind_the_exclusion(string provider)
    {
        await using var store = await OpenInPrivateAsync(provider);
        await TakeAsync(store, Held, "I-8", "An open item", order: 2);
        Assert.IsType<Outcome.Saved>(await new AskAtMeeting(store.Writer).RunAsync(TheClerk, "I-9", new("Zebra: settle the claim", null, null, false), default));
        Assert.IsType<Outcome.Saved>(await new BuildAgenda(store.Writer).RunAsync(TheClerk, April, 1, default));
        var (open, full) = await BoardsAsync(store, April);
        Assert.Equal([(1, AgendaItemType.Exclusion), (2, AgendaItemType.Standing)], open.Items.Select(i => (i.Item.Part, i.Item.Type)).TakeLast(2));
        Assert.Equal("Outstanding actions", open.Items[^1].Item.Title);
        Assert.DoesNotContain(open.Items, i => i.Item.Part == 1 && i.Item.Title == "Outstanding actions");
        Assert.Contains(Private, full.Outstanding.Single().Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Private, open.Outstanding.Single().Text, StringComparison.Ordinal);

        Assert.IsType<Outcome.Saved>(await new AskAtMeeting(store.Writer).RunAsync(TheClerk, "I-8", new("An open question", null, null, false), default));
        Assert.IsType<Outcome.Saved>(await new BuildAgenda(store.Writer).RunAsync(TheClerk, April, 1, default));
        Assert.Equal(2, (await BoardsAsync(store, April)).Open.Items.Count(i => i.Item.Title == "Outstanding actions"));
        Assert.Equal("built", Assert.IsType<Outcome.Refused>(await new BuildAgenda(store.Writer).RunAsync(TheClerk, April, 1, default)).Rule);

        // The agenda prints what is outstanding under the item, and of what was asked in private only that it was: as a draft from the clerk's own board, and once it is published.
        await AgendaPrintsAsync();
        Assert.IsType<Outcome.Saved>(await new PublishAgenda(store.Writer).RunAsync(TheClerk, April, 1, "The chair agreed.", default));
        await AgendaPrintsAsync();

        async Task AgendaPrintsAsync()
        {
            var printed = JsonSerializer.Serialize(AgendaPaper.Of((await BoardsAsync(store, April)).Full).Blocks.OfType<PrintedBlock.Paragraph>().Select(b => b.Words));
            Assert.Contains("A-2: An open question", printed, StringComparison.Ordinal);
            Assert.Contains("A-1: asked for in private", printed, StringComparison.Ordinal);
            Assert.DoesNotContain(Private, printed, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_action_stays_private_when_it_is_edited_and_becomes_so_when_it_is_said_to_come_from_part_2(string provider)
    {
        await using var store = await OpenInPrivateAsync(provider);
        Assert.IsType<Outcome.Saved>(await new RecordAction(store.Writer).RunAsync(TheClerk, new("Ask again") { Kind = "urgentAction", RaisedAt = Held }, default));
        Assert.IsType<Outcome.Saved>(await new EditAction(store.Writer).RunAsync(TheClerk, "A-1", 1, new("Zebra again") { Item = "I-9" }, default));
        Assert.IsType<Outcome.Saved>(await new EditAction(store.Writer).RunAsync(TheClerk, "A-1", 2, new("Zebra once more") { Due = "October" }, default));
        await using var context = store.Database.CreateDbContext();
        var action = await context.Actions.AsNoTracking().SingleAsync();
        Assert.Equal((2, "Zebra once more", ActionKind.UrgentAction), (action.Part, action.Asked, action.Nature));
        Assert.DoesNotContain(Private, action.Text, StringComparison.Ordinal);
        Assert.Contains("kind", Assert.IsType<Outcome.Invalid>(await new RecordAction(store.Writer).RunAsync(TheClerk, new("A") { Kind = "wish" }, default)).Errors.Keys);
    }

    [Fact]
    public async Task Without_an_exempt_report_a_private_report_back_is_refused_with_the_remedy()
    {
        await using var store = await OpenAsync("Sqlite");
        await TakeAsync(store, Held, "I-9", "A private matter", part: 2);
        var refused = Assert.IsType<Outcome.Refused>(await new AskAtMeeting(store.Writer).RunAsync(TheClerk, "I-9", new("Zebra", null, null, true), default));
        Assert.Equal("reportBack", refused.Field);
        Assert.Contains("plan its report in Part 2", refused.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_action_of_the_kind_is_an_urgent_action_to_report_whatever_its_words_are()
    {
        await using var plan = await AForwardPlan.OpenAsync();
        Assert.IsType<Outcome.Saved>(await new RecordAction(plan.Store.Writer).RunAsync(TheClerk, new("Reply soon") { Sort = "not urgent", RaisedAt = Held }, default));
        Assert.IsType<Outcome.Saved>(await new RecordAction(plan.Store.Writer).RunAsync(TheClerk, new("Interim cover agreed") { Kind = "urgentAction" }, default));
        var desk = await new ClerkDesks(plan.Plans, plan.Store.Database).GetAsync(withPrivate: true);
        Assert.Equal("A-2", Assert.Single(desk.Urgent).Ref);
        Assert.Equal("A-1", Assert.Single(desk.Actions).Ref);
    }

    /// <summary>With an item that was taken in private, on an exempt report.</summary>
    private static async Task<Store> OpenInPrivateAsync(string provider)
    {
        var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("exempt", Actor.Sample, async change =>
        {
            var report = await change.FetchAsync<PlannedReport>("R-2");
            report.Exempt(new Exemption("Award of a contract", [3], "Terms are being settled."), "Private", "");
            change.Say(report, "R-2 is exempt.");
        }, default));
        await TakeAsync(store, Held, "I-9", "Award of a contract", part: 2, report: "R-2");
        return store;
    }

    private static async Task<(MeetingBoard Open, MeetingBoard Full)> BoardsAsync(Store store, string meeting)
    {
        var pair = (await new MeetingReader(store.Database, new PlanClock(store.Clock)).ReadAsync(meeting, default))!;
        return (pair.Open, pair.Full);
    }
}
