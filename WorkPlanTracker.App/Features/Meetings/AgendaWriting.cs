using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Actions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Programme;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Writes an agenda down: what stands on every agenda of the committee, what is outstanding, and the exclusion before part 2.</summary>
internal static class AgendaWriting
{
    internal const string Exclusion = "Exclusion of press and public";

    internal const string Outstanding = "Outstanding actions";

    /// <summary>The agenda, to be changed.</summary>
    internal static async Task<List<AgendaItem>> FetchAsync(Change change, string meeting)
    {
        var known = await change.Read<AgendaItem>().Where(i => i.Meeting == meeting).Select(i => i.Ref).ToListAsync();
        return [.. Agenda.InOrder(await change.FetchAllAsync<AgendaItem>(known))];
    }

    /// <summary>Adds what is missing: standing items first, outstanding actions after them, and the exclusion at the end of part 1 where there is a part 2.</summary>
    /// <returns>The titles of what was added.</returns>
    internal static async Task<IReadOnlyList<string>> WriteDownAsync(Change change, Meeting meeting, List<AgendaItem> items)
    {
        var committee = await change.ReadAsync<Committee>(meeting.Committee);
        var previous = await PreviousAsync(change, meeting);
        var standing = (meeting.StandingItems.Count > 0 ? meeting.StandingItems : committee.StandingItems).Select(s => StandingItem.Read(s, previous)).ToList();
        var part = Agenda.InOrder(items.Where(i => i.Part == 1)).ToList();
        List<string> added = [];
        var at = 0;
        foreach (var line in standing.Where(s => s.Type is not AgendaItemType.Exclusion))
        {
            // What is there keeps its place; what is missing comes right behind what stands before it.
            if (part.FindIndex(i => line.IsOn([i])) is >= 0 and var known)
            {
                at = Math.Max(at, known + 1);
            }
            else
            {
                await AddAsync(line, at++);
            }
        }

        if (!items.Exists(i => i.Title == Outstanding && i.Part == 1) && await OutstandingOf(change, meeting, 1).AnyAsync())
        {
            await AddAsync(new StandingItem(Outstanding, AgendaItemType.Standing, Oral: false), at);
        }

        if (!items.Exists(i => i.Title == Outstanding && i.Part == 2) && await OutstandingOf(change, meeting, 2).AnyAsync())
        {
            // What was asked in private is gone through in private.
            var item = AgendaItem.Place(await AgendaSlots.NextReferenceAsync(change), meeting.Ref, 2, "", 1, Outstanding, AgendaItemType.Standing);
            change.Add(item, $"“{Outstanding}” in part 2 of the agenda of {meeting.Ref}.");
            foreach (var (behind, i) in Agenda.InOrder(items.Where(i => i.Part == 2)).ToList().Select((behind, i) => (behind, i)))
            {
                behind.Shift(i + 2);
            }

            items.Add(item);
            added.Add($"{Outstanding} (part 2)");
        }

        if (items.Exists(i => i.Part == 2 && !i.Withdrawn) && !items.Exists(i => i.Type is AgendaItemType.Exclusion && !i.Withdrawn))
        {
            await AddAsync(new StandingItem(Exclusion, AgendaItemType.Exclusion, Oral: false), part.Count);
        }

        foreach (var (item, i) in part.Select((item, i) => (item, i)))
        {
            item.Shift(i + 1);
        }

        return added;

        async Task AddAsync(StandingItem line, int place)
        {
            var item = AgendaItem.Place(await AgendaSlots.NextReferenceAsync(change), meeting.Ref, 1, "", place + 1, line.Title, line.Type);
            item.Print("", "", line.Oral, null);
            change.Add(item, $"“{line.Title}” on the agenda of {meeting.Ref}.");
            items.Add(item);
            part.Insert(place, item);
            added.Add(line.Title);
        }
    }

