using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Publishes an agenda: standing items are written down, every item gets its number, cleared reports are published, the rest are to follow. What was printed is frozen.</summary>
public sealed class PublishAgenda(PlanWriter writer)
{
    /// <param name="reason">Why it is published late; kept in the log, and asked for only then.</param>
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, string? reason, CancellationToken cancellationToken) =>
        writer.RunAsync("publishAgenda", actor, async change =>
        {
            var meeting = await change.FetchAsync<Meeting>(reference, seen);
            change.Require(Act.PublishAgenda, remedy: MeetingChecks.Remedy);
            await change.AloneAsync();
            meeting.PublishAgenda(change.Now);
            var late = await LateAsync(change, meeting);
            change.Reason = ReasonFor(late, reason);
            change.Say(meeting, $"The agenda of {meeting.Ref} is published.");
            var items = await AgendaWriting.FetchAsync(change, reference);
            var known = items.Select(i => i.Ref).ToHashSet(StringComparer.Ordinal);
            await AgendaWriting.WriteDownAsync(change, meeting, items);
            Agenda.Number(items);
            foreach (var item in items.Where(i => known.Contains(i.Ref)))
            {
                change.Say(item, item.Number.Length > 0 ? $"Item {item.Number} of the agenda of {meeting.Ref}." : $"On the agenda of {meeting.Ref}.");
            }

            await PublishReportsAsync(change, meeting, [.. items.Where(i => i.IsSlot).Select(i => i.Report!)]);
            late.ToList().ForEach(change.Warn);
            meeting.Print(await AgendaWriting.LinesAsync(change, meeting, items.Where(i => !i.Withdrawn)), change.Author, change.Now);
        }, cancellationToken);

    private static async Task<IReadOnlyList<string>> LateAsync(Change change, Meeting meeting)
    {
        var committee = await change.ReadAsync<Committee>(meeting.Committee);
        var calendar = await change.CalendarAsync();
        return LatePublication.Sentences(committee.DeadlinesOf(meeting.Date, calendar), change.Today, committee.Calendar(calendar));
    }

    private static string ReasonFor(IReadOnlyList<string> late, string? said)
    {
        var why = PlainWords.Clean(said);
        return why.Length > Meeting.MaxReasonLength ? throw new RuleBrokenException("tooLong", $"Shorten the reason: {Meeting.MaxReasonLength} characters is the most.", "reason")
            : why.Length == 0 && late.Count > 0 ? throw new RuleBrokenException("late", $"{late[0]} Say why it is published all the same.", "reason")
            : why;
    }

    internal static async Task PublishReportsAsync(Change change, Meeting meeting, IReadOnlyList<string> references)
    {
        var late = new List<string>();
        foreach (var report in await change.FetchAllAsync<PlannedReport>(references))
        {
            if (report.Stage is ReportStage.Cleared)
            {
                report.Reach(ReportStage.Published, $"With the agenda of {meeting.Ref}.", change.Author, change.Now);
                change.Say(report, $"“{report.Title}” is published (was cleared).");
            }
            else if (report.Stage is not ReportStage.Published)
            {
                late.Add($"{report.Ref} ({StageRules.NameOf(report.Stage)})");
            }
        }

        if (late.Count > 0)
        {
            change.Warn($"To follow: {string.Join(", ", late)}.");
        }
    }
}
