using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Features.Reviews;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.AReview;

namespace WorkPlanTracker.Tests.Features.Reviews;

public sealed class ReviewCommandTests
{
    private static readonly Actor TheChair = new(Chair);

    private static readonly Actor TheClerk = new(Clerk);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_review_is_prepared_frozen_held_and_closed_and_its_note_says_what_was_decided(string provider)
    {
        await using var store = await OpenAsync(provider);
        await StartAsync(store);
        await SavedAsync(new StepReview(store.Writer, Boards(store)).RunAsync(TheChair, Ref, "PP-M01", default));
        await SavedAsync(new RecordDecision(store.Writer).RunAsync(TheChair, Ref, new("PP-M01", "agreed", "Keep the date."), default));
        await SavedAsync(new AskInReview(store.Writer).RunAsync(TheChair, Ref, new("Confirm the room", null, "14 March"), default));
        await SavedAsync(new CloseReview(store.Writer).RunAsync(TheChair, Ref, 3, default));

        var board = (await Boards(store).GetAsync(Ref, null))!;
        Assert.Equal((ReviewState.Closed, "The chair"), (board.Review.State, board.Review.ClosedBy));
        Assert.Equal("Agreed: Keep the date.", Assert.Single(board.Note!.Find(PaperSection.Decisions)!.Lines).Words);
        var action = Assert.Single(board.Note.Find(PaperSection.Actions)!.Lines);
        Assert.Equal(("A-1", "Confirm the room", "14 March 2011"), (action.Ref, action.Title, action.Due));
        Assert.Equal("PP-M01", (await Boards(store).RoomAsync(Ref, null))!.Item);
        Assert.Equal(["overview", "PP-M01", "raised-2"], board.Items.Take(3).Select(i => i.Key));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_closed_review_takes_nothing_more_and_shows_what_was_seen(string provider)
    {
        await using var store = await OpenAsync(provider);
        await StartAsync(store);
        await SavedAsync(new CloseReview(store.Writer).RunAsync(TheChair, Ref, 3, default));
        var before = (await Boards(store).GetAsync(Ref, null))!.Pack!;
        await SavedAsync(new PostProgressUpdate(store.Writer).RunAsync(new(APlan.Lead), "PP-M01", 1, new("offTrack", "30 September 2011", null, "It slipped."), default));

        foreach (var refused in new[]
        {
            await new CloseReview(store.Writer).RunAsync(TheChair, Ref, 4, default),
            await new EditReview(store.Writer).RunAsync(Actor.Operator, Ref, 4, new(null) { Note = "Later." }, default),
            await new FreezePack(store.Writer, Packs(store)).RunAsync(Actor.Operator, Ref, 4, default),
            await new UnfreezePack(store.Writer).RunAsync(Actor.Operator, Ref, 4, default),
            await new RecordDecision(store.Writer).RunAsync(TheChair, Ref, new("PP-M01", "agreed", "Too late."), default),
            await new AskInReview(store.Writer).RunAsync(TheChair, Ref, new("Too late", null, null), default),
            await new StepReview(store.Writer, Boards(store)).RunAsync(TheChair, Ref, "PP-M01", default),
            await new TakeOverReview(store.Writer).RunAsync(TheClerk, Ref, Chair, default),
        })
        {
            Assert.Equal("closed", Assert.IsType<Outcome.Refused>(refused).Rule);
        }

        var after = (await Boards(store).GetAsync(Ref, null))!;
        Assert.Empty(after.Decisions);
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(before.Sections), System.Text.Json.JsonSerializer.Serialize(after.Pack!.Sections));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Many_decisions_at_once_are_all_kept(string provider)
    {
        await using var store = await OpenAsync(provider);
        await StartAsync(store);
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 12).Select(i => new RecordDecision(store.Writer).RunAsync(TheChair, Ref, new("", "agreed", $"Decision {i}"), default)));