    /// <summary>What stands on every agenda first, then what is for decision, then what is for information; the exclusion last. Within each the order stays.</summary>
    internal static void Sort(IReadOnlyCollection<AgendaItem> items)
    {
        foreach (var part in Agenda.InOrder(items).GroupBy(i => i.Part).ToList())
        {
            var order = 0;
            foreach (var item in part.OrderBy(Rank).ToList())
            {
                item.Shift(++order);
            }
        }

        static int Rank(AgendaItem item) =>
            item.Type is AgendaItemType.Exclusion ? 9
            : item.Type is AgendaItemType.Standing or AgendaItemType.Minutes || (item.Type is AgendaItemType.Oral && item.Report is null) ? 0
            : item.Section switch { AgendaSection.Decision => 2, AgendaSection.Information => 3, _ => 1 };
    }

    /// <summary>What is printed of each item, frozen.</summary>
    internal static async Task<IReadOnlyList<AgendaLine>> LinesAsync(Change change, Meeting meeting, IEnumerable<AgendaItem> items)
    {
        var printed = Agenda.InOrder(items).ToList();
        var references = printed.Select(i => i.Report).OfType<string>().ToList();
        var reports = (await change.FetchAllAsync<PlannedReport>(references)).ToDictionary(r => r.Ref, StringComparer.Ordinal);
        List<AgendaLine> lines = [];
        foreach (var item in printed)
        {
            var line = Line(item, item.Report is { } r ? reports.GetValueOrDefault(r) : null);
            lines.Add(GoesThroughActions(item) ? line with { Actions = await ActionsAsync(change, meeting, item.Part) } : line);
        }

        return lines;
    }

    /// <summary>Whether an item is the one under which a meeting goes through what was asked for earlier.</summary>
    internal static bool GoesThroughActions(AgendaItem item) => item is { Title: Outstanding, Report: null };

    private static async Task<IReadOnlyList<string>> ActionsAsync(Change change, Meeting meeting, int askedIn)
    {
        var actions = await OutstandingOf(change, meeting, askedIn).ToListAsync();
        var owners = actions.Select(a => a.Owner).OfType<string>().ToList();
        var offices = await change.Read<Office>().Where(o => owners.Contains(o.Ref)).ToDictionaryAsync(o => o.Ref, o => o.Name, StringComparer.Ordinal);
        return [.. actions.OrderBy(a => a.Due).ThenBy(a => a.Ref.Length).ThenBy(a => a.Ref, StringComparer.Ordinal)
            .Select(a => ActionLine.Of(a, withPrivate: false, change.Today, offices, ImmutableDictionary<string, string>.Empty).OnAgenda)];
    }

    private static AgendaLine Line(AgendaItem item, PlannedReport? report) => new(
        item.Part, item.Section, item.Number, item.Title, item.Ref, item.Presenter,
        report is not null && item.Type is not AgendaItemType.Oral && report.Stage is not (ReportStage.Published or ReportStage.Considered),
        report is null ? "" : ExemptionWords.Of(report),
        item.SpecialCircumstances);

    /// <summary>Actions that the committee asked for or goes through, in public or in private, and that are not closed.</summary>
    private static IQueryable<CommitteeAction> OutstandingOf(Change change, Meeting meeting, int askedIn)
    {
        var (committee, day) = (meeting.Committee, meeting.Date);
        return change.Read<CommitteeAction>().Where(a => a.State != ActionState.Done && a.Part == askedIn
            && (a.Committee == committee || (a.Committee == null && change.Read<Meeting>().Any(m => m.Ref == a.RaisedAt && m.Committee == committee && m.Date < day))));
    }

    private static async Task<DateOnly?> PreviousAsync(Change change, Meeting meeting)
    {
        var (committee, day, own) = (meeting.Committee, meeting.Date, meeting.Ref);
        return await change.Read<Meeting>().Where(m => m.Committee == committee && m.Date < day && m.Ref != own && m.State != MeetingState.Cancelled).MaxAsync(m => (DateOnly?)m.Date);
    }
}
