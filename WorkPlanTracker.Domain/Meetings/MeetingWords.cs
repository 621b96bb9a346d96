using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Meetings;

/// <summary>How a meeting is called where people read it; its reference is for addresses, and keeps the day it was first called for.</summary>
public static class MeetingWords
{
    /// <summary><c>SOP, 7 April 2011</c>.</summary>
    /// <param name="committee">The abbreviation of the committee.</param>
    public static string NameOf(string committee, DateOnly day) => $"{committee}, {LondonTime.Day(day)}";

    /// <summary><c>SOP already meets on 9 June 2011 at 2.00pm: is this a second meeting?</c></summary>
    /// <param name="committee">The abbreviation of the committee.</param>
    /// <param name="times">When the meetings of that day begin; null where that is not known.</param>
    public static string AskSecond(string committee, DateOnly day, IEnumerable<TimeOnly?> times)
    {
        var known = times.OfType<TimeOnly>().Order().Select(LondonTime.Clock).ToList();
        return $"{committee} already meets on {LondonTime.Day(day)}{(known.Count > 0 ? $" at {WordLists.And(known)}" : "")}: is this a second meeting?";
    }

    /// <summary><c>special</c>, <c>joint with CEP</c>; empty for an ordinary meeting.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="abbreviation">A body's abbreviation, by code; null where the code will do.</param>
    public static string KindOf(Meeting meeting, Func<string, string>? abbreviation = null) =>
        meeting.Sitting is MeetingKind.Ordinary ? ""
        : meeting.JointWith.Count > 0 ? $"joint with {WordLists.And([.. meeting.JointWith.Select(b => abbreviation?.Invoke(b) ?? b)])}"
        : meeting.Sitting.ToString().ToLowerInvariant();

    /// <summary><c>joint meeting with CEP</c>, <c>special meeting</c>; empty for an ordinary one.</summary>
    public static string KindOfMeeting(Meeting meeting, Func<string, string>? abbreviation = null) =>
        KindOf(meeting, abbreviation) is not { Length: > 0 } kind ? ""
        : kind.StartsWith("joint with", StringComparison.Ordinal) ? $"joint meeting {kind["joint ".Length..]}" : $"{kind} meeting";
}
