using Microsoft.EntityFrameworkCore;

namespace WorkPlanTracker.App.Data;

/// <summary>Which of some records are taken in private by now. What the log wrote about them while they were open leaves only with what is printed of them: see <see cref="Redaction"/>.</summary>
/// <remarks>Asked once for a page of entries, however many there are: one question for each kind among them that can be private.</remarks>
public sealed class Withheld
{
    private readonly Dictionary<(string Kind, string Ref), string> _printed = [];

    private Withheld()
    {
    }

    /// <summary>Nothing is withheld from those who may read private Part 2 text.</summary>
    public static Withheld Nothing { get; } = new();

    /// <summary>The records among those named.</summary>
    internal static async Task<Withheld> AmongAsync(PlanDbContext context, IEnumerable<(string Kind, string Ref)> records, CancellationToken cancellationToken)
    {
        var named = records.Distinct().ToLookup(r => r.Kind, r => r.Ref, StringComparer.Ordinal);
        var withheld = new Withheld();
        List<string> reports = [.. named["report"]], items = [.. named["agendaItem"]], actions = [.. named["action"]], series = [.. named["series"]];
        if (reports.Count > 0)
        {
            withheld.Add("report", await context.Reports.AsNoTracking().Where(r => r.Part == 2 && reports.Contains(r.Ref)).Select(r => new Printed(r.Ref, r.PublicTitle)).ToListAsync(cancellationToken));
        }

        if (items.Count > 0)
        {
            withheld.Add("agendaItem", await context.AgendaItems.AsNoTracking().Where(i => items.Contains(i.Ref))
                .Join(context.Reports.Where(r => r.Part == 2), i => i.Report, r => r.Ref, (i, r) => new Printed(i.Ref, r.PublicTitle)).ToListAsync(cancellationToken));
        }

        if (actions.Count > 0)
        {
            withheld.Add("action", await context.Actions.AsNoTracking().Where(a => actions.Contains(a.Ref) && (a.Part == 2 || context.AgendaItems.Any(i => i.Ref == a.Item && i.Part == 2)))
                .Select(a => new Printed(a.Ref, a.Part == 2 ? a.Text : Redaction.Unsaid)).ToListAsync(cancellationToken));
        }

        if (series.Count > 0)
        {
            var own = await context.Reports.AsNoTracking().Where(r => r.Series != null && series.Contains(r.Series)).Select(r => new { Series = r.Series!, r.Instance, r.Id, r.Part, r.PublicTitle }).ToListAsync(cancellationToken);
            withheld.Add("series", own.GroupBy(r => r.Series, StringComparer.Ordinal).Select(g => g.MaxBy(r => (r.Instance, r.Id))!).Where(r => r.Part == 2).Select(r => new Printed(r.Series, r.PublicTitle)));
        }

        return withheld;
    }

    /// <summary>Entries with what of their sentence can be searched by those who may not read private text: of what is withheld, only what is printed of it.</summary>
    internal static IQueryable<SearchedEntry> Searched(PlanDbContext context, IQueryable<ChangeLogEntry> log) => log.Select(e => new SearchedEntry
    {
        Entry = e,
        Said = e.Kind == "report" ? context.Reports.Where(r => r.Ref == e.Ref && r.Part == 2).Select(r => r.PublicTitle).FirstOrDefault() ?? e.Sentence
            : e.Kind == "agendaItem" ? context.AgendaItems.Where(i => i.Ref == e.Ref).Join(context.Reports.Where(r => r.Part == 2), i => i.Report, r => r.Ref, (i, r) => r.PublicTitle).FirstOrDefault() ?? e.Sentence
            : e.Kind == "action" ? context.Actions.Where(a => a.Ref == e.Ref && (a.Part == 2 || context.AgendaItems.Any(i => i.Ref == a.Item && i.Part == 2))).Select(a => a.Part == 2 ? a.Text : "").FirstOrDefault() ?? e.Sentence
            : e.Kind == "series" && context.Reports.Any(r => r.Series == e.Ref && r.Part == 2) ? "" : e.Sentence,
    });

    /// <summary>What is printed of a record that is private by now; null where nothing of it is withheld.</summary>
    public string? PrintedOf(string kind, string reference) => _printed.GetValueOrDefault((kind, reference));

    private void Add(string kind, IEnumerable<Printed> printed)
    {
        foreach (var (reference, words) in printed)
        {
            _printed[(kind, reference)] = words;
        }
    }

    private sealed record Printed(string Ref, string Words);
}

/// <summary>An entry, and what of its sentence can be searched.</summary>
internal sealed class SearchedEntry
{
    public required ChangeLogEntry Entry { get; init; }

    public required string Said { get; init; }
}
