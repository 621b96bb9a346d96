using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Features.Plan.Bulk;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Programme;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Features.Plan;

public sealed class BulkTests
{
    private static readonly Actor Lead = new(APlan.Lead);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Lead_area_and_objective_are_set_for_all_with_one_entry_each_and_undone_together(string provider)
    {
        await using var store = await OpenAsync(provider);

        var saved = Assert.IsType<Outcome.Saved>(await new ChangeMany(store.Writer).RunAsync(Lead, Seen(1, 1, 1), new("Other lead officer", "VAW", "Fewer victims"), default));

        Assert.Equal("3 milestones changed.", saved.Sentence);
        Assert.Equal(2, saved.Sequence - saved.FirstSequence);
        await using var context = store.Database.CreateDbContext();
        Assert.All(await context.Milestones.ToListAsync(), m => Assert.Equal(("Other lead officer", APlan.OtherLead, "VAW", "Fewer victims", 2), (m.Owner, m.OwnerEmail, m.Areas.Single(), m.Objective, m.Version)));

        Assert.IsType<Outcome.Saved>(await new UndoChange(store.Writer).RunAsync(Lead, saved.FirstSequence, saved.Sequence, default));
        await using var after = store.Database.CreateDbContext();
        Assert.All(await after.Milestones.ToListAsync(), m => Assert.Equal(("Lead officer", "", 3), (m.Owner, m.Objective, m.Version)));
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task One_that_refuses_saves_nothing_and_each_refusal_is_named(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await PostAsync(store, "PP-M01", "complete", "23 February 2011"));
        Assert.IsType<Outcome.Saved>(await PostAsync(store, "PP-M02", "onTrack"));

        var refused = Assert.IsType<Outcome.Invalid>(await new NoChangeToMany(store.Writer).RunAsync(Lead, [new("PP-M01", 2), new("PP-M02", 1), new("PP-M03", 1), new("PP-M99", 1)], default));

        Assert.Equal(["PP-M01", "PP-M02", "PP-M99"], refused.Errors.Keys.Order());
        Assert.Contains("is complete, so it owes no update", refused.Errors["PP-M01"][0], StringComparison.Ordinal);
        Assert.Contains("Lead officer has changed PP-M02 since", refused.Errors["PP-M02"][0], StringComparison.Ordinal);
        Assert.Contains("There is no PP-M99", refused.Errors["PP-M99"][0], StringComparison.Ordinal);
        await using var context = store.Database.CreateDbContext();
        Assert.Equal(1, (await context.Milestones.SingleAsync(m => m.Ref == "PP-M03")).Version);
        Assert.DoesNotContain(await context.Log.Select(e => e.Command).ToListAsync(), c => c == "noChangeToMany");
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task No_change_is_said_of_all_and_undone_together(string provider)
    {
        await using var store = await OpenAsync(provider);

        var saved = Assert.IsType<Outcome.Saved>(await new NoChangeToMany(store.Writer).RunAsync(Lead, Seen(1, 1, 1), default));
        await using (var context = store.Database.CreateDbContext())
        {
            Assert.All(await context.Milestones.ToListAsync(), m => Assert.Equal(1, m.LastUpdate.NoChanges));
        }

        Assert.IsType<Outcome.Saved>(await new UndoChange(store.Writer).RunAsync(Lead, saved.FirstSequence, saved.Sequence, default));
        await using var after = store.Database.CreateDbContext();
        Assert.All(await after.Milestones.ToListAsync(), m => Assert.Equal(0, m.LastUpdate.NoChanges));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Forecasts_move_together_or_not_at_all_and_the_bad_cell_is_named(string provider)
    {
        await using var store = await OpenAsync(provider);
        var forecast = new ForecastMany(store.Writer);

        var bad = Assert.IsType<Outcome.Invalid>(await forecast.RunAsync(Lead, [new(1, "PP-M01", 1, "mid april"), new(2, "PP-M02", 1, "31 February")], null, default));
        Assert.Equal("Row 2: 31 February is not a date: February 2011 has 28 days. Try “28 February 2011”.", Assert.Single(Assert.Single(bad.Errors).Value));
        Assert.Contains("PP-M01", Assert.IsType<Outcome.Invalid>(await forecast.RunAsync(Lead, [new(1, "PP-M01", 1, "may"), new(2, "PP-M01", 1, "june")], null, default)).Errors.Keys);

        var saved = Assert.IsType<Outcome.Saved>(await forecast.RunAsync(Lead, [new(1, "PP-M01", 1, "mid april"), new(2, "PP-M02", 1, "7/4/2011")], "From the spreadsheet.", default));
        Assert.Equal("2 milestones given a new forecast.", saved.Sentence);
        await using var context = store.Database.CreateDbContext();
        Assert.Equal(["mid April 2011", "7 April 2011", ""], await context.Milestones.OrderBy(m => m.Ref).Select(m => m.Forecast.Text).ToListAsync());
        Assert.Equal(["PP-M01 not started, forecast mid April 2011.", "PP-M02 not started, forecast 7 April 2011."], await context.Log.Where(e => e.Command == "forecastMany").OrderBy(e => e.Sequence).Select(e => e.Sentence).ToListAsync());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_forecast_that_follows_a_meeting_is_refused_by_the_rule_and_named(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("prepare", Actor.Sample, async change =>
        {
            change.Add(Committee.Establish("SOP", "SOP", "Strategic and Operational Policing", default, null), "Committee added.");
            change.Add(Meeting.Call("SOP-2011-04-07", "SOP", new(2011, 4, 7), null, ""), "Meeting added.");
            var report = PlannedReport.Plan("R-1", "Closing paper", [], ["PP"]);
            change.Add(report, "Report added.");
            change.Add(AgendaItem.Place("I-1", "SOP-2011-04-07", 1, "", 1, "Closing paper", AgendaItemType.Report, "R-1"), "Placed.");
            var milestone = await change.FetchAsync<Milestone>("PP-M02");
            milestone.Edit(await change.ReadAsync<WorkPlanTracker.Domain.WorkPlans.WorkPlan>("PP-2010-11"), MilestoneDetails.Of(milestone) with { ProvedBy = "R-1" });
            change.Say(milestone, "PP-M02 edited.");
        }, default));

        var refused = Assert.IsType<Outcome.Invalid>(await new ForecastMany(store.Writer).RunAsync(Lead, [new(1, "PP-M01", 1, "may"), new(2, "PP-M02", 2, "may")], null, default));
        Assert.Contains("R-1 is on the agenda of SOP 7 April 2011", refused.Errors["PP-M02"][0], StringComparison.Ordinal);

        var model = await new PlanModels(new PlanReader(store.Database, store.Clock), NullLogger<PlanModels>.Instance).FindAsync("PP-2010-11", false);
        var preview = PastedForecasts.Of("PP-M02\tmay", [], r => model!.Rows.GetValueOrDefault(r), new(2011, 2, 24));
        Assert.Contains("R-1, which proves it, is on SOP 7 April 2011", preview.FirstBad!.Named, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_most_five_hundred_at_once_and_at_least_one()
    {
        await using var store = await OpenAsync("Sqlite");

        Assert.Contains("500 is the most", Assert.IsType<Outcome.Invalid>(await new NoChangeToMany(store.Writer).RunAsync(Lead, [.. Enumerable.Range(1, 501).Select(i => new SeenRecord($"PP-M{i}", 1))], default)).Errors["milestones"][0], StringComparison.Ordinal);
        Assert.IsType<Outcome.Invalid>(await new ChangeMany(store.Writer).RunAsync(Lead, [], new("x", null, null), default));
        Assert.IsType<Outcome.Invalid>(await new ChangeMany(store.Writer).RunAsync(Lead, Seen(1), new(null, null, null), default));
        Assert.Contains("no such thematic area", Assert.IsType<Outcome.Invalid>(await new ChangeMany(store.Writer).RunAsync(Lead, Seen(1), new(null, "GONE", null), default)).Errors["area"][0], StringComparison.Ordinal);
        var picking = new Picking();
        picking.Set(Enumerable.Range(1, 501).Select(i => $"PP-M{i}"), on: true);
        Assert.Equal((500, "500 is the most at once, so the rest was left out."), (picking.Count, picking.Note));
    }

    [Fact]
    public async Task Pasted_dates_find_their_milestones_or_say_why_not()
    {
        await using var store = await OpenAsync("Sqlite");
        var rows = (await new PlanModels(new PlanReader(store.Database, store.Clock), NullLogger<PlanModels>.Instance).FindAsync("PP-2010-11", false))!.Rows;
        PlanRow[] selected = [rows["PP-M02"], rows["PP-M01"]];

        var read = Of("mid april\n7/4/2011");
        Assert.Equal([("PP-M02", "11 to 20 April 2011", "about a month late"), ("PP-M01", "7 April 2011", "20 working days late")], read.Rows.Select(r => (r.Ref, r.Reading!.Meaning, r.Slip)));
        Assert.Equal("You pasted 3 rows and 2 milestones are selected, so it is not clear which date is whose. Select as many, or paste two columns: reference and date.", Of("may\njune\njuly").Problem);
        Assert.Equal("Row 2, PP-M77, “may”: there is no such milestone in the plans shown", Of("pp-m01\tmay\nPP-M77\tmay").FirstBad!.Named);
        Assert.Equal("Row 2, PP-M01, “june”: it stands in row 1 already; keep one of them", Of("PP-M01\tmay\nPP-M01\tjune").FirstBad!.Named);
        Assert.Equal("Row 2, PP-M01, “soonish”: “soonish” is not a date we can read. Try “7 April 2011”, “October”, “mid April”, “autumn 2010” or “+2w”.", Of("may\nsoonish").FirstBad!.Named);
        Assert.True(Of("\nmay").Rows[0].IsLeft);

        PastedForecasts Of(string pasted) => PastedForecasts.Of(pasted, selected, r => rows.GetValueOrDefault(r), new(2011, 2, 24));
    }

    private static List<SeenRecord> Seen(params int[] versions) => [.. versions.Select((v, i) => new SeenRecord($"PP-M{i + 1:00}", v))];

    private static Task<Outcome> PostAsync(Store store, string reference, string status, string? actual = null) =>
        new PostProgressUpdate(store.Writer).RunAsync(Lead, reference, 1, new(status, null, actual, null), default);

    private static async Task<Store> OpenAsync(string provider)
    {
        var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("prepare", Actor.Sample, change =>
        {
            change.Add(ThematicArea.Of("VAW", "Violence against women", null, 1), "Area added.");
            return Task.CompletedTask;
        }, default));
        return store;
    }
}
