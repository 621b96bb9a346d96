using System.Diagnostics;
using System.Globalization;
using Npgsql;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Data.Postgres;

namespace WorkPlanTracker.App.Operating;

/// <summary>Copies of a PostgreSQL database by its own programs, proved by restoring them.</summary>
internal static class PostgresCopies
{
    internal static async Task<LogProof.Result> BackUpAsync(string connection, string file)
    {
        await RunAsync("pg_dump", connection, ["--format=custom", "--file", file, "{database}"]);
        var trial = $"trial_{Guid.NewGuid():N}";
        var builder = new NpgsqlConnectionStringBuilder(connection) { Pooling = false };
        await using var admin = new NpgsqlConnection(builder.ToString());
        await admin.OpenAsync();
        await ExecuteAsync(admin, $"CREATE DATABASE {trial}");
        try
        {
            builder.Database = trial;
            await RunAsync("pg_restore", builder.ToString(), ["--no-owner", "--exit-on-error", "-d", "{database}", file]);
            await using var restored = new PostgresDatabase(builder.ToString());
            return await CopyProof.RunAsync(restored);
        }
        finally
        {
            await ExecuteAsync(admin, $"DROP DATABASE {trial} WITH (FORCE)");
        }
    }

    /// <summary>Restores into an empty database, and empties it again where the copy does not prove.</summary>
    internal static async Task<(bool Restored, string Sentence)> RestoreAsync(string connection, string file)
    {
        await using var admin = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { Pooling = false }.ToString());
        await admin.OpenAsync();
        await using (var ask = new NpgsqlCommand("SELECT count(*) FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema')", admin))
        {
            if ((long)(await ask.ExecuteScalarAsync())! > 0)
            {
                return (false, "The database holds tables already. Restore into an empty one; a restore never overwrites.");
            }
        }

        await RunAsync("pg_restore", connection, ["--no-owner", "--exit-on-error", "--single-transaction", "-d", "{database}", file]);
        var proved = false;
        try
        {
            await using var restored = new PostgresDatabase(connection);
            if (await CopyProof.FitAsync(restored) is { } unfit)
            {
                return (false, $"Nothing was restored. {unfit}");
            }

            var proof = await CopyProof.RunAsync(restored);
            proved = proof.FirstBad is null;
            return proved ? (true, proof.Sentence) : (false, $"Nothing was restored. {proof.Sentence}");
        }
        finally
        {
            if (!proved)
            {
                // It was empty before this verb began.
                await ExecuteAsync(admin, "DROP SCHEMA public CASCADE; CREATE SCHEMA public;");
            }
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Constant SQL of this file; the only name put in is made here.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100

        // Making a database waits for a checkpoint, which on a busy server takes longer than a request may.
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Runs one of PostgreSQL's own programs; secrets go in by the environment, never by the command line.</summary>
    private static async Task RunAsync(string program, string connection, string[] arguments)
    {
        var read = new NpgsqlConnectionStringBuilder(connection);
        var start = new ProcessStartInfo(program, arguments.Select(a => a.Replace("{database}", read.Database, StringComparison.Ordinal))) { RedirectStandardError = true, UseShellExecute = false };
        start.Environment["PGHOST"] = read.Host;
        start.Environment["PGPORT"] = read.Port.ToString(CultureInfo.InvariantCulture);
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
