using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Sample;

namespace WorkPlanTracker.App.Operating;

/// <summary>Verbs about the database itself.</summary>
internal static class StoreVerbs
{
    internal static Verb Migrate { get; } = new("migrate", "Brings the database to the shape this version needs.", "WorkPlanTracker.App migrate", args =>
    {
        _ = new Options(args, 0);
        return VerbHost.RunAsync(async services =>
        {
            var applied = await services.GetRequiredService<DatabaseStart>().MigrateAsync(CancellationToken.None);
            await Console.Out.WriteLineAsync(applied.Count == 0 ? "The database is up to date." : $"Applied {string.Join(", ", applied)}.");
            return Verbs.Done;
        });
    });

    internal static Verb Seed { get; } = new("seed", "Loads the sample of 2010/11 into an empty database.", "WorkPlanTracker.App seed", args =>
    {
        _ = new Options(args, 0);
        return VerbHost.RunAsync(async services =>
        {
            await services.GetRequiredService<DatabaseStart>().MigrateAsync(CancellationToken.None);
            await Console.Error.WriteLineAsync("Replaying the record…");
            var steps = await services.GetRequiredService<SampleLoader>().LoadAsync(CancellationToken.None);
            await Console.Out.WriteLineAsync(steps == 0 ? "The database holds something already; nothing was loaded." : $"Loaded the sample in {steps} steps.");
            return steps == 0 ? Verbs.Failed : Verbs.Done;
        });
    });

    internal static Verb VerifyLog { get; } = new("verify-log", "Proves the change log and that every record is as it says, and names the first bad entry.", "WorkPlanTracker.App verify-log", args =>
    {
        _ = new Options(args, 0);
        return VerbHost.RunAsync(async services =>
        {
            var proof = await new LogProof(services.GetRequiredService<PlanDatabase>()).RunAsync(read => Console.Error.WriteLine($"{read:N0} entries read"), CancellationToken.None);
            await Console.Out.WriteLineAsync(proof.Sentence);
            return proof.FirstBad is null ? Verbs.Done : Verbs.Failed;
        }, onExisting: true);
    });
}
