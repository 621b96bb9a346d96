using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Actions;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Features.Reviews;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.WorkPlans;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.AReview;

namespace WorkPlanTracker.Tests.Features.Reviews;

/// <summary>What a frozen pack says of a plan that was reviewed before: each section holds what belongs there, and nothing else.</summary>
public sealed class PackContentsTests
{
    private const string Second = "RV-2";

    private static readonly Actor TheChair = new(Chair);

    private static readonly Actor TheLead = new(APlan.Lead);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Outside_tolerance_are_the_off_track_the_overdue_the_silent_and_the_at_risk_worst_first_each_with_the_reason(string provider)
    {
        await using var store = await OpenAsync(provider);
        var lines = (await PackAsync(store)).Find(PaperSection.Exceptions)!.Lines;

        Assert.Equal(["PP-M01", "PP-M09", "PP-M04", "PP-M06"], lines.Select(l => l.Ref));
        Assert.Equal((MilestoneStatus.OffTrack, "30 September 2011", "Lead officer"), (lines[0].Status, lines[0].Due, lines[0].Owner));
        Assert.StartsWith("Was not started; ", lines[0].Words, StringComparison.Ordinal);
        Assert.Contains("late against the baseline of 10 March 2011", lines[0].Words, StringComparison.Ordinal);
        Assert.EndsWith("Witnesses cannot come.", lines[0].Words, StringComparison.Ordinal);
        Assert.Contains("overdue since 18 February 2011", lines[1].Words, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((true, "No update received."), (lines[2].Silent, lines[2].Words));
        Assert.Equal(MilestoneStatus.AtRisk, lines[3].Status);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_next_three_months_hold_what_is_open_and_due_by_their_last_day_and_everything_else_holds_the_rest(string provider)
    {
        await using var store = await OpenAsync(provider);
        var pack = await PackAsync(store);
        var ahead = pack.Find(PaperSection.Ahead)!.Lines.Select(l => l.Ref).ToList();
        var rest = pack.Find(PaperSection.Rest)!.Lines.Select(l => l.Ref).ToList();

        // PP-M08 is due on the last day of the three months, PP-M03 on the day after it.
        Assert.Equal(["PP-M02", "PP-M04", "PP-M06", "PP-M08"], ahead.Order(StringComparer.Ordinal));
        Assert.Equal("PP-M08", ahead[^1]);
        Assert.Equal(["PP-M03", "PP-M05", "PP-M07", "PP-M10"], rest.Order(StringComparer.Ordinal));
        // No milestone of the plan is left out, and none of another plan is in.
        var named = pack.Sections.Where(s => s.Name is PaperSection.Exceptions or PaperSection.Ahead or PaperSection.Rest).SelectMany(s => s.Lines).Select(l => l.Ref).Distinct(StringComparer.Ordinal);
        Assert.Equal(Enumerable.Range(1, 10).Select(i => $"PP-M{i:00}"), named.Order(StringComparer.Ordinal));
        var now = pack.Figures.Single().Now;
        Assert.Equal((10, 1, 1, 1, 2), (now.Total, now.OffTrack, now.AtRisk, now.Silent, now.Complete));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_changed_since_the_last_review_comes_worst_first_and_what_stood_still_is_not_there(string provider)
    {
        await using var store = await OpenAsync(provider);
        var changes = (await PackAsync(store)).Find(PaperSection.Changes)!;

        Assert.Equal("What changed since 20 January 2011, worst first", changes.Title);
        Assert.Equal(("PP-M01", true, MilestoneStatus.OffTrack), (changes.Lines[0].Ref, changes.Lines[0].Worse, changes.Lines[0].Status));
        // People know a milestone by its title; the sentence keeps its shape for other programs.
        Assert.StartsWith("PP-M01 went from ", changes.Lines[0].Title, StringComparison.Ordinal);
        Assert.Equal(changes.Lines[0].Name, changes.Lines[0].Heading());
        Assert.StartsWith("Went from ", changes.Lines[0].Below(), StringComparison.Ordinal);
        Assert.All(changes.Lines.Where(l => l.Sort is "milestone" or "changeRequest"), l => Assert.False(string.IsNullOrEmpty(l.Name)));
        Assert.Equal(["PP-M01", "PP-M09", "PP-M06", "PP-M04", "PP-M07"], changes.Lines.Where(l => l.Worse).Select(l => l.Ref));
        Assert.Contains(changes.Lines.SkipWhile(l => l.Worse), l => l.Ref == "PP-M05");
        // PP-M10 was met before the last review; PP-M91 is another plan's.
        Assert.DoesNotContain(changes.Lines, l => l.Ref is "PP-M10" or "PP-M91");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_request_that_waits_is_a_decision_required_and_one_the_chair_decided_is_reported_instead(string provider)
    {
        await using var store = await OpenAsync(provider);
        var pack = await PackAsync(store);

        var waits = Assert.Single(pack.Find(PaperSection.Decisions)!.Lines);
        Assert.Equal(("CR-1", "changeRequest", "Oversight paper received", "Lead officer"), (waits.Ref, waits.Sort, waits.Title, waits.Owner));
        Assert.Contains("31 May 2011", waits.Words, StringComparison.Ordinal);
        Assert.Contains("It waits for others.", waits.Words, StringComparison.Ordinal);
        var decided = Assert.Single(pack.Find(PaperSection.Reported)!.Lines);
        Assert.Equal("CR-2", decided.Ref);
        Assert.DoesNotContain("-M", decided.Title, StringComparison.Ordinal);
        Assert.StartsWith("Move the baseline of ", decided.Words, StringComparison.Ordinal);
        Assert.Contains("Keep to it.", decided.Words, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Last_times_actions_come_open_ones_first_and_risks_and_issues_as_they_were_written(string provider)
    {
        await using var store = await OpenAsync(provider);
        var pack = await PackAsync(store);
        var actions = pack.Find(PaperSection.Actions)!;

        // A-3 was asked for by nobody's review.
        Assert.Equal("Last time’s actions: 1 outstanding, 1 done", actions.Title);
        Assert.Equal(
            [("A-1", "Confirm the room", "Open", "14 March 2011"), ("A-2", "Send the figures", "Done: They are sent.", "31 January 2011")],
            actions.Lines.Select(l => (l.Ref, l.Title, l.Words, l.Due)));
        Assert.Equal([("Risk", "The programme is late"), ("Issue", "One post is vacant")], pack.Find(PaperSection.Risks)!.Lines.Select(l => (l.Words, l.Title)));
        Assert.Equal([("PP-M01", "Can the date be kept?", (MilestoneStatus?)MilestoneStatus.OffTrack), ("", "", null)], pack.Find(PaperSection.Raised)!.Lines.Select(l => (l.Ref, l.Words, l.Status)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_pack_that_is_frozen_does_not_hear_of_what_is_said_later(string provider)
    {
        await using var store = await OpenAsync(provider);
        await PostAsync(store, "PP-M02", new("offTrack", "30 November 2011", null, "It slipped after all."));
        await SavedAsync(new CloseAction(store.Writer).RunAsync(new Actor(Clerk), "A-1", 1, null, "It is booked.", default));
        var pack = await PackAsync(store);

        Assert.DoesNotContain(pack.Find(PaperSection.Exceptions)!.Lines, l => l.Ref == "PP-M02");
        Assert.Equal("Open", pack.Find(PaperSection.Actions)!.Lines[0].Words);
        Assert.Contains((await Packs(store).ReadAsync(Second, default))!.Sections.Single(s => s.Name is PaperSection.Exceptions).Lines, l => l.Ref == "PP-M02");
    }

    private static async Task<ReviewPaper> PackAsync(Store store) => (await Boards(store).GetAsync(Second, null))!.Pack!;

    /// <summary>A plan that was reviewed on 20 January, whose milestones then went their ways, and whose second review of 24 February has its pack frozen.</summary>
    private static async Task<Store> OpenAsync(string provider)
    {
        var store = await Store.CreateAsync(provider);
        store.Clock.Now = new(2010, 12, 24, 9, 0, 0, DateTimeKind.Utc);
        await APlan.FillAsync(store, 10);
        await SavedAsync(store.Writer.RunAsync("dates", Actor.Sample, async change =>
        {
            foreach (var (reference, day) in new (string, DateOnly)[] { ("PP-M03", new(2011, 5, 25)), ("PP-M08", new(2011, 5, 24)), ("PP-M09", new(2011, 2, 18)) })
            {
                var milestone = await change.FetchAsync<Milestone>(reference);
                milestone.TakeBaseline(PlanDate.OnDay(day));
                change.Say(milestone, $"{reference} is due then.");
            }

            var other = WorkPlan.Draft(Submitted, "PP", "Public Protection 2011/12", new(2011, 4, 1), new(2012, 3, 31));
            change.Add(other, "Plan added.");
            change.Add(Milestone.Propose("PP-M91", other, APlan.Details(), PlanDate.NotSet, PlanDate.OnDay(new(2011, 3, 30))), "PP-M91 added.");
        }, default));
        await PostAsync(store, "PP-M10", new("complete", null, "20 December 2010", "It was received."));
        await ReviewInJanuaryAsync(store);

        store.Clock.Now = new(2011, 2, 14, 9, 0, 0, DateTimeKind.Utc);
        await PostAsync(store, "PP-M01", new("offTrack", "30 September 2011", null, "Witnesses cannot come."));
        await PostAsync(store, "PP-M02", new("onTrack", "10 March 2011", null, "As agreed."));
        await PostAsync(store, "PP-M03", new("onTrack", "25 May 2011", null, "As agreed."));
        await PostAsync(store, "PP-M05", new("complete", null, "10 February 2011", "It was received."));
        await PostAsync(store, "PP-M06", new("atRisk", "10 March 2011", null, "One figure is missing."));
        await PostAsync(store, "PP-M08", new("onTrack", "24 May 2011", null, "As agreed."));
        await PostAsync(store, "PP-M09", new("onTrack", "18 February 2011", null, "As agreed."));
        await SavedAsync(store.Writer.RunAsync("cancel", Actor.Sample, async change =>
        {
            var milestone = await change.FetchAsync<Milestone>("PP-M07");
            change.AddPart(milestone.Drop("No longer wanted.", change.Author, change.Now));
            change.Say(milestone, "PP-M07 cancelled.");
        }, default));
        var ask = new AskChange(store.Writer);
        await SavedAsync(ask.RunAsync(TheLead, new("moveBaseline", "PP-M02", "It waits for others.", "31 May 2011"), null, default));
        await SavedAsync(ask.RunAsync(TheLead, new("moveBaseline", "PP-M03", "It waits too.", "30 June 2011"), null, default));
        await SavedAsync(new DecideChange(store.Writer).RunAsync(TheChair, "CR-2", null, new("refuse", null, "Keep to it."), default));

        store.Clock.Now = new(2011, 2, 24, 9, 0, 0, DateTimeKind.Utc);
        await SavedAsync(new PrepareReview(store.Writer).RunAsync(Actor.Operator, Input with { Issues = "One post is vacant" }, default));
        await SavedAsync(new FreezePack(store.Writer, Packs(store)).RunAsync(Actor.Operator, Second, 1, default));
        return store;
    }

    /// <summary>The review before: it asks for two things, one of which is done since. A third action is no review's.</summary>
    private static async Task ReviewInJanuaryAsync(Store store)
    {
        store.Clock.Now = new(2011, 1, 20, 9, 0, 0, DateTimeKind.Utc);
        await PeopleAsync(store);
        await SavedAsync(new PrepareReview(store.Writer).RunAsync(Actor.Operator, new("20 January 2011") { Plans = Input.Plans, Time = "2.00pm" }, default));
        await SavedAsync(new FreezePack(store.Writer, Packs(store)).RunAsync(Actor.Operator, Ref, 1, default));
        await SavedAsync(new StartReview(store.Writer).RunAsync(TheChair, Ref, 2, default));
        await SavedAsync(new AskInReview(store.Writer).RunAsync(TheChair, Ref, new("Confirm the room", null, "14 March 2011"), default));
        await SavedAsync(new AskInReview(store.Writer).RunAsync(TheChair, Ref, new("Send the figures", null, "31 January 2011"), default));
        await SavedAsync(new CloseReview(store.Writer).RunAsync(TheChair, Ref, 3, default));
        store.Clock.Now = store.Clock.Now.AddDays(5);
        await SavedAsync(new CloseAction(store.Writer).RunAsync(new Actor(Clerk), "A-2", 1, null, "They are sent.", default));
        await SavedAsync(new RecordAction(store.Writer).RunAsync(new Actor(Clerk), new("Reply to a letter"), default));
    }

    private static async Task PostAsync(Store store, string milestone, ProgressInput input)
    {
        await using var context = store.Database.CreateDbContext();
        var seen = (await context.Milestones.AsNoTracking().SingleAsync(m => m.Ref == milestone)).Version;
        await SavedAsync(new PostProgressUpdate(store.Writer).RunAsync(TheLead, milestone, seen, input, default));
    }
}
