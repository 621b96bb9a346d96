using System.Collections.Immutable;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Programme;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Series;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Features.Finder;

/// <summary>Makes of each record what is found of it: its words, its line, and where it leads.</summary>
internal static class FinderDrafts
{
    internal static string KeyOf(string kind, string reference) => $"{kind}:{reference}";

    internal static FinderDraft Of(FoundMilestone milestone, FinderNames names)
    {
        var project = names.Plans.GetValueOrDefault(milestone.Plan)?.Project ?? "";
        var due = milestone.Due.IsSet ? $" · {milestone.Due.ShortText}" : "";
        return new FinderDraft(
            new FinderEntry(KeyOf("milestone", milestone.Ref), FinderKind.Milestone, milestone.Ref, milestone.Title, $"{names.ProjectName(project)}{due}")
            {
                Address = $"milestones/{Uri.EscapeDataString(milestone.Ref)}",
                Plan = milestone.Plan,
                Status = milestone.Status,
            },
            [
                new(milestone.Title, 1f), new(milestone.Ref, 0.9f), new(NumberOf(milestone.Ref), 0.9f), new(FinderWords.Aliases(milestone.Title), 0.9f),
                new($"{project} {names.ProjectName(project)}", 0.55f), new(milestone.Owner, 0.5f), new(names.AreaNames(milestone.Areas), 0.5f),
                new(StatusWords.Of(milestone.Status), 0.45f), new(milestone.Due.Text, 0.4f), new("milestone", 0.4f),
            ]);
    }

    /// <summary>A report as everyone within the body may see it. Of an exempt one that is the public title alone.</summary>
    internal static FinderDraft Open(PlannedReport report, FinderNames names) =>
        Of(report, report.Title, report.Part == 2 ? "" : $"{report.Subject} {report.FinalTitle}", names);

    /// <summary>Exempt reports as those see them who may read their private titles; nothing of any other.</summary>
    internal static ImmutableDictionary<string, FinderDraft> Private(IEnumerable<PlannedReport> reports, FinderNames names) =>
        reports.Where(r => r.Part == 2 && r.PrivateTitle.Length > 0).ToImmutableDictionary(
            r => KeyOf("report", r.Ref),
            r => Of(r, r.PrivateTitle, $"{r.Title} {r.Subject} {r.FinalTitle} {r.PrivateNarrative}", names),
            StringComparer.Ordinal);

    /// <summary>A series as everyone within the body may see it: while its reports are exempt, under what is printed of them.</summary>
    internal static FinderDraft Open(FoundSeries found, FinderNames names) => Of(found.Series, found.Exempt?.PublicTitle ?? found.Series.Subject, found.Series.Committee, names);

    /// <summary>Series of exempt reports as those see them who may read their private text; nothing of any other.</summary>
    internal static IEnumerable<KeyValuePair<string, FinderDraft>> Private(IEnumerable<FoundSeries> series, FinderNames names) =>
        series.Where(s => s.Exempt is not null).Select(s => KeyValuePair.Create(KeyOf("series", s.Series.Ref), Of(s.Series, s.Series.Subject, s.Exempt!.Committee, names)));

    internal static FinderDraft Of(Meeting meeting, FinderNames names)
    {
        var committee = names.Abbreviation(meeting.Committee);
        var time = meeting.Time is { } at ? $" at {LondonTime.Clock(at)}" : "";
        var kind = MeetingWords.KindOfMeeting(meeting, names.Abbreviation) is { Length: > 0 } words ? $"{words} · " : "";
        return new FinderDraft(
            new FinderEntry(KeyOf("meeting", meeting.Ref), FinderKind.Meeting, committee, LondonTime.DayAndWeekday(meeting.Date), $"{kind}{WordOf(meeting.State)}{time}")
            {
                Day = meeting.Date,
                Address = $"meetings/{Uri.EscapeDataString(meeting.Ref)}",
            },
            [
                new(meeting.Ref, 0.9f), new(FinderNames.WordsOf(meeting.Date), 0.95f), new(names.NamesOf(meeting.Committee), 0.9f), new(meeting.Place, 0.4f),
                new($"meeting sitting committee agenda {kind} {WordOf(meeting.State)}", 0.5f),
            ]);
    }

