using Bunit;
using Microsoft.Extensions.DependencyInjection;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Features.Reviews;
using WorkPlanTracker.App.PlanLife;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.AReview;

namespace WorkPlanTracker.Tests.Features.Reviews;

/// <summary>What the room shows of an item, and what a decision or an action keeps of it.</summary>
public sealed class RoomItemTests : BunitContext
{
    private static readonly System.Text.Json.JsonSerializerOptions AsWritten = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Actor TheChair = new(Chair);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [InlineData("24 March 2011", "10 working days late")]
    [InlineData("10 March 2011", "")]
    public async Task A_slip_is_shown_whatever_its_number_and_none_where_there_is_none(string forecast, string slip)
    {
        await using var store = await OpenAsync("Sqlite");
        await SavedAsync(new PostProgressUpdate(store.Writer).RunAsync(new(APlan.Lead), "PP-M01", 1, new("onTrack", forecast, null, "As it is."), default));
        await StartAsync(store);

        Assert.Equal(slip, string.Concat((await ItemAsync(store, "PP-M01")).FindAll(".live-facts .after").Select(s => s.TextContent)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_decision_and_an_action_keep_what_they_were_about_in_the_note_and_on_the_action_sheet(string provider)
    {
        await using var store = await OpenAsync(provider);
        await StartAsync(store);
        var item = (await Boards(store).GetAsync(Ref, null))!.Items.Single(i => i.Key == "raised-2");
        await SavedAsync(new RecordDecision(store.Writer).RunAsync(TheChair, Ref, new("", "agreed", "Cut it by a tenth.") { Title = LiveWords.About(item) }, default));
        await SavedAsync(new AskInReview(store.Writer).RunAsync(TheChair, Ref, new("Confirm the date", null, "14 March") { About = "PP-M01, Oversight paper received" }, default));
        var live = (await Boards(store).GetAsync(Ref, null))!;
        Assert.True(live.StandingOf(item).IsDecided);
        Assert.False(live.StandingOf(live.Items[^1]).IsDecided);
        Assert.Equal("Agreed: Cut it by a tenth.", Shown(live, item).Find(".live-decided").TextContent);

        await SavedAsync(new CloseReview(store.Writer).RunAsync(TheChair, Ref, 3, default));
        var board = (await Boards(store).GetAsync(Ref, null))!;
        Assert.Contains($"Item {live.StandingOf(item).Number}. The budget", Words("note", board), StringComparison.Ordinal);
        // Every item is in the note with its number, so that “from item 3” can be looked up.
        Assert.All(board.Items.Select((i, at) => (i, at)), i => Assert.Equal(i.at + 1, live.StandingOf(i.i).Number));
        Assert.Contains("Items of the meeting", Words("note", board), StringComparison.Ordinal);
        Assert.Contains("Oversight paper received (PP-M01)", Words("note", board), StringComparison.Ordinal);
        Assert.DoesNotContain("General", Words("note", board), StringComparison.Ordinal);
        Assert.Contains("Confirm the date (on PP-M01, Oversight paper received)", Words("actions", board), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_waits_is_decided_on_the_item_of_its_milestone_and_both_are_decided_then()
    {
        await using var store = await OpenAsync("Sqlite");
        var asked = await AskAsync(store);
        await StartAsync(store);
        Outcome.Saved? saved = null;
        var form = await DecideAsync(store, "PP-M01", s => saved = s);
        Assert.Contains($"{asked} waits for a decision: Move the baseline of PP-M01 from 10 March 2011 to 30 June 2011? It waits for others.", (await ItemAsync(store, "PP-M01")).Find(".live-waits").TextContent, StringComparison.Ordinal);
        Assert.Equal([$"{asked}: Move the baseline of PP-M01 from 10 March 2011 to 30 June 2011", "Something else about PP-M01"], form.FindAll(".live-which label").Select(l => l.TextContent.Trim()));

        // Nothing takes effect that was not chosen.
        await form.Find("form").SubmitAsync();
        Assert.Null(saved);
        Assert.Equal($"Choose what becomes of {asked}.", form.Find(".field-error").TextContent);
        await form.Find("input[value=approved]").ChangeAsync(new() { Value = "approved" });
        await form.Find("form").SubmitAsync();

        Assert.Equal(asked, saved!.Ref);
        var board = (await Boards(store).GetAsync(Ref, null))!;
        Assert.All(board.Items.Where(i => i.Ref == "PP-M01" || i.Ref == asked), i => Assert.True(board.StandingOf(i).IsDecided));
        Assert.Equal(2, board.Items.Count(i => board.StandingOf(i).IsDecided));
        var shown = await ItemAsync(store, "PP-M01");
        Assert.Empty(shown.FindAll(".live-waits"));
        Assert.Contains("Approved at review RV-1", shown.Find(".live-decided").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_else_about_a_milestone_is_decided_without_its_request()
    {
        await using var store = await OpenAsync("Sqlite");
        var asked = await AskAsync(store);
        await StartAsync(store);
        Outcome.Saved? saved = null;
        var form = await DecideAsync(store, "PP-M01", s => saved = s);
        await form.Find("input[name=on][value='']").ChangeAsync(new() { Value = "" });
        await form.Find("#decision-text").InputAsync(new() { Value = "Tell the press." });
        await form.Find("form").SubmitAsync();

        Assert.Equal($"{Ref}, PP-M01: Agreed: Tell the press.", saved!.Sentence);
        Assert.True((await Boards(store).GetAsync(Ref, null))!.RequestOf(asked)!.IsOpen);
    }

    [Fact]
    public async Task A_request_that_was_withdrawn_in_the_meeting_says_so_and_takes_a_note_alone()
    {
        await using var store = await OpenAsync("Sqlite");
        var asked = await AskAsync(store);
        await StartAsync(store);
        var open = await DecideAsync(store, asked, _ => { });
        await SavedAsync(new WithdrawRequest(store.Writer).RunAsync(new(APlan.Lead), asked, null, default));
        var board = (await Boards(store).GetAsync(Ref, null))!;

        var shown = await ItemAsync(store, asked);
        Assert.EndsWith(" · No longer to be decided", shown.Find(".live-item-head .dim").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Withdrawn by", shown.Find(".live-decided").TextContent, StringComparison.Ordinal);
        Assert.Equal($"changes?open={asked}", shown.Find("p a").GetAttribute("href"));
        open.Render(p => p.Add(f => f.Board, board));
        Assert.Contains("There is nothing left to decide on it.", open.Find("p[role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Noted"], Render<DecisionForm>(p => p.Add(f => f.Board, board).Add(f => f.Item, board.Items.Single(i => i.Key == asked)).Add(f => f.Actor, TheChair)).FindAll(".live-kinds label").Select(l => l.TextContent.Trim()));
    }

    [Fact]
    public async Task A_request_to_drop_a_milestone_is_approved_or_refused_and_not_amended()
    {
        await using var store = await OpenAsync("Sqlite");
        var asked = await SavedAsync(new AskChange(store.Writer).RunAsync(new(APlan.Lead), new("dropMilestone", "PP-M01", "Overtaken."), null, default));
        await StartAsync(store);

        Assert.Equal(["Approved", "Refused"], (await DecideAsync(store, asked.Ref, _ => { })).FindAll(".live-kinds label").Select(l => l.TextContent.Trim()));
    }

    [Fact]
    public async Task A_submitted_plan_lists_the_dates_that_agreeing_it_fixes_and_leads_to_it()
    {
        await using var store = await Store.CreateAsync("Sqlite");
        await APlan.FillAsync(store);
        await StartWithSubmittedAsync(store);
        var board = (await Boards(store).GetAsync(Ref, null))!;
        var (plan, item) = ((await Models(store).FindAsync(Submitted, withPrivate: false))!, board.Items.Single(i => i.Key == Submitted));

        var shown = Render<LiveItemView>(p => p.Add(v => v.Board, board).Add(v => v.Item, item).Add(v => v.Plan, plan));
        Assert.Equal(["PP-M91|30 June 2011", "PP-M92|no date yet"], shown.FindAll(".plan-dates li").Select(l => $"{l.QuerySelector(".ref")!.TextContent}|{l.QuerySelector(".live-due")!.TextContent}"));
        Assert.Equal($"plan?plan={Submitted}", shown.FindAll("p a")[^1].GetAttribute("href"));
        var wall = Render<LiveItemView>(p => p.Add(v => v.Board, board).Add(v => v.Item, item).Add(v => v.Plan, plan).Add(v => v.Links, false).Add(v => v.Most, 0));
        Assert.Contains("and 1 more on your own screens", wall.Markup, StringComparison.Ordinal);
        Assert.Empty(wall.FindAll("a"));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_item_on_next_years_priorities_lists_what_is_put_forward(string provider)
    {
        await using var store = await OpenAsync(provider);
        await SavedAsync(new ProposeForNextYear(store.Writer).RunAsync(Actor.Operator, "PP-2010-11", new("A panel on cold cases", "Families wait.", null, null, "June 2011"), default));
        await PrepareAsync(store);
        await SavedAsync(new EditReview(store.Writer).RunAsync(Actor.Operator, Ref, 1, new(null) { Topics = "Priorities for 2011/12" }, default));
        await SavedAsync(new FreezePack(store.Writer, Packs(store)).RunAsync(Actor.Operator, Ref, 2, default));
        await SavedAsync(new StartReview(store.Writer).RunAsync(TheChair, Ref, 3, default));
        var board = (await Boards(store).GetAsync(Ref, null))!;

        var item = board.Items.Single(i => i.Key == "raised-1");
        Assert.Equal("A panel on cold cases", Assert.Single(item.Lines).Title);
        Assert.DoesNotContain(board.Items, i => i.Key == PaperSection.Proposals);
        Assert.Contains("A panel on cold casesFamilies wait.", Shown(board, item).Find(".live-lines li").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_list_of_reviews_counts_decided_requests_as_the_note_does(string provider)
    {
        await using var store = await OpenAsync(provider);
        var asked = await AskAsync(store);
        await StartAsync(store);
        await SavedAsync(new DecideChange(store.Writer).RunAsync(TheChair, asked, null, new("refuse", null, "Keep it.", Ref), default));
        await SavedAsync(new RecordDecision(store.Writer).RunAsync(TheChair, Ref, new("", "agreed", "Go on."), default));

        Assert.Equal(2, Assert.Single((await new ReviewQueries(store.Database, Models(store), new PlanClock(store.Clock)).ListAsync(default)).Reviews).Decisions);
    }

    [Theory]
    [InlineData("24 February 2011", false)]
    [InlineData("24 March 2011", true)]
    public async Task A_review_of_another_day_asks_before_it_starts(string day, bool asks)
    {
        await using var store = await OpenAsync("Sqlite");
        await PrepareAsync(store);
        await SavedAsync(new EditReview(store.Writer).RunAsync(Actor.Operator, Ref, 1, new(day), default));
        await SavedAsync(new FreezePack(store.Writer, Packs(store)).RunAsync(Actor.Operator, Ref, (await Boards(store).GetAsync(Ref, null))!.Review.Version, default));
        Services.AddSingleton(new FreezePack(store.Writer, Packs(store))).AddSingleton(new UnfreezePack(store.Writer)).AddSingleton(new StartReview(store.Writer)).AddSingleton(new PlanClock(store.Clock));
        var board = (await Boards(store).GetAsync(Ref, null))!;
        Outcome? started = null;
        var acts = Render<ReviewActs>(p => p.Add(a => a.Board, board).Add(a => a.Person, new App.SignIn.Person(Chair, "The chair", [global::WorkPlanTracker.Domain.People.Role.Bmg], [])).Add(a => a.MayAct, true)
            .Add(a => a.OnAct, async (Func<Task<Outcome>> act) => started = await act()));
        await acts.Find("#start-review").ClickAsync(new());

        Assert.Equal(asks, started is null);
        if (asks)
        {
            Assert.Contains("RV-1 is planned for 24 March 2011, and today is 24 February 2011. Start it today?", acts.Find(".live-close").TextContent, StringComparison.Ordinal);
            await acts.Find("#start-today").ClickAsync(new());
        }

        Assert.IsType<Outcome.Saved>(started);
    }

    private static async Task<Store> OpenAsync(string provider)
    {
        var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        return store;
    }

    private static async Task<string> AskAsync(Store store) =>
        (await SavedAsync(new AskChange(store.Writer).RunAsync(new(APlan.Lead), new("moveBaseline", "PP-M01", "It waits for others.", "30 June 2011"), null, default))).Ref;

    private static string Words(string name, ReviewBoard board) => System.Text.Json.JsonSerializer.Serialize(ReviewDocuments.Make(name, board, null)!.Blocks.Select(b => (object)b), AsWritten);

    private IRenderedComponent<LiveItemView> Shown(ReviewBoard board, ReviewItem item) => Render<LiveItemView>(p => p.Add(v => v.Board, board).Add(v => v.Item, item));

    private async Task<IRenderedComponent<LiveItemView>> ItemAsync(Store store, string key)
    {
        var board = (await Boards(store).GetAsync(Ref, null))!;
        var row = (await Models(store).FindAsync("PP-2010-11", withPrivate: false))!.Rows.GetValueOrDefault(key);
        return Render<LiveItemView>(p => p.Add(v => v.Board, board).Add(v => v.Item, board.Items.Single(i => i.Key == key)).Add(v => v.Row, row));
    }

    private async Task<IRenderedComponent<DecisionForm>> DecideAsync(Store store, string item, Action<Outcome.Saved?> closed)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(new RecordDecision(store.Writer)).AddSingleton(new DecideChange(store.Writer));
        var board = (await Boards(store).GetAsync(Ref, null))!;
        return Render<DecisionForm>(p => p.Add(f => f.Board, board).Add(f => f.Item, board.Items.Single(i => i.Key == item)).Add(f => f.Actor, TheChair).Add(f => f.OnClosed, closed));
    }
}
