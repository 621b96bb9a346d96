using System.Globalization;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Sheet;

/// <summary>What is being typed into one part of a report.</summary>
public sealed class SheetDraft
{
    private SheetDraft(SheetSection section) => Section = section;

    public SheetSection Section { get; }

    /// <summary>The fields of this part by the API's names.</summary>
    public Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>What is ticked in the lists of this part, by the API's names.</summary>
    public Dictionary<string, HashSet<string>> Chosen { get; } = new(StringComparer.Ordinal);

    /// <summary>All of it as one text, to set beside another.</summary>
    internal string Said => string.Join('\n', Values.Where(v => v.Value.Length > 0).Select(v => $"{SheetWords.Label(v.Key)}: {v.Value}")
        .Concat(Chosen.Where(c => c.Value.Count > 0).Select(c => $"{SheetWords.Label(c.Key)}: {string.Join(", ", c.Value.Order(StringComparer.Ordinal))}")).DefaultIfEmpty("(nothing)"));

    /// <summary>Whether it had private papers when it was opened.</summary>
    private bool HadPrivate { get; init; }

    /// <summary>A part as a report has it.</summary>
    /// <param name="seesPrivate">Whether private papers are typed in it too; where not, they stay as they are.</param>
    internal static SheetDraft Of(SheetSection section, PlannedReport report, bool seesPrivate)
    {
        var draft = new SheetDraft(section) { HadPrivate = report.PrivatePapers.Count > 0 };
        switch (section)
        {
            case SheetSection.Paper:
                draft.Set(("subject", report.Subject), ("finalTitle", report.FinalTitle), ("kind", ApiWords.Of(report.Paper)), ("reportOf", report.ReportOf), ("author", report.Author));
                draft.Choose(("offices", report.Offices));
                break;
            case SheetSection.Place:
                draft.Set(
                    ("committee", report.Committee ?? ""), ("target", report.Target.Text), ("purpose", ApiWords.Of(report.Purpose)),
                    ("minutes", report.Minutes?.ToString(CultureInfo.InvariantCulture) ?? ""));
                break;
            case SheetSection.Content:
                draft.Set(("description", report.Description), ("recommendation", report.Recommendation));
                draft.Choose(("areas", report.Areas), ("projects", report.Projects), ("priorities", report.Priorities));
                break;
            case SheetSection.Openness:
                draft.Set(("part", report.Part == 2 ? "2" : "1"), ("publicTitle", report.PublicTitle), ("privateTitle", report.PrivateTitle), ("privateNarrative", report.PrivateNarrative));
                draft.SetExemption(report);
                break;
            case SheetSection.Papers:
                draft.Set(("papers", Lines(report.Papers)));
                if (seesPrivate)
                {
                    draft.Set(("privatePapers", Lines(report.PrivatePapers)));
                }

                if (seesPrivate && report.Part == 1)
                {
                    draft.SetExemption(report);
                }

                break;
            default:
                draft.Set(("by", report.Commission?.By ?? ""), ("why", report.Commission?.Why ?? ""), ("scope", report.Commission?.Scope ?? ""));
                break;
        }

        return draft;
    }

    /// <summary>As the command takes it; what belongs to other parts is left out, so it stays.</summary>
    internal ReportInput ToInput()
    {
        string? Value(string name) => Values.GetValueOrDefault(name);
        IReadOnlyList<string>? List(string name) => Chosen.TryGetValue(name, out var chosen) ? [.. chosen.Order(StringComparer.Ordinal)] : null;
        var isPrivate = Value("part") == "2";
        var exempts = isPrivate || SaysWhy;
        return new ReportInput(Value("subject"))
        {
            FinalTitle = Value("finalTitle"),
            Kind = Value("kind"),
            ReportOf = Value("reportOf"),
            Author = Value("author"),
            Offices = List("offices"),
            Committee = Value("committee"),
            Target = Value("target"),
            Purpose = Value("purpose"),
            Minutes = Value("minutes") is not { } minutes ? null : minutes.Trim().Length == 0 ? ReportInput.Nothing : int.TryParse(minutes.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0,
            Description = Value("description"),
            Recommendation = Value("recommendation"),
            Areas = List("areas"),
            Projects = List("projects"),
            Priorities = List("priorities"),
            Part = Section is SheetSection.Openness ? isPrivate ? 2 : 1 : null,
            PublicTitle = isPrivate ? Value("publicTitle") : null,
            PublicInterestReason = exempts ? Value("publicInterestReason") : null,
            ExemptParagraphs = exempts ? [.. List("exemptParagraphs")!.Select(p => int.Parse(p, CultureInfo.InvariantCulture))] : null,
            Confidential = exempts ? Chosen["confidential"].Count > 0 : null,
            PrivateTitle = isPrivate ? Value("privateTitle") : null,
            PrivateNarrative = isPrivate ? Value("privateNarrative") : null,
            Papers = Papers(Value("papers")),
            PrivatePapers = Papers(Value("privatePapers")),
        };
    }

    /// <summary>Whether why its private papers are exempt goes with a report that is taken in public: the last one that goes takes it along.</summary>
    private bool SaysWhy => Section is SheetSection.Papers && Chosen.ContainsKey("exemptParagraphs")
        && (Values["privatePapers"].Trim().Length > 0 || (!HadPrivate && (Values["publicInterestReason"].Trim().Length > 0 || Chosen.Values.Any(c => c.Count > 0))));

    /// <summary>As the commission's command takes it.</summary>
    internal CommissionInput ToCommission() => new(Values["by"], Values["why"], Values["scope"]);

    /// <summary>Whether what a browser kept says the same.</summary>
    internal bool Says(DraftText kept) =>
        Values.All(v => !kept.Values.TryGetValue(v.Key, out var typed) || typed.ReplaceLineEndings("\n").Trim() == v.Value.Trim());

    internal void Toggle(string list, string reference, bool on)
    {
        if (on)
        {
            Chosen[list].Add(reference);
        }
        else
        {
            Chosen[list].Remove(reference);
        }
    }

    /// <summary>Papers, one to a line: title, a bar, file name or address. Without a bar the line is the place.</summary>
    private static List<PaperInput>? Papers(string? lines) => lines?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(l => l.LastIndexOf('|') is var bar and >= 0 ? new PaperInput(l[..bar].Trim(), l[(bar + 1)..].Trim()) : new PaperInput(null, l)).ToList();

    private static string Lines(IReadOnlyList<Paper> papers) => string.Join('\n', papers.Select(p => p.Title == p.Place ? p.Place : $"{p.Title} | {p.Place}"));

    private void SetExemption(PlannedReport report)
    {
        Set(("publicInterestReason", report.PublicInterestReason));
        Choose(("exemptParagraphs", report.ExemptParagraphs.Select(p => p.ToString(CultureInfo.InvariantCulture))), ("confidential", report.Confidential ? ["yes"] : []));
    }

    private void Set(params ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (name, value) in values)
        {
            Values[name] = value;
        }
    }

    private void Choose(params ReadOnlySpan<(string Name, IEnumerable<string> Chosen)> lists)
    {
        foreach (var (name, chosen) in lists)
        {
            Chosen[name] = new HashSet<string>(chosen, StringComparer.Ordinal);
        }
    }
}
