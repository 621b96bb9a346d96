using System.Globalization;
using System.Text;
using System.Text.Json;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace WorkPlanTracker.App.Api;

/// <summary>Serves the change log as server-sent events. Entries come from the shared tail; a client costs its connection and a place in the log.</summary>
/// <remarks>One entry at a time is handed to the connection, which takes no more than its own small buffer until the client reads: one that
/// does not read for <see cref="Patience"/> is dropped. The caller is looked at again every half minute, and at once when their account changes.</remarks>
public sealed class ChangeStream(ChangeTail tail, SignOuts signOuts, StreamCallers callers, TimeProvider real, IHostApplicationLifetime life, Microsoft.Extensions.Options.IOptions<JsonOptions> json)
{
    /// <summary>The most streams of one instance.</summary>
    public const int Most = 4_000;

    private const int PerRead = 100;

    private static readonly byte[] Beat = ":\n\n"u8.ToArray();

    /// <summary>How long a client may leave what was sent unread before it is dropped.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan LookedAtEvery = TimeSpan.FromSeconds(30);

    /// <summary>Whether one more may follow.</summary>
    public bool HasRoom => tail.Followers < Most;

    /// <summary>Serves until the client leaves, stops reading or may no longer read, or the program stops.</summary>
    public async Task RunAsync(HttpContext context, long after)
    {
        var caller = await callers.OfAsync(context);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        using var watching = signOuts.Watch(caller.Person.Email, caller.Person.Stamp ?? "", why => EndFor(caller, why, ending));
        using var following = tail.Follow();
        var response = context.Response;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-cache, no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        // Before the first line: once that is read, however late this goes on, the caller's half minute has begun.
        var lookedAt = real.GetUtcNow();
        try
        {
            await SendAsync(context, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $": changes after {after}\n\n")), ending.Token);
            await FollowAsync(context, caller, after, lookedAt, ending.Token);
        }
        catch (OperationCanceledException)
        {
            // The client has gone or was dropped, the sign-in is over, or the program stops.
        }
    }

    private async Task FollowAsync(HttpContext context, StreamCaller caller, long after, DateTimeOffset lookedAt, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = tail.Next;
            var entries = tail.After(after) ?? await tail.ReadAsync(after, PerRead, cancellationToken);
            var mine = entries.Any(e => e.Entry.Kind is "person" or ApiToken.LogKind);
            if (mine || real.GetUtcNow() - lookedAt > LookedAtEvery)
            {
                if (!await callers.MayStillAsync(caller, cancellationToken))
                {
                    return;
                }

                lookedAt = real.GetUtcNow();
            }

            foreach (var entry in entries)
            {
                if (Redaction.Shows(entry.Entry.Kind, caller.Person.Administers))
                {
                    await SendAsync(context, entry.Written(caller.Person.ReadsPrivate, Write), cancellationToken);
                }

                after = entry.Entry.Sequence;
            }

            if (entries.Count > 0)
            {
                continue;
            }

            await next.WaitAsync(cancellationToken);
            if (tail.After(after) is { Count: 0 })
            {
                await SendAsync(context, Beat, cancellationToken);
            }
        }
    }

    /// <summary>Signing out of the browser does not end what a token opened.</summary>
    private static void EndFor(StreamCaller caller, string why, CancellationTokenSource ending)
    {
        if (caller.TokenHash is null || why == "changed")
        {
            ending.Cancel();
        }
    }

    private byte[] Write(ChangeLogEntry entry, bool withPrivate, Withheld withheld)
    {
        var data = JsonSerializer.Serialize(ChangeAnswer.Of(entry, withPrivate, withheld), json.Value.SerializerOptions);
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id: {entry.Sequence}\nevent: change\ndata: {data}\n\n"));
    }

    private static async Task SendAsync(HttpContext context, byte[] bytes, CancellationToken cancellationToken)
    {
        var written = context.Response.BodyWriter.WriteAsync(bytes, cancellationToken);
        if (written.IsCompletedSuccessfully)
        {
            return;
        }

        try
        {
            await written.AsTask().WaitAsync(Patience, cancellationToken);
        }
        catch (TimeoutException unread)
        {
            context.Abort();
            throw new OperationCanceledException("The client does not read.", unread);
        }
    }
}
