using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Data.Postgres;
using WorkPlanTracker.App.Data.Sqlite;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Benchmarks.Floors;
using WorkPlanTracker.Benchmarks.Hosting;

namespace WorkPlanTracker.Benchmarks.Measures;

/// <summary>The command path and the past, without any page.</summary>
internal static class StoreMeasures
{
    private const int Writers = 16;

    internal static async Task RunAsync(Action<Figure> report, string provider, Func<Task<string>> newDatabase)
    {
        var sqlite = provider == "SQLite";
        var connection = await newDatabase();
        PlanDatabase database = sqlite ? new SqliteDatabase(connection) : new PostgresDatabase(connection);
        await using (var context = database.CreateDbContext())
        {
            await context.Database.MigrateAsync();
        }

        PlanWriter writer = sqlite ? new SqlitePlanWriter((SqliteDatabase)database, TimeProvider.System) : new PostgresPlanWriter((PostgresDatabase)database, TimeProvider.System);
        await Filling.FillAsync(writer, new DateTime(2011, 2, 24, 9, 0, 0, DateTimeKind.Utc), 200);
        var floorConnection = await newDatabase();
        var options = sqlite ? new DbContextOptionsBuilder<UpdateFloor.Context>().UseSqlite(floorConnection).Options : new DbContextOptionsBuilder<UpdateFloor.Context>().UseNpgsql(floorConnection).Options;
        var floor = new UpdateFloor(() => new UpdateFloor.Context(options));
        await floor.PrepareAsync(200);
        if (sqlite)
        {
            await using var context = new UpdateFloor.Context(options);
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL");
        }

        var post = new PostProgressUpdate(writer);
        var versions = new int[201];
        Array.Fill(versions, 1);
        await CompareAsync(report, provider, post, versions, floor);
        await ThroughputAsync(report, provider, post, versions);
        await ((writer as IAsyncDisposable)?.DisposeAsync() ?? ValueTask.CompletedTask);
        await ((database as IAsyncDisposable)?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    /// <summary>The plan as at a year ago against a cold read of the same rows, on SQLite.</summary>
    internal static async Task PastAsync(Action<Figure> report, string connection)
    {
        var database = new SqliteDatabase(connection);
        await using (var context = database.CreateDbContext())
        {
            await context.Database.MigrateAsync();
        }

        await using var writer = new SqlitePlanWriter(database, TimeProvider.System);
        var start = new DateTime(2010, 1, 1, 9, 0, 0, DateTimeKind.Utc);
        await Filling.FillAsync(writer, start, 1_000, updatesEach: 100);
        var history = new PlanHistory(database);
        var reader = new PlanReader(database, TimeProvider.System);
        List<double> ours = [], floors = [];
        for (var i = 0; i < 12; i++)
        {
            floors.Add(await TimeAsync(async () => await reader.ReadPlanAsync(Filling.Plan, CancellationToken.None)));
            ours.Add(await TimeAsync(async () => await history.ReadPlanAsync(Filling.Plan, start.AddDays(50), withPrivate: false, CancellationToken.None)));
        }

        var (us, them) = (Samples.Median(ours.Skip(2)), Samples.Median(floors.Skip(2)));
        report(new Figure("plan as at a year ago, 1,000 milestones, 100 log entries each", Samples.Ms(us), Samples.Ms(them), us / them, 5, 2));
    }

    private static async Task CompareAsync(Action<Figure> report, string provider, PostProgressUpdate post, int[] versions, UpdateFloor floor)
    {
        List<double> ours = [], floors = [], tails = [];
        for (var round = 0; round <= Samples.Rounds; round++)
        {
            List<double> us = [], them = [];
            for (var i = 1; i <= Samples.PerRound; i++)
            {
                them.Add(await TimeAsync(() => floor.RunAsync($"F-{i}", "Measured.")));
                us.Add(await TimeAsync(() => SaveAsync(post, versions, i)));
            }

            if (round > 0)
            {
                ours.Add(Samples.Median(us));
                floors.Add(Samples.Median(them));
                tails.Add(Samples.Percentile(us, 95));
            }
        }

        var (mine, least) = (Samples.Median(ours), Samples.Median(floors));
        report(new Figure($"one status update through the whole command path, {provider}", $"{Samples.Ms(mine)} (p95 {Samples.Ms(Samples.Median(tails))})", Samples.Ms(least), mine / least, 2, 1.5)
        {
            Known = provider == "SQLite" ? new KnownFloor("SQLite: find one record, change it, save", least, 0.66, "ms", "Ours also inserts a row, and waits for the disk as the program does.") : null,
        });
    }

    private static async Task ThroughputAsync(Action<Figure> report, string provider, PostProgressUpdate post, int[] versions)
    {
        List<double> ones = [], many = [];
        for (var round = 0; round < Samples.Rounds; round++)
        {
            ones.Add(160 / (await TimeAsync(() => WriteAsync(post, versions, 1, 160)) / 1_000));
            many.Add(160 / (await TimeAsync(() => WriteAsync(post, versions, Writers, 160 / Writers)) / 1_000));
        }

        var (one, all) = (Samples.Median(ones), Samples.Median(many));
        report(new Figure(
            $"{Writers} writers against one, {provider}", FormattableString.Invariant($"{all:0} a second"), FormattableString.Invariant($"{one:0} a second"),
            all / one, provider == "SQLite" ? 1 : 0.6, provider == "SQLite" ? 1.5 : 0.6, AtLeast: true));
    }

    private static Task WriteAsync(PostProgressUpdate post, int[] versions, int writers, int each) =>
        Task.WhenAll(Enumerable.Range(1, writers).Select(w => Task.Run(async () =>
        {
            for (var i = 0; i < each; i++)
            {
                await SaveAsync(post, versions, w * 10);
            }
        })));

    private static async Task SaveAsync(PostProgressUpdate post, int[] versions, int milestone)
    {
        var outcome = await post.RunAsync(new Actor(Filling.Lead), Filling.RefOf(milestone), versions[milestone], new ProgressInput("onTrack", null, null, "Measured."), CancellationToken.None);
        versions[milestone] = outcome is Outcome.Saved saved ? saved.Version : throw new InvalidOperationException($"A writer was refused: {outcome}");
    }

    private static async Task<double> TimeAsync(Func<Task> run)
    {
        var started = Stopwatch.GetTimestamp();
        await run();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }
}
