using WorkPlanTracker.App.Publishing;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Meetings.Papers;

/// <summary>Makes a meeting's papers, for the screen, the printer and as a file.</summary>
internal static class MeetingPapers
{
    /// <summary>The paper that an address names; null where there is none of that name.</summary>
    internal static PaperKind? Read(string? name) =>
        Enum.GetValues<PaperKind>().Where(k => string.Equals(AddressOf(k), name, StringComparison.OrdinalIgnoreCase)).Select(k => (PaperKind?)k).FirstOrDefault();

    internal static string AddressOf(PaperKind kind) => kind.ToString().ToLowerInvariant();

    internal static string NameOf(PaperKind kind) => kind switch
    {
        PaperKind.Agenda => "Agenda",
        PaperKind.Brief => "Chair’s brief",
        PaperKind.Decisions => "Decision sheet",
        PaperKind.Actions => "Action sheet",
        PaperKind.Minutes => "Minutes",
        _ => "Digest for the parent committee",
    };

    /// <summary>The papers a meeting has: what happened only once something has, a digest only where a parent receives one.</summary>
    internal static IEnumerable<PaperKind> Of(MeetingBoard board)
    {
        yield return PaperKind.Agenda;
        yield return PaperKind.Brief;
        if (board.Meeting.IsUnderWay(board.Today))
        {
            yield return PaperKind.Decisions;
            yield return PaperKind.Actions;
            yield return PaperKind.Minutes;
            if (board.Committee.Parent is not null && board.Committee.Body is CommitteeKind.SubCommittee)
            {
                yield return PaperKind.Digest;
            }
        }
    }

    internal static PrintedDocument Make(PaperKind kind, MeetingBoard board) => kind switch
    {
        PaperKind.Agenda => AgendaPaper.Of(board),
        PaperKind.Brief => BriefPaper.Of(board),
        PaperKind.Decisions => DecisionSheet.Of(board),
        PaperKind.Actions => ActionSheet.Of(board),
        PaperKind.Minutes => MinutesPaper.Of(board),
        _ => DigestPaper.Of(board),
    };

    /// <summary>What stands under every title.</summary>
    internal static string Where(MeetingBoard board)
    {
        var meeting = board.Meeting;
        var when = $"{LondonTime.DayAndWeekday(meeting.Date)}{(meeting.Time is { } time ? $" at {LondonTime.Clock(time)}" : "")}";
        return meeting.Place.Length > 0 ? $"{when}, {meeting.Place}" : when;
    }

    /// <summary>What a meeting is, where that is more than an ordinary one: a theme, two boroughs, a special meeting.</summary>
    internal static string SessionOf(MeetingBoard board)
    {
        var kind = board.KindInFull is { Length: > 0 } full ? $"{char.ToUpperInvariant(full[0])}{full[1..]}." : "";
        var about = AboutOf(board.Meeting);
        return about.Length == 0 ? kind : board.Meeting.JointWith.Count > 0 ? $"{kind} {about}" : about;
    }

    /// <summary>What a meeting looks at as a whole: its theme, or the boroughs under review; empty where that is nothing.</summary>
    internal static string AboutOf(Meeting meeting) =>
        meeting.Theme.Length > 0 ? $"Theme: {meeting.Theme}."
        : meeting.Boroughs.Count > 0 ? $"Boroughs under review: {string.Join(" and ", meeting.Boroughs)}.{(meeting.Returning.Count > 0 ? $" Back with an update: {string.Join(" and ", meeting.Returning)}." : "")}"
        : "";
}
