using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Data.Postgres;
using WorkPlanTracker.App.Data.Sqlite;

namespace WorkPlanTracker.App.Operating;

/// <summary>Online backup, proved by restoring it beside the live database and verifying its log; and restore.</summary>
internal static class BackupVerbs
{
    internal static Verb Backup { get; } = new("backup", "Copies the database while it is in use, and proves the copy by restoring it.", "WorkPlanTracker.App backup --to FILE", args =>
    {
        var file = Path.GetFullPath(new Options(args, "to").Needed("to"));
        return VerbHost.RunAsync(async services =>
        {
            if (File.Exists(file))
            {
                await Console.Error.WriteLineAsync($"{file} is there already. Choose another name; a backup is never overwritten.");
                return Verbs.Failed;
            }

            await Console.Error.WriteLineAsync("Copying…");
            var configuration = services.GetRequiredService<IConfiguration>();
            var proof = DataSetup.IsPostgres(configuration)
                ? await BackUpPostgresAsync(configuration.GetConnectionString("WorkPlan")!, file)
                : await BackUpSqliteAsync(services.GetRequiredService<PlanDatabase>().Place, file);
            await Console.Out.WriteLineAsync($"{file}: {proof.Sentence}");
            return proof.FirstBad is null ? Verbs.Done : Verbs.Failed;
        });
    });

    internal static Verb Restore { get; } = new("restore", "Puts a backup in place of an empty or missing database. Stop the program first.", "WorkPlanTracker.App restore --from FILE", args =>
    {
        var file = Path.GetFullPath(new Options(args, "from").Needed("from"));
        return VerbHost.RunAsync(async services =>
        {
            if (!File.Exists(file))
            {
                await Console.Error.WriteLineAsync($"There is no {file}.");
                return Verbs.Failed;
            }

            var configuration = services.GetRequiredService<IConfiguration>();
            if (DataSetup.IsPostgres(configuration))
            {
                await RunAsync("pg_restore", configuration.GetConnectionString("WorkPlan")!, ["--no-owner", "--exit-on-error", "--single-transaction", "-d", "{database}", file]);
            }
            else if (!await RestoreSqliteAsync(services.GetRequiredService<PlanDatabase>().Place, file))
            {
                return Verbs.Failed;
            }

            var proof = await new LogProof(services.GetRequiredService<PlanDatabase>()).RunAsync(null, CancellationToken.None);
            await Console.Out.WriteLineAsync(proof.Sentence);
            return proof.FirstBad is null ? Verbs.Done : Verbs.Failed;
        });
    });

    private static async Task<LogProof.Result> BackUpSqliteAsync(string place, string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using (var live = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = place, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString()))
        await using (var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString()))
        {
            await live.OpenAsync();
            await copy.OpenAsync();
            live.BackupDatabase(copy);
        }

        var trial = $"{file}.trial";
        File.Copy(file, trial);
        try
        {
            return await new LogProof(new SqliteDatabase($"Data Source={trial};Pooling=False")).RunAsync(null, CancellationToken.None);
        }
        finally
        {
            foreach (var part in new[] { trial, $"{trial}-wal", $"{trial}-shm" })
            {
                File.Delete(part);
            }
        }
    }

    private static async Task<bool> RestoreSqliteAsync(string place, string file)
    {
        var target = Path.GetFullPath(place);
        if (new[] { target, $"{target}-wal", $"{target}-shm" }.FirstOrDefault(File.Exists) is { } there)
        {
            await Console.Error.WriteLineAsync($"{there} is there already. Move it away first; a restore never overwrites, and never mixes with what another database left.");
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target);
        return true;
    }

    private static async Task<LogProof.Result> BackUpPostgresAsync(string connection, string file)
    {
        await RunAsync("pg_dump", connection, ["--format=custom", "--file", file, "{database}"]);
        var trial = $"trial_{Guid.NewGuid():N}";
        var builder = new NpgsqlConnectionStringBuilder(connection) { Pooling = false };
        await using var admin = new NpgsqlConnection(builder.ToString());
        await admin.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {trial}", admin);
        await create.ExecuteNonQueryAsync();
        try
        {
            builder.Database = trial;
            await RunAsync("pg_restore", builder.ToString(), ["--no-owner", "--exit-on-error", "-d", "{database}", file]);
            await using var restored = new PostgresDatabase(builder.ToString());
            return await new LogProof(restored).RunAsync(null, CancellationToken.None);
        }
        finally
        {
            await using var drop = new NpgsqlCommand($"DROP DATABASE {trial} WITH (FORCE)", admin);
            await drop.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Runs one of PostgreSQL's own programs; secrets go in by the environment, never by the command line.</summary>
    private static async Task RunAsync(string program, string connection, string[] arguments)
    {
        var read = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(program, arguments.Select(a => a.Replace("{database}", read.Database, StringComparison.Ordinal))) { RedirectStandardError = true, UseShellExecute = false };
        start.Environment["PGHOST"] = read.Host;
        start.Environment["PGPORT"] = read.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["PGUSER"] = read.Username;
        start.Environment["PGPASSWORD"] = read.Password;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} could not be started.");
        var problems = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program}: {problems.Trim()}");
        }
    }
}
