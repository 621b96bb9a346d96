using System.Globalization;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Finder;

/// <summary>Pages and commands that can be found by name. One that leads to a page which does not exist is left out.</summary>
internal static class FinderCommands
{
    private static readonly string[] AsAtWords = ["as", "at", "of", "on", "asat", "plan", "the", "go", "to", "show", "open"];

    private static readonly string[] DayWords =
        [.. Enumerable.Range(1, 12).Select(LondonTime.Month), "today", "yesterday", "spring", "summer", "autumn", "winter", "month", "week"];

    /// <summary>All of them, in the order they are suggested.</summary>
    private static readonly FinderDraft[] All =
    [
        Page("", "My work", "What needs you, worst first", "home start today due"),
        Go("?open=urgent", "Record an urgent action", "What was done between meetings, to be reported to the next", "add create urgent action agreed chair report", Act.RecordAction),
        Page("plan", "Work plan", "All milestones of the current plans", "plan milestones table start"),
        Go("plan?attention=1", "What needs attention", "At risk, off track, overdue or silent", "red amber exceptions late overdue problems worst"),
        Go("plan?asAt=the%20last%20review", "As at the last review", "The plan as the management group last saw it", "past then compare review bmg previous", Act.ReadInternal),
        Page("compare", "What changed", "Since the last review, or between any two days, worst first", "compare comparison difference slipped since between review"),
        Go("compare?from=a%20month%20ago", "What changed in a month", "From a month ago to today", "compare comparison difference since slipped month", Act.ReadInternal),
        Go("plan?new=1", "New milestone", "Add a milestone to a plan", "add create plan propose", Act.PlanMilestone),
        Page("plans", "Life of plans", "Drafts, agreed and closed plans, baselines, rolling over", "life baseline agree close roll over year proposals"),
        Page("plans/new", "Start a plan", "An empty draft for a project", "add create new plan year first begin", Act.PreparePlan),
        Page("changes", "Change requests", "Baselines to move, what to drop or withdraw", "change control rebaseline decisions waiting"),
        Go("plan?view=timeline", "Timeline of the plan", "Milestones along quarters and months", "gantt time line chart picture roadmap"),
        Go("plan?view=board", "Board of the plan", "Milestones in columns by status", "kanban cards columns brag"),
        Page("plan/trends", "Trends", "How forecasts and statuses moved, drawn", "trend chart status history picture slip mta graph"),
        Page("projects", "Projects", "Project summaries beside live figures", "summary summaries"),
        Page("projects/new", "Start a project", "A new piece of oversight work", "add create new project begin", Act.StartProject),
        Page("history", "History", "Every change, by whom and when", "log audit changes trail who changed"),
        Page("reports", "Reports", "Planned reports", "papers register"),
        Page("reports/chasing", "Chasing", "What each office owes, ready to send", "authors offices late reminders links"),
        Page("reports/series", "Series of reports", "Reports that recur, and what is missing", "recurring annual quarterly regular rhythm repeat"),
        Go("reports/series?open=new", "New series", "Start a report that recurs", "add create recurring annual quarterly", Act.KeepSeries),
        Page("schedule", "Work programme", "Meetings and their reports", "schedule calendar forward"),
        Page("meetings/new", "Call a meeting", "One special, joint or thematic meeting, outside the year’s planning", "add create new meeting special joint thematic extraordinary second convene", Act.PlanMeeting),
        Page("committees", "Committees", "Remits, cycles and meetings", "bodies boards"),
        Page("committees/new", "New committee", "Add a body that meets", "add create board forum panel establish", Act.EditCommittee),
        Page("admin/calendar", "The body’s calendar", "Bank holidays, closures and polling days", "holidays closed working days administration"),
        Page("calendars", "Calendars to subscribe to", "Meetings and your own deadlines in a diary", "ics ical outlook feed subscribe diary"),
        Page("review", "Review", "The programme at a glance, and progress reviews", "bmg progress meeting pack decisions glance live room chair"),
        Page("coverage", "Coverage", "Areas by committee", "gaps"),
        Page("actions", "Actions", "Actions asked for at meetings", "outstanding"),
        Page("recommendations", "Recommendations", "By source and state", "audit"),
        Page("publications", "Publications", "Bulletins, briefings and reports", "bulletin briefing"),
        Page("admin/users", "Users", "People and their roles", "accounts people roles admin administration", Act.ManagePeople),
        Page("admin/tokens", "Tokens", "Access for other programs", "api access admin administration", Act.ManagePeople),
        Go("plan?status=offTrack", "Off track milestones", "The plan, off track alone", "red late behind"),
        Go("plan?status=atRisk", "At risk milestones", "The plan, at risk alone", "amber"),
        Go("plan?status=complete", "Complete milestones", "The plan, what is done", "blue done delivered finished met"),
        Go("plan?group=owner", "Plan by lead", "Group the plan by lead", "group owner officer people"),
        Go("plan?group=committee", "Plan by committee", "Group the plan by committee", "group"),
        Go("plan?group=status", "Plan by status", "Group the plan by status", "group brag board"),
        Go("plan?group=objective", "Plan by objective", "Group the plan by objective", "group"),
        Go("plan?sort=-slip", "Most slipped milestones", "The plan, longest slip first", "slippage late delay worst order sort"),
        Go("plan?sort=-updated", "Latest updates", "The plan, newest update first", "recent new changed order sort"),
        Page("api/docs", "API", "How other programs read and write the plan", "docs developers openapi interface programs"),
        Do("keys", "Keys of this page", "The keyboard, listed", "keyboard shortcuts help hotkeys ?"),
        Do("theme", "Switch theme", "Between light and dark", "dark light mode night colours appearance contrast"),
        Do("single-keys", "Turn single keys on or off", "Keys without Ctrl or Alt", "keyboard shortcuts accessibility"),
        Do("sign-out", "Sign out", "Leave on this device", "log logout out leave exit signout off"),
    ];

