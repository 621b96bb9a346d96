using System.Security.Cryptography;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Files;

/// <summary>A file as it was sent, with what was said of it. It waits on the disk, never in memory, and goes when it is let go of.</summary>
public sealed class PaperUpload : IAsyncDisposable
{
    /// <summary>The longest name of a file.</summary>
    public const int MaxNameLength = 150;

    private readonly FileStream _file;

    private PaperUpload(FileStream file, string name, string hash)
    {
        _file = file;
        (Name, Hash, Size) = (name, hash, file.Length);
    }

    /// <summary>What a reader sees; empty for the file's name.</summary>
    public string Title { get; init; } = "";

    /// <summary>Whether it is for those alone who may read private Part 2 text.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Why the private papers of a report taken in public are exempt; null for what was said before.</summary>
    public Exemption? Why { get; init; }

    /// <summary>The file's name, without a path.</summary>
    public string Name { get; }

    public string Hash { get; }

    public long Size { get; }

    /// <summary>The bytes.</summary>
    public Stream Bytes => _file;

    /// <summary>Takes a file in, as far as it may go.</summary>
    /// <param name="most">The most bytes.</param>
    /// <returns>The file, or null where it is larger.</returns>
    public static async Task<PaperUpload?> TakeAsync(Stream from, string? name, long most, CancellationToken cancellationToken)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), $"workplan-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var buffer = new byte[64 * 1024];
            int read;
            while ((read = await from.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (file.Length + read > most)
                {
                    await file.DisposeAsync();
                    return null;
                }

                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }

            await file.FlushAsync(cancellationToken);
            return new PaperUpload(file, NameOf(name), Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    /// <summary>The same file, with what was said of it.</summary>
    public PaperUpload Said(string? title, bool isPrivate, Exemption? why) => new(_file, Name, Hash) { Title = PlainWords.Clean(title), IsPrivate = isPrivate, Why = why };

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    /// <summary>A file's name without a path, and without what would make it an address or two fields of a line.</summary>
    private static string NameOf(string? sent)
    {
        var name = PlainWords.Clean(sent).Replace('\n', ' ').Replace('\t', ' ');
        return name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Replace(':', '-').Replace('|', '-').Trim();
    }
}
