using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Data;

public sealed class PlanWriterTests
{
    private static readonly Actor Lead = new(APlan.Lead);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_update_is_on_the_record_in_the_log_and_the_log_verifies(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);

        var saved = Assert.IsType<Outcome.Saved>(await PostAsync(store, "PP-M01", 1, "atRisk", "mid march", "Waiting for figures."));

        Assert.Equal(2, saved.Version);
        Assert.Equal("PP-M01 at risk, forecast mid March 2011.", saved.Sentence);
        await using var context = store.Database.CreateDbContext();
        var milestone = await context.Milestones.SingleAsync(m => m.Ref == "PP-M01");
        Assert.Equal(MilestoneStatus.AtRisk, milestone.Status);
        Assert.Equal("mid March 2011", milestone.Forecast.Text);
        Assert.Equal(new DateOnly(2011, 3, 20), milestone.Forecast.End);
        var entry = await context.Log.SingleAsync(e => e.Sequence == saved.Sequence);
        Assert.Equal("Lead officer", entry.Actor);
        Assert.Equal("Waiting for figures.", entry.Reason);
        Assert.Contains("\"after\":\"atRisk\"", entry.Fields, StringComparison.Ordinal);
        Assert.Equal("Waiting for figures.", (await context.Updates.SingleAsync()).Narrative);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, TestContext.Current.CancellationToken)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_second_to_save_an_old_version_is_given_both_and_nothing_is_saved(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        Assert.IsType<Outcome.Saved>(await PostAsync(store, "PP-M01", 1, "onTrack"));

        var conflict = Assert.IsType<Outcome.Conflict>(await PostAsync(store, "PP-M01", 1, "atRisk", narrative: "Mine."));

        Assert.Equal(2, conflict.Version);
        Assert.Equal("onTrack", (string?)conflict.Theirs["status"]);
        Assert.Equal("Lead officer", conflict.By);
        await using var context = store.Database.CreateDbContext();
        Assert.Equal(1, await context.Updates.CountAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_two_who_save_at_once_one_wins_and_the_other_is_told(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => PostAsync(store, "PP-M01", 1, "onTrack"))));

        Assert.Single(outcomes.OfType<Outcome.Saved>());
        Assert.Equal(7, outcomes.OfType<Outcome.Conflict>().Count());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Another_leads_milestone_is_refused_and_nothing_is_half_saved(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);

        var outcome = await new PostProgressUpdate(store.Writer).RunAsync(new(APlan.OtherLead), "PP-M01", 1, new("onTrack", null, null, null), CancellationToken.None);

        Assert.Contains("The leads of PP", Assert.IsType<Outcome.Forbidden>(outcome).Sentence, StringComparison.Ordinal);
        await using var context = store.Database.CreateDbContext();
        Assert.Equal(0, await context.Updates.CountAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(await context.Log.ToListAsync(TestContext.Current.CancellationToken), e => e.Command == "postProgressUpdate");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_rule_that_refuses_names_itself_and_its_field(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);

        var refused = Assert.IsType<Outcome.Refused>(await PostAsync(store, "PP-M01", 1, "offTrack"));

        Assert.Equal("narrativeNeeded", refused.Rule);
        Assert.Equal("narrative", refused.Field);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_nonsense_date_is_answered_with_its_field_and_a_remedy(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);

        var invalid = Assert.IsType<Outcome.Invalid>(await PostAsync(store, "PP-M01", 1, "onTrack", "31 February"));

        Assert.Equal("31 February is not a date: February 2011 has 28 days. Try “28 February 2011”.", Assert.Single(invalid.Errors["forecast"]));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Sixteen_writers_leave_a_log_without_gaps(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store, 16);

        await Task.WhenAll(Enumerable.Range(1, 16).Select(i => Task.Run(async () =>
        {
            for (var version = 1; version <= 10; version++)
            {
                Assert.IsType<Outcome.Saved>(await PostAsync(store, $"PP-M{i:00}", version, "onTrack", narrative: $"Update {version}."));
            }
        })));

        var proof = await new LogProof(store.Database).RunAsync(null, TestContext.Current.CancellationToken);
        Assert.Null(proof.FirstBad);
        Assert.Equal(2 + 16 + 2 + 160, proof.Entries);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_changed_entry_is_named(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        await using var context = store.Database.CreateDbContext();
        await context.Database.ExecuteSqlRawAsync("""UPDATE "ChangeLog" SET "Sentence" = 'forged' WHERE "Sequence" = 3""", TestContext.Current.CancellationToken);

        var proof = await new LogProof(store.Database).RunAsync(null, TestContext.Current.CancellationToken);

        Assert.Equal(3, proof.FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Emoji_right_to_left_and_control_characters_are_kept_or_cleaned_but_never_break(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);

        Assert.IsType<Outcome.Saved>(await PostAsync(store, "PP-M01", 1, "onTrack", narrative: "<script>alert(1)</script> 🚦 שלום\u0000\u0007 \ud83d end"));

        await using var context = store.Database.CreateDbContext();
        Assert.Equal("<script>alert(1)</script> 🚦 שלום  end", (await context.Updates.SingleAsync(TestContext.Current.CancellationToken)).Narrative);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, TestContext.Current.CancellationToken)).FirstBad);
    }

    private static Task<Outcome> PostAsync(Store store, string reference, int seen, string status, string? forecast = null, string? narrative = null) =>
        new PostProgressUpdate(store.Writer).RunAsync(Lead, reference, seen, new(status, forecast, null, narrative), CancellationToken.None);
}
