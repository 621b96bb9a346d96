using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Actions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.MyWork;

/// <summary>Works out what waits for the clerks from the shared forward plan. Where that is warm and no action changed, the database is asked nothing.</summary>
public sealed class ClerkDesks(ForwardPlans plans, PlanDatabase database)
{
    /// <summary>How many weeks of meetings are shown.</summary>
    public const int WeeksAhead = 8;

    /// <summary>The most lines of any list.</summary>
    public const int MostLines = 40;

    /// <summary>How many days ahead a target is near.</summary>
    private const int NearDays = 90;

    /// <summary>How many days the next week has.</summary>
    private const int WeekDays = 7;

    private readonly Lock _gate = new();
    private readonly Kept?[] _kept = new Kept?[2];
    private Task<Known>? _known;

    /// <summary>The desk as it stands now.</summary>
    /// <param name="withPrivate">Whether the reader may see private Part 2 text of every committee.</param>
    public async Task<ClerkDesk> GetAsync(bool withPrivate)
    {
        var plan = await plans.GetAsync(withPrivate);
        Task<Known> reading;
        lock (_gate)
        {
            reading = _known = _known is null or { IsFaulted: true } ? Task.Run(ReadAsync) : _known;
        }

        var known = await reading;
        var at = withPrivate ? 1 : 0;
        lock (_gate)
        {
            if (_kept[at] is { } kept && ReferenceEquals(kept.Plan, plan) && ReferenceEquals(kept.Known, known))
            {
                return kept.Desk;
            }

            var desk = Of(plan, known, withPrivate);
            _kept[at] = new Kept(plan, known, desk);
            return desk;
        }
    }

    /// <summary>Takes in a change that the forward plan does not hold.</summary>
    internal void Take(IReadOnlyList<Notice> notices)
    {
        if (notices.Any(n => n.Touched.Any(t => t.Kind is "action" or "office" or "meeting" or "committee")))
        {
            lock (_gate)
            {
                _known = null;
            }
        }
    }

    /// <summary>The desk of a forward plan.</summary>
    internal static ClerkDesk Of(ForwardPlan plan, Known known, bool withPrivate)
    {
        var ahead = plan.InOrder.Where(m => m.Meeting.IsAhead && m.Meeting.Date >= plan.Today).ToList();
        var owed = ahead.SelectMany(m => Owed(plan, known, m)).ToList();
        var until = plan.Today.AddDays(WeekDays);
        var unplaced = plan.Unscheduled.Select(r => new DeskReport(r.Ref, r.Title, Name(plan, r.Committee), r.Target, r.Deferrals, r.Stage)).ToList();
        var soonWanted = unplaced.Where(r => r.Target.End is { } end && end <= plan.Today.AddDays(NearDays)).ToList();
        var actions = known.Actions.Select(a => ActionLine.Of(a, withPrivate, plan.Today, known.Offices, known.Meetings, plan.AbbreviationOf)).ToLookup(a => a.Kind is ActionKind.UrgentAction);
        return new ClerkDesk(
            plan.Today,
            [.. owed.Where(s => s.Day < plan.Today).GroupBy(s => (s.Meeting, s.Report)).Select(g => g.MinBy(s => s.Day)!).OrderBy(s => s.Day).ThenBy(s => s.Report, StringComparer.Ordinal)],
            [.. owed.Where(s => s.Day >= plan.Today && s.Day <= until).OrderBy(s => s.Day).ThenBy(s => s.Report, StringComparer.Ordinal)],
            [.. ahead.Where(m => m.Meeting.Date <= plan.Today.AddDays(7 * WeeksAhead)).Select(m => Needing(plan, known, m))],
            soonWanted,
            [.. unplaced.Except(soonWanted)],
            [.. actions[false].OrderByDescending(a => a.Overdue).ThenBy(a => a.Due).ThenBy(a => a.Ref.Length).ThenBy(a => a.Ref, StringComparer.Ordinal)],
            [.. actions[true]])
        {
            Unrecorded = [.. plan.InOrder.Where(m => m.Meeting.IsAhead && m.Meeting.Date < plan.Today).Select(m => new DeskUnrecorded(m.Meeting.Ref, $"{Name(plan, m.Meeting.Committee)} of {LondonTime.Day(m.Meeting.Date)}", m.Meeting.Date, m.Items.Count(i => !i.Withdrawn)))],
            Passed =
            [
                .. plan.Reports.Values.Where(r => r.PassedWithout).Select(r => (Report: r, Meeting: plan.Meetings[r.Meeting!]))
                    .OrderBy(p => p.Meeting.Meeting.Date).ThenBy(p => p.Report.Ref.Length).ThenBy(p => p.Report.Ref, StringComparer.Ordinal)
                    .Select(p => new DeskPassed(p.Report.Ref, p.Report.Title, p.Meeting.Meeting.Ref, On(plan, p.Meeting), p.Meeting.Meeting.Date, Whose(p.Report, known))),
            ],
        };
    }

