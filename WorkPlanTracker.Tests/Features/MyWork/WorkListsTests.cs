using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Features.MyWork;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Features.MyWork;

public sealed class WorkListsTests
{
    private static readonly Person Lead = new(APlan.Lead, "Lead officer", [Role.Lead], ["PP"]);
    private static readonly Person Other = new(APlan.OtherLead, "Other lead officer", [Role.Lead], ["VAW"]);
    private static readonly Person Reader = new("reader@example.org", "Reader", [Role.Reader], ["PP"]);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_worst_comes_first_and_what_is_answered_today_is_done_until_it_is_undone(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store, 4);
        await PostAsync(store, "PP-M01", "onTrack", "september 2011", null);
        await PostAsync(store, "PP-M02", "onTrack", "21 february 2011", null);
        await PostAsync(store, "PP-M03", "offTrack", null, "No figures.");
        store.Clock.Now = store.Clock.Now.AddDays(1);

        var list = await ListAsync(store, Lead);
        Assert.Equal(["PP-M03 OffTrack", "PP-M01 OffTrack", "PP-M02 Overdue", "PP-M04 DueSoon"], list.Waiting.Select(i => $"{i.Row.Ref} {i.Need!.Reason}"));
        Assert.Equal("The dates say off track: forecast about 7 months late; last said on 24 February 2011.", list.Find("PP-M01")!.Need!.Why);
        Assert.Empty(list.Done);

        var saved = (Outcome.Saved)await new PostNoChange(store.Writer).RunAsync(new(APlan.Lead), "PP-M02", 2, default);
        list = await ListAsync(store, Lead);
        Assert.Equal("PP-M02", Assert.Single(list.Done).Row.Ref);
        Assert.DoesNotContain(list.Waiting, i => i.Row.Ref == "PP-M02");

        await new UndoChange(store.Writer).RunAsync(new(APlan.Lead), saved.FirstSequence, saved.Sequence, default);
        list = await ListAsync(store, Lead);
        Assert.Empty(list.Done);
        Assert.Equal(NeedReason.Overdue, list.Find("PP-M02")!.Need!.Reason);
    }

    [Fact]
    public async Task Others_milestones_wait_for_others_but_an_owner_is_asked_wherever_they_own()
    {
        await using var store = await Store.CreateAsync("Sqlite");
        await APlan.FillAsync(store, 2);
        await new EditMilestone(store.Writer).RunAsync(new(APlan.Lead), "PP-M02", 1, new(null, null, null, null, null, null, APlan.OtherLead, null, null, null, null, null), default);

        Assert.Equal(["PP-M01", "PP-M02"], (await ListAsync(store, Lead)).Waiting.Select(i => i.Row.Ref));
        Assert.Equal(["PP-M02"], (await ListAsync(store, Other)).Waiting.Select(i => i.Row.Ref));
        Assert.Empty((await ListAsync(store, Reader)).Waiting);
    }

    [Fact]
    public async Task A_milestone_hears_that_what_it_waits_for_has_moved()
    {
        await using var store = await Store.CreateAsync("Sqlite");
        await APlan.FillAsync(store, 2);
        await PostAsync(store, "PP-M01", "onTrack", "june 2011", null);
        await new EditMilestone(store.Writer).RunAsync(new(APlan.Lead), "PP-M02", 1, new(null, null, null, null, null, null, null, null, null, ["PP-M01"], null, null), default);
        await PostAsync(store, "PP-M02", "onTrack", "11 march 2011", null, 2);
        store.Clock.Now = store.Clock.Now.AddMinutes(1);
        await PostAsync(store, "PP-M01", "atRisk", "october 2011", "Slower.", 2);
        store.Clock.Now = store.Clock.Now.AddDays(1);

        Assert.Equal("It waits for PP-M01, which moved to October 2011, later than this one.", (await ListAsync(store, Lead)).Find("PP-M02")!.Need!.Why);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_tour_that_was_ended_is_over_for_good_and_leaves_no_trace_in_the_log(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        var tours = new Tours(store.Database);
        Assert.False(await tours.IsOverAsync(APlan.Lead));

        Assert.IsType<Outcome.Saved>(await new EndTour(store.Writer, tours).RunAsync(new(APlan.Lead), default));
        Assert.IsType<Outcome.Saved>(await new EndTour(store.Writer, tours).RunAsync(new(APlan.Lead), default));

        Assert.True(await tours.IsOverAsync(APlan.Lead));
        Assert.True(await new Tours(store.Database).IsOverAsync(APlan.Lead));
        Assert.False(await tours.IsOverAsync(APlan.OtherLead));
        await using var context = store.Database.CreateDbContext();
        Assert.DoesNotContain(context.Log, e => e.Command == "endTour");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_goes_on_around_is_read_once_until_something_changes(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        await PostAsync(store, "PP-M01", "offTrack", null, "No figures.");
        var models = new PlanModels(new PlanReader(store.Database, store.Clock), NullLogger<PlanModels>.Instance);
        var (history, clock) = (new PlanHistory(store.Database), new PlanClock(store.Clock));
        var around = new Surroundings(store.Database, models, history, new PlanComparisons(store.Database, models, history, clock), clock);

        var first = await around.GetAsync();
        Assert.Same(first, await around.GetAsync());
        Assert.Equal("PP-M01", Assert.Single(first.Exceptions).Row.Ref);
        Assert.Equal("PP-M01 off track.", first.Lately[0].Sentence);
        Assert.DoesNotContain(first.Lately, c => c.Kind == "person");
    }

    private static Task<WorkList> ListAsync(Store store, Person person) => new WorkLists(new PlanModels(new PlanReader(store.Database, store.Clock), NullLogger<PlanModels>.Instance), new PlanClock(store.Clock), store.Database.Calendar).GetAsync(person);

    private static async Task PostAsync(Store store, string reference, string status, string? forecast, string? narrative, int seen = 1) =>
        Assert.IsType<Outcome.Saved>(await new PostProgressUpdate(store.Writer).RunAsync(new(APlan.Lead), reference, seen, new(status, forecast, null, narrative), default));
}
