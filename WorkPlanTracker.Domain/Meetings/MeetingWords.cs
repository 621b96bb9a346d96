using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Meetings;

/// <summary>How a meeting is called where people read it; its reference is for addresses, and keeps the day it was first called for.</summary>
public static class MeetingWords
{
    /// <summary><c>SOP, 7 April 2011</c>.</summary>
    /// <param name="committee">The abbreviation of the committee.</param>
    public static string NameOf(string committee, DateOnly day) => $"{committee}, {LondonTime.Day(day)}";
}
