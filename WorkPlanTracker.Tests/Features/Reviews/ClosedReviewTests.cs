using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Actions;
using WorkPlanTracker.App.Features.Reviews;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.WorkPlans;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.AReview;

namespace WorkPlanTracker.Tests.Features.Reviews;

public sealed class ClosedReviewTests
{
    private static readonly Actor TheChair = new(Chair);

    private static readonly Actor TheClerk = new(Clerk);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_a_closed_review_asked_for_gets_on_and_its_papers_stay_as_they_were(string provider)
    {
        await using var store = await OpenAsync(provider);
        await StartAsync(store);
        await SavedAsync(new AskInReview(store.Writer).RunAsync(TheChair, Ref, new("Confirm the room", null, "14 March"), default));
        await SavedAsync(new AskInReview(store.Writer).RunAsync(TheChair, Ref, new("Send the figures", null, "14 March"), default));
        await SavedAsync(new CloseReview(store.Writer).RunAsync(TheChair, Ref, 3, default));
        var before = (await Boards(store).GetAsync(Ref, null))!;
        var papers = ReviewDocuments.Names.Select(n => Words(before, n)).ToList();
        var edit = new EditAction(store.Writer);

        Assert.Equal(("closed", "text"), Rule(await edit.RunAsync(TheClerk, "A-1", 1, new("Confirm another room"), default)));
        Assert.Equal(("closed", "raisedAt"), Rule(await edit.RunAsync(TheClerk, "A-1", 1, new(null) { RaisedAt = "" }, default)));
        await SavedAsync(edit.RunAsync(TheClerk, "A-2", 1, new(null) { Due = "31 March" }, default));
        await SavedAsync(new CloseAction(store.Writer).RunAsync(TheClerk, "A-1", 1, null, "The room is booked.", default));
        await SavedAsync(store.Writer.RunAsync("rename", Actor.Sample, async change =>
        {
            var milestone = await change.FetchAsync<Milestone>("PP-M01");
            milestone.Edit(await change.ReadAsync<WorkPlan>("PP-2010-11"), APlan.Details("Called something else"));
            change.Say(milestone, "PP-M01 renamed.");
        }, default));

        var after = (await Boards(store).GetAsync(Ref, null))!;
        Assert.Equal(
            [new AskedAction("A-1", "Confirm the room", "", "14 March 2011", "now: done"), new AskedAction("A-2", "Send the figures", "", "14 March 2011", "now: by 31 March 2011")],
            after.Asked);
        Assert.All(ReviewDocuments.Names.Zip(papers), p => Assert.Equal(p.Second, Words(after, p.First)));

        static string Words(ReviewBoard board, string name)
        {
            using var stream = new MemoryStream(DocxWriter.Write(ReviewDocuments.Make(name, board, null)!, board.Note!.At));
            using var package = WordprocessingDocument.Open(stream, isEditable: false);
            return package.MainDocumentPart!.Document.Body!.OuterXml;
        }

        static (string, string?) Rule(Outcome outcome) => outcome is Outcome.Refused refused ? (refused.Rule, refused.Field) : (outcome.ToString(), null);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Who_was_there_is_recorded_in_the_room_stands_in_the_note_and_never_changes_after_it(string provider)
    {
        await using var store = await OpenAsync(provider);
        await FreezeAsync(store);
        var record = new RecordReviewAttendance(store.Writer);
        IReadOnlyList<AttendantInput> people = [new("The chair", AttendanceSort.Member), new(" ", AttendanceSort.Member), new("The Treasurer", AttendanceSort.Other, "4"), new("A member", AttendanceSort.Apologies)];
        Assert.Equal("notLive", Assert.IsType<Outcome.Refused>(await record.RunAsync(TheClerk, Ref, 2, people, default)).Rule);
        await SavedAsync(new StartReview(store.Writer).RunAsync(TheChair, Ref, 2, default));

        Assert.Equal("attendance", Assert.IsType<Outcome.Refused>(await record.RunAsync(TheClerk, Ref, 3, [new(new string('x', 200), AttendanceSort.Member)], default)).Field);
        Assert.Equal($"Attendance of {Ref} recorded: 2 present, 1 apology.", (await SavedAsync(record.RunAsync(TheClerk, Ref, 3, people, default))).Sentence);
        Assert.IsType<Outcome.Conflict>(await record.RunAsync(TheChair, Ref, 3, [], default));
        var undone = await SavedAsync(record.RunAsync(TheChair, Ref, 4, [new("Somebody else", AttendanceSort.Member)], default));
        await SavedAsync(new UndoChange(store.Writer).RunAsync(TheChair, undone.FirstSequence, undone.Sequence, default));
        await SavedAsync(new CloseReview(store.Writer).RunAsync(TheChair, Ref, 6, default));

        Assert.Equal("closed", Assert.IsType<Outcome.Refused>(await record.RunAsync(TheClerk, Ref, 7, [], default)).Rule);
        var board = (await Boards(store).GetAsync(Ref, null))!;
        Assert.Equal([("Members present", "The chair"), ("Also present", "The Treasurer (from item 4)"), ("Apologies", "A member")], Attendant.Printed(board.Review.Attendance));
        var note = ReviewDocuments.Make("note", board, null)!;
        using var stream = new MemoryStream(DocxWriter.Write(note, board.Note!.At));
        using var package = WordprocessingDocument.Open(stream, isEditable: false);
        var text = package.MainDocumentPart!.Document.Body!.InnerText;
        Assert.Contains("AttendanceMembers present: The chair.Also present: The Treasurer (from item 4).Apologies: A member.", text, StringComparison.Ordinal);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_pack_that_is_frozen_between_two_microseconds_is_what_the_log_says_of_it(string provider)
    {
        await using var store = await OpenAsync(provider);
        store.Clock.Now = store.Clock.Now.AddTicks(7);

        await FreezeAsync(store);

        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Words_that_went_into_the_note_are_not_put_back_by_an_undo(string provider)
    {
        await using var store = await OpenAsync(provider);
        await StartAsync(store);
        await SavedAsync(new AskInReview(store.Writer).RunAsync(TheChair, Ref, new("Confirm the rom", null, null), default));
        var reworded = await SavedAsync(new EditAction(store.Writer).RunAsync(TheClerk, "A-1", 1, new("Confirm the room") { RaisedAt = Ref }, default));
        await SavedAsync(new CloseReview(store.Writer).RunAsync(TheChair, Ref, 3, default));

        Assert.Equal("closed", Assert.IsType<Outcome.Refused>(await new UndoChange(store.Writer).RunAsync(TheClerk, reworded.FirstSequence, reworded.Sequence, default)).Rule);
        Assert.Equal("Confirm the room", Assert.Single((await Boards(store).GetAsync(Ref, null))!.Asked).Text);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_renamed_plan_keeps_its_old_name_in_the_papers_that_were_frozen(string provider)
    {
        await using var store = await OpenAsync(provider);
        await StartAsync(store);
        await SavedAsync(new CloseReview(store.Writer).RunAsync(TheChair, Ref, 3, default));
        await using (var context = store.Database.CreateDbContext())
        {
            await context.Plans.Where(p => p.Ref == "PP-2010-11").ExecuteUpdateAsync(p => p.SetProperty(x => x.Title, "Protection of the public"));
        }

        var board = (await Boards(store).GetAsync(Ref, null))!;
        Assert.Equal("Public Protection 2010/11", board.PlanNames);
        Assert.All(ReviewDocuments.Names, n => Assert.Contains("Public Protection 2010/11", ReviewDocuments.Make(n, board, null)!.Title, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_two_reviews_of_one_plan_that_begin_at_once_one_does_and_the_other_is_told_why(string provider)
    {
        await using var store = await OpenAsync(provider);
        await FreezeAsync(store);
        await SavedAsync(new PrepareReview(store.Writer).RunAsync(Actor.Operator, Input with { Date = "24 March 2011", Topics = "" }, default));
        await SavedAsync(new FreezePack(store.Writer, Packs(store)).RunAsync(Actor.Operator, "RV-2", 1, default));
        var start = new StartReview(store.Writer);

        var both = await Task.WhenAll(start.RunAsync(TheChair, Ref, 2, default), start.RunAsync(TheClerk, "RV-2", 2, default));

        Assert.Single(both, o => o is Outcome.Saved);
        var refused = Assert.Single(both.OfType<Outcome.Refused>());
        Assert.Equal("anotherIsLive", refused.Rule);
        Assert.Contains("is live and of the same plan", refused.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task No_pack_is_frozen_while_the_last_meeting_still_decides(string provider)
    {
        await using var store = await OpenAsync(provider);
        await StartAsync(store);
        await SavedAsync(new PrepareReview(store.Writer).RunAsync(Actor.Operator, Input with { Date = "24 March 2011", Topics = "" }, default));
        var freeze = new FreezePack(store.Writer, Packs(store));
        Assert.Equal("anotherIsLive", Assert.IsType<Outcome.Refused>(await freeze.RunAsync(Actor.Operator, "RV-2", 1, default)).Rule);
        await SavedAsync(new CloseReview(store.Writer).RunAsync(TheChair, Ref, 3, default));
        await SavedAsync(freeze.RunAsync(Actor.Operator, "RV-2", 1, default));

        // Its pack begins where the last meeting ended, and so does the next one of the same review.
        var closed = (await Boards(store).GetAsync(Ref, null))!.Review.ClosedAt;
        Assert.Equal(closed, (await Boards(store).GetAsync("RV-2", null))!.Pack!.Since);
        await SavedAsync(new UnfreezePack(store.Writer).RunAsync(Actor.Operator, "RV-2", 2, default));
        var board = (await Boards(store).GetAsync("RV-2", null))!;
        Assert.Equal((null, closed), (board.Review.Since, board.Since));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_the_chair_decides_after_a_pack_was_frozen_is_reported_to_the_next_review(string provider)
    {
        await using var store = await OpenAsync(provider);
        var asked = await SavedAsync(new AskChange(store.Writer).RunAsync(new(APlan.Lead), new("moveBaseline", "PP-M01", "It waits for others.", "30 June 2011"), null, default));
        await StartAsync(store);
        await SavedAsync(new DecideChange(store.Writer).RunAsync(TheChair, asked.Ref, null, new("approve", Chair: "The chair"), default));
        await SavedAsync(new CloseReview(store.Writer).RunAsync(TheChair, Ref, 3, default));
        await SavedAsync(new PrepareReview(store.Writer).RunAsync(Actor.Operator, Input with { Date = "24 March 2011", Topics = "" }, default));

        var pack = (await Packs(store).ReadAsync("RV-2", default))!;

        Assert.Equal(asked.Ref, Assert.Single(pack.Sections.Single(s => s.Name == PaperSection.Reported).Lines).Ref);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_decision_about_a_record_of_another_kind_does_not_call_it_removed_and_tells_nothing_of_people(string provider)
    {
        await using var store = await OpenAsync(provider);
        await StartAsync(store);
        var record = new RecordDecision(store.Writer);

        Assert.Empty((await SavedAsync(record.RunAsync(TheChair, Ref, new("PP", "noted", "The project goes on."), default))).Warnings);
        Assert.Contains("about", Assert.IsType<Outcome.Invalid>(await record.RunAsync(TheChair, Ref, new(APlan.Lead, "noted", "Who is that?"), default)).Errors.Keys);
        Assert.Equal("PP", Assert.Single((await Boards(store).GetAsync(Ref, null))!.Decisions).About);
    }

    [Fact]
    public async Task The_programme_and_a_pack_that_is_not_frozen_are_read_once_for_every_screen_until_something_changes()
    {
        await using var store = await OpenAsync("Sqlite");
        await PrepareAsync(store);
        var models = Models(store);
        var (glance, previews) = (new ProgrammeGlance(store.Database, models, new PlanClock(store.Clock)), new PackPreviews(Packs(store, models), models, new PlanClock(store.Clock)));
        var (first, pack) = (await glance.GetAsync(), await previews.GetAsync(Ref));

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => glance.GetAsync())), g => Assert.Same(first, g));
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => previews.GetAsync(Ref))), p => Assert.Same(pack, p));
        Assert.Equal(3, first.Sum(s => s.Counts.Total));
        Assert.Null(await previews.GetAsync("RV-99"));

        await models.ApplyAsync(new Notice(1, []), new Dictionary<string, LoggedDocument?>(StringComparer.Ordinal), default);
        Assert.NotSame(first, await glance.GetAsync());
        Assert.NotSame(pack, await previews.GetAsync(Ref));

        // What is overdue and what comes next changes overnight, though nobody changes anything.
        (first, pack) = (await glance.GetAsync(), await previews.GetAsync(Ref));
        store.Clock.Now += TimeSpan.FromDays(1);
        Assert.NotSame(first, await glance.GetAsync());
        Assert.NotSame(pack, await previews.GetAsync(Ref));
    }

    [Fact]
    public async Task The_programme_shows_the_plan_a_project_works_to_and_not_next_years_draft()
    {
        await using var store = await OpenAsync("Sqlite");
        await StartWithSubmittedAsync(store);
        var models = Models(store);
        var line = Assert.Single((await new ProgrammeGlance(store.Database, models, new PlanClock(store.Clock)).GetAsync()).SelectMany(s => s.Projects));
        Assert.Equal(("PP-2010-11", 3), (line.Plan, line.Counts.Total));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Looking_at_every_plan_at_once_takes_no_plan_from_those_who_look_at_it(string provider)
    {
        await using var store = await OpenAsync(provider);
        await SavedAsync(store.Writer.RunAsync("more", Actor.Sample, change =>
        {
            foreach (var year in Enumerable.Range(2011, 12))
            {
                var plan = WorkPlan.Draft($"PP-{year}-{year - 1999}", "PP", $"Public Protection {year}", new(year, 4, 1), new(year + 1, 3, 31));
                change.Add(plan, "Plan added.");
                change.Add(APlan.Milestone(plan, null, $"PP-M{year}"), "Milestone added.");
            }

            return Task.CompletedTask;
        }, default));
        var models = Models(store);
        var mine = await models.FindAsync("PP-2010-11", withPrivate: false);

        var all = await models.GlimpseAsync(["PP-2010-11", "NOPE", .. Enumerable.Range(2011, 12).Select(y => $"PP-{y}-{y - 1999}")]);

        Assert.Equal(13, all.Count);
        Assert.Same(mine, all["PP-2010-11"]);
        Assert.Same(mine, await models.FindAsync("PP-2010-11", withPrivate: false));
        Assert.All(all.Where(p => p.Key != "PP-2010-11"), p => Assert.Equal($"PP-M{p.Key.Split('-')[1]}", Assert.Single(p.Value.Rows.Keys)));
    }

    private static async Task<Store> OpenAsync(string provider)
    {
        var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        return store;
    }
}
