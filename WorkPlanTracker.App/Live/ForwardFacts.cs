using System.Collections.Concurrent;
using System.Collections.Immutable;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Live;

/// <summary>The records that the forward plan is worked out of, as they were read. They hold private text, and stay behind the two projections.</summary>
internal sealed record ForwardFacts(
    ImmutableDictionary<string, Committee> Committees,
    ImmutableDictionary<string, Meeting> Meetings,
    ImmutableDictionary<string, AgendaItem> Items,
    ImmutableDictionary<string, PlannedReport> Reports,
    ImmutableDictionary<string, Milestone> Milestones,
    IReadOnlyDictionary<string, string?> Above,
    long Sequence)
{
    /// <summary>Series of reports, by reference.</summary>
    internal IReadOnlyDictionary<string, ReportSeries> Series { get; init; } = ImmutableDictionary<string, ReportSeries>.Empty;

    /// <summary>The body's calendar.</summary>
    internal WorkingDays Calendar { get; init; } = WorkingDays.EnglandAndWales;

    /// <summary>Whether a milestone has to do with reports at all.</summary>
    internal static bool Concerns(Milestone milestone) => milestone.ProvedBy is not null || milestone.DependsOn.Any(Dependencies.NamesReport);

    /// <summary>The meeting a report stands on.</summary>
    internal string? MeetingOf(string report) => Items.Values.FirstOrDefault(i => i.IsSlot && i.Report == report)?.Meeting;

    /// <summary>The item on which each report stands.</summary>
    private Dictionary<string, AgendaItem> Slots() => Items.Values.Where(i => i.IsSlot).ToDictionary(i => i.Report!, StringComparer.Ordinal);

    /// <summary>Every meeting and report as they stand on a day.</summary>
    internal ForwardPair Plan(DateOnly today)
    {
        var items = Items.Values.ToLookup(i => i.Meeting, StringComparer.Ordinal);
        var meetings = Meetings.Values.ToImmutableDictionary(m => m.Ref, m => MeetingCard(m, items[m.Ref]), StringComparer.Ordinal);
        var slots = Slots();
        var cards = Reports.Values.Select(r => ReportCards(r, slots, meetings, today)).ToList();
        return new ForwardPair(
            new ForwardPlan(Committees, meetings, cards.ToImmutableDictionary(c => c.Open.Ref, c => c.Open, StringComparer.Ordinal), today, Sequence) { Above = Above, Calendar = Calendar, Series = Series },
            new ForwardPlan(Committees, meetings, cards.ToImmutableDictionary(c => c.Full.Ref, c => c.Full, StringComparer.Ordinal), today, Sequence) { Above = Above, Calendar = Calendar, Series = Series });
    }

    /// <summary>The plan with some meetings and reports worked out afresh; every other card is the same object.</summary>
    internal ForwardPair Plan(ForwardPair before, IReadOnlySet<string> meetings, IReadOnlySet<string> reports, IReadOnlyDictionary<(string Kind, string Ref), Touch> touched)
    {
        var sittings = before.Open.Meetings.ToBuilder();
        var items = Items.Values.Where(i => meetings.Contains(i.Meeting)).ToLookup(i => i.Meeting, StringComparer.Ordinal);
        foreach (var reference in meetings)
        {
            if (Meetings.GetValueOrDefault(reference) is not { } meeting)
            {
                sittings.Remove(reference);
                continue;
            }

            var of = touched.GetValueOrDefault(("meeting", reference)) ?? items[reference].Select(i => touched.GetValueOrDefault(("agendaItem", i.Ref))).FirstOrDefault(t => t is not null);
            sittings[reference] = MeetingCard(meeting, items[reference]) with { Changed = of ?? sittings.GetValueOrDefault(reference)?.Changed };
        }

        var standing = sittings.ToImmutable();
        var slots = Slots();
        var (open, full) = (before.Open.Reports.ToBuilder(), before.Full.Reports.ToBuilder());
        foreach (var reference in reports)
        {
            if (Reports.GetValueOrDefault(reference) is not { } report)
            {
                open.Remove(reference);
                full.Remove(reference);
                continue;
            }

            var changed = touched.GetValueOrDefault(("report", reference)) ?? open.GetValueOrDefault(reference)?.Changed;
            var (shown, whole) = ReportCards(report, slots, standing, before.Open.Today);
            open[reference] = shown with { Changed = changed };
            full[reference] = ReferenceEquals(shown, whole) ? open[reference] : whole with { Changed = changed };
        }

        return new ForwardPair(
            before.Open with { Meetings = standing, Reports = open.ToImmutable(), Sequence = Sequence },
            before.Full with { Meetings = standing, Reports = full.ToImmutable(), Sequence = Sequence });
    }

    private ForwardMeeting MeetingCard(Meeting meeting, IEnumerable<AgendaItem> items)
    {
        var committee = Committees[meeting.Committee];
        IReadOnlyList<AgendaItem> agenda = [.. Agenda.InOrder(items)];
        return new ForwardMeeting(meeting, agenda, AgendaLoad.Of(meeting, committee, agenda, r => Reports.GetValueOrDefault(r)?.MinutesNeeded), Capacity.Of(meeting, committee), committee.DeadlinesOf(meeting.Date, Calendar));
    }

    /// <summary>Both projections of a report; one object where nothing private is in it.</summary>
    private (ForwardReport Open, ForwardReport Full) ReportCards(PlannedReport report, Dictionary<string, AgendaItem> slots, ImmutableDictionary<string, ForwardMeeting> meetings, DateOnly today)
    {
        var slot = slots.GetValueOrDefault(report.Ref);
        var meeting = slot is null ? null : meetings.GetValueOrDefault(slot.Meeting);
        var committee = meeting?.Meeting.Committee ?? report.Committee;
        var calendar = committee is not null && Committees.GetValueOrDefault(committee) is { } body ? body.Calendar(Calendar) : Calendar;
        var needs = Milestones.Values.Where(m => m.ProvedBy == report.Ref || m.DependsOn.Contains(report.Ref, StringComparer.Ordinal)).OrderBy(m => m.Ref, StringComparer.Ordinal).ToList();
        var card = new ForwardReport
        {
            Ref = report.Ref,
            Title = report.Title,
            PublicTitle = report.Title,
            AsksForDecision = report.Purpose is ReportPurpose.Decision || Delivery.AsksForDecision(report.Recommendation),
            Subject = report.Part == 2 ? "" : report.Subject,
            Paper = report.Paper,
            Stage = report.Stage,
            Purpose = report.Purpose,
            Part = report.Part,
            Areas = report.Areas,
            Projects = report.Projects,
            Offices = report.Offices,
            ReportOf = report.ReportOf,
            Author = report.Author,
            Committee = committee,
            Target = report.Target,
            Minutes = slot?.Minutes ?? report.MinutesNeeded,
            Meeting = slot?.Meeting,
            Item = slot?.Ref,
            Deferrals = report.Deferrals,
            Status = Delivery.Of(report.Stage, report.Deferrals, meeting?.Deadlines, today, calendar),
            Next = meeting is null || !StageRules.IsOpen(report.Stage) ? null : Delivery.Next(report.Stage, meeting.Deadlines, today),
            PassedWithout = Delivery.HasPassedWithout(report.Stage, meeting?.Meeting.Date, today),
            NotCleared = report.NotCleared,
            NeededBy = [.. needs.Select(m => NeededBy.Of(m, report.Ref)).OfType<NeededBy>()],
            MissedBy = [.. needs.Where(m => m.MissesMeeting && m.ProvedBy == report.Ref).Select(m => m.Ref)],
            AuthorSaid = report.AuthorSaid,
            Series = report.Series,
            Instance = report.Instance,
            Version = report.Version,
        };
        return (card, report.Part == 2 ? card with { Title = report.PrivateTitle.Length > 0 ? report.PrivateTitle : report.Title, Subject = report.Subject } : card);
    }
}

/// <summary>The two projections of the forward plan, and what members of some committees see of both.</summary>
internal sealed class ForwardPair(ForwardPlan open, ForwardPlan full)
{
    private readonly ConcurrentDictionary<string, ForwardPlan> _some = new(StringComparer.Ordinal);

    internal ForwardPlan Open => open;

    internal ForwardPlan Full => full;

    internal ForwardPlan For(bool withPrivate) => withPrivate ? full : open;

    internal ForwardPlan For(PrivateScope scope) => scope.All ? full : Of(scope.Committees);

    /// <summary>The open plan with the private text of some committees' reports: every report is an object of one of the two.</summary>
    internal ForwardPlan Of(IReadOnlyCollection<string> committees) => committees.Count == 0 ? open : _some.GetOrAdd(string.Join(',', committees), _ => open with
    {
        Reports = open.Reports.SetItems(full.Reports.Where(r => r.Value is { Part: 2, Committee: { } committee } && committees.Contains(committee, StringComparer.Ordinal))),
    });
}
