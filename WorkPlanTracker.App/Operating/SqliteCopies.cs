using Microsoft.Data.Sqlite;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Data.Sqlite;

namespace WorkPlanTracker.App.Operating;

/// <summary>Copies of an SQLite file: taken online, proved on a further copy, put in place by one rename.</summary>
internal static class SqliteCopies
{
    internal static async Task<LogProof.Result> BackUpAsync(string place, string file)
    {
        await using (var live = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = place, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString()))
        await using (var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString()))
        {
            await live.OpenAsync();
            await copy.OpenAsync();
            live.BackupDatabase(copy);
        }

        Flush(file);
        return await OnACopyAsync(file, $"{file}.trial", CopyProof.RunAsync);
    }

    /// <summary>Restores into a file beside the place, and renames it only once it is proved.</summary>
    internal static async Task<(bool Restored, string Sentence)> RestoreAsync(string place, string file)
    {
        var target = Path.GetFullPath(place);
        if (Parts(target).FirstOrDefault(Path.Exists) is { } there)
        {
            return (false, $"{there} is there already. Move it away first; a restore never overwrites, and never mixes with what another database left.");
        }

        if (new FileInfo($"{file}-wal") is { Exists: true, Length: > 0 })
        {
            return (false, $"{file} is a database in use, not a backup: part of it is in {file}-wal. Make a backup with the backup verb.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        return await OnACopyAsync(file, $"{target}.{Guid.NewGuid():N}.restoring", async copy =>
        {
            if (await CopyProof.FitAsync(copy) is { } unfit)
            {
                return (false, $"Nothing was restored. {unfit}");
            }

            var proof = await CopyProof.RunAsync(copy);
            if (proof.FirstBad is not null)
            {
                return (false, $"Nothing was restored. {proof.Sentence}");
            }

            // All connections are closed, so everything is in the one file.
            if (Parts(copy.Place).Skip(1).FirstOrDefault(File.Exists) is { } left)
            {
                return (false, $"Nothing was restored: {left} could not be folded in.");
            }

            Flush(copy.Place);
            File.Move(copy.Place, target);
            return (true, proof.Sentence);
        });
    }

    private static async Task<T> OnACopyAsync<T>(string file, string trial, Func<SqliteDatabase, Task<T>> work)
    {
        try
        {
            File.Copy(file, trial);
            return await work(new SqliteDatabase(new SqliteConnectionStringBuilder { DataSource = trial, Pooling = false }.ToString()));
        }
        finally
        {
            foreach (var part in Parts(trial))
            {
                File.Delete(part);
            }
        }
    }

    private static string[] Parts(string file) => [file, $"{file}-wal", $"{file}-shm", $"{file}-journal"];

    private static void Flush(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }
}
