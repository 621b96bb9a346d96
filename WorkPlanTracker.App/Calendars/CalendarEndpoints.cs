using System.Security.Cryptography;
using System.Text;
using WorkPlanTracker.Domain.Calendars;
using WorkPlanTracker.Domain.Committees;

namespace WorkPlanTracker.App.Calendars;

/// <summary>The addresses that diaries subscribe to.</summary>
public static class CalendarEndpoints
{
    private const string Nothing = "There is no such calendar. The calendars of all committees are listed in the program under Calendars.\n";

    private const string NothingAnyMore = "There is no such calendar. The address may have been revoked: make a new one in the program under Calendars.\n";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapCalendars(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/calendar/{name}.ics", Reading, MeetingsAsync).AllowAnonymous().ExcludeFromDescription();
        app.MapMethods("/calendar/deadlines/{token}.ics", Reading, DeadlinesAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task MeetingsAsync(string name, HttpContext context, MeetingFeeds feeds)
    {
        var isCode = name.Length is >= 1 and <= Committee.MaxCodeLength && name.All(char.IsAsciiLetterOrDigit);
        var file = !isCode ? null : string.Equals(name, "all", StringComparison.OrdinalIgnoreCase) ? await feeds.FindAsync(null) : await feeds.FindAsync(name.ToUpperInvariant());
        await AnswerAsync(context, file, Nothing, "public, max-age=900");
    }

    private static async Task DeadlinesAsync(string token, HttpContext context, DeadlineFeeds feeds)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        await AnswerAsync(context, await feeds.FindAsync(token, context.RequestAborted), NothingAnyMore, "private, max-age=900");
    }

    private static async Task AnswerAsync(HttpContext context, string? file, string missing, string caching)
    {
        var response = context.Response;
        if (file is null)
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            response.ContentType = "text/plain; charset=utf-8";
            response.Headers.CacheControl = "no-store";
            await WriteAsync(context, Encoding.UTF8.GetBytes(missing));
            return;
        }

        var bytes = Encoding.UTF8.GetBytes(file);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"";
        response.Headers.ETag = tag;
        response.Headers.CacheControl = caching;
        if (IsKnown(context.Request.Headers.IfNoneMatch, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = CalendarFile.MediaType;
        await WriteAsync(context, bytes);
    }

    private static bool IsKnown(Microsoft.Extensions.Primitives.StringValues sent, string tag) =>
        sent.SelectMany(v => (v ?? "").Split(',')).Select(v => v.Trim()).Any(v => v == "*" || v == tag || v == $"W/{tag}");

    private static async Task WriteAsync(HttpContext context, byte[] bytes)
    {
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }
}