    /// <summary>Those whose page exists.</summary>
    private static readonly FinderDraft[] Known = [.. All.Where(d => d.Entry.Address is not { } address || SiteRoutes.Has(address))];

    /// <summary>They are the same for everyone and never change.</summary>
    internal static FinderSegment Segment { get; } = new(Known);

    /// <summary>The places of those that a person may not give.</summary>
    internal static List<int> Withheld(FinderReach reach) => [.. Known.Where(d => !reach.May(d.Entry.Needs)).Select(d => Segment.PlaceOf(d.Entry.Key))];

    /// <summary>What is offered before anything is typed.</summary>
    internal static IEnumerable<FinderEntry> Suggested(FinderReach reach) => Known.Select(d => d.Entry).Where(e => reach.May(e.Needs));

    /// <summary><c>as at 14 January</c>: the plan as it stood then. Without a year the newest such day gone by is meant.</summary>
    /// <param name="query">What was typed.</param>
    /// <param name="today">The plan's day.</param>
    /// <returns>The command, and whether it was asked for by name; null where no day gone by was named.</returns>
    internal static (FinderEntry Entry, bool ByName)? AsAt(FinderQuery query, DateOnly today)
    {
        var parts = query.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var from = 0;
        while (from < parts.Length && AsAtWords.Contains(parts[from].ToLowerInvariant(), StringComparer.Ordinal))
        {
            from++;
        }

        var named = parts.Take(from).Any(p => p.StartsWith("as", StringComparison.OrdinalIgnoreCase));
        var words = string.Join(' ', parts[from..]);
        if (words.Length is 0 or > 40 || !MayBeDay(words)
            || PlanDateReader.Read(words, PlanDateContext.On(today)).Date is not { End: { } end } date
            || (!named && date.Precision is not PlanDatePrecision.Day))
        {
            return null;
        }

        var day = end;
        if (day > today && !HasYear(words))
        {
            day = date.Start <= today ? today : day.AddYears(-1);
        }

        if (day > today)
        {
            return null;
        }

        var address = string.Create(CultureInfo.InvariantCulture, $"plan?asAt={day:yyyy-MM-dd}");
        return (new FinderEntry("command:as-at", FinderKind.Command, "", $"Work plan as at {LondonTime.Day(day)}", "The plan as it stood at the end of that day") { Address = address }, named);
    }

    /// <summary>A glance that spares reading what cannot be a day: most of what is typed.</summary>
    private static bool MayBeDay(string words) =>
        words.Any(char.IsAsciiDigit) || words.Split(' ').Any(w => w.Length >= 3 && DayWords.Any(d => d.StartsWith(w, StringComparison.OrdinalIgnoreCase)));

    private static bool HasYear(string words) => words.Split(' ', '/', '-', '.').Any(p => p.Length == 4 && p.All(char.IsAsciiDigit));

    private static FinderDraft Page(string address, string title, string note, string aliases, Act? needs = null) =>
        Draft(new FinderEntry($"page:{address}", FinderKind.Page, "", title, note) { Address = address, Needs = needs }, aliases, "page");

    private static FinderDraft Go(string address, string title, string note, string aliases, Act? needs = null) =>
        Draft(new FinderEntry($"command:{address}", FinderKind.Command, "", title, note) { Address = address, Needs = needs }, aliases, "");

    private static FinderDraft Do(string what, string title, string note, string aliases) =>
        Draft(new FinderEntry($"command:{what}", FinderKind.Command, "", title, note) { Does = what }, aliases, "");

    private static FinderDraft Draft(FinderEntry entry, string aliases, string kind) =>
        new(entry, [new(entry.Title, 1f), new(aliases, 0.8f), new(entry.Note, 0.5f), new(kind, 0.4f)]);
}
