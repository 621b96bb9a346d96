using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Finds and begins minutes.</summary>
internal static class MinuteWriting
{
    /// <summary>The minute of an item, to be changed; begun where there is none.</summary>
    /// <param name="seen">The version that the person saw; null where they saw none.</param>
    internal static async Task<Minute> OfAsync(Change change, AgendaItem item, Meeting meeting, int? seen)
    {
        RefuseAgreed(meeting);
        var (own, reference) = (item.Ref, meeting.Ref);
        var known = (await change.Read<Minute>().Where(m => m.Meeting == reference).Select(m => new { m.Ref, m.Items }).ToListAsync()).Find(m => m.Items.Contains(own, StringComparer.Ordinal));
        if (known is not null)
        {
            // Versions begin at 1: who saw no minute must not write over one.
            return await change.FetchAsync<Minute>(known.Ref, seen ?? 0);
        }

        var minute = Minute.Of(await change.NextReferenceAsync("minute", "MN-"), item);
        change.Add(minute, $"A minute of “{item.Title}” is begun.");
        return minute;
    }

    /// <summary>The next number of the committee's meeting year.</summary>
    internal static async Task<int> NextNumberAsync(Change change, Meeting meeting)
    {
        var (committee, first) = (meeting.Committee, MinuteNumbers.YearOf(meeting.Date));
        var end = first.AddYears(1);
        var meetings = await change.Read<Meeting>().Where(m => m.Committee == committee && m.Date >= first && m.Date < end).Select(m => m.Ref).ToListAsync();
        var given = await change.Read<AgendaItem>().Where(i => meetings.Contains(i.Meeting) && i.MinuteNumber != "").Select(i => i.MinuteNumber).ToListAsync();
        given.AddRange(await change.Read<Minute>().Where(m => meetings.Contains(m.Meeting) && m.Number != "").Select(m => m.Number).ToListAsync());
        return MinuteNumbers.Next(given);
    }

    internal static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What is known already, so that nobody types it again.</summary>
    internal static string KnownText(AgendaItem item, Meeting meeting)
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

    /// <summary>Refuses minutes that the next meeting has agreed.</summary>
    /// <exception cref="RuleBrokenException">They are agreed.</exception>
    internal static void RefuseAgreed(Meeting meeting)
    {
        if (meeting.MinutesStage is MinutesStage.Agreed)
        {
            throw new RuleBrokenException("agreed", $"The minutes of {meeting.Ref} are agreed, so they no longer change.", "stage");
        }
    }
}