    /// <summary>What is owed for a meeting: by each report its next step or all it missed, and by the clerk the agenda.</summary>
    private static IEnumerable<DeskStep> Owed(ForwardPlan plan, Known known, ForwardMeeting meeting)
    {
        var calendar = plan.Committees[meeting.Meeting.Committee].Calendar(plan.Calendar);
        var on = On(plan, meeting);
        foreach (var report in On(plan, meeting, r => StageRules.IsOpen(r.Stage)))
        {
            foreach (var step in meeting.Deadlines.Steps.Where(s => !ReportProgress.IsBehind(s.Step, report.Stage)))
            {
                yield return new DeskStep(report.Ref, report.Title, DeadlineStepWords.Of(step.Step), step.Date, Deadline.HowFar(step.Date, plan.Today, calendar), meeting.Meeting.Ref, on, Whose(report, known)) { Said = SaidOf(report) };
            }
        }

        if (meeting.Meeting.State is MeetingState.Planned && meeting.Deadlines.Of(DeadlineStep.Publication) is { } publication)
        {
            yield return new DeskStep("", $"The agenda of {on}", DeadlineStepWords.Of(DeadlineStep.Publication), publication.Date, Deadline.HowFar(publication.Date, plan.Today, calendar), meeting.Meeting.Ref, on, "the clerk");
        }
    }

    private static DeskMeeting Needing(ForwardPlan plan, Known known, ForwardMeeting meeting)
    {
        var calendar = plan.Committees[meeting.Meeting.Committee].Calendar(plan.Calendar);
        var reports = On(plan, meeting, r => StageRules.IsOpen(r.Stage)).ToList();
        var needs = new List<string>();
        void Need(int many, string one, string several)
        {
            if (many > 0)
            {
                needs.Add(many == 1 ? one : string.Create(CultureInfo.InvariantCulture, $"{many} {several}"));
            }
        }

        Need(reports.Count(r => r.Stage is ReportStage.Proposed), "1 report to commission", "reports to commission");
        Need(reports.Count(r => r.Stage is ReportStage.Commissioned or ReportStage.Drafting), "1 draft", "drafts");
        Need(reports.Count(r => r.Stage is ReportStage.InClearance), "1 clearance", "clearances");
        Need(reports.Count(r => r.Stage is ReportStage.Cleared), "1 paper to publish", "papers to publish");
        if (meeting.Meeting.State is MeetingState.Planned)
        {
            needs.Add("its agenda published");
        }

        if (meeting.Capacity.MinutesHeld is { } minutes && meeting.Load.Minutes > minutes)
        {
            needs.Add(string.Create(CultureInfo.InvariantCulture, $"{meeting.Load.Minutes - minutes} minutes fewer"));
        }

        var taken = meeting.Capacity.MinutesHeld is { } held ? string.Create(CultureInfo.InvariantCulture, $"{meeting.Load.Minutes} of {held} minutes") : string.Create(CultureInfo.InvariantCulture, $"{meeting.Load.Minutes} minutes");
        return new DeskMeeting(
            meeting.Meeting.Ref, Name(plan, meeting.Meeting.Committee), meeting.Meeting.Date, meeting.Meeting.Time, Deadline.HowFar(meeting.Meeting.Date, plan.Today, calendar), meeting.Meeting.State,
            meeting.Items.Count(i => !i.Withdrawn), taken, needs,
            [.. reports.Where(r => r.Next is not null).Select(r => new DeskStep(
                r.Ref, r.Title, DeadlineStepWords.Of(r.Next!.Step), r.Next.Date, Deadline.HowFar(r.Next.Date, plan.Today, calendar), meeting.Meeting.Ref, On(plan, meeting), Whose(r, known))).OrderBy(s => s.Day)]);
    }

    private static IEnumerable<ForwardReport> On(ForwardPlan plan, ForwardMeeting meeting, Func<ForwardReport, bool> which) =>
        meeting.Items.Where(i => i.IsSlot).Select(i => plan.Reports.GetValueOrDefault(i.Report!)).OfType<ForwardReport>().Where(which);

    private static string On(ForwardPlan plan, ForwardMeeting meeting) => $"{Name(plan, meeting.Meeting.Committee)} {LondonTime.Day(meeting.Meeting.Date)}";

    private static string Name(ForwardPlan plan, string? committee) => committee is null ? "" : plan.Committees.GetValueOrDefault(committee)?.Abbreviation ?? committee;

    /// <summary>Who writes it, as far as anybody has said.</summary>
    private static string Whose(ForwardReport report, Known known) =>
        report.Author.Length > 0 ? report.Author
        : report.Offices.Count > 0 ? string.Join(", ", report.Offices.Select(o => known.Offices.GetValueOrDefault(o, o)))
        : report.ReportOf.Length > 0 ? report.ReportOf : "nobody named";

    /// <summary>What its office says of this meeting, and that a lead says it will miss it.</summary>
    private static string SaidOf(ForwardReport report) =>
        report.AuthorSaid is { } word && word.Meeting == report.Meeting ? word.Sentence
        : report.MissedBy.Count > 0 ? $"The lead of {string.Join(", ", report.MissedBy)} says it will miss this meeting." : "";

    private async Task<Known> ReadAsync()
    {
        await using var context = database.CreateDbContext();
        var actions = await context.Actions.AsNoTracking().Where(a => a.State == ActionState.Open || a.State == ActionState.Blocked).ToListAsync();
        var offices = await context.Offices.AsNoTracking().ToDictionaryAsync(o => o.Ref, o => o.Name, StringComparer.Ordinal);
        return new Known(actions, offices, await MeetingNames.OfAsync(context, actions.Select(a => a.RaisedAt), CancellationToken.None));
    }

    /// <summary>What the forward plan does not hold.</summary>
    /// <param name="Actions">Actions that nobody closed.</param>
    /// <param name="Offices">Names of offices by reference.</param>
    /// <param name="Meetings">Names of the meetings that asked, by reference.</param>
    internal sealed record Known(IReadOnlyList<CommitteeAction> Actions, IReadOnlyDictionary<string, string> Offices, IReadOnlyDictionary<string, string> Meetings);

    private sealed record Kept(ForwardPlan Plan, Known Known, ClerkDesk Desk);
}
