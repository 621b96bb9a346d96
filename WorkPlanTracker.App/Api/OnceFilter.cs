using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Api;

/// <summary>Honours <c>Idempotency-Key</c>: a POST sent again by the same caller takes effect once and is answered as before.</summary>
/// <remarks>The key travels to the writer with the actor, where its row is part of the command's own transaction (docs/adr/0015).</remarks>
internal sealed class OnceFilter(PlanDatabase database, PlanWriter writer, TimeProvider real) : IEndpointFilter
{
    internal const string Header = "Idempotency-Key";

    private static readonly string[] KeptHeaders = ["ETag", "Location", "Content-Type"];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.Headers.TryGetValue(Header, out var sent))
        {
            return await next(context);
        }

        var key = sent.ToString().Trim().Trim('"');
        if (sent.Count != 1 || key.Length is 0 or > OnceOnly.MaxKeyLength || key.Any(c => c is < '!' or > '~'))
        {
            return Answers.Problem(
                StatusCodes.Status400BadRequest, "Malformed", $"{Header} is one word of at most {OnceOnly.MaxKeyLength} letters, digits and signs, such as a UUID.",
                new Dictionary<string, object?>(StringComparer.Ordinal) { ["errors"] = new Dictionary<string, string[]>(StringComparer.Ordinal) { [Header] = ["Send one word, such as a UUID."] } });
        }

        http.Request.EnableBuffering();
        var cancellation = http.RequestAborted;
        var account = Person.Of(http.User).Email;
        OnceOnly once;
        try
        {
            once = new OnceOnly(key, await FingerprintAsync(http.Request, cancellation), real.GetUtcNow().UtcDateTime);
        }
        catch (BadHttpRequestException)
        {
            // Too large or cut off: the endpoint meets the same and says so.
            return await next(context);
        }

        if (await FindAsync(account, once, cancellation) is { } kept)
        {
            if (kept.Fingerprint != once.Fingerprint)
            {
                return Answers.Refusal(RequestLedger.Reused, null);
            }

            if (kept.Status is { } status)
            {
                return new Replayed(status, kept.Headers!, kept.Body!);
            }
        }

        Callers.Carry(http, once);
        if (await next(context) is not IResult result)
        {
            return null;
        }

        return new Kept(result, (status, headers, body) => writer.KeepAnswerAsync(account, once, status, headers, body, CancellationToken.None));
    }

    private static async Task<string> FingerprintAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Path}{request.QueryString}\n{request.Headers.IfMatch}\n"));
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, read);
        }

        request.Body.Position = 0;
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private async Task<KeptRequest?> FindAsync(string account, OnceOnly once, CancellationToken cancellationToken)
    {
        var forgotten = once.At - OnceOnly.Remembered;
        await using var context = database.CreateDbContext();
        return await context.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Account == account && r.Key == once.Key && r.At >= forgotten, cancellationToken);
    }

    /// <summary>What was answered before, word for word.</summary>
    private sealed class Replayed(int status, string headers, string body) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = status;
            httpContext.Response.Headers["Idempotency-Replayed"] = "true";
            foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, string>>(headers)!)
            {
                httpContext.Response.Headers[name] = value;
            }

            return httpContext.Response.WriteAsync(body, httpContext.RequestAborted);
        }
    }

    /// <summary>Answers, and keeps the answer where it stands for good: what was done, and what was refused for what was sent.</summary>
    private sealed class Kept(IResult result, Func<int, string, string, Task> keep) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            var sent = response.Body;
            using var held = new MemoryStream();
            response.Body = held;
            try
            {
                await result.ExecuteAsync(httpContext);
            }
            finally
            {
                response.Body = sent;
            }

            var stands = response.StatusCode is >= 200 and < 300 or StatusCodes.Status409Conflict or StatusCodes.Status422UnprocessableEntity;
            if (stands && held.Length <= KeptRequest.MaxAnswerLength)
            {
                var headers = KeptHeaders.Where(response.Headers.ContainsKey).ToDictionary(h => h, h => response.Headers[h].ToString(), StringComparer.Ordinal);
                await keep(response.StatusCode, JsonSerializer.Serialize(headers), Encoding.UTF8.GetString(held.GetBuffer(), 0, (int)held.Length));
            }

            held.Position = 0;
            await held.CopyToAsync(sent, httpContext.RequestAborted);
        }
    }
}
