using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Programme;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports;

/// <summary>Reads a report's details as they were typed, and checks that what they point at exists.</summary>
internal static class ReportChecks
{
    internal static async Task<ReportDetails> DetailsAsync(Change change, ReportInput input, ReportDetails kept) => new(
        input.Subject ?? kept.Subject,
        input.FinalTitle ?? kept.FinalTitle,
        ApiWords.Read(input.Kind, kept.Paper, "kind"),
        input.ReportOf ?? kept.ReportOf,
        input.Author ?? kept.Author,
        await Known.AllAsync<Office>(change, input.Offices, kept.Offices, "offices", "office"),
        await Known.AllAsync<ThematicArea>(change, input.Areas, kept.Areas, "areas", "thematic area"),
        await Known.AllAsync<Project>(change, input.Projects, kept.Projects, "projects", "project"),
        ApiWords.Read(input.Purpose, kept.Purpose, "purpose"),
        await Known.OneAsync<Committee>(change, input.Committee, kept.Committee, "committee", "committee"),
        Known.Date(input.Target, kept.Target, change.Today, "target"),
        input.Minutes is ReportInput.Nothing ? null : input.Minutes ?? kept.Minutes,
        input.Description ?? kept.Description,
        input.Recommendation ?? kept.Recommendation);

    /// <summary>Puts details, exemption, papers and priorities on a report. What is left out stays: also the private papers, for those who may not read them.</summary>
    internal static async Task ApplyAsync(Change change, PlannedReport report, ReportInput input)
    {
        // Asked of the report as it stands: another body would have other readers.
        var readers = await PrivateReaders.OfAsync(change, report);
        var sees = change.Sees(readers);
        if (report.Part == 2)
        {
            change.RequireToSee(readers);
        }
        else if (input.HoldsPrivate || input.TouchesExempt(report))
        {
            change.RequireToSee(readers is { } body ? [body] : [], "You may not read what is private about this report, so you cannot write it.");
        }

        var details = await DetailsAsync(change, input, ReportDetails.Of(report));
        if (report.Part == 2 || input.HoldsPrivate || report.HasExemptPapers)
        {
            PrivateReaders.RefuseToHandOver(change, report.Committee, details.Committee);
        }

        report.Edit(details);
        if (input.Priorities is not null)
        {
            report.Serve(await PrioritiesAsync(change, input.Priorities));
        }

        var why = new Exemption(
            input.PublicTitle ?? report.PublicTitle, input.ExemptParagraphs ?? report.ExemptParagraphs, input.PublicInterestReason ?? report.PublicInterestReason, input.Confidential ?? report.Confidential);
        var open = Papers(input.Papers, [.. report.Papers, .. sees ? report.PrivatePapers : []], "papers") ?? report.Papers;
        var hidden = Papers(input.PrivatePapers, [.. report.PrivatePapers, .. report.Papers], "privatePapers") ?? report.PrivatePapers;
        if ((input.Papers ?? input.PrivatePapers) is not null && sees && hidden.FirstOrDefault(h => open.Any(h.IsAt)) is { } both)
        {
            throw new RuleBrokenException("bothLists", $"“{both.Title}” is among the public papers too, so everyone could have it. Keep it in one list.", "privatePapers");
        }

        if ((input.Part ?? report.Part) == 2)
        {
            report.Exempt(why, input.PrivateTitle ?? report.PrivateTitle, input.PrivateNarrative ?? report.PrivateNarrative);
        }
        else if (input.PrivateTitle is { Length: > 0 } || input.PrivateNarrative is { Length: > 0 } || input.PublicTitle is { Length: > 0 })
        {
            throw new RuleBrokenException("part", "Only a report of part 2 has a public title and private text. Send part 2 with them.", "part");
        }
        else if (hidden.Count == 0 && (input.ExemptParagraphs is { Count: > 0 } || input.PublicInterestReason is { Length: > 0 } || input.Confidential is true))
        {
            throw new RuleBrokenException("part", "A report taken in public is exempt in its private papers alone, and it has none. Name a private paper, or send part 2.", "part");
        }
        else if (report.Part == 2)
        {
            report.Open();
        }

        report.Attach(open, hidden, why);
    }

    internal static async Task WarnAsync(Change change, PlannedReport report)
    {
        if (report.Purpose is ReportPurpose.Information && Delivery.AsksForDecision(report.Recommendation))
        {
            change.Warn($"{report.Ref} is for information, but its recommendation asks the committee to decide something.");
        }

        if (report.Projects.Count == 0)
        {
            return;
        }

        var like = report.Subject;
        if (await change.Read<PlannedReport>().Where(r => r.Ref != report.Ref && r.Subject == like && r.Part == 1).Select(r => r.Ref).FirstOrDefaultAsync() is { } twin && report.Part == 1)
        {
            change.Warn($"{twin} has the same subject.");
        }
    }

    /// <summary>Papers as they were typed. One that is named as a file the program keeps goes on having it, in whichever list.</summary>
    /// <param name="known">The papers that the person may have, in the order in which they are looked at.</param>
    /// <exception cref="RuleBrokenException">One of them is wrong, or two are files of one name.</exception>
    private static List<Paper>? Papers(IReadOnlyList<PaperInput>? papers, IReadOnlyList<Paper> known, string field)
    {
        var read = papers?.Select((p, i) => Read(p, i, field)).Distinct().Select(p => p with { File = known.FirstOrDefault(k => k.File is not null && k.IsAt(p))?.File }).ToList();
        return read?.Find(p => !p.IsAddress && read.Exists(other => !ReferenceEquals(other, p) && p.IsAt(other))) is { } twice
            ? throw new RuleBrokenException("twice", $"“{twice.Place}” is named twice. A report has one paper of a name, in large letters or small: leave one out, or give it another name.", field)
            : read;
    }

    /// <summary>One paper of a list; what is wrong with it is said by its list and its number.</summary>
    private static Paper Read(PaperInput paper, int index, string field)
    {
        try
        {
            return Paper.At(paper.Title, paper.Place);
        }
        catch (RuleBrokenException wrong)
        {
            throw new RuleBrokenException(wrong.Rule, $"Paper {index + 1} of the list: {char.ToLowerInvariant(wrong.Message[0])}{wrong.Message[1..]}", field);
        }
    }

    private static async Task<IReadOnlyList<string>> PrioritiesAsync(Change change, IReadOnlyList<string> named)
    {
        var set = (await change.Read<StrategicProgramme>().Select(p => p.Priorities).ToListAsync()).SelectMany(p => p).Select(p => p.Ref).ToList();
        List<string> wanted = [.. named.Select(PlainWords.Clean)];
        return wanted.Find(p => !set.Contains(p, StringComparer.Ordinal)) is { } strange ? throw Known.Missing("priorities", "priority", strange) : wanted;
    }
}
