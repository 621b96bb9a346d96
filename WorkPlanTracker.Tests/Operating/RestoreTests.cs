using Microsoft.Data.Sqlite;
using Npgsql;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Operating;

/// <summary>Verbs that fail leave nothing behind, and two programs never share an SQLite file unawares.</summary>
public sealed class RestoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plan-restore-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_restore_that_does_not_prove_leaves_nothing_in_place()
    {
        var backup = await BackupAsync();
        var target = Path.Combine(_folder, "restored", "plan.db");
        var settings = Settings(target);

        await ChangeAsync(backup, """DELETE FROM "ChangeLog" WHERE "Sequence" > 100""");
        await RefusedAsync("Nothing was restored.");
        await ChangeAsync(backup, """INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99')""");
        await RefusedAsync("made by a newer version of the program (29990101000000_Later)");
        await File.WriteAllTextAsync(backup, new string('x', 10_000), TestContext.Current.CancellationToken);
        await RefusedAsync("restore failed");
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        await File.WriteAllTextAsync($"{target}-wal", "left by another database", TestContext.Current.CancellationToken);
        await RefusedAsync("is there already");
        Assert.Equal([$"{target}-wal"], Left());

        async Task RefusedAsync(string why)
        {
            var (exit, said) = await AppProcess.VerbAsync(settings, "restore", "--from", backup);
            Assert.Equal(1, exit);
            Assert.Contains(why, said, StringComparison.Ordinal);
            Assert.DoesNotContain(Left(), f => !f.EndsWith("-wal", StringComparison.Ordinal));
        }

        string[] Left() => Directory.Exists(Path.GetDirectoryName(target)) ? [.. Directory.GetFiles(Path.GetDirectoryName(target)!).Where(f => !f.EndsWith(".lock", StringComparison.Ordinal))] : [];
    }

    [Fact]
    public async Task A_restore_that_does_not_prove_leaves_PostgreSQL_empty()
    {
        var settings = await PostgresAsync();
        Assert.Equal(0, (await AppProcess.VerbAsync(settings, "seed")).ExitCode);
        await PostgresChangeAsync(settings, """INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '99')""");
        var backup = Path.Combine(_folder, "backup");
        var (exit, said) = await AppProcess.VerbAsync(settings, "backup", "--to", backup);
        Assert.True(exit == 0, said);
        var elsewhere = await PostgresAsync();

        (exit, said) = await AppProcess.VerbAsync(elsewhere, "restore", "--from", backup);

        Assert.Equal(1, exit);
        Assert.Contains("newer version of the program", said, StringComparison.Ordinal);
        await using var connection = new NpgsqlConnection(elsewhere["ConnectionStrings__WorkPlan"]);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var count = new NpgsqlCommand("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'", connection);
        Assert.Equal(0L, await count.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        Assert.Contains("holds tables already", (await AppProcess.VerbAsync(settings, "restore", "--from", backup)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_that_does_not_prove_is_not_kept()
    {
        var place = Path.Combine(_folder, "plan.db");
        Assert.Equal(0, (await AppProcess.VerbAsync(Settings(place), "seed")).ExitCode);
        await ChangeAsync(place, """UPDATE "Milestones" SET "Title" = 'forged' WHERE "Ref" = 'PP-M09'""");
        var to = Path.Combine(_folder, "kept");

        var (exit, said) = await AppProcess.VerbAsync(Settings(place), "backup", "--to", Path.Combine(to, "backup"));

        Assert.Equal(1, exit);
        Assert.Contains("PP-M09 was changed past the log", said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(to));
    }

    [Theory]
    [InlineData("backup", "--to", "--from")]
    [InlineData("backup", "--to", "")]
    [InlineData("restore", "--from", " ")]
    [InlineData("migrate", "extra")]
    [InlineData("verify-log", "extra")]
    [InlineData("serve", "--bogus", "x")]
    [InlineData("serve", "extra")]
    [InlineData("users", "list", "extra")]
    public async Task What_makes_no_sense_is_bad_usage(params string[] args)
    {
        var (exit, said) = await AppProcess.VerbAsync(Settings(Path.Combine(_folder, "none.db")), args);

        Assert.True(exit == 2, said);
        Assert.Contains("Usage:", said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("verify-log")]
    [InlineData("users")]
    [InlineData("backup", "--to", "there")]
    [InlineData("token", "create", "--user", "a@b.example", "--name", "x")]
    public async Task A_verb_that_needs_a_database_makes_no_empty_one(params string[] args)
    {
        var (exit, said) = await AppProcess.VerbAsync(Settings(Path.Combine(_folder, "none.db")), args);

        Assert.Equal(1, exit);
        Assert.Contains("There is no database at", said, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task A_second_program_on_one_file_is_refused_and_the_first_hears_what_verbs_write()
    {
        var settings = Settings(Path.Combine(_folder, "plan.db"));
        settings["ASPNETCORE_ENVIRONMENT"] = "Development";
        settings["Metrics__Enabled"] = "true";
        await using var app = await AppProcess.StartAsync(settings);
        using var client = new HttpClient { BaseAddress = new Uri(app.Address) };

        var (exit, said) = await AppProcess.VerbAsync(settings, "serve", "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, exit);
        Assert.Contains("Another WorkPlanTracker is running on", said, StringComparison.Ordinal);

        var before = await SequenceAsync();
        var added = new Dictionary<string, string>(settings, StringComparer.Ordinal) { ["WORKPLAN_PASSWORD"] = "long enough 1" };
        Assert.Equal(0, (await AppProcess.VerbAsync(added, "users", "add", "--email", "new@example.org", "--name", "New", "--role", "reader")).ExitCode);
        await Eventually.TrueAsync(async () => await SequenceAsync() > before, "the running program has read what the verb wrote");
        Assert.Equal(0, (await AppProcess.VerbAsync(settings, "verify-log")).ExitCode);
        Assert.Equal(0, (await AppProcess.VerbAsync(settings, "backup", "--to", Path.Combine(_folder, "backup"))).ExitCode);

        await app.KillAsync();
        await using var again = await AppProcess.StartAsync(settings);

        async Task<long> SequenceAsync() => long.Parse(
            (await client.GetStringAsync("/metrics")).Split("workplan_log_sequence ")[2].Split('\n')[0].Trim(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<string> BackupAsync()
    {
        var settings = Settings(Path.Combine(_folder, "plan.db"));
        Assert.Equal(0, (await AppProcess.VerbAsync(settings, "seed")).ExitCode);
        var file = Path.Combine(_folder, "backup");
        var (exit, said) = await AppProcess.VerbAsync(settings, "backup", "--to", file);
        Assert.True(exit == 0, said);
        return file;
    }

    private static async Task ChangeAsync(string file, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static async Task PostgresChangeAsync(Dictionary<string, string> settings, string sql)
    {
        await using var connection = new NpgsqlConnection(settings["ConnectionStrings__WorkPlan"]);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static Dictionary<string, string> Settings(string place) => new(StringComparer.Ordinal) { ["ConnectionStrings__WorkPlan"] = $"Data Source={place}" };

    private static async Task<Dictionary<string, string>> PostgresAsync() => new(StringComparer.Ordinal)
    {
        ["Database__Provider"] = "PostgreSQL",
        ["ConnectionStrings__WorkPlan"] = await PostgresCluster.CreateDatabaseAsync(),
    };
}
