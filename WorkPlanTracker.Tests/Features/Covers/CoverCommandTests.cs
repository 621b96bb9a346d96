using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Covers;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.WorkPlans;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Features.Covers;

public sealed class CoverCommandTests
{
    private const string Clerk = "clerk@example.org";
    private const string Administrator = "admin@example.org";

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_is_done_by_a_lent_right_is_on_the_record_as_acting_for(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Forbidden>(await PostAsync(store, APlan.OtherLead));
        var named = Assert.IsType<Outcome.Saved>(await NameAsync(store, APlan.Lead, APlan.OtherLead));
        Assert.Equal("Other lead officer acts for Lead officer from 24 February 2011 to 4 March 2011.", named.Sentence);

        var saved = Assert.IsType<Outcome.Saved>(await PostAsync(store, APlan.OtherLead));

        await using var context = store.Database.CreateDbContext();
        var entry = await context.Log.SingleAsync(e => e.Sequence == saved.Sequence);
        Assert.Equal(("Other lead officer, acting for Lead officer", APlan.OtherLead), (entry.Actor, entry.ActorEmail));
        var update = await context.Updates.SingleAsync();
        Assert.Equal(("Other lead officer, acting for Lead officer", APlan.OtherLead), (update.By, update.ByEmail));
        Assert.Equal("Other lead officer, acting for Lead officer", (await context.Milestones.SingleAsync(m => m.Ref == "PP-M01")).LastUpdate.By);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, TestContext.Current.CancellationToken)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_one_may_oneself_is_not_marked_and_what_the_absent_does_neither(string provider)
    {
        await using var store = await OpenAsync(provider);
        await NameAsync(store, APlan.Lead, APlan.OtherLead);
        await NameAsync(store, APlan.Lead, Administrator);

        Assert.Equal("Lead officer", await ActorOfAsync(store, await PostAsync(store, APlan.Lead)));
        Assert.Equal("Administrator", await ActorOfAsync(store, await PostAsync(store, Administrator, seen: 2)));
        Assert.Equal("Other lead officer, acting for Lead officer", await ActorOfAsync(store, await PostAsync(store, APlan.OtherLead, seen: 3)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task In_one_command_each_record_says_by_whose_right(string provider)
    {
        await using var store = await OpenAsync(provider);
        await NameAsync(store, APlan.Lead, APlan.OtherLead);

        var outcome = await store.Writer.RunAsync("bulk", new(APlan.OtherLead), async change =>
        {
            foreach (var reference in new[] { "PP-M01", "VAW-M01", "PP-M02" })
            {
                var milestone = await change.FetchAsync<Milestone>(reference, 1);
                var plan = await change.ReadAsync<WorkPlan>(milestone.Plan);
                change.Require(Act.PostProgressUpdate, plan, milestone);
                change.AddPart(milestone.PostNoChange(plan, change.Author, change.Now));
            }
        }, CancellationToken.None);

        Assert.IsType<Outcome.Saved>(outcome);
        await using var context = store.Database.CreateDbContext();
        Assert.Equal(
            ["PP-M01 Other lead officer, acting for Lead officer", "VAW-M01 Other lead officer", "PP-M02 Other lead officer, acting for Lead officer"],
            await context.Log.Where(e => e.Command == "bulk").OrderBy(e => e.Sequence).Select(e => e.Ref + " " + e.Actor).ToListAsync());
        Assert.Equal(2, await context.Updates.CountAsync(u => u.By.Contains("acting for")));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task It_ends_with_the_last_microsecond_of_its_last_day_in_London(string provider)
    {
        await using var store = await OpenAsync(provider);
        store.Clock.Now = new DateTime(2011, 3, 20, 9, 0, 0, DateTimeKind.Utc);
        await NameAsync(store, APlan.Lead, APlan.OtherLead, "25 March 2011", "27 March 2011");

        store.Clock.Now = LondonTime.EndOfDay(new(2011, 3, 24));
        Assert.IsType<Outcome.Forbidden>(await PostAsync(store, APlan.OtherLead));
        store.Clock.Now = LondonTime.ToUtc(new(2011, 3, 25), TimeOnly.MinValue);
        Assert.IsType<Outcome.Saved>(await PostAsync(store, APlan.OtherLead));
        store.Clock.Now = LondonTime.EndOfDay(new(2011, 3, 27));
        Assert.Equal(new DateTime(2011, 3, 27, 22, 59, 59, DateTimeKind.Utc), store.Clock.Now.AddTicks(-(store.Clock.Now.Ticks % TimeSpan.TicksPerSecond)));
        Assert.IsType<Outcome.Saved>(await PostAsync(store, APlan.OtherLead, seen: 2));
        store.Clock.Now = store.Clock.Now.AddMicroseconds(1);
        Assert.IsType<Outcome.Forbidden>(await PostAsync(store, APlan.OtherLead, seen: 3));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task It_ends_at_once_when_it_is_ended_or_declined_and_goes_on_when_it_is_extended(string provider)
    {
        await using var store = await OpenAsync(provider);
        await NameAsync(store, APlan.Lead, APlan.OtherLead, to: "today");
        Assert.IsType<Outcome.Saved>(await new ExtendCover(store.Writer).RunAsync(new(APlan.Lead), "CV-1", 1, "+1w", default));
        store.Clock.Now = store.Clock.Now.AddDays(7);
        Assert.IsType<Outcome.Saved>(await PostAsync(store, APlan.OtherLead));

        Assert.IsType<Outcome.Saved>(await new EndCover(store.Writer).RunAsync(new(APlan.OtherLead), "CV-1", 2, default));
        Assert.IsType<Outcome.Forbidden>(await PostAsync(store, APlan.OtherLead, seen: 2));
        await NameAsync(store, APlan.Lead, APlan.OtherLead);
        Assert.IsType<Outcome.Forbidden>(await new DeclineCover(store.Writer).RunAsync(new(APlan.Lead), "CV-2", 1, "No.", default));
        Assert.IsType<Outcome.Saved>(await new DeclineCover(store.Writer).RunAsync(new(Administrator), "CV-2", 1, "Both are away.", default));
        Assert.IsType<Outcome.Forbidden>(await PostAsync(store, APlan.OtherLead, seen: 2));
        Assert.Equal("coverEnded", Assert.IsType<Outcome.Refused>(await new ExtendCover(store.Writer).RunAsync(new(APlan.Lead), "CV-2", 2, "+2w", default)).Rule);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task There_are_no_chains_and_nothing_of_administration_is_lent(string provider)
    {
        await using var store = await OpenAsync(provider);
        await NameAsync(store, APlan.Lead, APlan.OtherLead);
        await NameAsync(store, APlan.OtherLead, Clerk);

        Assert.IsType<Outcome.Forbidden>(await PostAsync(store, Clerk));
        Assert.Equal("Committee clerk, acting for Other lead officer", await ActorOfAsync(store, await PostAsync(store, Clerk, "VAW-M01")));
        Assert.IsType<Outcome.Forbidden>(await new NameCover(store.Writer).RunAsync(new(APlan.OtherLead), new(APlan.Lead, Clerk, "today", "today", null), default));
        Assert.IsType<Outcome.Forbidden>(await new ExtendCover(store.Writer).RunAsync(new(APlan.OtherLead), "CV-1", 1, "+2w", default));
        Assert.Equal("nothingToCover", Assert.IsType<Outcome.Refused>(await NameAsync(store, Administrator, Clerk)).Rule);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_closed_account_neither_lends_nor_acts(string provider)
    {
        await using var store = await OpenAsync(provider);
        await NameAsync(store, APlan.Lead, APlan.OtherLead);
        await CloseAsync(store, APlan.OtherLead);
        Assert.IsType<Outcome.Forbidden>(await PostAsync(store, APlan.OtherLead));
        await NameAsync(store, APlan.Lead, Clerk);
        Assert.IsType<Outcome.Saved>(await PostAsync(store, Clerk));

        await CloseAsync(store, APlan.Lead);

        Assert.IsType<Outcome.Forbidden>(await PostAsync(store, Clerk, seen: 2));
        Assert.Contains("is closed", (await WrongAsync(store, new(APlan.Lead, Clerk, "today", "today", null), "absent")), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Overlapping_covers_are_allowed_and_said(string provider)
    {
        await using var store = await OpenAsync(provider);
        await NameAsync(store, APlan.Lead, APlan.OtherLead);

        var second = Assert.IsType<Outcome.Saved>(await NameAsync(store, APlan.Lead, Clerk, "1 march", "9 march"));

        Assert.Contains("Other lead officer also acts for Lead officer from 24 February 2011 to 4 March 2011", Assert.Single(second.Warnings), StringComparison.Ordinal);
        store.Clock.Now = new DateTime(2011, 3, 2, 9, 0, 0, DateTimeKind.Utc);
        Assert.IsType<Outcome.Saved>(await PostAsync(store, APlan.OtherLead));
        Assert.IsType<Outcome.Saved>(await PostAsync(store, Clerk, seen: 2));
    }

    [Theory]
    [InlineData("", "Say who acts")]
    [InlineData("nobody-like-this", "There is no account of “nobody-like-this”")]
    [InlineData("\u0000'; DROP TABLE Covers; --", "There is no account of")]
    public async Task Whoever_is_not_there_is_answered_at_the_field(string acting, string answer)
    {
        await using var store = await OpenAsync("Sqlite");

        Assert.Contains(answer, await WrongAsync(store, new(null, acting, "today", "tomorrow", null), "acting"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from", "31 February", "today", "31 February is not a date")]
    [InlineData("from", "autumn", "today", "A cover runs from day to day")]
    [InlineData("to", "today", "whenever", "is not a date we can read")]
    [InlineData("to", "today", "", "Give the last day")]
    public async Task A_day_that_cannot_be_read_is_answered_at_its_field(string field, string from, string to, string answer)
    {
        await using var store = await OpenAsync("Sqlite");

        Assert.Contains(answer, await WrongAsync(store, new(null, Clerk, from, to, null), field), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_of_one_name_are_told_apart_by_their_address()
    {
        await using var store = await OpenAsync("Sqlite");
        await store.Writer.RunAsync("prepare", Actor.Sample, change =>
        {
            change.Add(Account.Open("clerk2@example.org", "Committee clerk"), "Person added.");
            return Task.CompletedTask;
        }, default);

        Assert.Contains("Several people are called Committee clerk", await WrongAsync(store, new(null, "Committee clerk", "today", "today", null), "acting"), StringComparison.Ordinal);
        Assert.IsType<Outcome.Saved>(await NameAsync(store, APlan.Lead, Clerk));
    }

    [Fact]
    public async Task Pages_offer_what_a_cover_lends_while_it_lends_it()
    {
        await using var store = await OpenAsync("Sqlite");
        var shelf = new CoverShelf(store.Database, new PlanClock(store.Clock));
        Assert.Empty(await shelf.ActsForAsync(APlan.OtherLead));
        await NameAsync(store, APlan.Lead, APlan.OtherLead);
        shelf.Forget();

        Assert.Equal(APlan.Lead, Assert.Single(await shelf.ActsForAsync(APlan.OtherLead)).Email);
        store.Clock.Now = new DateTime(2011, 3, 5, 0, 0, 0, DateTimeKind.Utc);
        Assert.Empty(await shelf.ActsForAsync(APlan.OtherLead));
        Assert.Empty(await shelf.OpenAsync());
    }

    private static async Task<Store> OpenAsync(string provider)
    {
        var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        await store.Writer.RunAsync("prepare", Actor.Sample, change =>
        {
            foreach (var (email, name, role) in new[] { (Clerk, "Committee clerk", Role.Clerk), (Administrator, "Administrator", Role.Administrator) })
            {
                var person = Account.Open(email, name);
                person.Grant([role], [], []);
                change.Add(person, "Person added.");
            }

            change.Add(global::WorkPlanTracker.Domain.Projects.Project.Start("VAW", "vaw", new() { Name = "Violence Against Women" }), "Project added.");
            var plan = WorkPlan.Draft("VAW-2010-11", "VAW", "VAW 2010/11", new(2010, 1, 1), new(2011, 3, 31));
            change.Add(plan, "Plan added.");
            change.Add(APlan.Milestone(plan, reference: "VAW-M01"), "VAW-M01 added.");
            return Task.CompletedTask;
        }, default);
        return store;
    }

    private static Task<Outcome> NameAsync(Store store, string absent, string acting, string from = "today", string to = "4 March 2011") =>
        new NameCover(store.Writer).RunAsync(new(absent), new(null, acting, from, to, null), CancellationToken.None);

    private static Task<Outcome> PostAsync(Store store, string who, string reference = "PP-M01", int seen = 1) =>
        new PostProgressUpdate(store.Writer).RunAsync(new(who), reference, seen, new("onTrack", null, null, $"Seen by {who}."), CancellationToken.None);

    private static async Task<string> ActorOfAsync(Store store, Outcome outcome)
    {
        var saved = Assert.IsType<Outcome.Saved>(outcome);
        await using var context = store.Database.CreateDbContext();
        return await context.Log.Where(e => e.Sequence == saved.Sequence).Select(e => e.Actor).SingleAsync();
    }

    private static async Task<string> WrongAsync(Store store, CoverInput input, string field) =>
        Assert.Single(Assert.IsType<Outcome.Invalid>(await new NameCover(store.Writer).RunAsync(new(input.Absent is null ? APlan.Lead : Administrator), input, CancellationToken.None)).Errors[field]);

    private static Task<Outcome> CloseAsync(Store store, string email) => store.Writer.RunAsync("closeAccount", Actor.Operator, async change =>
    {
        var account = await change.FetchAsync<Account>(email);
        account.Close();
        change.Say(account, "Closed.");
    }, CancellationToken.None);
}
