using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Data;

public sealed class UndoAgendaTests
{
    private static readonly Actor TheClerk = new(Clerk);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_was_done_to_an_agenda_is_taken_back_step_by_step(string provider)
    {
        await using var store = await OpenAsync(provider);
        var built = await SavedAsync(new BuildAgenda(store.Writer).RunAsync(TheClerk, April, 1, default));
        Assert.Equal(["Apologies for absence", "Minutes of 3 February 2011"], await TitlesAsync(store));
        await UndoneAsync(store, built);
        Assert.Empty(await TitlesAsync(store));

        await SavedAsync(new AddItem(store.Writer).RunAsync(TheClerk, April, new("First"), default));
        await SavedAsync(new AddItem(store.Writer).RunAsync(TheClerk, April, new("Second"), default));
        var third = await SavedAsync(new AddItem(store.Writer).RunAsync(TheClerk, April, new("Third"), default));
        var ordered = await SavedAsync(new OrderItem(store.Writer).RunAsync(TheClerk, third.Ref, 1, 1, default));
        Assert.Equal(["Third", "First", "Second"], await TitlesAsync(store));
        await UndoneAsync(store, ordered);
        Assert.Equal(["First", "Second", "Third"], await TitlesAsync(store));

        var arranged = await SavedAsync(new ArrangeItem(store.Writer).RunAsync(TheClerk, third.Ref, 3, new(null) { Part = 2, Minutes = 7, Presenter = "The Chair" }, default));
        await UndoneAsync(store, arranged);
        Assert.Equal((1, null, ""), await ItemAsync(store, third.Ref));

        var off = await SavedAsync(new WithdrawItem(store.Writer).RunAsync(TheClerk, third.Ref, 5, null, null, default));
        Assert.Equal(["First", "Second"], await TitlesAsync(store));
        await UndoneAsync(store, off);
        Assert.Equal(["First", "Second", "Third"], await TitlesAsync(store));
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_report_that_was_taken_off_its_agenda_comes_back_with_its_trail_as_it_was(string provider)
    {
        await using var store = await OpenAsync(provider);
        await SavedAsync(ScheduleAsync(store, "R-1", April));
        string item;
        await using (var context = store.Database.CreateDbContext())
        {
            item = (await context.AgendaItems.SingleAsync(i => i.Report == "R-1")).Ref;
        }

        var off = await SavedAsync(new WithdrawItem(store.Writer).RunAsync(TheClerk, item, 1, null, null, default));
        await UndoneAsync(store, off);

        await using var after = store.Database.CreateDbContext();
        Assert.Equal(April, (await after.AgendaItems.SingleAsync(i => i.Report == "R-1")).Meeting);
        Assert.Single((await after.Reports.SingleAsync(r => r.Ref == "R-1")).Moves);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_has_been_published_since_is_not_taken_back(string provider)
    {
        await using var store = await OpenAsync(provider);
        var first = await SavedAsync(new AddItem(store.Writer).RunAsync(TheClerk, April, new("First"), default));
        await SavedAsync(new AddItem(store.Writer).RunAsync(TheClerk, April, new("Second"), default));
        var off = await SavedAsync(new WithdrawItem(store.Writer).RunAsync(TheClerk, first.Ref, 1, null, null, default));
        await SavedAsync(new PublishAgenda(store.Writer).RunAsync(TheClerk, April, 1, null, default));
        Assert.Equal("published", Assert.IsType<Outcome.Refused>(await UndoAsync(store, off)).Rule);

        var late = await SavedAsync(new AddItem(store.Writer).RunAsync(TheClerk, April, new("Late"), default));
        int version;
        await using (var context = store.Database.CreateDbContext())
        {
            version = (await context.Meetings.SingleAsync(m => m.Ref == April)).Version;
        }

        await SavedAsync(new PublishSupplement(store.Writer).RunAsync(TheClerk, April, version, default));
        Assert.IsType<Outcome.Refused>(await UndoAsync(store, late));
        Assert.IsType<Outcome.Forbidden>(await new UndoChange(store.Writer).RunAsync(new(APlan.Lead), late.FirstSequence, late.Sequence, default));
    }

    private static async Task<Outcome.Saved> SavedAsync(Task<Outcome> doing) => Assert.IsType<Outcome.Saved>(await doing);

    private static Task<Outcome> UndoAsync(Store store, Outcome.Saved saved) => new UndoChange(store.Writer).RunAsync(TheClerk, saved.FirstSequence, saved.Sequence, default);

    private static async Task UndoneAsync(Store store, Outcome.Saved saved) => Assert.IsType<Outcome.Saved>(await UndoAsync(store, saved));

    private static async Task<IEnumerable<string>> TitlesAsync(Store store)
    {
        await using var context = store.Database.CreateDbContext();
        return Agenda.InOrder(await context.AgendaItems.AsNoTracking().Where(i => i.Meeting == April && !i.Withdrawn).ToListAsync()).Select(i => i.Title).ToList();
    }

    private static async Task<(int Part, int? Minutes, string Presenter)> ItemAsync(Store store, string reference)
    {
        await using var context = store.Database.CreateDbContext();
        var item = await context.AgendaItems.SingleAsync(i => i.Ref == reference);
        return (item.Part, item.Minutes, item.Presenter);
    }
}
