using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace WorkPlanTracker.App.Data;

/// <summary>Sees to it, inside a command's own transaction, that a request with a key takes effect once.</summary>
/// <remarks>The key's row goes in first. A twin of the request waits there on PostgreSQL, and in the writer's queue on SQLite, until this
/// transaction has ended; it then finds the outcome, or, where it was taken back, does the work itself. A crash leaves both or neither.</remarks>
internal sealed class RequestLedger(PlanDbContext context, string account, OnceOnly once)
{
    /// <summary>The outcome of the same request when it came before; null where this is the first.</summary>
    internal async Task<Outcome?> OpenAsync(CancellationToken cancellationToken)
    {
        var forgotten = once.At - OnceOnly.Remembered;
        await context.Requests.Where(r => r.Account == account && r.Key == once.Key && r.At < forgotten).ExecuteDeleteAsync(cancellationToken);
        var added = await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "KeptRequests" ("Account", "Key", "Fingerprint", "At") VALUES ({account}, {once.Key}, {once.Fingerprint}, {once.At})
            ON CONFLICT ("Account", "Key") DO NOTHING
            """,
            cancellationToken);
        if (added == 1)
        {
            return null;
        }

        var kept = await context.Requests.AsNoTracking().SingleAsync(r => r.Account == account && r.Key == once.Key, cancellationToken);
        return kept.Fingerprint != once.Fingerprint ? Reused
            : kept.Outcome is { } outcome ? JsonSerializer.Deserialize<Outcome.Saved>(outcome, RecordDocument.Options)
            : null;
    }

    /// <summary>Keeps the outcome, in the same transaction as what it did.</summary>
    internal Task CloseAsync(Outcome.Saved saved, CancellationToken cancellationToken)
    {
        var outcome = JsonSerializer.Serialize(saved, RecordDocument.Options);
        return context.Requests.Where(r => r.Account == account && r.Key == once.Key).ExecuteUpdateAsync(r => r.SetProperty(x => x.Outcome, outcome), cancellationToken);
    }

    /// <summary>The refusal of another request under a key that has been used.</summary>
    internal static Outcome.Refused Reused { get; } =
        new("idempotencyKeyReused", "This Idempotency-Key was sent before with another request. Send a new key with a new request.", "Idempotency-Key");
}
