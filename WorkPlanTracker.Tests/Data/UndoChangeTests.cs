using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Tests.Support;
using DomainMilestone = WorkPlanTracker.Domain.Milestones.Milestone;

namespace WorkPlanTracker.Tests.Data;

public sealed class UndoChangeTests
{
    /// <summary>One that is not part of the baseline, so that it can be cancelled.</summary>
    private const string One = "PP-M04";
    private const string Administrator = "admin@example.org";
    private static readonly Actor Lead = new(APlan.Lead);

    /// <summary>Every command that changes a milestone, each with a shape of its own.</summary>
    private static readonly Dictionary<string, Func<Store, int, Task<Outcome>>> Commands = new(StringComparer.Ordinal)
    {
        ["onTrack"] = (s, v) => PostAsync(s, v, new("onTrack", "mid april", null, "All well.")),
        ["offTrack"] = (s, v) => PostAsync(s, v, new("offTrack", "", null, "No figures. 🚦", [new("Minutes", "https://example.org/m")], true)),
        ["complete"] = (s, v) => PostAsync(s, v, new("complete", null, "23 February 2011", "Met.")),
        ["noChange"] = (s, v) => new PostNoChange(s.Writer).RunAsync(Lead, One, v, default),
        ["edit"] = (s, v) => new EditMilestone(s.Writer).RunAsync(Lead, One, v, new(null, "Another title", "Words.", [], "Objective", "Someone", APlan.Lead, null, null, ["PP-M02", "Outside programme"], "meetingHeld", ""), default),
        ["evidence"] = (s, v) => new LinkEvidence(s.Writer).RunAsync(Lead, One, v, new("A paper", "https://example.org/a"), false, default),
        ["cancel"] = (s, v) => new CancelMilestone(s.Writer).RunAsync(Lead, One, v, "Not needed.", default),
    };

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Undo_restores_the_whole_record_whatever_was_done_to_whatever_was_there(string provider)
    {
        await using var store = await OpenAsync(provider);
        var random = new Random(20110224);
        var names = Commands.Keys.ToList();
        var undone = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < 60; round++)
        {
            var name = names[random.Next(names.Count)];
            var before = await ReadAsync(store);
            var duty = Duty(before.Milestone);
            if (await Commands[name](store, before.Milestone.Version) is not Outcome.Saved saved || saved.FirstSequence == 0)
            {
                continue;
            }

            if (name != "cancel" && random.Next(3) == 0)
            {
                continue;
            }

            var back = Assert.IsType<Outcome.Saved>(await UndoAsync(store, saved));
            var after = await ReadAsync(store);
            Assert.Equal(Document(before.Milestone), Document(after.Milestone));
            Assert.Equal(saved.Version + 1, after.Milestone.Version);
            Assert.Equal(duty, Duty(after.Milestone));
            Assert.Equal(before.Current, after.Current);
            Assert.StartsWith("Undone: ", back.Sentence, StringComparison.Ordinal);
            undone.Add(name);
        }

