using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reviews;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.AReview;

namespace WorkPlanTracker.Tests.Features.Reviews;

/// <summary>Reviews as at any instant: the list, the programme, one review and its papers.</summary>
public sealed class PastReviewTests : BunitContext
{
    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_review_is_read_as_at_each_day_of_its_life_its_pack_and_note_from_when_they_were_there(string provider)
    {
        await using var store = await LivedAsync(provider);
        var pasts = Pasts(store);

        Assert.Null(await pasts.BoardAsync(Ref, Day(23), default));
        var prepared = (await pasts.BoardAsync(Ref, Day(24), default))!;
        Assert.Equal((ReviewState.Prepared, false), (prepared.Review.State, prepared.Review.IsFrozen));
        Assert.Null(ReviewDocuments.Make("pack", prepared, null));
        Assert.NotNull((await pasts.BoardAsync(Ref, Day(25), default))!.Pack);
        // Unfrozen for a day: the pack of the day before is gone, and comes again.
        Assert.Null((await pasts.BoardAsync(Ref, Day(26), default))!.Pack);
        var live = (await pasts.BoardAsync(Ref, Day(27), default))!;
        Assert.Equal((ReviewState.Live, 1, 1), (live.Review.State, live.DecisionCount, live.Asked.Count));
        Assert.Null(ReviewDocuments.Make("note", live, null));
        var closed = (await pasts.BoardAsync(Ref, Day(28), default))!;
        var now = (await Boards(store).GetAsync(Ref, null))!;
        foreach (var paper in ReviewDocuments.Names)
        {
            Assert.Equal(WorkPlanTracker.App.Publishing.DocxWriter.Write(ReviewDocuments.Make(paper, now, null)!, Day(28)), WorkPlanTracker.App.Publishing.DocxWriter.Write(ReviewDocuments.Make(paper, closed, null)!, Day(28)));
        }

        Assert.Equal(now.Asked, closed.Asked);
        Assert.Equal(now.PlanNames, closed.PlanNames);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_list_and_the_programme_read_from_the_log_are_those_that_stand(string provider)
    {
        await using var store = await LivedAsync(provider);
        var models = Models(store);
        var (list, then) = (await new ReviewQueries(store.Database, models, new PlanClock(store.Clock)).ListAsync(default), await Pasts(store).ListAsync(store.Clock.Now, default));

        Assert.Equal(list.Reviews.Select(r => (r.Review.Ref, r.Review.State, r.Decisions, r.Actions, r.ReportingAt)), then.Reviews.Select(r => (r.Review.Ref, r.Review.State, r.Decisions, r.Actions, r.ReportingAt)));
        Assert.Equal(list.Actions, then.Actions);
        Assert.Equal(list.Plans, then.Plans);
        var (glance, stood) = (await new ProgrammeGlance(store.Database, models, new PlanClock(store.Clock)).GetAsync(), await Pasts(store).GlanceAsync(store.Clock.Now, default));
        Assert.Equal(glance.Select(s => (s.Name, s.Counts)), stood.Select(s => (s.Name, s.Counts)));
        Assert.Equal(glance.SelectMany(s => s.Projects).Select(p => (p.Name, p.Plan, p.Next?.Ref)), stood.SelectMany(s => s.Projects).Select(p => (p.Name, p.Plan, p.Next?.Ref)));
        Assert.Empty((await Pasts(store).ListAsync(Day(23), default)).Reviews);
        Assert.Empty(await Pasts(store).GlanceAsync(new DateTime(1999, 1, 1, 0, 0, 0, DateTimeKind.Utc), default));
    }

    [Fact]
    public async Task A_page_of_the_past_offers_nothing_and_its_links_stay_there()
    {
        await using var store = await LivedAsync("Sqlite");
        Ready(store);
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("review?asAt=2011-02-27");
        var list = Render<ReviewsPage>();
        list.WaitForElement(".reviews", TimeSpan.FromSeconds(30));
        Assert.Contains("Live then", list.Find("#next-title").TextContent, StringComparison.Ordinal);
        Assert.Equal(["review/RV-1?asAt=2011-02-27", "review/RV-1?asAt=2011-02-27"], list.FindAll(".review-next a").Select(a => a.GetAttribute("href")));
        Assert.Empty(list.FindAll("#prepare-review"));
        navigation.NavigateTo("review?asAt=someday");
        list.WaitForAssertion(() => Assert.Contains("These are the reviews as they stand today", list.Find("[role=alert]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));

        navigation.NavigateTo("review/RV-1?asAt=2011-02-25");
        var page = Render<ReviewPage>(p => p.Add(r => r.Reference, Ref));
        page.WaitForElement("article.pack", TimeSpan.FromSeconds(30));
        Assert.Contains("the review as it stood on 25 February 2011", page.Find(".past").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".review-acts button"));
        Assert.Equal(["review/RV-1/pack?asAt=2011-02-25", "review/RV-1/pack.docx?asAt=2011-02-25"], page.FindAll(".review-acts a").Select(a => a.GetAttribute("href")));
        Assert.All(page.FindAll("article.pack a"), a => Assert.EndsWith("asAt=2011-02-25", a.GetAttribute("href"), StringComparison.Ordinal));
        navigation.NavigateTo("review/RV-1?asAt=2011-02-24");
        page.WaitForAssertion(() => Assert.Contains("The pack was not frozen yet", page.Markup, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        navigation.NavigateTo("review/RV-1?asAt=2011-02-20");
        page.WaitForAssertion(() => Assert.Contains("There was no review RV-1 on 20 February 2011", page.Find("h1").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));

        navigation.NavigateTo("review/RV-1/note?asAt=2011-02-27");
        var paper = Render<ReviewPaperPage>(p => p.Add(r => r.Reference, Ref).Add(r => r.Paper, "note"));
        paper.WaitForAssertion(() => Assert.Contains("There was no such paper on 27 February 2011", paper.Find("h1").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        navigation.NavigateTo("review/RV-1/note?asAt=2011-02-28");
        paper.WaitForAssertion(() => Assert.Contains("the paper as it stood on 28 February 2011", paper.Find(".past").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(30));
        Assert.Equal("review/RV-1/note.docx?asAt=2011-02-28", paper.Find("a[download]").GetAttribute("href"));
    }

    private static DateTime Day(int day) => LondonTime.EndOfDay(new(2011, 2, day));

    private static ReviewPasts Pasts(Store store)
    {
        var history = new PlanHistory(store.Database);
        return new ReviewPasts(store.Database, history, new ForwardHistory(history, Models(store), store.Database, new PlanClock(store.Clock)));
    }

    /// <summary>Prepared on the 24th, frozen on the 25th, unfrozen on the 26th, frozen again and live on the 27th, closed on the 28th; it is 1 March.</summary>
    private static async Task<Store> LivedAsync(string provider)
    {
        var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store.Writer);
        await PrepareAsync(store);
        await OnNextAsync(() => new FreezePack(store.Writer, Packs(store)).RunAsync(Actor.Operator, Ref, 1, default));
        await OnNextAsync(() => new UnfreezePack(store.Writer).RunAsync(Actor.Operator, Ref, 2, default));
        await OnNextAsync(() => new FreezePack(store.Writer, Packs(store)).RunAsync(Actor.Operator, Ref, 3, default));
        await SavedAsync(new StartReview(store.Writer).RunAsync(new Actor(Chair), Ref, 4, default));
        await SavedAsync(new RecordDecision(store.Writer).RunAsync(new Actor(Chair), Ref, new("PP-M01", "agreed", "Go on."), default));
        await SavedAsync(new AskInReview(store.Writer).RunAsync(new Actor(Chair), Ref, new("Confirm the room", null, "14 March"), default));
        await OnNextAsync(() => new CloseReview(store.Writer).RunAsync(new Actor(Chair), Ref, 5, default));
        store.Clock.Now = store.Clock.Now.AddDays(1);
        return store;

        async Task OnNextAsync(Func<Task<Outcome>> command)
        {
            store.Clock.Now = store.Clock.Now.AddDays(1);
            var outcome = await command();
            Assert.True(outcome is Outcome.Saved, outcome.ToString());
        }
    }

    private void Ready(Store store)
    {
        var models = Models(store);
        var clock = new PlanClock(store.Clock);
        Services.AddSingleton(Boards(store)).AddSingleton(Pasts(store)).AddSingleton(new PackPreviews(Packs(store, models), models, clock)).AddSingleton(new ProgrammeGlance(store.Database, models, clock))
            .AddSingleton(new ReviewQueries(store.Database, models, clock)).AddSingleton(new FreezePack(store.Writer, Packs(store))).AddSingleton(new UnfreezePack(store.Writer)).AddSingleton(new StartReview(store.Writer))
            .AddSingleton(new PrepareReview(store.Writer)).AddSingleton(new EditReview(store.Writer)).AddSingleton(new ChangeFeed(NullLogger<ChangeFeed>.Instance));
        AScreen.Ready(this, store, AReview.Clerk, "The clerk");
    }
}
