using Microsoft.Data.Sqlite;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Features.History;

/// <summary>What is long is written as it is read: a reader who stops reading costs the server no more than a buffer.</summary>
public sealed class LongHistoryTests : IDisposable
{
    private const int Entries = 100_000;
    private const long Mebibyte = 1024 * 1024;

    private readonly string _folder = Directory.CreateTempSubdirectory("plan-long-").FullName;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_export_of_a_hundred_thousand_entries_is_whole_and_waits_for_its_reader()
    {
        var settings = AppProcess.Demo(_folder);
        Assert.Equal(0, (await AppProcess.VerbAsync(settings, "seed")).ExitCode);
        await LengthenAsync(settings["ConnectionStrings__WorkPlan"]);
        await using var app = await AppProcess.StartAsync(settings);
        using var browser = await DemoVisitor.SignInAsync(app);
        _ = await (await browser.GetAsync("/history/export.csv?ref=PP-M09", Stop)).Content.ReadAsByteArrayAsync(Stop);
        var before = app.ResidentBytes;

        using var answer = await browser.GetAsync("/history/export.csv", HttpCompletionOption.ResponseHeadersRead, Stop);
        await using var stream = await answer.Content.ReadAsStreamAsync(Stop);
        var buffer = new byte[64 * 1024];
        var (read, lines, most) = (0L, 0, 0L);
        for (int some; (some = await stream.ReadAsync(buffer, Stop)) > 0; read += some)
        {
            lines += buffer.AsSpan(0, some).Count((byte)'\r');
            most = Math.Max(most, app.ResidentBytes - before);
        }

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(lines > Entries, $"{lines} lines");
        Assert.True(read > 60 * Mebibyte, $"{read / Mebibyte} MiB in all");
        Assert.True(most < read, $"{most / Mebibyte} MiB more were used while {read / Mebibyte} MiB were sent");
    }

    /// <summary>Repeats one entry many times over. The chain of hashes is not what is looked at here.</summary>
    private static async Task LengthenAsync(string connection)
    {
        await using var database = new SqliteConnection($"{connection};Pooling=False");
        await database.OpenAsync(Stop);
        await using var lengthen = database.CreateCommand();
        lengthen.CommandText =
            """
            WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more WHERE n < $entries)
            INSERT INTO "ChangeLog" ("Sequence", "At", "ActorEmail", "Actor", "Command", "Kind", "Ref", "Version", "Fields", "Reason", "Sentence", "Schema", "Record", "PreviousHash", "Hash")
            SELECT last."Sequence" + n, last."At", last."ActorEmail", last."Actor", 'postProgressUpdate', 'milestone', 'PP-M09', last."Version", '[{"name":"narrative","before":"","after":"' || hex(zeroblob(320)) || '"}]', '', last."Sentence", last."Schema", last."Record", last."Hash", last."Hash" || n
            FROM more, (SELECT * FROM "ChangeLog" ORDER BY "Sequence" DESC LIMIT 1) AS last;
            """;
        lengthen.Parameters.AddWithValue("$entries", Entries);
        await lengthen.ExecuteNonQueryAsync(Stop);
    }
}