        Assert.Equal(names.Order(), undone.Order());
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_undone_update_stays_on_the_record_marked_with_who_and_the_next_takes_its_number(string provider)
    {
        await using var store = await OpenAsync(provider);
        await UndoAsync(store, await SavedAsync(Commands["offTrack"](store, 1)));
        await SavedAsync(Commands["onTrack"](store, 3));

        await using var context = store.Database.CreateDbContext();
        var updates = await context.Updates.OrderBy(u => u.Id).ToListAsync();
        Assert.Equal([(1, "Lead officer"), (1, "")], updates.Select(u => (u.Number, u.UndoneBy)));
        Assert.Equal("No figures. 🚦", updates[0].Narrative);
        var log = await context.Log.Where(e => e.Ref == One).OrderBy(e => e.Sequence).Select(e => e.Command).ToListAsync();
        Assert.Equal(["prepare", "postProgressUpdate", "undoChange", "postProgressUpdate"], log);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_new_milestone_that_is_undone_is_gone_but_its_history_and_its_number_are_kept(string provider)
    {
        await using var store = await OpenAsync(provider);
        var saved = await PlanAsync(store, "A mistake");

        Assert.Equal($"Undone: {saved.Sentence}", Assert.IsType<Outcome.Saved>(await UndoAsync(store, saved)).Sentence);

        await using var context = store.Database.CreateDbContext();
        Assert.False(await context.Milestones.AnyAsync(m => m.Ref == saved.Ref));
        Assert.Equal(2, await context.Log.CountAsync(e => e.Ref == saved.Ref));
        Assert.Equal("PP-M06", (await PlanAsync(store, "Another")).Ref);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_new_milestone_that_another_waits_for_is_not_undone(string provider)
    {
        await using var store = await OpenAsync(provider);
        var saved = await PlanAsync(store, "Needed");
        await SavedAsync(new EditMilestone(store.Writer).RunAsync(Lead, "PP-M02", 1, new(null, null, null, null, null, null, null, null, null, [saved.Ref], null, null), default));

        Assert.Equal("It was not undone, because you built on PP-M05 since: “PP-M02 edited.” Make a new change instead.", Refusal(await UndoAsync(store, saved)).Sentence);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Who_has_built_on_it_is_named_with_what_they_did(string provider)
    {
        await using var store = await OpenAsync(provider);
        var mine = await SavedAsync(Commands["onTrack"](store, 1));
        await SavedAsync(new PostProgressUpdate(store.Writer).RunAsync(new(Administrator), One, 2, new("atRisk", null, null, "Not so."), default));

        var refused = Refusal(await UndoAsync(store, mine));

        Assert.Equal("builtOn", refused.Rule);
        Assert.Contains("because Administrator built on PP-M04 since: “PP-M04 at risk.”", refused.Sentence, StringComparison.Ordinal);
        Assert.Equal(MilestoneStatus.AtRisk, (await ReadAsync(store)).Milestone.Status);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Undo_raced_by_anothers_edit_ends_with_one_of_them_and_the_other_told(string provider)
    {
        await using var store = await OpenAsync(provider);
        for (var round = 0; round < 10; round++)
        {
            var mine = await SavedAsync(Commands["noChange"](store, (await ReadAsync(store)).Milestone.Version));
            var theirs = Task.Run(() => new PostProgressUpdate(store.Writer).RunAsync(new(Administrator), One, mine.Version, new("atRisk", null, null, $"Round {round}."), default));
            var undo = Task.Run(() => UndoAsync(store, mine));

            var (edited, undone) = (await theirs, await undo);
            Assert.True(edited is Outcome.Saved ^ undone is Outcome.Saved, $"{edited} and {undone}");
            if (undone is not Outcome.Saved)
            {
                Assert.Contains("Administrator", Refusal(undone).Sentence, StringComparison.Ordinal);
            }
        }

        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Fact]
    public async Task After_a_minute_on_the_plans_clock_it_is_over()
    {
        await using var store = await OpenAsync("Sqlite");
        var saved = await SavedAsync(Commands["onTrack"](store, 1));
        store.Clock.Now = store.Clock.Now.AddSeconds(62);

        Assert.Equal("undoOver", Refusal(await UndoAsync(store, saved)).Rule);
    }

    [Fact]
    public async Task Another_leads_change_is_not_undone_by_me_but_by_an_administrator()
    {
        await using var store = await OpenAsync("Sqlite");
        var saved = await SavedAsync(Commands["onTrack"](store, 1));

        Assert.Contains("Lead officer, who made the change", Assert.IsType<Outcome.Forbidden>(await UndoAsync(store, saved, APlan.OtherLead)).Sentence, StringComparison.Ordinal);
        Assert.IsType<Outcome.Saved>(await UndoAsync(store, saved, Administrator));
    }

    [Fact]
    public async Task Who_lost_the_right_to_the_act_cannot_undo_it_either()
    {
        await using var store = await OpenAsync("Sqlite");
        var saved = await SavedAsync(Commands["onTrack"](store, 1));
        await SavedAsync(store.Writer.RunAsync("demote", Actor.Program, async change => (await change.FetchAsync<Account>(APlan.Lead)).Grant([Role.Lead], ["VAW"], []), default));

        Assert.Contains("The leads of PP", Assert.IsType<Outcome.Forbidden>(await UndoAsync(store, saved)).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twice_an_undo_of_an_undo_an_account_and_a_number_from_nowhere_are_answered()
    {
        await using var store = await OpenAsync("Sqlite");
        var saved = await SavedAsync(Commands["onTrack"](store, 1));
        var undo = (Outcome.Saved)await UndoAsync(store, saved);

        Assert.Equal("undone", Refusal(await UndoAsync(store, saved)).Rule);
        Assert.Equal("cannotUndo", Refusal(await UndoAsync(store, undo)).Rule);
        Assert.Equal("cannotUndo", Refusal(await new UndoChange(store.Writer).RunAsync(new(Administrator), 1, 9, default)).Rule);
        Assert.IsType<Outcome.NotFound>(await new UndoChange(store.Writer).RunAsync(Lead, long.MaxValue, long.MaxValue, default));
        Assert.IsType<Outcome.NotFound>(await new UndoChange(store.Writer).RunAsync(Lead, saved.Sequence, undo.Sequence, default));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_change_of_many_records_is_undone_whole_or_not_at_all(string provider)
    {
        await using var store = await OpenAsync(provider);
        var saved = await ManyAsync(store, 1);
        Assert.Equal(saved.FirstSequence + 2, saved.Sequence);

        Assert.IsType<Outcome.NotFound>(await new UndoChange(store.Writer).RunAsync(Lead, saved.FirstSequence, saved.FirstSequence, default));
        Assert.Equal("Undone: 3 changes.", ((Outcome.Saved)await UndoAsync(store, saved)).Sentence);
        saved = await ManyAsync(store, 3);
        await SavedAsync(new PostNoChange(store.Writer).RunAsync(new(Administrator), "PP-M03", 4, default));
        Assert.Equal("builtOn", Refusal(await UndoAsync(store, saved)).Rule);

        await using var context = store.Database.CreateDbContext();
        Assert.Equal([4, 4, 5, 1], await context.Milestones.OrderBy(m => m.Ref).Select(m => m.Version).ToListAsync());
    }

    private static async Task<Store> OpenAsync(string provider)
    {
        var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        await SavedAsync(store.Writer.RunAsync("prepare", Actor.Sample, async change =>
        {
            var administrator = Account.Open(Administrator, "Administrator");
            administrator.Grant([Role.Administrator], [], []);
            change.Add(administrator, "Person added.");
            change.Add(APlan.Milestone(await change.ReadAsync<global::WorkPlanTracker.Domain.WorkPlans.WorkPlan>("PP-2010-11"), reference: One), $"{One} added.");
        }, default));
        return store;
    }

    /// <summary>One command that posts on three milestones at once.</summary>
    private static Task<Outcome.Saved> ManyAsync(Store store, int seen) =>
        SavedAsync(store.Writer.RunAsync("postNoChange", Lead, async change =>
        {
            var plan = await change.ReadAsync<global::WorkPlanTracker.Domain.WorkPlans.WorkPlan>("PP-2010-11");
            foreach (var reference in new[] { "PP-M01", "PP-M02", "PP-M03" })
            {
                var milestone = await change.FetchAsync<DomainMilestone>(reference, seen);
                change.AddPart(milestone.PostNoChange(plan, change.Author, change.Now));
                change.Say(milestone, $"{reference} no change.");
            }
        }, default));

    private static async Task<(DomainMilestone Milestone, List<(int, string)> Current)> ReadAsync(Store store)
    {
        await using var context = store.Database.CreateDbContext();
        var updates = await context.Updates.AsNoTracking().Where(u => u.Milestone == One && u.UndoneAt == null).OrderBy(u => u.Number).ToListAsync();
        return (await context.Milestones.AsNoTracking().SingleAsync(m => m.Ref == One), updates.ConvertAll(u => (u.Number, u.Narrative)));
    }

    private static string Document(DomainMilestone milestone)
    {
        var document = RecordDocument.Of(milestone);
        document.Remove("version");
        return document.ToJsonString(RecordDocument.Options);
    }

    private static UpdateDuty Duty(DomainMilestone milestone) =>
        UpdateDuties.Of(milestone, null, new(new DateTime(2011, 1, 20, 12, 0, 0, DateTimeKind.Utc), new DateTime(2011, 2, 22, 12, 0, 0, DateTimeKind.Utc)), new DateTime(2011, 2, 24, 9, 0, 0, DateTimeKind.Utc));

    private static Task<Outcome> PostAsync(Store store, int seen, ProgressInput input) => new PostProgressUpdate(store.Writer).RunAsync(Lead, One, seen, input, default);

    private static Task<Outcome.Saved> PlanAsync(Store store, string title) =>
        SavedAsync(new PlanMilestone(store.Writer).RunAsync(Lead, new("PP-2010-11", title, "", [], "", "", "", "", "", [], "", ""), default));

    private static Task<Outcome> UndoAsync(Store store, Outcome.Saved saved, string by = APlan.Lead) => new UndoChange(store.Writer).RunAsync(new(by), saved.FirstSequence, saved.Sequence, default);

    private static async Task<Outcome.Saved> SavedAsync(Task<Outcome> outcome) => Assert.IsType<Outcome.Saved>(await outcome);

    private static Outcome.Refused Refusal(Outcome outcome) => Assert.IsType<Outcome.Refused>(outcome);
}
