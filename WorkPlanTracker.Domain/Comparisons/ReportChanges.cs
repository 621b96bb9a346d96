using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.Domain.Comparisons;

/// <summary>Says what became of one report, and of the meetings that reports stood on.</summary>
internal static class ReportChanges
{
    internal static void Add(List<ComparedChange> changes, ComparedReport? then, ComparedReport? now, WorkingDays calendar)
    {
        if (now is null)
        {
            changes.Add(new(ChangeKind.Dropped, "report", then!.Ref, then.Title, StageRules.NameOf(then.Stage), "", 1, Sentence.About(then.Title, $" ({then.Ref}) no longer serves the plan")));
            return;
        }

        if (then is null)
        {
            Say(ChangeKind.Added, "", Where(now), 0, now.Slot is { } first ? $" was planned for {DateWords.On(first)}" : " was planned, without a meeting yet");
        }

        AddStage();
        if (then is null)
        {
            return;
        }

        AddSlot(then);
        if (then.Title != now.Title)
        {
            changes.Add(new(ChangeKind.Retitled, "report", now.Ref, now.Title, then.Title, now.Title, 0, Sentence.Became(now.Ref, then.Title, now.Title)));
        }

        void AddStage()
        {
            var was = then is null ? "" : StageRules.NameOf(then.Stage);
            if (now.Stage is ReportStage.Considered && then is not { Stage: ReportStage.Considered })
            {
                Say(ChangeKind.Delivered, was, StageRules.NameOf(now.Stage), 0, now.Slot is { } at ? $" was considered by {at.Committee} on {LondonTime.Day(at.Date)}" : " was considered");
            }
            else if (IsDropped(now) && (then is null || !IsDropped(then)))
            {
                Say(ChangeKind.Dropped, was, StageRules.NameOf(now.Stage), 1, $" was {StageRules.NameOf(now.Stage)}");
            }

            if (then is not null && IsOver(then) && !IsOver(now))
            {
                Say(ChangeKind.Reopened, was, StageRules.NameOf(now.Stage), 0, $" is no longer {was}: it is {StageRules.NameOf(now.Stage)}");
            }
        }

        void AddSlot(ComparedReport before)
        {
            switch (before.Slot, now.Slot)
            {
                case ({ } from, { } to) when from.Ref != to.Ref:
                    var late = calendar.Between(from.Date, to.Date);
                    Say(late > 0 ? ChangeKind.Deferred : ChangeKind.MovedSlot, DateWords.On(from), DateWords.On(to), Math.Max(0, late), $" moved {DateWords.FromTo(from, to)}");
                    break;
                case ({ } from, { } to) when from.Date != to.Date:
                    Say(ChangeKind.CommitteeCaused, DateWords.On(from), DateWords.On(to), Math.Max(0, calendar.Between(from.Date, to.Date)), $" moved with its meeting {DateWords.FromTo(from, to)}");
                    break;
                case ({ } from, null) when !IsDropped(now):
                    Say(ChangeKind.Deferred, DateWords.On(from), "", int.MaxValue, $" lost its place on {DateWords.On(from)} and has no other");
                    break;
                case (null, { } to) when now.Stage is not ReportStage.Considered:
                    Say(ChangeKind.MovedSlot, "", DateWords.On(to), 0, $" was placed on {DateWords.On(to)}");
                    break;
                default:
                    break;
            }
        }

        void Say(ChangeKind kind, string before, string after, int weight, string rest) =>
            changes.Add(new(kind, "report", now.Ref, now.Title, before, after, weight, Sentence.About(now.Title, rest)));
    }

    /// <summary>Meetings that were cancelled, and meetings that came and did not take a report of the plan.</summary>
    internal static void AddMeetings(List<ComparedChange> changes, ComparedState then, ComparedState now)
    {
        var untaken = (from report in now.Reports.Values
                       from meeting in report.NotTakenBy
                       where then.Reports.GetValueOrDefault(report.Ref)?.NotTakenBy.Any(m => m.Ref == meeting.Ref) is not true
                       select (meeting, report.Title)).ToLookup(u => u.meeting.Ref, StringComparer.Ordinal);
        foreach (var meeting in now.Meetings.Values.Where(m => (m.Cancelled && then.Meetings.GetValueOrDefault(m.Ref) is { Cancelled: false }) || untaken.Contains(m.Ref)))
        {
            var cancelled = meeting.Cancelled && then.Meetings.GetValueOrDefault(meeting.Ref) is { Cancelled: false };
            var left = untaken[meeting.Ref].Select(u => u.Title).ToList();
            changes.Add(new(
                ChangeKind.CommitteeCaused, "meeting", meeting.Ref, DateWords.On(meeting), "", cancelled ? "Cancelled" : "Not taken", cancelled ? 1_000 : left.Count,
                cancelled ? Sentence.Of($"{DateWords.On(meeting)} was cancelled{(meeting.CancelledBecause.Length > 0 ? $": {meeting.CancelledBecause}" : "")}")
                : Sentence.With($"{DateWords.On(meeting)} did not take ", left[0], left.Count == 1 ? "" : left.Count == 2 ? " and another report" : $" and {SmallNumbers.Of(left.Count - 1)} other reports")));
        }
    }

    private static bool IsDropped(ComparedReport report) => report.Stage is ReportStage.Withdrawn or ReportStage.Merged or ReportStage.Referred;

    private static bool IsOver(ComparedReport report) => IsDropped(report) || report.Stage is ReportStage.Considered;

    private static string Where(ComparedReport report) => report.Slot is { } slot ? DateWords.On(slot) : "";
}
