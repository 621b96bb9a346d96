using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Features.Reviews;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.WorkPlans;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.AReview;

namespace WorkPlanTracker.Tests.Features.Reviews;

public sealed class AgreeInReviewTests
{
    private static readonly Actor TheChair = new(Chair);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Agreeing_a_submitted_plan_in_the_room_is_one_change_with_its_decision_its_dates_and_its_baseline(string provider)
    {
        await using var store = await OpenAsync(provider);
        var item = (await Boards(store).GetAsync(Ref, null))!.Items.Single(i => i.Key == Submitted);
        Assert.Equal("Submitted February 2011 with 2 milestones, 1 of them without a date yet. Agree it, which takes baseline 1?", item.Line!.Words);

        var saved = await SavedAsync(DecideAsync(store, "agreed", "Agreed as it stands."));

        Assert.Equal(("D-1", false), (saved.Ref, saved.IsUndoable));
        Assert.Contains("Public Protection 2011/12 is agreed, and baseline 1 taken.", saved.Sentence, StringComparison.Ordinal);
        Assert.Contains("One milestone has no date yet", Assert.Single(saved.Warnings), StringComparison.Ordinal);
        await using var context = store.Database.CreateDbContext();
        var entries = await context.Log.Where(e => e.Sequence >= saved.FirstSequence && e.Sequence <= saved.Sequence).ToListAsync();
        Assert.Equal(["baseline", "decision", "milestone", "plan"], entries.Select(e => e.Kind).Order(StringComparer.Ordinal));
        Assert.Equal(("recordDecision", 1), (Assert.Single(entries.Select(e => e.Command).Distinct()), entries.Select(e => e.At).Distinct().Count()));
        var plan = await context.Plans.SingleAsync(p => p.Ref == Submitted);
        Assert.Equal((PlanState.Agreed, 1, "Business Management Group, 24 February 2011 (RV-1)"), (plan.State, plan.BaselineNumber, plan.AgreedBy));
        Assert.Equal("30 June 2011", (await context.Milestones.SingleAsync(m => m.Ref == "PP-M91")).Baseline.Text);
        Assert.Equal(["PP-M91"], (await context.Baselines.SingleAsync(b => b.Plan == Submitted)).Dates.Select(d => d.Milestone));

        // A baseline is nobody's to take back in a minute, and is taken once.
        Assert.Equal("cannotUndo", Assert.IsType<Outcome.Refused>(await new UndoChange(store.Writer).RunAsync(TheChair, saved.FirstSequence, saved.Sequence, default)).Rule);
        var again = Assert.IsType<Outcome.Refused>(await DecideAsync(store, "agreed", "Agreed once more."));
        Assert.Equal(("agreedAlready", "kind"), (again.Rule, again.Field));
        Assert.Contains("Public Protection 2011/12 is agreed already: Business Management Group, 24 February 2011 (RV-1).", again.Sentence, StringComparison.Ordinal);
        Assert.Equal("agreedAlready", Assert.IsType<Outcome.Refused>(await DecideAsync(store, "refused", "Not after all.")).Rule);
        await SavedAsync(DecideAsync(store, "noted", "The hall comes later."));
        Assert.Equal(1, await context.Baselines.CountAsync(b => b.Plan == Submitted));
        await SavedAsync(new CloseReview(store.Writer).RunAsync(TheChair, Ref, 4, default));
        Assert.Equal("Agreed: Agreed as it stands. Baseline 1 taken.", (await Boards(store).GetAsync(Ref, null))!.Note!.Find(PaperSection.Decisions)!.Lines[0].Words);
        Assert.Equal("Noted: The hall comes later.", (await Boards(store).GetAsync(Ref, null))!.Note!.Find(PaperSection.Decisions)!.Lines[1].Words);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_is_refused_leaves_neither_a_decision_nor_a_baseline(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.Equal("text", Assert.IsType<Outcome.Refused>(await DecideAsync(store, "agreed", " ")).Field);
        await SavedAsync(store.Writer.RunAsync("narrow", Actor.Sample, async change =>
        {
            var plan = WorkPlan.Draft("PP-2012-13", "PP", "Public Protection 2012/13", new(2012, 4, 1), new(2013, 3, 31));
            plan.Submit(WorkPlanTracker.Domain.Dates.PlanDate.InMonth(2011, 2));
            change.Add(plan, "Plan added.");
            await Task.CompletedTask;
        }, default));

        // Of a plan that is not under review here: the decision is taken back with the agreement.
        var elsewhere = Assert.IsType<Outcome.Refused>(await new RecordDecision(store.Writer).RunAsync(TheChair, Ref, new("PP-2012-13", "approved", "Agreed."), default));
        Assert.Equal(("notUnderReview", "about"), (elsewhere.Rule, elsewhere.Field));
        await using var context = store.Database.CreateDbContext();
        Assert.Equal((0, 0), (await context.Decisions.CountAsync(), await context.Baselines.CountAsync(b => b.Plan != "PP-2010-11")));
        Assert.All(await context.Plans.Where(p => p.Ref != "PP-2010-11").ToListAsync(), p => Assert.Equal(PlanState.Submitted, p.State));
    }

    [Fact]
    public async Task A_plan_that_the_room_notes_stays_submitted()
    {
        await using var store = await OpenAsync("Sqlite");
        var saved = await SavedAsync(DecideAsync(store, "noted", "Not yet: bring the dates."));
        Assert.True(saved.IsUndoable);
        await SavedAsync(new UndoChange(store.Writer).RunAsync(TheChair, saved.FirstSequence, saved.Sequence, default));
        await using var context = store.Database.CreateDbContext();
        Assert.Equal(PlanState.Submitted, (await context.Plans.SingleAsync(p => p.Ref == Submitted)).State);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_plan_that_the_room_refuses_goes_back_to_its_leads_with_the_reason_and_one_to_be_amended_is_refused_so(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.Contains("kind", Assert.IsType<Outcome.Invalid>(await DecideAsync(store, "amended", "With the dates of June.")).Errors.Keys);
        var saved = await SavedAsync(DecideAsync(store, "refused", "Not yet: bring the dates."));

        Assert.False(saved.IsUndoable);
        await using var context = store.Database.CreateDbContext();
        Assert.Equal((PlanState.Draft, 1), ((await context.Plans.SingleAsync(p => p.Ref == Submitted)).State, await context.Decisions.CountAsync()));
        var said = await context.Log.SingleAsync(e => e.Kind == "plan" && e.Sequence >= saved.FirstSequence);
        Assert.Equal(("recordDecision", "Not yet: bring the dates."), (said.Command, said.Reason));
        Assert.Contains("sent back by RV-1", said.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_a_plan_agreed_twice_at_the_same_moment_one_baseline_is_taken_and_one_decision_stands(string provider)
    {
        await using var store = await OpenAsync(provider);
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 4).Select(i => DecideAsync(store, "agreed", $"Agreed {i}.")));
        Assert.Single(outcomes, o => o is Outcome.Saved);
        Assert.Equal(3, outcomes.OfType<Outcome.Refused>().Count(o => o.Rule == "agreedAlready"));
        await using var context = store.Database.CreateDbContext();
        Assert.Equal((1, 1), (await context.Decisions.CountAsync(), await context.Baselines.CountAsync(b => b.Plan == Submitted)));
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_milestone_moved_after_the_room_agreed_the_plan_moves_by_request(string provider)
    {
        await using var store = await OpenAsync(provider);
        await SavedAsync(DecideAsync(store, "agreed", "Agreed."));
        await using var context = store.Database.CreateDbContext();
        var version = (await context.Milestones.SingleAsync(m => m.Ref == "PP-M91")).Version;
        var directly = await new EditMilestone(store.Writer).RunAsync(new(APlan.Lead), "PP-M91", version, new(null, null, null, null, null, null, null, "30 July 2011", null, null, null, null), default);
        Assert.Equal("baselineIsAgreed", Assert.IsType<Outcome.Refused>(directly).Rule);
    }

    private static Task<Outcome> DecideAsync(Store store, string kind, string words) => new RecordDecision(store.Writer).RunAsync(TheChair, Ref, new(Submitted, kind, words), default);

    private static async Task<Store> OpenAsync(string provider)
    {
        var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        await StartWithSubmittedAsync(store);
        return store;
    }
}
