using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Data;

/// <summary>Which of some records are taken in private by now. What the log wrote about them while they were open leaves only with what is printed of them: see <see cref="Redaction"/>.</summary>
/// <remarks>Asked once for a page of entries, however many there are: one question for each kind among them that can be private.</remarks>
public sealed class Withheld
{
    private readonly Dictionary<(string Kind, string Ref), string> _printed = [];
    private IReadOnlyDictionary<string, string>? _exempt;
    private IReadOnlyDictionary<string, PrivatePapers> _papers = new Dictionary<string, PrivatePapers>(StringComparer.Ordinal);

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
        List<string> reports = [.. named["report"]], items = [.. named["agendaItem"]], actions = [.. named["action"]], series = [.. named["series"]], decisions = [.. named["decision"]];
        if (reports.Count > 0)
        {
            withheld.Add("report", await context.Reports.AsNoTracking().Where(r => r.Part == 2 && reports.Contains(r.Ref)).Select(r => new Printed { Ref = r.Ref, Words = r.PublicTitle }).ToListAsync(cancellationToken));
            withheld._papers = await PrivatePapers.OfAsync(context, reports, cancellationToken);
        }

        if (items.Count > 0)
        {
            withheld.Add("agendaItem", await context.AgendaItems.AsNoTracking().Where(i => items.Contains(i.Ref))
                .Join(context.Reports.Where(r => r.Part == 2), i => i.Report, r => r.Ref, (i, r) => new Printed { Ref = i.Ref, Words = r.PublicTitle }).ToListAsync(cancellationToken));
            withheld.Add("agendaItem", await TakenOffAsync(context, items, cancellationToken));
        }

        if (actions.Count > 0)
        {
            withheld.Add("action", await context.Actions.AsNoTracking().Where(a => actions.Contains(a.Ref) && (a.Part == 2 || context.AgendaItems.Any(i => i.Ref == a.Item && i.Part == 2)))
                .Select(a => new Printed { Ref = a.Ref, Words = a.Part == 2 ? a.Text : Redaction.Unsaid }).ToListAsync(cancellationToken));
        }

        if (series.Count > 0)
        {
            withheld.Add("series", await NewestOfSeries(context).Where(r => r.Part == 2 && series.Contains(r.Series!)).Select(r => new Printed { Ref = r.Series!, Words = r.PublicTitle }).ToListAsync(cancellationToken));
        }

        if (decisions.Count > 0)
        {
            withheld.Add("decision", await context.Decisions.AsNoTracking().Where(d => decisions.Contains(d.Ref))
                .Join(context.Reports.Where(r => r.Part == 2), d => d.About, r => r.Ref, (d, r) => new Printed { Ref = d.Ref, Words = r.PublicTitle }).ToListAsync(cancellationToken));
            withheld.Add("decision", await context.Decisions.AsNoTracking().Where(d => decisions.Contains(d.Ref))
                .Join(context.Actions.Where(a => a.Part == 2), d => d.About, a => a.Ref, (d, a) => new Printed { Ref = d.Ref, Words = a.Text }).ToListAsync(cancellationToken));
        }