    internal static FinderDraft Of(Committee committee) =>
        new(
            new FinderEntry(KeyOf("committee", committee.Ref), FinderKind.Committee, committee.Abbreviation, committee.Name, "") { Address = $"committees/{Uri.EscapeDataString(committee.Ref)}" },
            [
                new(committee.Name, 1f), new($"{committee.Ref} {committee.Abbreviation}", 1.1f), new(string.Join(' ', committee.Aliases), 1f),
                new(FinderWords.Initials(committee.Name), 0.9f), new(committee.Remit, 0.35f), new("committee", 0.4f),
            ]);

    internal static FinderDraft Of(WorkPlan plan, FinderNames names) =>
        new(
            new FinderEntry(KeyOf("plan", plan.Ref), FinderKind.Plan, plan.Ref, plan.Title, $"Work plan · {plan.State.ToString().ToLowerInvariant()}") { Address = $"plan?plan={Uri.EscapeDataString(plan.Ref)}" },
            [
                new(plan.Title, 1f), new(plan.Ref, 0.9f), new($"{plan.Project} {names.ProjectName(plan.Project)}", 0.8f), new(FinderWords.Aliases(names.ProjectName(plan.Project)), 0.8f),
                new("work plan year", 0.7f),
            ]);

    internal static FinderDraft Of(Project project, FinderNames names)
    {
        var page = $"projects/{Uri.EscapeDataString(project.Slug)}";
        var plan = names.Plans.Values.Where(p => p.Project == project.Ref).OrderByDescending(p => p.From).FirstOrDefault()?.Ref;
        return new FinderDraft(
            new FinderEntry(KeyOf("project", project.Slug), FinderKind.Project, project.Ref, project.Name, project.LeadOfficer.Length > 0 ? $"Lead officer {project.LeadOfficer}" : "No lead officer named")
            {
                Address = SiteRoutes.Has(page) ? page : plan is null ? null : $"plan?plan={Uri.EscapeDataString(plan)}",
            },
            [
                new(project.Name, 1f), new(project.Ref, 0.9f), new(FinderWords.Initials(project.Name), 0.85f), new(FinderWords.Aliases(project.Name), 0.9f),
                new(project.LeadOfficer, 0.6f), new("project summary", 0.5f), new(string.Join(' ', project.Committees.Select(names.Abbreviation)), 0.35f),
            ]);
    }

    internal static FinderDraft Of(ThematicArea area) =>
        new(
            new FinderEntry(KeyOf("area", area.Ref), FinderKind.Area, "", area.Name, "Its milestones in the plan") { Address = $"plan?area={Uri.EscapeDataString(area.Ref)}" },
            [new(area.Name, 1f), new(area.Ref, 0.9f), new(FinderWords.Aliases(area.Name), 0.9f), new("thematic area", 0.4f)]);

    /// <summary>Those with an account, and leads named on milestones. Each leads to what is theirs.</summary>
    internal static IEnumerable<FinderDraft> People(IReadOnlyList<Account> accounts, IReadOnlyCollection<string> owners, FinderNames names)
    {
        foreach (var account in accounts)
        {
            var plans = names.Plans.Values.Where(p => account.Leads.Contains(p.Project, StringComparer.Ordinal)).Select(p => p.Ref).Order(StringComparer.Ordinal).ToList();
            var note = account.Leads.Count > 0 ? $"Leads {string.Join(", ", account.Leads.Select(names.ProjectName))}"
                : account.SitsOn.Count > 0 ? $"Sits on {string.Join(", ", account.SitsOn.Select(names.Abbreviation))}"
                : string.Join(", ", account.Roles.Select(WordOf));
            yield return Person(account.DisplayName, note, account.Email ?? "", owners.Contains(account.DisplayName, StringComparer.Ordinal) ? ByOwner(account.DisplayName)
                : plans.Count > 0 ? $"plan?plan={Uri.EscapeDataString(string.Join(',', plans))}" : null);
        }

        var known = accounts.Select(a => a.DisplayName).ToHashSet(StringComparer.Ordinal);
        foreach (var owner in owners.Where(o => !known.Contains(o)))
        {
            yield return Person(owner, "Named as lead of milestones", "", ByOwner(owner));
        }
    }

