using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Actions;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Meetings;

public sealed class AgendaCommandTests
{
    private static readonly Actor TheClerk = new(Clerk);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_agenda_is_built_from_standing_items_outstanding_actions_and_reports_in_one_step(string provider)
    {
        await using var store = await OpenAsync(provider);
        await new RecordAction(store.Writer).RunAsync(TheClerk, new("Report back on hubs") { RaisedAt = Held }, default);
        await ScheduleAsync(store, "R-1", April, new SlotInput(null) { Section = "information", Minutes = 5 });
        await ScheduleAsync(store, "R-2", April, new SlotInput(null) { Section = "decision", Minutes = 5 });

        Assert.IsType<Outcome.Saved>(await new BuildAgenda(store.Writer).RunAsync(TheClerk, April, 1, default));

        Assert.Equal(
            ["Apologies for absence", "Minutes of 3 February 2011", "Outstanding actions", "Repeat violent offenders", "Multi-agency Safeguarding Hubs"],
            (await AgendaAsync(store)).Select(i => i.Title));
        Assert.Equal("built", Assert.IsType<Outcome.Refused>(await new BuildAgenda(store.Writer).RunAsync(TheClerk, April, await VersionAsync(store), default)).Rule);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Items_are_added_ordered_changed_and_taken_off_until_the_agenda_is_published(string provider)
    {
        await using var store = await OpenAsync(provider);
        foreach (var title in new[] { "First", "Second", "Third" })
        {
            Assert.IsType<Outcome.Saved>(await new AddItem(store.Writer).RunAsync(TheClerk, April, new(title), default));
        }

        var items = await AgendaAsync(store);
        Assert.IsType<Outcome.Saved>(await new OrderItem(store.Writer).RunAsync(TheClerk, items[2].Ref, 1, 1, default));
        Assert.Equal(["Third", "First", "Second"], (await AgendaAsync(store)).Select(i => i.Title));
        Assert.Equal("samePlace", Assert.IsType<Outcome.Refused>(await new OrderItem(store.Writer).RunAsync(TheClerk, items[2].Ref, 2, 1, default)).Rule);

        Assert.IsType<Outcome.Saved>(await new ArrangeItem(store.Writer).RunAsync(TheClerk, items[1].Ref, 2, new(null) { Part = 2, Minutes = 7, Presenter = "The Chair", Section = "decision" }, default));
        var second = (await AgendaAsync(store)).Single(i => i.Title == "Second");
        Assert.Equal((2, 7, "The Chair", AgendaSection.Decision), (second.Part, second.Minutes, second.Presenter, second.Section));
        Assert.Contains("minutes", Assert.IsType<Outcome.Invalid>(await new ArrangeItem(store.Writer).RunAsync(TheClerk, items[1].Ref, 3, new(null) { Minutes = 9_999 }, default)).Errors.Keys);
        Assert.Equal("title", Assert.IsType<Outcome.Refused>(await new AddItem(store.Writer).RunAsync(TheClerk, April, new("  "), default)).Field);
        Assert.IsType<Outcome.Saved>(await new WithdrawItem(store.Writer).RunAsync(TheClerk, items[0].Ref, 2, null, null, default));
        Assert.Equal(["Third", "Second"], (await AgendaAsync(store)).Select(i => i.Title));

        Assert.IsType<Outcome.Saved>(await new PublishAgenda(store.Writer).RunAsync(TheClerk, April, 1, null, default));
        var third = (await AgendaAsync(store)).Single(i => i.Title == "Third");
        Assert.Equal("published", Assert.IsType<Outcome.Refused>(await new OrderItem(store.Writer).RunAsync(TheClerk, third.Ref, third.Version, 2, default)).Rule);
        Assert.Equal("published", Assert.IsType<Outcome.Refused>(await new ArrangeItem(store.Writer).RunAsync(TheClerk, third.Ref, third.Version, new("Another title"), default)).Rule);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_is_published_is_frozen_and_what_comes_later_is_a_supplement_with_a_letter(string provider)
    {
        await using var store = await OpenAsync(provider);
        await ScheduleAsync(store, "R-1", April, new SlotInput(null) { Minutes = 5 });
        await new EditReport(store.Writer).RunAsync(TheClerk, "R-2", 1, new ReportInput(null) { Part = 2, PublicTitle = "A contract", ExemptParagraphs = [3], PublicInterestReason = "Terms are settled", PrivateTitle = "A contract with a named supplier" }, default);
        await ScheduleAsync(store, "R-2", April, new SlotInput(null) { Minutes = 5 });
        Assert.Equal("notPublished", Assert.IsType<Outcome.Refused>(await new PublishSupplement(store.Writer).RunAsync(TheClerk, April, 1, default)).Rule);
        Assert.IsType<Outcome.Saved>(await new PublishAgenda(store.Writer).RunAsync(TheClerk, April, 1, null, default));
        Assert.Equal("nothingNew", Assert.IsType<Outcome.Refused>(await new PublishSupplement(store.Writer).RunAsync(TheClerk, April, 2, default)).Rule);

        Assert.IsType<Outcome.Saved>(await new AddItem(store.Writer).RunAsync(TheClerk, April, new("A flood at the archive") { SpecialCircumstances = "It happened on Monday and cannot wait until May" }, default));
        var hubs = (await AgendaAsync(store)).Single(i => i.Report == "R-1");
        Assert.Equal("reasonNeeded", Assert.IsType<Outcome.Refused>(await new WithdrawItem(store.Writer).RunAsync(TheClerk, hubs.Ref, hubs.Version, "", "", default)).Rule);
        Assert.IsType<Outcome.Saved>(await new WithdrawItem(store.Writer).RunAsync(TheClerk, hubs.Ref, hubs.Version, "The paper is not ready", "The Chair", default));
        Assert.IsType<Outcome.Saved>(await new PublishSupplement(store.Writer).RunAsync(TheClerk, April, 2, default));

        await using var context = store.Database.CreateDbContext();
        var meeting = await context.Meetings.AsNoTracking().SingleAsync(m => m.Ref == April);
        Assert.Equal(["1", "2", "3", "4", "1"], meeting.Publications[0].Lines.Select(l => l.Number));
        Assert.True(meeting.Publications[0].Lines.Single(l => l.Title == "Multi-agency Safeguarding Hubs").ToFollow);
        Assert.Equal("Exempt under paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972. Terms are settled.", meeting.Publications[0].Lines[^1].Exemption);
        var late = Assert.Single(meeting.Publications[1].Lines);
        Assert.Equal(("3a", "It happened on Monday and cannot wait until May"), (late.Number, late.Circumstances));
        var withdrawn = (await AgendaAsync(store)).Single(i => i.Withdrawn);
        Assert.Equal(("3", "R-1"), (withdrawn.Number, withdrawn.Report));
        Assert.DoesNotContain("named supplier", (await context.Log.AsNoTracking().Where(e => e.Kind == "meeting").OrderByDescending(e => e.Sequence).FirstAsync()).Record ?? "", StringComparison.Ordinal);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Fact]
    public async Task Two_clerks_who_move_one_item_do_not_overwrite_each_other()
    {
        await using var store = await OpenAsync("Sqlite");
        await new AddItem(store.Writer).RunAsync(TheClerk, April, new("First"), default);
        await new AddItem(store.Writer).RunAsync(TheClerk, April, new("Second"), default);
        var first = (await AgendaAsync(store))[0];

        Assert.IsType<Outcome.Saved>(await new OrderItem(store.Writer).RunAsync(TheClerk, first.Ref, 1, 2, default));
        Assert.IsType<Outcome.Conflict>(await new OrderItem(store.Writer).RunAsync(new(OtherClerk), first.Ref, 1, 1, default));
    }

    [Fact]
    public async Task A_held_or_cancelled_meeting_takes_no_items()
    {
        await using var store = await OpenAsync("Sqlite");
        Assert.Equal("held", Assert.IsType<Outcome.Refused>(await new AddItem(store.Writer).RunAsync(TheClerk, Held, new("Too late"), default)).Rule);
        await new CancelMeeting(store.Writer).RunAsync(TheClerk, May, 1, "No business.", null, default);
        Assert.Equal("cancelled", Assert.IsType<Outcome.Refused>(await new AddItem(store.Writer).RunAsync(TheClerk, May, new("Too late"), default)).Rule);
        Assert.IsType<Outcome.NotFound>(await new AddItem(store.Writer).RunAsync(TheClerk, "SOP-2099-01-01", new("Nowhere"), default));
    }

    private static async Task<IReadOnlyList<AgendaItem>> AgendaAsync(Store store)
    {
        await using var context = store.Database.CreateDbContext();
        return [.. Agenda.InOrder(await context.AgendaItems.AsNoTracking().Where(i => i.Meeting == April).ToListAsync())];
    }

    private static async Task<int> VersionAsync(Store store)
    {
        await using var context = store.Database.CreateDbContext();
        return (await context.Meetings.AsNoTracking().SingleAsync(m => m.Ref == April)).Version;
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Items_sent_together_are_refused_whole_where_somebody_changed_one_of_them_since(string provider)
    {
        await using var store = await OpenAsync(provider);
        foreach (var title in new[] { "First", "Second" })
        {
            Assert.IsType<Outcome.Saved>(await new AddItem(store.Writer).RunAsync(TheClerk, April, new(title), default));
        }

        Assert.IsType<Outcome.Saved>(await new ArrangeItem(store.Writer).RunAsync(new(OtherClerk), "I-2", 1, new(null) { Presenter = "The Commissioner" }, default));
        int version;
        await using (var context = store.Database.CreateDbContext())
        {
            version = (await context.Meetings.SingleAsync(m => m.Ref == April)).Version;
        }

        var present = new PresentItems(store.Writer);
        var conflict = Assert.IsType<Outcome.Conflict>(await present.RunAsync(TheClerk, April, version, [new("I-1", "The Chair", 5, 1), new("I-2", "The Chair", 5, 1)], default));

        Assert.Equal(("I-2", "The Commissioner"), (conflict.Ref, (string?)conflict.Theirs["presenter"]));
        Assert.Equal("Another clerk", conflict.By);
        await using (var context = store.Database.CreateDbContext())
        {
            Assert.Equal(["", "The Commissioner"], await context.AgendaItems.OrderBy(i => i.Ref).Select(i => i.Presenter).ToListAsync());
        }

        Assert.Contains("agenda", Assert.IsType<Outcome.Invalid>(await present.RunAsync(TheClerk, April, version, [new("I-1", "The Chair")], default)).Errors.Keys);
        Assert.IsType<Outcome.Saved>(await present.RunAsync(TheClerk, April, version, [new("I-1", "The Chair", 5, 1), new("I-2", "The Chair", 5, conflict.Version)], default));
    }
}
