using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Data.Sqlite;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Benchmarks.Hosting;
using WorkPlanTracker.Domain.Comparisons;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.Benchmarks.Measures;

/// <summary>A plan of 10,000 milestones and 100,000 log entries compared at two instants a year apart, against reading its rows cold from the database.</summary>
internal static class CompareMeasures
{
    private const int Milestones = 10_000;

    /// <summary>With the entry that added each, ten entries a milestone.</summary>
    private const int UpdatesEach = 9;

    /// <summary>Nine rounds of updates stretch over more than a year.</summary>
    private const int DaysBetween = 45;

    private const int Rounds = 6;

    internal static async Task RunAsync(Action<Figure> report, string connection)
    {
        var database = new SqliteDatabase(connection);
        await using (var context = database.CreateDbContext())
        {
            await context.Database.MigrateAsync();
        }

        await using var writer = new SqlitePlanWriter(database, TimeProvider.System);
        var start = new DateTime(2010, 1, 1, 9, 0, 0, DateTimeKind.Utc);
        await Filling.FillAsync(writer, start, Milestones, UpdatesEach, DaysBetween);
        var (from, to) = (start.AddDays(40), start.AddDays(405));
        var reader = new PlanReader(database, TimeProvider.System);
        List<double> ours = [], floors = [];
        for (var round = 0; round < Rounds; round++)
        {
            floors.Add(await TimeAsync(async () => await reader.ReadPlanAsync(Filling.Plan, CancellationToken.None)));

            // Nothing is kept from the round before: both states are rebuilt from the log.
            var models = new PlanModels(reader, NullLogger<PlanModels>.Instance);
            var comparisons = new PlanComparisons(database, models, new PlanHistory(database), new PlanClock(TimeProvider.System));
            ours.Add(await TimeAsync(async () =>
            {
                var compared = await comparisons.CompareAsync([Filling.Plan], from, to, withPrivate: false);
                if (compared.Comparison.Groups.FirstOrDefault(g => g.Kind is ChangeKind.Slipped)?.Changes.Count != Milestones)
                {
                    throw new InvalidOperationException("Every milestone of the bench slips in that year.");
                }
            }));
        }

        var (us, them) = (Samples.Median(ours.Skip(1)), Samples.Median(floors.Skip(1)));
        report(new Figure("compare: two instants a year apart, 10,000 milestones, 100,000 log entries, against the same rows cold", Samples.Ms(us), Samples.Ms(them), us / them, 8, 4));
        await PastsAsync(report, database, reader);
    }

    /// <summary>What the program reads ahead for pictures of the past, against reading the same records whole.</summary>
    private static async Task PastsAsync(Action<Figure> report, SqliteDatabase database, PlanReader reader)
    {
        List<double> ours = [], floors = [];
        for (var round = 0; round < Rounds; round++)
        {
            floors.Add(await TimeAsync(async () =>
            {
                await using var context = database.CreateDbContext();
                await foreach (var document in context.Log.AsNoTracking().Where(e => e.Kind == "milestone").OrderBy(e => e.Sequence).Select(e => new { e.Record, e.Schema }).AsAsyncEnumerable())
                {
                    _ = RecordDocument.Read<Milestone>(document.Record!, document.Schema);
                }
            }));
            var pasts = new PlanPasts(database, new PlanModels(reader, NullLogger<PlanModels>.Instance));
            ours.Add(await TimeAsync(async () => await pasts.GetAsync()));
        }

        var (us, them) = (Samples.Median(ours.Skip(1)), Samples.Median(floors.Skip(1)));
        report(new Figure("pictures of the past: the log of 100,000 entries read ahead once after a start, against reading its records whole", Samples.Ms(us), Samples.Ms(them), us / them, 1, 0.5));
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        GC.Collect();
        var began = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
}