    private static FinderDraft Of(PlannedReport report, string title, string furtherWords, FinderNames names)
    {
        var meeting = names.Slots.GetValueOrDefault(report.Ref) is { } slot ? names.Meetings.GetValueOrDefault(slot) : null;
        var committee = meeting?.Committee ?? report.Committee;
        var where = meeting is not null ? $"{names.Abbreviation(committee)} {LondonTime.ShortDay(meeting.Date)}"
            : committee is not null ? $"{names.Abbreviation(committee)}, no meeting yet" : report.Target.IsSet ? report.Target.Text : "no meeting yet";
        return new FinderDraft(
            new FinderEntry(KeyOf("report", report.Ref), FinderKind.Report, report.Ref, title, $"{where} · {WordOf(report.Stage)}")
            {
                Day = meeting?.Date,
                Committee = committee ?? "",
                Address = $"reports/{Uri.EscapeDataString(report.Ref)}",
            },
            [
                new(title, 1f), new(furtherWords, 0.85f), new(report.Ref, 0.9f), new(FinderWords.Aliases($"{title} {furtherWords}"), 0.85f), new(names.NamesOf(committee), 0.45f),
                new(meeting is null ? report.Target.Text : FinderNames.WordsOf(meeting.Date), 0.45f), new(names.AreaNames(report.Areas), 0.45f), new(report.ReportOf, 0.35f),
                new($"report paper {WordOf(report.Stage)}", 0.5f), new(string.Join(' ', report.Projects.Select(names.ProjectName)), 0.35f),
            ]);
    }

    private static FinderDraft Of(ReportSeries series, string subject, string? committee, FinderNames names) =>
        new(
            new FinderEntry(KeyOf("series", series.Ref), FinderKind.Series, series.Ref, subject, committee is null ? series.Rhythm.Words : $"{names.Abbreviation(committee)}, {series.Rhythm.Words}")
            {
                Committee = committee ?? "",
                Address = $"reports/series/{Uri.EscapeDataString(series.Ref)}",
            },
            [
                new(subject, 1f), new(series.Ref, 0.9f), new(FinderWords.Aliases(subject), 0.85f), new(names.NamesOf(committee), 0.45f), new(names.AreaNames(series.Areas), 0.45f),
                new($"series recurring report {series.Rhythm.Words}", 0.5f),
            ]);

    private static FinderDraft Person(string name, string note, string email, string? address) =>
        new(new FinderEntry(KeyOf("person", email.Length > 0 ? email : name), FinderKind.Person, "", name, note) { Address = address }, [new(name, 1f), new(email, 0.7f), new(note, 0.5f), new("person people", 0.3f)]);

    private static string ByOwner(string owner) => $"plan?owner={Uri.EscapeDataString(owner)}";

    /// <summary><c>M9</c> of <c>PP-M09</c>.</summary>
    private static string NumberOf(string reference) => reference[(reference.LastIndexOf('-') + 1)..];

    private static string WordOf(Domain.People.Role role) => role switch
    {
        Domain.People.Role.Bmg => "Management group",
        Domain.People.Role.Clerk => "Committee clerk",
        _ => role.ToString(),
    };

    internal static string WordOf(MeetingState state) => state is MeetingState.AgendaPublished ? "agenda published" : state.ToString().ToLowerInvariant();

    internal static string WordOf(ReportStage stage) => stage is ReportStage.InClearance ? "in clearance" : stage.ToString().ToLowerInvariant();
}
