using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.Domain.Rehearsals;

/// <summary>What a meeting takes along when it moves.</summary>
internal static class MoveEffects
{
    internal static IEnumerable<Effect> OfDeadlines(RehearsedMeeting meeting, DateOnly to, DateOnly today, WorkingDays calendar)
    {
        var was = MeetingDeadlines.Of(meeting.Date, meeting.Rules, calendar);
        var now = MeetingDeadlines.Of(to, meeting.Rules, calendar);
        foreach (var step in now.Steps)
        {
            var before = was.Of(step.Step)?.Date;
            var name = DeadlineStepWords.Of(step.Step);
            var s = DeadlineStepWords.IsPlural(step.Step) ? "" : "s";
            var moved = before == step.Date ? $"{name} stay{s} on {LondonTime.Day(step.Date)}"
                : before is null ? $"{name} fall{s} on {LondonTime.Day(step.Date)}"
                : $"{name} move{s} from {LondonTime.Day(before.Value)} to {LondonTime.Day(step.Date)}";
            var done = step.Step is DeadlineStep.Publication && meeting.State is MeetingState.AgendaPublished;
            var passed = step.Date < today && !done;
            yield return new Effect(EffectKind.Deadline, name, passed ? $"{moved}, which has passed: {Deadline.HowFar(step.Date, today, calendar)}." : step.Date == today && !done ? $"{moved}, which is today." : $"{moved}.", passed);
            if (step.LawfulDate is { } lawful && lawful < today && !done)
            {
                yield return new Effect(EffectKind.Deadline, name, step.Step is DeadlineStep.Publication
                    ? $"The law asks for publication by {LondonTime.Day(lawful)}, which has passed: what is not yet published could only be taken as urgent."
                    : $"The law asks for {name.ToLowerInvariant()} by {LondonTime.Day(lawful)}, which has passed.", Breaks: true);
            }
        }

        foreach (var clash in now.Clashes)
        {
            yield return new Effect(EffectKind.Deadline, DeadlineStepWords.Of(clash.First.Step), clash.Sentence);
        }

        foreach (var warning in now.Warnings.Where(w => calendar.WhyNot(to) is not { } why || !w.Contains(why, StringComparison.Ordinal)))
        {
            yield return new Effect(EffectKind.Deadline, "", warning);
        }
    }

    internal static IEnumerable<Effect> OfReports(RehearsedMeeting meeting, DateOnly to, DateOnly today, WorkingDays calendar)
    {
        var was = MeetingDeadlines.Of(meeting.Date, meeting.Rules, calendar);
        var deadlines = MeetingDeadlines.Of(to, meeting.Rules, calendar);
        foreach (var report in meeting.Reports.Where(r => !ReportProgress.IsOver(r.Stage)))
        {
            var missed = ReportProgress.FirstMissed(deadlines, report.Stage, today);
            var next = ReportProgress.Next(deadlines, report.Stage, today);
            var again = ReportProgress.FirstMissed(was, report.Stage, today) is null ? "" : " and can keep its deadlines again";
            var moves = $"{report.Ref} {report.Title} moves along";
            yield return missed is not null
                ? new Effect(EffectKind.Report, report.Ref, $"{moves} and misses a deadline: {missed.Sentence(today, calendar)}", Breaks: true)
                : next?.Date == today
                ? new Effect(EffectKind.Report, report.Ref, $"{moves} and has a deadline today, for which it is not ready: {next.Sentence(today, calendar)}", Breaks: true)
                : new Effect(EffectKind.Report, report.Ref, next is null ? $"{moves}; nothing more is due of it." : $"{moves}{again}. {next.Sentence(today, calendar)}");
        }
    }

    internal static IEnumerable<Effect> OfMilestones(RehearsedMeeting meeting, DateOnly to, WorkingDays calendar)
    {
        var day = PlanDate.OnDay(to);
        foreach (var (report, milestone) in meeting.Reports.Where(r => !ReportProgress.IsOver(r.Stage)).SelectMany(r => r.Milestones.Select(m => (r, m))).Where(p => !p.m.IsFinished).DistinctBy(p => p.m.Ref, StringComparer.Ordinal))
        {
            var slip = Slip.Between(milestone.Baseline, day, calendar);
            var was = Slip.Between(milestone.Baseline, milestone.Forecast, calendar);
            var against = slip is { } late ? $", {late.Text} against its baseline of {milestone.Baseline.Text}" : ", and it has no baseline to be late against";
            var beyond = slip is { } far && far.ApproximateDays > milestone.Tolerance.GreenWithin && !(was is { } already && already.ApproximateDays >= far.ApproximateDays);
            yield return new Effect(
                EffectKind.Milestone, milestone.Ref,
                $"{milestone.Ref} {milestone.Title} would be expected on {LondonTime.Day(to)} with {report.Ref}{against}{(beyond ? slip!.Value.ApproximateDays > milestone.Tolerance.AmberWithin ? ": beyond its tolerance, red" : ": beyond its tolerance, amber" : "")}.",
                beyond);
        }
    }

    internal static IEnumerable<Effect> OfAuthors(RehearsedMeeting meeting, DateOnly to) =>
        Told(meeting, reports => $"a new date for {reports}: {LondonTime.Day(to)}");

    internal static IEnumerable<Effect> Told(RehearsedMeeting meeting, Func<string, string> what)
    {
        var open = meeting.Reports.Where(r => !ReportProgress.IsOver(r.Stage)).ToList();
        var authors = open.SelectMany(r => r.Authors.Distinct(StringComparer.Ordinal).Select(a => (Name: a, Ref: r.Ref)))
            .Concat(open.SelectMany(r => r.Milestones.Where(m => !m.IsFinished && m.Owner.Length > 0).Select(m => (Name: m.Owner, Ref: m.Ref))))
            .GroupBy(p => p.Name, StringComparer.CurrentCulture).OrderBy(g => g.Key, StringComparer.CurrentCulture);
        return authors.Select(a => new Effect(EffectKind.Author, a.Key, $"Tell {a.Key} {what(WordLists.And([.. a.Select(p => p.Ref).Distinct(StringComparer.Ordinal)]))}."))
            .Concat(open.Where(r => r.Authors.Count == 0).Select(r => new Effect(EffectKind.Author, r.Ref, $"Nobody is named for {r.Ref} {r.Title}: find out who writes it, and tell them {what(r.Ref)}.")));
    }
}
