using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace WorkPlanTracker.App.Data;

/// <summary>Keeps the files of papers in the database, part by part, and reads them the same way. See docs/adr/0073.</summary>
public sealed class PaperBodies(PlanDatabase database)
{
    /// <summary>Keeps a file inside a command, unless the same is kept already.</summary>
    /// <param name="from">The bytes, from their beginning.</param>
    internal static async Task KeepAsync(Change change, string hash, long size, Stream from)
    {
        if (await change.StoreAsync($"""INSERT INTO "PaperBodies" ("Hash", "Size", "At") VALUES ({hash}, {size}, {change.Now}) ON CONFLICT ("Hash") DO NOTHING""") == 0)
        {
            return;
        }

        from.Position = 0;
        var buffer = new byte[PaperPart.Length];
        for (var number = 0; await from.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false) is > 0 and var read; number++)
        {
            var bytes = read == buffer.Length ? buffer : buffer[..read];
            await change.StoreAsync($"""INSERT INTO "PaperParts" ("Hash", "Number", "Bytes") VALUES ({hash}, {number}, {bytes})""");
        }
    }

    /// <summary>Writes a file to whoever asked for it. Each part is read by itself, so that a slow reader holds no connection.</summary>
    public async Task WriteAsync(string hash, long size, Stream to, CancellationToken cancellationToken)
    {
        for (var number = 0; (long)number * PaperPart.Length < size; number++)
        {
            await to.WriteAsync(await PartAsync(hash, number, cancellationToken), cancellationToken);
        }
    }

    /// <summary>Proves every file that is kept against its hash, and that every paper of a report has its file; null where all is good, else what is wrong.</summary>
    internal static async Task<string?> FaultAsync(PlanDbContext context, CancellationToken cancellationToken)
    {
        var bodies = await context.PaperBodies.AsNoTracking().OrderBy(b => b.Hash).Select(b => new { b.Hash, b.Size }).ToListAsync(cancellationToken);
        foreach (var body in bodies)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long size = 0;
            await foreach (var part in context.PaperParts.AsNoTracking().Where(p => p.Hash == body.Hash).OrderBy(p => p.Number).Select(p => p.Bytes).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                hash.AppendData(part);
                size += part.Length;
            }

            if (size != body.Size || Convert.ToHexStringLower(hash.GetHashAndReset()) != body.Hash)
            {
                return $"The file {body.Hash} was changed after it was kept.";
            }
        }

        var known = bodies.Select(b => b.Hash).ToHashSet(StringComparer.Ordinal);
        await foreach (var report in context.Reports.AsNoTracking().Select(r => new { r.Ref, r.Papers, r.PrivatePapers }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (report.Papers.Concat(report.PrivatePapers).Any(p => p.File is { } file && !known.Contains(file.Hash)))
            {
                return $"A paper of {report.Ref} has lost its file.";
            }
        }

        return null;
    }

    private async Task<byte[]> PartAsync(string hash, int number, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await context.PaperParts.AsNoTracking().Where(p => p.Hash == hash && p.Number == number).Select(p => p.Bytes).SingleAsync(cancellationToken);
    }
}
