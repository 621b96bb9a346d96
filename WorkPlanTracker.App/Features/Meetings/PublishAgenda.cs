using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Publishes an agenda: standing items are written down, every item gets its number, cleared reports are published, the rest are to follow. What was printed is frozen.</summary>
public sealed class PublishAgenda(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, CancellationToken cancellationToken) =>
        writer.RunAsync("publishAgenda", actor, async change =>
        {
            var meeting = await change.FetchAsync<Meeting>(reference, seen);
            change.Require(Act.PublishAgenda, remedy: MeetingChecks.Remedy);
            await change.AloneAsync();
            meeting.PublishAgenda(change.Now);
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
            meeting.Print(await AgendaWriting.LinesAsync(change, items.Where(i => !i.Withdrawn)), change.Author, change.Now);
        }, cancellationToken);

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
