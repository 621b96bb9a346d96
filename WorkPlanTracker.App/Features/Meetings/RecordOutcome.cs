using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Records what the meeting did under an item, recommendation by recommendation. A report that was dealt with is considered; one put off waits for a meeting again.</summary>
public sealed class RecordOutcome(PlanWriter writer)
{
    /// <param name="seenMinute">The version of the item’s minute that the person saw; null where there was none.</param>
    public Task<Outcome> RunAsync(Actor actor, string item, int seen, int? seenMinute, IReadOnlyList<OutcomeInput> outcomes, CancellationToken cancellationToken) =>
        writer.RunAsync("recordOutcome", actor, async change =>
        {
            var (taken, meeting) = await AgendaPlaces.OfAsync(change, item, seen, Act.RecordMinutes);
            meeting.RefuseUnlessUnderWay(change.Today);
            if (taken.Withdrawn)
            {
                throw new RuleBrokenException("withdrawn", $"“{taken.Title}” was withdrawn from the agenda.", "state");
            }

            if (outcomes.Count == 0)
            {
                throw new RuleBrokenException("missing", "Record at least one outcome.", "outcomes");
            }

            IReadOnlyList<ItemOutcome> read = [.. outcomes.Select(o => o.Read())];
            var minute = await MinuteWriting.OfAsync(change, taken, meeting, seenMinute);
            minute.Resolve(read);
            var waits = read.All(o => OutcomeWords.StillWaits(o.Kind));
            // Of what was taken in private, only that it was dealt with is said.
            var words = taken.Part == 2 ? waits ? "not taken" : "dealt with in private" : string.Join("; ", read.Select(o => o.Words).Distinct(StringComparer.Ordinal)).ToLowerInvariant();
            change.Say(minute, $"“{taken.Title}”: {words}.");
            change.Say(taken, $"“{taken.Title}”: {words}.");
            if (taken.Report is { } paper)
            {
                await FollowAsync(change, taken, meeting, await change.FetchAsync<PlannedReport>(paper), waits, words);
            }
        }, cancellationToken);

    private static async Task FollowAsync(Change change, AgendaItem item, Meeting meeting, PlannedReport report, bool waits, string words)
    {
        if (waits)
        {
            if (report.Stage is ReportStage.Considered)
            {
                throw new RuleBrokenException("considered", $"{report.Ref} is recorded as considered, so it was not put off. Say in the resolution what is still asked, and ask for a report back.", "kind");
            }

            if (!item.NotTaken)
            {
                item.LeaveUntaken();
                report.Trail(new ReportMove(meeting.Ref, null, change.Now, change.Author.Name, $"{meeting.Ref}: {words}.", ""));
                change.Say(report, $"“{report.Title}” was {words} by {meeting.Committee}, and waits for a meeting again.");
            }

            return;
        }

        if (item.NotTaken)
        {
            if (await AgendaSlots.OfAsync(change, report.Ref) is { } elsewhere)
            {
                throw new RuleBrokenException("elsewhere", $"{report.Ref} stands on {elsewhere.Meeting} now. Take it off there first.", "kind");
            }

            item.TakeAfterAll();
        }

        if (StageRules.IsOut(report.Stage))
        {
            return;
        }

        var again = report.Stage is ReportStage.Considered;
        report.Consider(item.Number, item.Part == 2 ? "Dealt with in private." : $"{char.ToUpperInvariant(words[0])}{words[1..]}.");
        change.Say(report, $"“{report.Title}” was considered by {meeting.Committee}: {words}.");
        await AgendaSlots.FollowAsync(change, report.Ref, meeting, (milestone, place) => milestone.MeetByReport(place, change.Author, change.Now));
        if (!again)
        {
            await SeriesProposals.FollowAsync(change, report);
        }
    }
}
