using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Data.Sqlite;
using WorkPlanTracker.App.Features.Reviews;
using WorkPlanTracker.App.Operating;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.AReview;

namespace WorkPlanTracker.Tests.Data;

/// <summary>An earlier version froze packs at instants finer than a database keeps, and the log says so for ever.</summary>
public sealed class OldInstantsTests
{
    private const string Kept = "\"2011-02-24T09:00:00Z\"";

    private const string Finer = "\"2011-02-24T09:00:00.0000007Z\"";

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_pack_frozen_by_an_earlier_version_still_proves_is_backed_up_and_is_led(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        await FreezeAsync(store);
        await AsTheEarlierVersionWroteAsync(store);
        var proof = await new LogProof(store.Database).RunAsync(null, default);
        Assert.True(proof.FirstBad is null, proof.Sentence);

        var folder = Directory.CreateTempSubdirectory("plan-instants-").FullName;
        try
        {
            var file = Path.Combine(folder, "backup");
            var backup = store.Database is SqliteDatabase live ? await SqliteCopies.BackUpAsync(live.Place, file) : await PostgresCopies.BackUpAsync(store.ConnectionString, file);
            Assert.True(backup.FirstBad is null, backup.Sentence);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        // The review goes on from where it was frozen, and what is written now is as the databases keep it.
        await SavedAsync(new StartReview(store.Writer).RunAsync(new Actor(Chair), Ref, 2, default));
        await using var context = store.Database.CreateDbContext();
        var newest = await context.Log.Where(e => e.Kind == "review").OrderByDescending(e => e.Sequence).FirstAsync();
        Assert.DoesNotContain(Finer, newest.Record, StringComparison.Ordinal);
        Assert.DoesNotContain("frozenAt", newest.Fields, StringComparison.Ordinal);
        Assert.Equal(new DateTime(2011, 2, 24, 9, 0, 0, DateTimeKind.Utc), (await context.Set<ReviewPaper>().SingleAsync()).At);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_pack_that_was_changed_past_the_log_is_found_all_the_same(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        await FreezeAsync(store);
        await AsTheEarlierVersionWroteAsync(store);
        await using (var context = store.Database.CreateDbContext())
        {
            await context.Set<ReviewPaper>().ExecuteUpdateAsync(p => p.SetProperty(r => r.At, new DateTime(2011, 2, 24, 9, 0, 1, DateTimeKind.Utc)));
        }

        var proof = await new LogProof(store.Database).RunAsync(null, default);
        Assert.NotNull(proof.FirstBad);
        Assert.Contains("RV-1-PACK was changed past the log", proof.Sentence, StringComparison.Ordinal);
    }

    /// <summary>Seven places behind the point in what the log says of the freezing, with the hashes that go with them.</summary>
    private static async Task AsTheEarlierVersionWroteAsync(Store store)
    {
        await using var context = store.Database.CreateDbContext();
        var entries = await context.Log.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync();
        var (previous, changed) = ("", 0);
        foreach (var entry in entries)
        {
            var frozen = entry.Command == "freezePack";
            changed += frozen && entry.Record!.Contains(Kept, StringComparison.Ordinal) ? 1 : 0;
            var written = new ChangeLogEntry
            {
                Sequence = entry.Sequence,
                At = entry.At,
                ActorEmail = entry.ActorEmail,
                Actor = entry.Actor,
                Command = entry.Command,
                Kind = entry.Kind,
                Ref = entry.Ref,
                Version = entry.Version,
                Fields = frozen ? entry.Fields.Replace(Kept, Finer, StringComparison.Ordinal) : entry.Fields,
                Reason = entry.Reason,
                Sentence = entry.Sentence,
                Schema = entry.Schema,
                Record = frozen ? entry.Record!.Replace(Kept, Finer, StringComparison.Ordinal) : entry.Record,
                PreviousHash = previous,
            };
            previous = LogHash.Of(written);
            await context.Database.ExecuteSqlAsync($"""UPDATE "ChangeLog" SET "Fields" = {written.Fields}, "Record" = {written.Record}, "PreviousHash" = {written.PreviousHash}, "Hash" = {previous} WHERE "Sequence" = {entry.Sequence}""");
        }

        // The review and its pack.
        Assert.Equal(2, changed);
    }
}
