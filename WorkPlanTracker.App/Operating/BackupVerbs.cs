using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Data.Sqlite;

namespace WorkPlanTracker.App.Operating;

/// <summary>Online backup, proved by restoring it beside the live database and verifying its log; and restore. What fails leaves nothing behind.</summary>
internal static class BackupVerbs
{
    internal static Verb Backup { get; } = new("backup", "Copies the database while it is in use, and proves the copy by restoring it.", "WorkPlanTracker.App backup --to FILE", args =>
    {
        var file = Path.GetFullPath(new Options(args, 0, "to").Needed("to"));
        return VerbHost.RunAsync(async services =>
        {
            if (Path.Exists(file))
            {
                return await RefuseAsync($"{file} is there already. Choose another name; a backup is never overwritten.");
            }

            await Console.Error.WriteLineAsync("Copying…");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var unproved = $"{file}.{Guid.NewGuid():N}.part";
            try
            {
                var proof = services.GetRequiredService<PlanDatabase>() is SqliteDatabase live
                    ? await SqliteCopies.BackUpAsync(live.Place, unproved)
                    : await PostgresCopies.BackUpAsync(Connection(services), unproved);
                if (proof.FirstBad is not null)
                {
                    return await RefuseAsync($"No backup was kept: {proof.Sentence}");
                }

                File.Move(unproved, file);
                await Console.Out.WriteLineAsync($"{file}: {proof.Sentence}");
                return Verbs.Done;
            }
            finally
            {
                File.Delete(unproved);
            }
        }, onExisting: true);
    });

    internal static Verb Restore { get; } = new("restore", "Puts a backup in place of an empty or missing database. Stop the program first.", "WorkPlanTracker.App restore --from FILE", args =>
    {
        var file = Path.GetFullPath(new Options(args, 0, "from").Needed("from"));
        return VerbHost.RunAsync(async services =>
        {
            if (!File.Exists(file))
            {
                return await RefuseAsync($"There is no {file}.");
            }

            services.GetRequiredService<OneServer>().Take();
            var (restored, said) = services.GetRequiredService<PlanDatabase>() is SqliteDatabase target
                ? await SqliteCopies.RestoreAsync(target.Place, file)
                : await PostgresCopies.RestoreAsync(Connection(services), file);
            if (!restored)
            {
                return await RefuseAsync(said);
            }

            await Console.Out.WriteLineAsync(said);
            return Verbs.Done;
        });
    });

    private static string Connection(IServiceProvider services) => services.GetRequiredService<IConfiguration>().GetConnectionString("WorkPlan")!;

    private static async Task<int> RefuseAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return Verbs.Failed;
    }
}