        Assert.All(outcomes, o => Assert.IsType<Outcome.Saved>(o));
        Assert.Equal(Enumerable.Range(1, 12).Select(i => $"Decision {i}").Order(StringComparer.Ordinal), (await Boards(store).GetAsync(Ref, null))!.Decisions.Select(d => d.Text).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_two_presenters_one_leads_and_the_other_is_told(string provider)
    {
        await using var store = await OpenAsync(provider);
        await StartAsync(store);
        var step = new StepReview(store.Writer, Boards(store));
        var refused = Assert.IsType<Outcome.Refused>(await step.RunAsync(TheClerk, Ref, "PP-M01", default));
        Assert.Equal("ledByAnother", refused.Rule);
        Assert.Contains("The chair is leading", refused.Sentence, StringComparison.Ordinal);

        var both = await Task.WhenAll(
            new TakeOverReview(store.Writer).RunAsync(TheClerk, Ref, Chair, default),
            new TakeOverReview(store.Writer).RunAsync(Actor.Operator, Ref, Chair, default));
        Assert.Single(both, o => o is Outcome.Saved);
        Assert.Equal("takenOver", Assert.Single(both.OfType<Outcome.Refused>()).Rule);
        Assert.Equal("ledByAnother", Assert.IsType<Outcome.Refused>(await step.RunAsync(TheChair, Ref, "PP-M01", default)).Rule);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_decision_on_an_item_that_somebody_just_deleted_is_kept_and_says_so(string provider)
    {
        await using var store = await OpenAsync(provider);
        await StartAsync(store);
        await SavedAsync(store.Writer.RunAsync("remove", Actor.Operator, async change => change.Remove(await change.FetchAsync<global::WorkPlanTracker.Domain.Milestones.Milestone>("PP-M01"), "PP-M01 removed."), default));

        var saved = await SavedAsync(new RecordDecision(store.Writer).RunAsync(TheChair, Ref, new("PP-M01", "noted", "Nothing more to do.") { Title = "As the pack called it" }, default));
        Assert.Contains("was removed", Assert.Single(saved.Warnings), StringComparison.Ordinal);
        Assert.Equal("As the pack called it", Assert.Single((await Boards(store).GetAsync(Ref, null))!.Decisions).AboutTitle);
        Assert.Contains("about", Assert.IsType<Outcome.Invalid>(await new RecordDecision(store.Writer).RunAsync(TheChair, Ref, new("PP-M99", "noted", "x"), default)).Errors.Keys);
        Assert.Contains("kind", Assert.IsType<Outcome.Invalid>(await new RecordDecision(store.Writer).RunAsync(TheChair, Ref, new("", "perhaps", "x"), default)).Errors.Keys);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_review_names_the_field_that_is_wrong(string provider)
    {
        await using var store = await OpenAsync(provider);
        await StartAsync(store);
        await SavedAsync(new CloseReview(store.Writer).RunAsync(TheChair, Ref, 3, default));
        var prepare = new PrepareReview(store.Writer);

        Assert.Equal(("beforeLastClosed", "date"), Rule(await prepare.RunAsync(TheClerk, Input with { Date = "23 February 2011" }, default)));
        Assert.Equal(("noPlans", "plans"), Rule(await prepare.RunAsync(TheClerk, Input with { Plans = [], Date = "24 March 2011" }, default)));
        Assert.Equal(["plans", "date", "time", "topics", "since", "date"], new[]
        {
            await FieldAsync(Input with { Plans = ["NOPE"] }), await FieldAsync(Input with { Date = "soon" }), await FieldAsync(Input with { Date = "24 March 2011", Time = "noonish" }),
            await FieldAsync(Input with { Date = "24 March 2011", Topics = "PP-M99 gone" }), await FieldAsync(Input with { Date = "24 March 2011", Since = "whenever" }), await FieldAsync(Input with { Date = "24 March 1850" }),
        });
        Assert.IsType<Outcome.NotFound>(await new StartReview(store.Writer).RunAsync(TheChair, "RV-99", 1, default));

        async Task<string> FieldAsync(ReviewInput input) => Assert.Single(Assert.IsType<Outcome.Invalid>(await prepare.RunAsync(TheClerk, input, default)).Errors.Keys);
        static (string, string?) Rule(Outcome outcome) => outcome is Outcome.Refused refused ? (refused.Rule, refused.Field) : (outcome.ToString(), null);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10_000)]
    public async Task A_plan_of_any_size_has_a_pack_that_ends(int milestones)
    {
        await using var store = await Store.CreateAsync("Sqlite");
        await APlan.FillAsync(store, milestones);
        await SavedAsync(new PrepareReview(store.Writer).RunAsync(Actor.Operator, Input with { Topics = "" }, default));
        await SavedAsync(new FreezePack(store.Writer, Packs(store)).RunAsync(Actor.Operator, Ref, 1, default));
        var board = (await Boards(store).GetAsync(Ref, null))!;

        Assert.Equal(milestones, Assert.Single(board.Pack!.Figures).Now.Total);
        Assert.All(board.Pack.Sections, s => Assert.True(s.Lines.Count <= PaperSection.Most));
        Assert.True(board.Items.Count <= ReviewItem.Most + 5);
        Assert.All(board.Pack.Sections, s => Assert.True(s.Lines.Count + s.More <= milestones + 2));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_decision_is_taken_back_while_the_meeting_is_live_and_not_afterwards(string provider)
    {
        await using var store = await OpenAsync(provider);
        await StartAsync(store);
        var first = await SavedAsync(new RecordDecision(store.Writer).RunAsync(TheChair, Ref, new("", "agreed", "One."), default));
        await SavedAsync(new UndoChange(store.Writer).RunAsync(TheChair, first.FirstSequence, first.Sequence, default));
        var second = await SavedAsync(new RecordDecision(store.Writer).RunAsync(TheChair, Ref, new("", "agreed", "Two."), default));
        await SavedAsync(new CloseReview(store.Writer).RunAsync(TheChair, Ref, 3, default));

        Assert.IsType<Outcome.Refused>(await new UndoChange(store.Writer).RunAsync(TheChair, second.FirstSequence, second.Sequence, default));
        await using var context = store.Database.CreateDbContext();
        Assert.Equal("Two.", (await context.Decisions.SingleAsync()).Text);
    }

    private static async Task<Store> OpenAsync(string provider)
    {
        var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        return store;
    }
}
