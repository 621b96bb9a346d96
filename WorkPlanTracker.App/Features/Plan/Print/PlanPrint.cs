using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Features.Plan.Timeline;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Features.Plan.Print;

/// <summary>The plan on paper: a page without a circuit that holds every row of a view, whatever the view is.</summary>
/// <remarks>It is written piece by piece as it is made, so that ten thousand rows need no more memory than a few hundred, and a slow reader waits alone.</remarks>
public static class PlanPrint
{
    /// <summary>Rows made before they are sent.</summary>
    private const int RowsInAPiece = 200;

    /// <summary>Where the pieces of a part go. Text that people wrote is encoded, so it is never taken for this.</summary>
    private const string Gap = "<slot></slot>";

    public static void MapPlanPrint(this IEndpointRouteBuilder app) =>
        app.MapGet("/plan/print", WriteAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task WriteAsync(HttpContext context, PlanOpening opening, TimelineMeetings meetings, CoverShelf covers, ILoggerFactory loggers)
    {
        var person = Person.Of(context.User);
        person = person with { ActsFor = await covers.ActsForAsync(person.Email) };
        var address = new UriBuilder("http", "plan") { Path = "plan", Query = context.Request.QueryString.Value };
        var opened = await opening.OpenAsync(OnPaper(address.Uri.AbsoluteUri), person, context.RequestAborted);
        var line = await PrintedLine.OfAsync(opened, meetings);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await using var writer = new StreamWriter(context.Response.Body);
        var (before, after) = await HalvesAsync<PrintDocument>(context, loggers, new(StringComparer.Ordinal) { [nameof(PrintDocument.Opened)] = opened, [nameof(PrintDocument.Now)] = opening.Now, [nameof(PrintDocument.By)] = person.Name });
        await SendAsync(before);
        foreach (var (group, rows) in Groups(opened))
        {
            var (head, foot) = line is null
                ? await HalvesAsync<PrintGroup>(context, loggers, new(StringComparer.Ordinal) { [nameof(PrintGroup.Group)] = group, [nameof(PrintGroup.Columns)] = opened.View.TableColumns })
                : await HalvesAsync<PrintStripGroup>(context, loggers, new(StringComparer.Ordinal) { [nameof(PrintStripGroup.Group)] = group, [nameof(PrintStripGroup.Line)] = line });
            await SendAsync(head);
            foreach (var piece in rows.Chunk(RowsInAPiece))
            {
                await SendAsync(line is not null
                    ? await HtmlAsync<PrintStripRows>(context, loggers, new(StringComparer.Ordinal) { [nameof(PrintStripRows.References)] = piece, [nameof(PrintStripRows.Listing)] = opened.Listing, [nameof(PrintStripRows.Line)] = line })
                    : await HtmlAsync<PrintRows>(context, loggers, new(StringComparer.Ordinal) { [nameof(PrintRows.References)] = piece, [nameof(PrintRows.Listing)] = opened.Listing, [nameof(PrintRows.Columns)] = opened.View.TableColumns }));
            }

            await SendAsync(foot);
        }

        await SendAsync(after);

        async Task SendAsync(string html)
        {
            await writer.WriteAsync(html.AsMemory(), context.RequestAborted);
            await writer.FlushAsync(context.RequestAborted);
        }
    }

    /// <summary>A board is a table by status on paper.</summary>
    private static string OnPaper(string address) => PlanView.Of(address) is { Shape: PlanShape.Board } board
        ? new Uri(new Uri("http://plan/"), (board with { Shape = PlanShape.Table, Group = "status" }).ToAddress()).AbsoluteUri
        : address;

    /// <summary>The listing by group; one without a name where the view has no groups.</summary>
    private static IEnumerable<(PlanGroup? Group, List<string> Rows)> Groups(OpenedPlan opened)
    {
        PlanGroup? group = null;
        List<string> rows = [];
        foreach (var line in opened.Listing.Lines)
        {
            if (line.Ref is { } reference)
            {
                rows.Add(reference);
                continue;
            }

            if (rows.Count > 0)
            {
                yield return (group, rows);
            }

            (group, rows) = (line.Group is { } name ? opened.Listing.Groups.GetValueOrDefault(name) : null, []);
        }

        if (rows.Count > 0)
        {
            yield return (group, rows);
        }
    }

    private static async Task<(string Before, string After)> HalvesAsync<T>(HttpContext context, ILoggerFactory loggers, Dictionary<string, object?> parameters)
        where T : IComponent
    {
        var html = await HtmlAsync<T>(context, loggers, parameters);
        var at = html.IndexOf(Gap, StringComparison.Ordinal);
        return (html[..at], html[(at + Gap.Length)..]);
    }

    private static async Task<string> HtmlAsync<T>(HttpContext context, ILoggerFactory loggers, Dictionary<string, object?> parameters)
        where T : IComponent
    {
        // A renderer keeps what it has rendered, so each piece has its own.
        await using var renderer = new HtmlRenderer(context.RequestServices, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters));
            await using var text = new StringWriter(CultureInfo.InvariantCulture);
            root.WriteHtmlTo(text);
            return text.ToString();
        });
    }
}
