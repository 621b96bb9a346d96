using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Calendars;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Calendars;

/// <summary>The public calendars: which body meets when and where, and whether it still does. Nothing else is ever in them.</summary>
/// <remarks>Worked out of the shared forward plan once per change, whoever asks first.</remarks>
public sealed class MeetingFeeds(PlanDatabase database, ForwardPlans forward, IConfiguration configuration)
{
    private readonly Lock _gate = new();
    private Kept? _kept;

    /// <summary>The name that identifiers of entries end in; it must stay the same for good.</summary>
    public string Host { get; } = configuration["Calendars:Host"] is { Length: > 0 } host ? host : "work-plan";

    /// <summary>The file of one committee, or of all; null where there is no such public calendar.</summary>
    /// <param name="committee">Its code; null for all.</param>
    public async Task<string?> FindAsync(string? committee)
    {
        var plan = await forward.GetAsync(withPrivate: false);
        if (committee is not null && (plan.Committees.GetValueOrDefault(committee) is not { } body || body.MeetsInPrivate))
        {
            return null;
        }

        var entries = await EntriesAsync(plan);
        var name = committee is null ? "Committee meetings" : $"{plan.Committees[committee].Name} meetings";
        return CalendarFile.Write(name, entries.Where(e => committee is null || e.Meeting.IsOf(committee)).Select(e => e.Written));
    }

    private Task<IReadOnlyList<Entry>> EntriesAsync(ForwardPlan plan)
    {
        lock (_gate)
        {
            if (_kept is not { } kept || !ReferenceEquals(kept.Plan, plan) || kept.Entries.IsFaulted)
            {
                _kept = kept = new Kept(plan, Task.Run(() => ReadAsync(plan)));
            }

            return kept.Entries;
        }
    }

    private async Task<IReadOnlyList<Entry>> ReadAsync(ForwardPlan plan)
    {
        var changed = await ChangedAsync([.. plan.Meetings.Keys]);
        return
        [
            .. from meeting in plan.InOrder
               let committee = plan.Committees[meeting.Meeting.Committee]
               where !committee.MeetsInPrivate
               select new Entry(meeting.Meeting, EntryOf(plan, meeting, committee, changed.GetValueOrDefault(meeting.Meeting.Ref, DateTime.UnixEpoch))),
        ];
    }

    private CalendarEntry EntryOf(ForwardPlan plan, ForwardMeeting forward, Committee committee, DateTime changed)
    {
        var meeting = forward.Meeting;
        var kind = MeetingWords.KindOfMeeting(meeting, plan.AbbreviationOf) is { Length: > 0 } words ? $" ({words})" : "";
        return new CalendarEntry(CalendarEntry.UidFor(meeting.Ref, Host), meeting.Version - 1, changed, meeting.Date, $"{committee.Abbreviation}: {committee.Name}{kind}")
        {
            Start = meeting.Time,
            Minutes = forward.Capacity.MinutesHeld,
            Place = meeting.Place,
            Description = StateOf(meeting),
            Cancelled = meeting.State is MeetingState.Cancelled,
        };
    }

    private static string StateOf(Meeting meeting) => meeting.State switch
    {
        MeetingState.AgendaPublished => "The agenda is published.",
        MeetingState.Held => "The meeting was held.",
        MeetingState.Cancelled => "The meeting is cancelled.",
        _ => "The meeting is planned.",
    };

    /// <summary>When each meeting last changed, in UTC.</summary>
    private async Task<Dictionary<string, DateTime>> ChangedAsync(List<string> references)
    {
        await using var context = database.CreateDbContext();
        var last = context.Log.Where(e => e.Kind == "meeting" && references.Contains(e.Ref)).GroupBy(e => e.Ref).Select(g => g.Max(e => e.Sequence));
        return await context.Log.AsNoTracking().Where(e => last.Contains(e.Sequence)).ToDictionaryAsync(e => e.Ref, e => e.At, StringComparer.Ordinal);
    }

    private sealed record Entry(Meeting Meeting, CalendarEntry Written);

    private sealed record Kept(ForwardPlan Plan, Task<IReadOnlyList<Entry>> Entries);
}
