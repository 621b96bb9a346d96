using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;

namespace WorkPlanTracker.Domain.Rehearsals;

/// <summary>What loses its place when a meeting is cancelled and not replaced.</summary>
internal static class CancelEffects
{
    internal static IEnumerable<Effect> Of(RehearsedMeeting meeting)
    {
        var later = meeting.Taken.Where(t => t.Committee == meeting.Committee && t.Day > meeting.Date).Select(t => (DateOnly?)t.Day).Min();
        var next = later is { } day ? $"{meeting.Committee} meets next on {LondonTime.Day(day)}" : $"no later meeting of {meeting.Committee} is called";
        foreach (var report in meeting.Reports.Where(r => !ReportProgress.IsOver(r.Stage)))
        {
            yield return new Effect(EffectKind.Report, report.Ref, $"{report.Ref} {report.Title} would have no meeting; {next}.", Breaks: true);
        }

        foreach (var (report, milestone) in meeting.Reports.Where(r => !ReportProgress.IsOver(r.Stage)).SelectMany(r => r.Milestones.Select(m => (r, m))).Where(p => !p.m.IsFinished).DistinctBy(p => p.m.Ref, StringComparer.Ordinal))
        {
            yield return new Effect(
                EffectKind.Milestone, milestone.Ref,
                $"{milestone.Ref} {milestone.Title} would lose the meeting that its forecast follows, as {report.Ref} would have none.",
                Breaks: true);
        }

        foreach (var told in MoveEffects.Told(meeting, reports => $"that {reports} {(reports.Contains(" and ", StringComparison.Ordinal) ? "have" : "has")} no meeting until another is found"))
        {
            yield return told;
        }
    }
}