        withheld._exempt = named["baseline"].Any() ? await PublicTitles.AllAsync(context, cancellationToken) : null;
        return withheld;
    }

    /// <summary>Entries with what of their sentence can be searched by those who may not read private text: of what is withheld, only what is printed of it.</summary>
    internal static IQueryable<SearchedEntry> Searched(PlanDbContext context, IQueryable<ChangeLogEntry> log) => log.Select(e => new SearchedEntry
    {
        Entry = e,
        Said = e.Kind == "report" ? context.Reports.Where(r => r.Ref == e.Ref && r.Part == 2).Select(r => r.PublicTitle).FirstOrDefault() ?? e.Sentence
            : e.Kind == "agendaItem" ? context.AgendaItems.Where(i => i.Ref == e.Ref).Join(context.Reports.Where(r => r.Part == 2), i => i.Report, r => r.Ref, (i, r) => r.PublicTitle).FirstOrDefault()
                ?? context.Reports.Where(r => r.Part == 2 && context.Log.Any(l => l.Kind == "agendaItem" && l.Ref == e.Ref && l.Record != null && l.Record.Contains("\"report\":\"" + r.Ref + "\""))).Select(r => r.PublicTitle).FirstOrDefault()
                ?? e.Sentence
            : e.Kind == "action" ? context.Actions.Where(a => a.Ref == e.Ref && (a.Part == 2 || context.AgendaItems.Any(i => i.Ref == a.Item && i.Part == 2))).Select(a => a.Part == 2 ? a.Text : "").FirstOrDefault() ?? e.Sentence
            : e.Kind == "series" ? NewestOfSeries(context).Where(r => r.Series == e.Ref && r.Part == 2).Select(r => r.PublicTitle).FirstOrDefault() ?? e.Sentence
            : e.Sentence,
    });

    /// <summary>Items among those named that were taken off their agendas, and are of exempt reports: the log alone knows yet of which report each was.</summary>
    private static async Task<IEnumerable<Printed>> TakenOffAsync(PlanDbContext context, List<string> items, CancellationToken cancellationToken)
    {
        var standing = await context.AgendaItems.AsNoTracking().Where(i => items.Contains(i.Ref)).Select(i => i.Ref).ToListAsync(cancellationToken);
        List<string> gone = [.. items.Except(standing, StringComparer.Ordinal)];
        if (gone.Count == 0)
        {
            return [];
        }

        var kept = await context.Log.AsNoTracking().Where(e => e.Kind == "agendaItem" && gone.Contains(e.Ref) && e.Record != null).Select(e => new { e.Ref, e.Record, e.Schema }).ToListAsync(cancellationToken);
        var of = kept.Select(e => (e.Ref, RecordDocument.Read<AgendaItem>(e.Record!, e.Schema).Report)).Where(i => i.Report is not null).Distinct().ToList();
        List<string> reports = [.. of.Select(i => i.Report!)];
        var exempt = await context.Reports.AsNoTracking().Where(r => r.Part == 2 && reports.Contains(r.Ref)).Select(r => new { r.Ref, r.PublicTitle }).ToDictionaryAsync(r => r.Ref, r => r.PublicTitle, StringComparer.Ordinal, cancellationToken);
        return of.Where(i => exempt.ContainsKey(i.Report!)).Select(i => new Printed { Ref = i.Ref, Words = exempt[i.Report!] });
    }

    /// <summary>The newest report of each series, by which it is open or private: as everywhere.</summary>
    private static IQueryable<PlannedReport> NewestOfSeries(PlanDbContext context) => context.Reports.AsNoTracking()
        .Where(r => r.Series != null && !context.Reports.Any(o => o.Series == r.Series && ((o.Instance ?? 0) > (r.Instance ?? 0) || ((o.Instance ?? 0) == (r.Instance ?? 0) && o.Id > r.Id))));

    /// <summary>What is printed of a record that is private by now; null where nothing of it is withheld.</summary>
    public string? PrintedOf(string kind, string reference) => _printed.GetValueOrDefault((kind, reference));

    /// <summary>What is printed of reports that are exempt by now, by reference, for a record that names many; null where this one names none.</summary>
    internal IReadOnlyDictionary<string, string>? PrintedIn(string kind) => kind == "baseline" ? _exempt : null;

    /// <summary>The papers of a report that are private; null where none ever was.</summary>
    internal PrivatePapers? PapersOf(string kind, string reference) => kind == "report" ? _papers.GetValueOrDefault(reference) : null;

    /// <summary>Whether anything of an entry about this record is withheld.</summary>
    internal bool Concerns(string kind, string reference) => PrintedOf(kind, reference) is not null || PapersOf(kind, reference) is not null || PrintedIn(kind) is { Count: > 0 };

    private void Add(string kind, IEnumerable<Printed> printed)
    {
        foreach (var one in printed)
        {
            _printed[(kind, one.Ref)] = one.Words;
        }
    }

    private sealed class Printed
    {
        public required string Ref { get; init; }

        public required string Words { get; init; }
    }
}

/// <summary>An entry, and what of its sentence can be searched.</summary>
internal sealed class SearchedEntry
{
    public required ChangeLogEntry Entry { get; init; }

    public required string Said { get; init; }
}
