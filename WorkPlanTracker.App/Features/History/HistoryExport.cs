using System.Globalization;
using System.Text;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.History;

/// <summary>The filtered history as CSV for a spreadsheet, written as it is read.</summary>
public static class HistoryExport
{
    private static readonly string[] Columns = ["Sequence", "When (UTC)", "Day in London", "Who", "Account", "Kind", "Reference", "Change", "What happened", "Reason", "What changed"];

    public static void MapHistory(this IEndpointRouteBuilder app) =>
        app.MapGet("/history/export.csv", WriteAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task WriteAsync(HttpContext context, HistoryQueries queries, PlanClock clock)
    {
        var today = LondonTime.DayOf(clock.GetUtcNow().UtcDateTime);
        var view = HistoryView.Of(context.Request.QueryString.Value ?? "") with { Before = null };
        var span = view.Span(today);
        var response = context.Response;
        if (span.Problems.Count > 0)
        {
            response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            response.ContentType = "text/plain; charset=utf-8";
            await response.WriteAsync(string.Join('\n', span.Problems.Select(p => $"{p.Key}: {p.Value}")), context.RequestAborted);
            return;
        }

        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = string.Create(CultureInfo.InvariantCulture, $"attachment; filename=\"history-{today:yyyy-MM-dd}.csv\"");
        response.Headers.CacheControl = "no-store";
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
        await writer.WriteLineAsync(Line(Columns).AsMemory(), context.RequestAborted);
        await foreach (var (line, changes) in queries.AllAsync(view, span, HistoryReader.Of(Person.Of(context.User)), context.RequestAborted))
        {
            await writer.WriteLineAsync(Line(
            [
                line.Sequence.ToString(CultureInfo.InvariantCulture),
                line.At.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
                LondonTime.DayOf(line.At).ToString("O", CultureInfo.InvariantCulture),
                line.Actor,
                line.ActorEmail,
                ChangeWords.Kind(line.Kind),
                line.Ref,
                ChangeWords.Command(line.Command),
                line.Sentence,
                line.Reason,
                string.Join("\n", changes.Select(c => c.Line)),
            ]).AsMemory(), context.RequestAborted);
        }
    }

    /// <summary>One line of CSV. A cell that a spreadsheet would take for a formula starts with an apostrophe.</summary>
    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell));

    private static string Cell(string text)
    {
        var safe = text.Length > 0 && (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠') ? $"'{text}" : text;
        return safe.AsSpan().ContainsAny("\",\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
