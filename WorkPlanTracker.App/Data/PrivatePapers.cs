using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Data;

/// <summary>Papers of a report that are private, or were until they were taken away: the log names them as public ones where they were that before. What is public by now is not among them.</summary>
internal sealed class PrivatePapers
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<Paper> _open;

    private PrivatePapers(IEnumerable<Paper> hidden, IEnumerable<Paper> open)
    {
        _open = [.. open];
        foreach (var paper in hidden.Where(p => !_open.Contains(p)))
        {
            _names.Add(paper.Title);
            _names.Add(paper.Place);
        }
    }

    /// <summary>Those of some reports, by reference; reports that never had any are left out. One question, and another where there were any.</summary>
    internal static Task<IReadOnlyDictionary<string, PrivatePapers>> OfAsync(PlanDbContext context, IReadOnlyCollection<string> reports, CancellationToken cancellationToken) =>
        OfAsync(context, context.Log.Where(e => reports.Contains(e.Ref)), cancellationToken);

    /// <summary>Those of every report.</summary>
    internal static Task<IReadOnlyDictionary<string, PrivatePapers>> OfAllAsync(PlanDbContext context, CancellationToken cancellationToken) =>
        OfAsync(context, context.Log, cancellationToken);

    /// <summary>Whether a paper is one of them, by what it is called or where it lies.</summary>
    internal bool Include(Paper paper) => !_open.Contains(paper) && (_names.Contains(paper.Title) || _names.Contains(paper.Place));

    /// <summary>A list as the log kept it, without those among them.</summary>
    internal JsonNode? Without(JsonNode? list) => list is JsonArray papers
        ? new JsonArray([.. papers.Where(p => p.Deserialize<Paper>(RecordDocument.Options) is not { } paper || !Include(paper)).Select(p => p?.DeepClone())])
        : list?.DeepClone();

    private static async Task<IReadOnlyDictionary<string, PrivatePapers>> OfAsync(PlanDbContext context, IQueryable<ChangeLogEntry> log, CancellationToken cancellationToken)
    {
        // Every new report is written down with a list of none; what counts is a list that has some, or had.
        var changes = await log.AsNoTracking()
            .Where(e => e.Kind == "report" && (e.Fields.Contains("\"name\":\"privatePapers\",\"before\":[") || e.Fields.Contains("\"name\":\"privatePapers\",\"before\":null,\"after\":[{")))
            .Select(e => new { e.Ref, e.Fields }).ToListAsync(cancellationToken);
        if (changes.Count == 0)
        {
            return new Dictionary<string, PrivatePapers>(StringComparer.Ordinal);
        }

        List<string> named = [.. changes.Select(c => c.Ref).Distinct(StringComparer.Ordinal)];
        var open = await context.Reports.AsNoTracking().Where(r => named.Contains(r.Ref)).Select(r => new { r.Ref, r.Papers }).ToDictionaryAsync(r => r.Ref, r => r.Papers, StringComparer.Ordinal, cancellationToken);
        return changes.GroupBy(c => c.Ref, StringComparer.Ordinal)
            .ToDictionary(c => c.Key, c => new PrivatePapers(c.SelectMany(e => Hidden(e.Fields)), open.GetValueOrDefault(c.Key) ?? []), StringComparer.Ordinal);
    }

    private static IEnumerable<Paper> Hidden(string fields) => JsonNode.Parse(fields)!.AsArray()
        .Where(f => (string)f!["name"]! == "privatePapers").SelectMany(f => new[] { f!["before"], f["after"] }).OfType<JsonArray>()
        .SelectMany(l => l).Select(p => p.Deserialize<Paper>(RecordDocument.Options)).OfType<Paper>();
}
