using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Data;

/// <summary>What an intruder with the database's own tools might do, and what the proof says of it.</summary>
public sealed class LogProofTests
{
    public static TheoryData<string, string, string> Tampering
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var provider in new[] { "Sqlite", "PostgreSQL" })
            {
                data.Add(provider, """DELETE FROM "ChangeLog" WHERE "Sequence" > 7""", "PP-M01 is at version 3");
                data.Add(provider, """DELETE FROM "ChangeLog" WHERE "Sequence" > 2""", "the log knows nothing of it");
                data.Add(provider, """DELETE FROM "ChangeLog" """, "the log knows nothing of it");
                data.Add(provider, """UPDATE "Milestones" SET "Title" = 'forged' WHERE "Ref" = 'PP-M02'""", "PP-M02 was changed past the log");
                data.Add(provider, """UPDATE "Milestones" SET "Version" = 9 WHERE "Ref" = 'PP-M02'""", "PP-M02 is at version 9");
                data.Add(provider, """UPDATE "Plans" SET "BaselineNumber" = 2""", "differs from its newest entry, 2, in baseline");
                data.Add(provider, """DELETE FROM "Milestones" WHERE "Ref" = 'PP-M03'""", "PP-M03, which is missing");
                data.Add(provider, """UPDATE "Updates" SET "Narrative" = 'forged' WHERE "Number" = 1""", "Update 1 of PP-M01 was changed past the log");
                data.Add(provider, """DELETE FROM "Updates" WHERE "Number" = 1""", "PP-M01 has 1 updates");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Tampering))]
    public async Task What_the_log_and_the_plan_disagree_about_is_named(string provider, string tampering, string said)
    {
        await using var store = await Store.CreateAsync(provider);
        await FillAsync(store);
        Assert.Null((await ProveAsync(store)).FirstBad);
        await using (var context = store.Database.CreateDbContext())
        {
            await context.Database.ExecuteSqlRawAsync(tampering, TestContext.Current.CancellationToken);
        }

        var proof = await ProveAsync(store);

        Assert.NotNull(proof.FirstBad);
        Assert.Contains(said, proof.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_garbage_row_is_named_by_its_sequence()
    {
        await using var store = await Store.CreateAsync("Sqlite");
        await FillAsync(store);
        await using (var context = store.Database.CreateDbContext())
        {
            await context.Database.ExecuteSqlRawAsync("""UPDATE "ChangeLog" SET "At" = 'yesterday' WHERE "Sequence" = 4""", TestContext.Current.CancellationToken);
        }

        var proof = await ProveAsync(store);

        Assert.Equal(4, proof.FirstBad);
        Assert.StartsWith("Entry 4 cannot be read", proof.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSQL")]
    public async Task An_empty_plan_has_an_empty_log(string provider)
    {
        await using var store = await Store.CreateAsync(provider);

        Assert.Null((await ProveAsync(store)).FirstBad);
    }

    [Fact]
    public void A_document_of_an_earlier_schema_reads_as_one_of_today()
    {
        var plan = APlan.Agreed();
        var old = RecordDocument.Of(plan).ToJsonString(RecordDocument.Options).Replace("\"baseline\":", "\"baselineNumber\":", StringComparison.Ordinal);
        Assert.Contains("baselineNumber", old, StringComparison.Ordinal);

        Assert.Equal(1, RecordDocument.Read<WorkPlanTracker.Domain.WorkPlans.WorkPlan>(old, schema: 1).BaselineNumber);
        Assert.Throws<System.Text.Json.JsonException>(() => RecordDocument.Read<WorkPlanTracker.Domain.WorkPlans.WorkPlan>(old, ChangeLogEntry.CurrentSchema + 1));
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSQL")]
    public async Task Fields_in_the_log_are_called_as_in_the_API_and_lists_are_found_by_their_index(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await FillAsync(store);
        await using var context = store.Database.CreateDbContext();

        Assert.Contains("\"baseline\":1", await context.Log.Where(e => e.Kind == "plan").Select(e => e.Record).FirstAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var committee = WorkPlanTracker.Domain.Committees.Committee.Establish("SOP", "SOP", "Strategic and Operational Policing", WorkPlanTracker.Domain.Committees.CommitteeKind.Board, null);
        Assert.Equal("board", (string?)RecordDocument.Of(committee)["kind"]);
        var indices = provider == "Sqlite"
            ? await context.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'index'").ToListAsync(TestContext.Current.CancellationToken)
            : await context.Database.SqlQueryRaw<string>("SELECT indexname AS \"Value\" FROM pg_indexes").ToListAsync(TestContext.Current.CancellationToken);
        Assert.Contains("IX_Milestones_Plan_Forecast_End", indices);
        Assert.Contains("IX_Milestones_Plan_Baseline_End", indices);
    }

    private static Task<LogProof.Result> ProveAsync(Store store) => new LogProof(store.Database).RunAsync(null, CancellationToken.None);

    /// <summary>Project, plan, three milestones, two people; then two updates of the first.</summary>
    private static async Task FillAsync(Store store)
    {
        await APlan.FillAsync(store);
        for (var version = 1; version <= 2; version++)
        {
            Assert.IsType<Outcome.Saved>(await new PostProgressUpdate(store.Writer).RunAsync(new(APlan.Lead), "PP-M01", version, new("onTrack", null, null, $"Update {version}."), CancellationToken.None));
        }
    }
}
