using System.Collections.Immutable;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Live;

/// <summary>The forward plan: committees, their meetings with what is on them, and every report on its way. Immutable, and shared by all screens.</summary>
/// <remarks>There are two of it: one without private Part 2 text, and one for those who may read it. See docs/adr/0034.</remarks>
/// <param name="Committees">By code.</param>
/// <param name="Meetings">By reference; from a year ago on.</param>
/// <param name="Reports">By reference: those that are open, and those on one of the meetings.</param>
/// <param name="Today">The plan's day in London that it was worked out for.</param>
/// <param name="Sequence">The newest log entry it holds.</param>
public sealed record ForwardPlan(
    ImmutableDictionary<string, Committee> Committees,
    ImmutableDictionary<string, ForwardMeeting> Meetings,
    ImmutableDictionary<string, ForwardReport> Reports,
    DateOnly Today,
    long Sequence)
{
    /// <summary>Parents of thematic areas, by code.</summary>
    public required IReadOnlyDictionary<string, string?> Above { get; init; }

    /// <summary>Series of reports, by reference.</summary>
    public IReadOnlyDictionary<string, ReportSeries> Series { get; init; } = ImmutableDictionary<string, ReportSeries>.Empty;

    /// <summary>The body's calendar.</summary>
    public WorkingDays Calendar { get; init; } = WorkingDays.EnglandAndWales;

    /// <summary>What a meeting is called: <c>SOP, 7 April 2011</c>; its reference where it is long past, or there is none.</summary>
    public string NameOf(string meeting) =>
        Meetings.GetValueOrDefault(meeting) is { Meeting: var found } ? MeetingWords.NameOf(Committees.GetValueOrDefault(found.Committee)?.Abbreviation ?? found.Committee, found.Date) : meeting;

    /// <summary>A body's abbreviation; its code where there is no such body.</summary>
    public string AbbreviationOf(string committee) => Committees.GetValueOrDefault(committee)?.Abbreviation ?? committee;

    /// <summary>The days a committee works, its own closure days left out.</summary>
    public WorkingDays CalendarOf(string? committee) => committee is not null && Committees.GetValueOrDefault(committee) is { } body ? body.Calendar(Calendar) : Calendar;

    /// <summary>Meetings in date order.</summary>
    public IEnumerable<ForwardMeeting> InOrder => Meetings.Values.OrderBy(m => m.Meeting.Date).ThenBy(m => m.Meeting.Time).ThenBy(m => m.Meeting.Ref, StringComparer.Ordinal);

    /// <summary>Reports that wait for a slot, the soonest wanted first.</summary>
    public IEnumerable<ForwardReport> Unscheduled =>
        Reports.Values.Where(r => r.Meeting is null && StageRules.IsOpen(r.Stage)).OrderBy(r => r.Target).ThenBy(r => r.Ref.Length).ThenBy(r => r.Ref, StringComparer.Ordinal);

    /// <summary>Everything that speaks against a report standing on a meeting; a glance, so that every meeting can be judged before a choice is made.</summary>
    public IReadOnlyList<SlotConflict> Conflicts(ForwardReport report, ForwardMeeting meeting)
    {
        var load = report.Meeting == meeting.Meeting.Ref ? meeting.LoadWithout(report) : meeting.Load;
        return SlotRules.Conflicts(new SlotAsked(
            report.Areas, meeting.Meeting, Committees[meeting.Meeting.Committee], report.Minutes, load.Minutes, load.Items,
            Known.WithThoseAbove(report.Areas, Above), Delivery.Missed(report.Stage, meeting.Deadlines, Today), report.NeededBy)
        {
            Recurs = RecurringOf(report),
            RemitOfOthers = [.. meeting.Meeting.JointWith.SelectMany(b => Committees.GetValueOrDefault(b)?.RemitAreas ?? [])],
        });
    }

    /// <summary>A report beside the others of its series that have a meeting; null where it recurs not at all.</summary>
    private Recurring? RecurringOf(ForwardReport report) =>
        report is { Series: { } reference, Instance: { } instance } && Series.GetValueOrDefault(reference) is { } series
            ? new Recurring(reference, series.Rhythm, instance, [.. Reports.Values.Where(r => r.Series == reference && r.Ref != report.Ref && r.Meeting is not null && !StageRules.IsOut(r.Stage))
                .Select(r => new SeriesReport(r.Ref, r.Instance ?? 0, r.Stage, Meetings.GetValueOrDefault(r.Meeting!)?.Meeting.Date))])
            : null;
}

