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
                    minute.Write(item.Title, TextOf(item, meeting), "");
                    change.Add(minute, $"A minute of “{item.Title}” is begun.");
                    begun++;
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

    /// <summary>What is known already, so that nobody types it again.</summary>
    private static string TextOf(AgendaItem item, Meeting meeting)
    {
        var apologies = meeting.Attendance.Where(a => a.Sort is AttendanceSort.Apologies).Select(a => a.Name).ToList();
        var text = item.Title.StartsWith("apologies", StringComparison.OrdinalIgnoreCase)
            ? apologies.Count > 0 ? $"Apologies for absence were received from {string.Join(", ", apologies)}." : "There were no apologies for absence."
            : item.Title.StartsWith("declarations", StringComparison.OrdinalIgnoreCase) ? "No declarations of interest were made."
            : item.Type is AgendaItemType.Exclusion ? "Press and public were excluded from the rest of the meeting under section 100A(4) of the Local Government Act 1972, for the reasons printed on the agenda."
            : "";
        return item.SpecialCircumstances.Length == 0 ? text
            : $"The Chair was of the opinion that the item should be considered as a matter of urgency by reason of special circumstances: {item.SpecialCircumstances.TrimEnd('.')}.{(text.Length > 0 ? $"\n{text}" : "")}";
    }
}
