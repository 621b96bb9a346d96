using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.Finder;

/// <summary>What is shown of a thing that has no page of its own yet.</summary>
/// <param name="Entry">The thing, as the reader may see it.</param>
/// <param name="Facts">Its facts by name, in order.</param>
/// <param name="Lists">What hangs on it.</param>
public sealed record FinderFacts(FinderEntry Entry, IReadOnlyList<(string Name, string Value)> Facts, IReadOnlyList<FinderList> Lists);

/// <summary>Things of one sort that hang on another.</summary>
public sealed record FinderList(string Name, IReadOnlyList<FinderEntry> Entries, int More);

/// <summary>Reads the facts of one committee, meeting, report or person, as far as the reader may see them.</summary>
public sealed class ReadFinderFacts(PlanDatabase database, FinderIndexes indexes, PlanClock clock)
{
    private const int MostOfOneSort = 20;

    /// <summary>The facts, or null where there is no such thing for this person.</summary>
    public async Task<FinderFacts?> RunAsync(string key, FinderReach reach, CancellationToken cancellationToken)
    {
        var index = await indexes.GetAsync();
        if (index.Find(key, reach) is not { } entry)
        {
            return null;
        }

        await using var context = database.CreateDbContext();
        var reference = key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return entry.Kind switch
        {
            FinderKind.Report => await ReportAsync(context, entry, reference, index, reach, cancellationToken),
            FinderKind.Meeting => await MeetingAsync(context, entry, reference, index, reach, cancellationToken),
            FinderKind.Committee => await CommitteeAsync(context, entry, reference, index, reach, cancellationToken),
            _ => new FinderFacts(entry, [("About", entry.Note)], []),
        };
    }

    private static async Task<FinderFacts?> ReportAsync(PlanDbContext context, FinderEntry entry, string reference, FinderIndex index, FinderReach reach, CancellationToken cancellationToken)
    {
        if (await context.Reports.AsNoTracking().SingleOrDefaultAsync(r => r.Ref == reference, cancellationToken) is not { } report)
        {
            return null;
        }

        var slot = (await AgendaSlots.OfAllAsync(context, [reference], cancellationToken)).GetValueOrDefault(reference);
        var proves = await context.Milestones.AsNoTracking().Where(m => m.ProvedBy == reference).OrderBy(m => m.Ref).Select(m => m.Ref).Take(MostOfOneSort + 1).ToListAsync(cancellationToken);
        var facts = Kept(
            ("Stage", Sentence(FinderDrafts.WordOf(report.Stage))), ("Goes to", index.Names.Abbreviation(entry.Committee)), ("Report of", report.ReportOf), ("Wanted", report.Target.Text),
            ("Put off", report.Deferrals == 0 ? "" : report.Deferrals == 1 ? "once" : $"{report.Deferrals} times"),
            ("Taken in private", report.Part == 2 ? $"Part 2. {report.PublicInterestReason}" : ""), ("Public title", report.Part == 2 && entry.Title != report.Title ? report.Title : ""));
        return new FinderFacts(entry, facts, Kept(
            List("Meeting", slot is not null ? [FinderDrafts.KeyOf("meeting", slot)] : [], index, reach),
            List("Milestones it proves", proves.Select(r => FinderDrafts.KeyOf("milestone", r)), index, reach)));
    }

    private static async Task<FinderFacts?> MeetingAsync(PlanDbContext context, FinderEntry entry, string reference, FinderIndex index, FinderReach reach, CancellationToken cancellationToken)
    {
        if (await context.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Ref == reference, cancellationToken) is not { } meeting)
        {
            return null;
        }

        var reports = await context.AgendaItems.AsNoTracking().Where(AgendaSlots.Standing).Where(i => i.Meeting == reference).OrderBy(i => i.Part).ThenBy(i => i.Report).Select(i => i.Report!).Take(MostOfOneSort + 1).ToListAsync(cancellationToken);
        var proves = await context.Milestones.AsNoTracking().Where(m => m.ProvedBy != null && reports.Contains(m.ProvedBy)).OrderBy(m => m.Ref).Select(m => m.Ref).Take(MostOfOneSort + 1).ToListAsync(cancellationToken);
        var facts = Kept(
            ("Committee", index.Names.Committees.GetValueOrDefault(meeting.Committee)?.Name ?? meeting.Committee), ("When", $"{LondonTime.DayAndWeekday(meeting.Date)}{(meeting.Time is { } time ? $" at {LondonTime.Clock(time)}" : "")}"),
            ("Where", meeting.Place), ("State", Sentence(FinderDrafts.WordOf(meeting.State))), ("Note", meeting.Note));
        return new FinderFacts(entry, facts, Kept(
            List("Reports", reports.Select(r => FinderDrafts.KeyOf("report", r)), index, reach),
            List("Milestones they prove", proves.Select(r => FinderDrafts.KeyOf("milestone", r)), index, reach),
            List("Committee", [FinderDrafts.KeyOf("committee", meeting.Committee)], index, reach)));
    }

    private async Task<FinderFacts?> CommitteeAsync(PlanDbContext context, FinderEntry entry, string reference, FinderIndex index, FinderReach reach, CancellationToken cancellationToken)
    {
        if (await context.Committees.AsNoTracking().SingleOrDefaultAsync(c => c.Ref == reference, cancellationToken) is not { } committee)
        {
            return null;
        }

        var today = LondonTime.DayOf(clock.GetUtcNow().UtcDateTime);
        var next = await context.Meetings.AsNoTracking().Where(m => m.Committee == reference && m.Date >= today).OrderBy(m => m.Date).Select(m => m.Ref).Take(5).ToListAsync(cancellationToken);
        var last = await context.Meetings.AsNoTracking().Where(m => m.Committee == reference && m.Date < today).OrderByDescending(m => m.Date).Select(m => m.Ref).Take(5).ToListAsync(cancellationToken);
        var facts = Kept(("Also called", string.Join("; ", committee.Aliases.Where(a => a != committee.Name))), ("Remit", committee.Remit), ("Meets", committee.Cycle), ("Where", committee.UsualVenue));
        var plan = new FinderEntry("", FinderKind.Page, "", $"Milestones that {committee.Abbreviation} sees", "In the work plan") { Address = $"plan?committee={Uri.EscapeDataString(committee.Abbreviation)}" };
        return new FinderFacts(entry, facts, Kept(
            new FinderList("Work plan", [plan], 0),
            List("Next meetings", next.Select(m => FinderDrafts.KeyOf("meeting", m)), index, reach),
            List("Last meetings", last.Select(m => FinderDrafts.KeyOf("meeting", m)), index, reach)));
    }

    private static FinderList List(string name, IEnumerable<string> keys, FinderIndex index, FinderReach reach)
    {
        List<FinderEntry> entries = [.. keys.Select(k => index.Find(k, reach)).OfType<FinderEntry>()];
        return new FinderList(name, [.. entries.Take(MostOfOneSort)], Math.Max(0, entries.Count - MostOfOneSort));
    }

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}";

    private static List<(string Name, string Value)> Kept(params (string Name, string Value)[] facts) => [.. facts.Where(f => f.Value.Length > 0)];

    private static List<FinderList> Kept(params FinderList[] lists) => [.. lists.Where(l => l.Entries.Count > 0)];
}