/// <summary>A meeting with its agenda, what that takes, and its deadlines.</summary>
/// <param name="Meeting">The meeting; never to be changed here.</param>
/// <param name="Items">Its agenda in order, titles as everyone may read them.</param>
/// <param name="Load">What the agenda takes.</param>
/// <param name="Capacity">How much there is.</param>
/// <param name="Deadlines">When what is due.</param>
public sealed record ForwardMeeting(Meeting Meeting, IReadOnlyList<AgendaItem> Items, AgendaLoad Load, Capacity Capacity, MeetingDeadlines Deadlines)
{
    /// <summary>The newest change of it or its agenda, to be named for a moment; null where none was seen.</summary>
    public Touch? Changed { get; init; }

    internal AgendaLoad LoadWithout(ForwardReport report) =>
        Items.FirstOrDefault(i => i.Ref == report.Item) is { } own ? new AgendaLoad(Load.Minutes - Capacity.MinutesOf(own, report.Minutes), Load.Items - 1) : Load;
}

/// <summary>A report on its way.</summary>
public sealed record ForwardReport
{
    public required string Ref { get; init; }

    /// <summary>As the reader may see it: of an exempt report the public title, or its private one.</summary>
    public required string Title { get; init; }

    /// <summary>What may be printed of it.</summary>
    public required string PublicTitle { get; init; }

    /// <summary>The committee is asked to decide something, not only to note it.</summary>
    public required bool AsksForDecision { get; init; }

    /// <summary>The subject as it was planned; of an exempt report empty for those who may not read its private text.</summary>
    public required string Subject { get; init; }

    public required ReportKind Paper { get; init; }

    public required ReportStage Stage { get; init; }

    public required ReportPurpose Purpose { get; init; }

    public required int Part { get; init; }

    public required IReadOnlyList<string> Areas { get; init; }

    public required IReadOnlyList<string> Projects { get; init; }

    public required IReadOnlyList<string> Offices { get; init; }

    public required string ReportOf { get; init; }

    public required string Author { get; init; }

    /// <summary>The committee it is meant for, or stands with, by code; null where there is none.</summary>
    public required string? Committee { get; init; }

    public required PlanDate Target { get; init; }

    /// <summary>How long it takes on an agenda.</summary>
    public required int Minutes { get; init; }

    /// <summary>The meeting it stands on, by reference.</summary>
    public required string? Meeting { get; init; }

    /// <summary>Its agenda item, by reference.</summary>
    public required string? Item { get; init; }

    public required int Deferrals { get; init; }

    public required DeliveryStatus Status { get; init; }

    /// <summary>Whether its meeting's day has passed and it was not published for it.</summary>
    public bool PassedWithout { get; init; }

    /// <summary>The next thing it owes its meeting; null where nothing is left, or it has none.</summary>
    public required StepDeadline? Next { get; init; }

    /// <summary>What nothing has been said about for its clearance.</summary>
    public required IReadOnlyList<ClearanceArea> NotCleared { get; init; }

    /// <summary>Milestones that need it, and by when.</summary>
    public required IReadOnlyList<NeededBy> NeededBy { get; init; }

    /// <summary>Milestones whose lead has said that it will miss this meeting.</summary>
    public required IReadOnlyList<string> MissedBy { get; init; }

    /// <summary>What the office that writes it said last; null where it said nothing.</summary>
    public required AuthorWord? AuthorSaid { get; init; }

    /// <summary>The series it is an instance of; null where it recurs not at all.</summary>
    public string? Series { get; init; }

    /// <summary>Which instance of its series it is, from 1.</summary>
    public int? Instance { get; init; }

    public required int Version { get; init; }

    /// <summary>The newest change of it, to be named for a moment; null where none was seen.</summary>
    public Touch? Changed { get; init; }
}
