using Bunit;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reviews;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.AReview;

namespace WorkPlanTracker.Tests.Features.Reviews;

public sealed class RoomComponentTests : BunitContext
{
    private static readonly PaperCounts Counts = new(1, 2, 3, 4, 5, 6, 0);

    [Fact]
    public async Task A_decision_on_a_submitted_plan_says_what_agreeing_does_and_does_it()
    {
        await using var store = await OpenAsync();
        Outcome.Saved? saved = null;
        var form = await DecideAsync(store, Submitted, s => saved = s);

        Assert.Equal(["Agreed", "Refused", "Noted"], form.FindAll(".live-kinds label").Select(l => l.TextContent.Trim()));
        Assert.Contains("baseline 1 is taken", form.Find("p[role=status]").TextContent, StringComparison.Ordinal);
        await form.Find("input[value=refused]").ChangeAsync(new() { Value = "refused" });
        Assert.Contains("goes back to its leads as a draft", form.Find("p[role=status]").TextContent, StringComparison.Ordinal);
        await form.Find("input[value=noted]").ChangeAsync(new() { Value = "noted" });
        Assert.Contains("stays submitted", form.Find("p[role=status]").TextContent, StringComparison.Ordinal);
        await form.Find("input[value=agreed]").ChangeAsync(new() { Value = "agreed" });
        await form.Find("#decision-text").InputAsync(new() { Value = "Agreed as it stands." });
        await form.Find("form").SubmitAsync();

        Assert.Contains("baseline 1 taken", saved!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_of_the_group_are_offered_as_present_and_apologies_are_typed()
    {
        await using var store = await OpenAsync();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(new RecordReviewAttendance(store.Writer)).AddSingleton(new ReviewQueries(store.Database, Models(store), new PlanClock(store.Clock)));
        Outcome.Saved? saved = null;
        var board = (await Boards(store).GetAsync(Ref, null))!;
        var form = Render<RoomAttendanceForm>(p => p.Add(f => f.Board, board).Add(f => f.Actor, new Actor(Clerk)).Add(f => f.OnClosed, s => saved = s));
        await Eventually.TrueAsync(() => Task.FromResult(form.FindAll("[data-offered]").Count == 1), "members are offered");

        Assert.Equal("The chair", form.Find("[data-offered]").TextContent);
        Assert.Equal("members", form.Find("[data-offered]").GetAttribute("data-offered"));
        await form.Find("textarea[name=members]").InputAsync(new() { Value = "The chair" });
        Assert.Empty(form.FindAll("[data-offered]"));
        Assert.Equal("The chair", form.Find("textarea[name=members]").GetAttribute("value"));
        await form.Find("textarea[name=apologies]").InputAsync(new() { Value = "A member" });
        await form.Find("form").KeyDownAsync(new KeyboardEventArgs { Key = "Enter", CtrlKey = true });

        Assert.Equal($"Attendance of {Ref} recorded: 1 present, 1 apology.", saved!.Sentence);
        var list = Render<RecordedList>(p => p.Add(l => l.Board, Boards(store).GetAsync(Ref, null).Result!));
        Assert.Equal(["Members present: The chair", "Apologies: A member"], list.FindAll(".recorded-people").Select(p => p.TextContent));
    }

    [Fact]
    public async Task A_decision_without_words_is_refused_beside_the_field_and_keeps_what_was_chosen()
    {
        await using var store = await OpenAsync();
        Outcome.Saved? saved = null;
        var form = await DecideAsync(store, "PP-M01", s => saved = s);
        Assert.Empty(form.FindAll("p[role=status]"));
        await form.Find("input[value=refused]").ChangeAsync(new() { Value = "refused" });

        await form.Find("form").SubmitAsync();

        Assert.Null(saved);
        Assert.Equal("Enter what was decided.", form.Find(".field-error").TextContent);
        Assert.Equal("true", form.Find("#decision-text").GetAttribute("aria-invalid"));
        Assert.True(form.Find("input[value=refused]").HasAttribute("checked"));
        await form.Find("#decision-text").InputAsync(new() { Value = "Not this year." });
        await form.Find("form").KeyDownAsync(new KeyboardEventArgs { Key = "Enter", CtrlKey = true });
        Assert.Contains("Refused: Not this year.", saved!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_belongs_to_the_item_it_was_opened_on_though_the_room_moves_on()
    {
        await using var store = await OpenAsync();
        Outcome.Saved? saved = null;
        var form = await DecideAsync(store, "PP-M01", s => saved = s);
        await SavedAsync(new StepReview(store.Writer, Boards(store)).RunAsync(new(Chair), Ref, "other", default));
        var board = (await Boards(store).GetAsync(Ref, null))!;
        form.Render(p => p.Add(f => f.Board, board));
        await form.Find("#decision-text").InputAsync(new() { Value = "Keep the date." });
        await form.Find("form").SubmitAsync();

        Assert.StartsWith($"{Ref}, PP-M01: Agreed: Keep the date.", saved!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_items_say_where_the_room_is_where_the_screen_is_and_what_is_decided()
    {
        await using var store = await OpenAsync();
        await SavedAsync(new RecordDecision(store.Writer).RunAsync(new(Chair), Ref, new("PP-M01", "agreed", "Keep it."), default));
        string? chosen = null;
        var items = Render<LiveItems>(p => p.Add(i => i.Board, Boards(store).GetAsync(Ref, null).Result!).Add(i => i.Shown, "overview").Add(i => i.Room, "PP-M01").Add(i => i.OnChosen, key => chosen = key));

        Assert.Equal("Where we stand", items.Find("[aria-current=true] .live-name").TextContent);
        // The numbers that attendance and the note go by, and titles before references.
        Assert.Equal(Enumerable.Range(1, items.FindAll("li").Count).Select(n => $"{n}"), items.FindAll(".live-no").Select(n => n.TextContent));
        var mine = items.FindAll("li").Single(l => l.TextContent.Contains("PP-M01", StringComparison.Ordinal));
        Assert.Equal(("Oversight paper received", "PP-M01"), (mine.QuerySelector(".live-name")!.TextContent, mine.QuerySelector(".live-ref")!.TextContent));
        Assert.Equal(["room", "decided"], mine.QuerySelectorAll(".tag").Select(t => t.TextContent));
        await items.FindAll("button")[^1].ClickAsync(new());
        Assert.Equal(ReviewItem.OtherBusiness, chosen);
    }

    [Fact]
    public async Task The_item_of_a_milestone_says_how_it_stands_now_and_how_it_stood_in_the_pack()
    {
        await using var store = await OpenAsync();
        var board = (await Boards(store).GetAsync(Ref, null))!;
        await SavedAsync(new App.Features.Milestones.PostProgressUpdate(store.Writer).RunAsync(new(APlan.Lead), "PP-M01", 1, new("offTrack", "30 September 2011", null, "The hall is gone."), default));
        var row = (await Models(store).FindAsync("PP-2010-11", withPrivate: false))!.Rows["PP-M01"];
        var item = board.Items.Single(i => i.Key == "PP-M01");

        var shown = Render<LiveItemView>(p => p.Add(v => v.Board, board).Add(v => v.Item, item).Add(v => v.Row, row));
        Assert.Contains("Off track", shown.Find(".live-status").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("was ", shown.Find(".live-status .tag").TextContent, StringComparison.Ordinal);
        Assert.Contains("The hall is gone.", shown.Find(".live-facts").TextContent, StringComparison.Ordinal);
        Assert.Equal("milestones/PP-M01", shown.Find("p a").GetAttribute("href"));

        await SavedAsync(new RecordDecision(store.Writer).RunAsync(new(Chair), Ref, new("PP-M01", "agreed", "Find another hall."), default));
        board = (await Boards(store).GetAsync(Ref, null))!;
        Assert.Equal("Agreed: Find another hall.", Render<LiveItemView>(p => p.Add(v => v.Board, board).Add(v => v.Item, item).Add(v => v.Row, row)).Find(".live-decided").TextContent);

        // On the wall nothing can be pressed; of one that was removed, what the pack said is shown and said so.
        Assert.Empty(Render<LiveItemView>(p => p.Add(v => v.Board, board).Add(v => v.Item, item).Add(v => v.Row, row).Add(v => v.Links, false)).FindAll("a"));
        Assert.Contains("no longer in the plan", Render<LiveItemView>(p => p.Add(v => v.Board, board).Add(v => v.Item, item)).Find(".live-status").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_glance_has_a_line_for_every_strand_and_project_and_says_what_has_no_figures()
    {
        var next = new GlanceLine("PP", "Public Protection", "public-protection", "Lead officer", "PP-2010-11", RecordEnds: false, Counts, null);
        var glance = Render<GlanceTable>(p => p.Add(g => g.Strands,
        [
            new GlanceStrand("Met Streets", [next, next with { Project = "VAW", Name = "Violence", Plan = null, Counts = PaperCounts.None }, next with { Project = "PL", Name = "Pledge", RecordEnds = true, Counts = PaperCounts.None }], []),
            new GlanceStrand("Met People", [], ["Pledge"]),
            new GlanceStrand("Met Connect", [], []),
        ]));

        var rows = glance.FindAll("tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent.Trim()).Where(t => t.Length > 0))).ToList();
        Assert.Equal(["Met Streets|1|2|3|4|5|6", "Public Protection Lead officer|1|2|3|4|5|6", "Violence Lead officer|no plan", "Pledge Lead officer|the public record ends", "Met People|with Pledge", "Met Connect|no project"], rows);
        Assert.Equal("projects/public-protection", glance.Find("tbody a").GetAttribute("href"));
    }

    [Fact]
    public async Task The_wall_shows_the_rooms_item_what_was_recorded_and_what_comes_next_and_nothing_to_press()
    {
        await using var store = await OpenAsync();
        await SavedAsync(new RecordDecision(store.Writer).RunAsync(new(Chair), Ref, new("PP-M01", "agreed", $"Keep it. {new string('x', 200)}"), default));
        await SavedAsync(new AskInReview(store.Writer).RunAsync(new(Chair), Ref, new("Confirm the hall", null, "14 March"), default));
        var wall = await WallAsync(store);

        Assert.Contains("Where we stand", wall.Find(".projector-item h2").TextContent, StringComparison.Ordinal);
        Assert.Equal("Next: item 2 Oversight paper received", wall.Find(".projector-next").TextContent.Trim());
        Assert.EndsWith("…", wall.FindAll(".projector-side li")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Confirm the hall, by 14 March 2011", wall.FindAll(".projector-side li")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal($"The chair is leading|Item 1 of {(await Boards(store).GetAsync(Ref, null))!.Items.Count}", string.Join('|', wall.FindAll("footer span").Select(s => s.TextContent)));
        Assert.Empty(wall.FindAll("button, a, input"));
    }

    [Fact]
    public async Task The_wall_of_a_closed_meeting_counts_what_it_decided()
    {
        await using var store = await OpenAsync();
        await SavedAsync(new RecordDecision(store.Writer).RunAsync(new(Chair), Ref, new("", "agreed", "One."), default));
        await SavedAsync(new CloseReview(store.Writer).RunAsync(new(Chair), Ref, 4, default));
        Assert.Equal("1 decision, 0 actions.", (await WallAsync(store)).Find(".projector-wait .dim").TextContent);
    }

    [Fact]
    public async Task What_a_closed_review_asked_for_reads_as_it_was_with_what_became_of_it_apart()
    {
        await using var store = await OpenAsync();
        await SavedAsync(new AskInReview(store.Writer).RunAsync(new(Chair), Ref, new("Confirm the hall", null, "14 March"), default));
        await SavedAsync(new CloseReview(store.Writer).RunAsync(new(Chair), Ref, 4, default));
        await SavedAsync(new App.Actions.CloseAction(store.Writer).RunAsync(new(Clerk), "A-1", 1, null, "It is booked.", default));
        var list = Render<RecordedList>(p => p.Add(l => l.Board, Boards(store).GetAsync(Ref, null).Result!));

        Assert.Equal(("now: done", "A-1"), (list.Find("li .tag").TextContent, list.Find("li small").TextContent));
        Assert.Contains("by 14 March 2011", list.Find("li").TextContent, StringComparison.Ordinal);
    }

    private static async Task<Store> OpenAsync()
    {
        var store = await Store.CreateAsync("Sqlite");
        await APlan.FillAsync(store);
        await StartWithSubmittedAsync(store);
        return store;
    }

    private async Task<IRenderedComponent<DecisionForm>> DecideAsync(Store store, string item, Action<Outcome.Saved?> closed)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(new RecordDecision(store.Writer)).AddSingleton(new DecideChange(store.Writer));
        var board = (await Boards(store).GetAsync(Ref, null))!;
        return Render<DecisionForm>(p => p.Add(f => f.Board, board).Add(f => f.Item, board.Items.Single(i => i.Key == item)).Add(f => f.Actor, new Actor(Chair)).Add(f => f.OnClosed, closed));
    }

    private async Task<IRenderedComponent<ReviewProjectorPage>> WallAsync(Store store)
    {
        Services.AddLogging().AddSingleton<LiveDrawings>().AddSingleton(Boards(store)).AddSingleton(new ChangeFeed(Microsoft.Extensions.Logging.Abstractions.NullLogger<ChangeFeed>.Instance));
        AScreen.Ready(this, store, Chair, "The chair");
        var wall = Render<ReviewProjectorPage>(p => p.Add(w => w.Reference, Ref));
        await Eventually.TrueAsync(() => wall.FindAll("footer, .projector-wait").Count > 0, "the wall shows something");
        return wall;
    }
}
