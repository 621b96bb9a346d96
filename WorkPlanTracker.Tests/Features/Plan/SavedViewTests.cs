using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Plan;
using WorkPlanTracker.App.Features.Plan.Views;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Programme;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Features.Plan;

public sealed class SavedViewTests
{
    private static readonly Actor Lead = new(APlan.Lead);
    private static readonly Actor Other = new(APlan.OtherLead);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_view_is_kept_renamed_shared_and_deleted_on_the_record_and_its_number_is_never_used_again(string provider)
    {
        await using var store = await OpenAsync(provider);

        Assert.Equal("V-1", Saved(await new KeepView(store.Writer).RunAsync(Lead, "First", "group=none", false, default)).Ref);
        Assert.Equal("V-2", Saved(await new KeepView(store.Writer).RunAsync(Other, "First", "group=status", false, default)).Ref);
        Saved(await new ChangeView(store.Writer).RunAsync(Other, "V-2", 1, "Second", "group=owner", true, default));
        Saved(await new DeleteView(store.Writer).RunAsync(Other, "V-2", 2, default));
        Assert.Equal("V-3", Saved(await new KeepView(store.Writer).RunAsync(Lead, "Third", "group=none", true, default)).Ref);

        await using var context = store.Database.CreateDbContext();
        Assert.Equal(
            ["keepView View “First” kept.", "keepView View “First” kept.", "changeView View “First” renamed to “Second”.", "deleteView View “Second” deleted.", "keepView View “Third” kept and shared."],
            await context.Log.Where(e => e.Kind == "savedView").OrderBy(e => e.Sequence).Select(e => e.Command + " " + e.Sentence).ToListAsync());
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Anothers_private_view_is_not_there_and_a_shared_one_is_its_owners(string provider)
    {
        await using var store = await OpenAsync(provider);
        Saved(await new KeepView(store.Writer).RunAsync(Lead, "Mine", "group=none", false, default));

        Assert.IsType<Outcome.NotFound>(await new ChangeView(store.Writer).RunAsync(Other, "V-1", 1, "Yours", null, null, default));
        Assert.IsType<Outcome.NotFound>(await new OpenPlanOn(store.Writer).RunAsync(Other, "V-1", default));
        Saved(await new ChangeView(store.Writer).RunAsync(Lead, "V-1", 1, null, null, true, default));
        Assert.Contains("Lead officer and administrators can", Assert.IsType<Outcome.Forbidden>(await new DeleteView(store.Writer).RunAsync(Other, "V-1", 2, default)).Sentence, StringComparison.Ordinal);
        Assert.IsType<Outcome.Conflict>(await new ChangeView(store.Writer).RunAsync(Lead, "V-1", 1, "Late", null, null, default));
    }

    [Fact]
    public async Task A_reader_keeps_views_and_does_not_share_them()
    {
        await using var store = await OpenAsync("Sqlite");

        Saved(await new KeepView(store.Writer).RunAsync(new("reader@example.org"), "Mine", "group=none", false, default));
        Assert.IsType<Outcome.Forbidden>(await new KeepView(store.Writer).RunAsync(new("reader@example.org"), "Ours", "group=none", true, default));
    }

    [Fact]
    public async Task The_bare_address_opens_on_the_chosen_view_until_it_is_gone()
    {
        await using var store = await OpenAsync("Sqlite");
        var (opening, shelf) = Opening(store);
        Saved(await new KeepView(store.Writer).RunAsync(Lead, "Mine", "group=status&q=paper", true, default));
        Saved(await new OpenPlanOn(store.Writer).RunAsync(Lead, "V-1", default));

        var opened = await opening.OpenAsync("http://localhost/plan", Person(APlan.Lead), default);
        Assert.Equal(("status", "paper", "V-1"), (opened.View.Group, opened.View.Search, opened.View.Saved));
        Assert.Equal("plan?view=V-1&group=status&q=paper", opened.View.ToAddress());
        Assert.Equal("area", (await opening.OpenAsync($"http://localhost/{PlanView.UsualAddress}", Person(APlan.Lead), default)).View.Group);
        Assert.Equal("area", (await opening.OpenAsync("http://localhost/plan", Person(APlan.OtherLead), default)).View.Group);

        Saved(await new DeleteView(store.Writer).RunAsync(Lead, "V-1", 1, default));
        shelf.Forget();
        opened = await opening.OpenAsync("http://localhost/plan", Person(APlan.Lead), default);
        Assert.Equal("area", opened.View.Group);
        Assert.Contains("V-1, has been deleted or is no longer shared", Assert.Single(opened.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_reference_says_so_and_the_whole_address_works_for_whoever_is_sent_it()
    {
        await using var store = await OpenAsync("Sqlite");
        var (opening, _) = Opening(store);
        Saved(await new KeepView(store.Writer).RunAsync(Lead, "Mine", "group=status", false, default));

        var refused = await opening.OpenAsync("http://localhost/plan?view=V-1", Person(APlan.OtherLead), default);
        Assert.Equal("V-1 is a private view of Lead officer. Ask them to share it, or to send you the whole address from their browser. This is the usual view.", Assert.Single(refused.Notes));
        var whole = await opening.OpenAsync("http://localhost/plan?view=V-1&group=status", Person(APlan.OtherLead), default);
        Assert.Empty(whole.Notes);
        Assert.Equal(("status", ""), (whole.View.Group, whole.View.Saved));
        Assert.Contains("There is no view V-9", Assert.Single((await opening.OpenAsync("http://localhost/plan?view=V-9", Person(APlan.Lead), default)).Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_that_names_something_deleted_says_so_and_the_rest_is_shown()
    {
        await using var store = await OpenAsync("Sqlite");
        var (opening, _) = Opening(store);

        var opened = await opening.OpenAsync("http://localhost/plan?plan=PP-2010-11,GONE-1&area=OLD&owner=Nobody&committee=XYZ&q=paper", Person(APlan.Lead), default);

        Assert.Equal(4, opened.Notes.Count);
        Assert.Contains("no plan GONE-1 any more, so the others are shown", opened.Notes[0], StringComparison.Ordinal);
        Assert.Contains("no thematic area “OLD” any more", opened.Notes[1], StringComparison.Ordinal);
        Assert.Contains("no committee “XYZ” any more", opened.Notes[2], StringComparison.Ordinal);
        Assert.Contains("Nobody called “Nobody” leads", opened.Notes[3], StringComparison.Ordinal);
        Assert.Equal(3, opened.Listing.Shown);
        Assert.Equal("plan?plan=PP-2010-11&q=paper", opened.Shown.ToAddress());
    }

    [Theory]
    [InlineData("1999-01-01", "There was no plan yet on 1 January 1999. The record of Public Protection 2010/11 begins on 24 February 2011.")]
    [InlineData("2031-01-01", "is in the future")]
    [InlineData("nonsense", "is not a day we can read")]
    public async Task A_day_that_cannot_be_shown_is_answered_and_nothing_else_is_shown_in_its_place(string day, string answer)
    {
        await using var store = await OpenAsync("Sqlite");
        var (opening, _) = Opening(store);

        var opened = await opening.OpenAsync($"http://localhost/plan?plan=PP-2010-11&asAt={day}", Person(APlan.Lead), default);

        Assert.Contains(answer, opened.Problem, StringComparison.Ordinal);
        Assert.Empty(opened.Listing.Plans);
        Assert.Equal(new DateOnly(2011, 2, 24), opened.FirstDay);
    }

    private static Outcome.Saved Saved(Outcome outcome) => Assert.IsType<Outcome.Saved>(outcome);

    private static Person Person(string email) => new(email, "A person", [Role.Lead], ["PP"]);

    private static (PlanOpening Opening, SavedViewShelf Shelf) Opening(Store store)
    {
        var models = new PlanModels(new PlanReader(store.Database, store.Clock), NullLogger<PlanModels>.Instance);
        var (history, shelf) = (new PlanHistory(store.Database), new SavedViewShelf(store.Database));
        return (new PlanOpening(new PlanListings(models, history), models, shelf, history, Clock(store)), shelf);
    }

    private static PlanClock Clock(Store store) => new(store.Clock);

    private static async Task<Store> OpenAsync(string provider)
    {
        var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        Saved(await store.Writer.RunAsync("prepare", Actor.Sample, change =>
        {
            change.Add(ThematicArea.Of("VAW", "Violence against women", null, 1), "Area added.");
            var reader = Account.Open("reader@example.org", "Reader");
            reader.Grant([Role.Reader], [], []);
            change.Add(reader, "Person added.");
            return Task.CompletedTask;
        }, default));
        return store;
    }
}
