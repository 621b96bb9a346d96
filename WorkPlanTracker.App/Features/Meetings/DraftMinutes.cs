using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Drafts the minutes of a held meeting: one for each item that was taken, numbered on through the committee's meeting year, part 1 before part 2.</summary>
public sealed class DraftMinutes(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, CancellationToken cancellationToken) =>
        writer.RunAsync("draftMinutes", actor, async change =>
        {
            var meeting = await change.FetchAsync<Meeting>(reference, seen);
            change.Require(Act.RecordMinutes, remedy: MeetingChecks.Remedy);
            await change.AloneAsync();
            meeting.ReachMinutes(MinutesStage.Draft, null);
            var items = (await AgendaWriting.FetchAsync(change, reference)).Where(i => !i.Withdrawn).ToList();
            if (items.Count == 0)
            {
                throw new RuleBrokenException("noItems", $"{reference} has no agenda, so there is nothing to minute.", "state");
            }

            var kept = await change.FetchAllAsync<Minute>(await change.Read<Minute>().Where(m => m.Meeting == reference).Select(m => m.Ref).ToListAsync());
            var next = await MinuteWriting.NextNumberAsync(change, meeting);
            var begun = 0;
            foreach (var item in items)
            {
                var minute = kept.FirstOrDefault(m => m.Items.Contains(item.Ref, StringComparer.Ordinal));
                if (minute is null)
                {
                    minute = Minute.Of(await change.NextReferenceAsync("minute", "MN-"), item);
                    minute.Write(item.Title, MinuteWriting.KnownText(item, meeting), "");
                    change.Add(minute, $"A minute of “{item.Title}” is begun.");
                    begun++;
                }

                else if (minute.Text.Length == 0 && MinuteWriting.KnownText(item, meeting) is { Length: > 0 } known)
                {
                    // It was begun by its outcome, and nobody has written into it yet.
                    minute.Write(minute.Title, known, minute.PrivateText);
                    change.Say(minute, $"The minute of “{minute.Title}” has the words that are known already.");
                }

                if (minute.Number.Length == 0)
                {
                    // What the record printed already stays.
                    minute.Carry(item.MinuteNumber.Length > 0 ? item.MinuteNumber : MinuteWriting.Text(next++));
                    change.Say(minute, $"Minute {minute.Number}: “{minute.Title}”.");
                }

                if (item.MinuteNumber != minute.Number)
                {
                    item.MinuteAs(minute.Number);
                    change.Say(item, $"“{item.Title}” is minute {minute.Number}.");
                }
            }

            change.Say(meeting, $"The minutes of {reference} are in draft{(begun > 0 ? $": {begun} begun" : "")}.");
        }, cancellationToken);
}
