namespace WorkPlanTracker.Domain.Meetings;

/// <summary>What a sitting is, apart from its day.</summary>
public sealed record MeetingDetails(
    MeetingKind Sitting,
    TimeOnly? Time,
    string Place,
    int? CapacityMinutes,
    int? CapacityItems,
    IReadOnlyList<string> StandingItems,
    IReadOnlyList<string> Boroughs,
    string Theme)
{
    /// <summary>Boroughs that come back with an update.</summary>
    public IReadOnlyList<string> Returning { get; init; } = [];

    /// <summary>Whether everything but the boroughs and the theme is as it stands with a meeting.</summary>
    public bool SitsAs(Meeting meeting) =>
        (Sitting, Time, Place, CapacityMinutes, CapacityItems) == (meeting.Sitting, meeting.Time, meeting.Place, meeting.CapacityMinutes, meeting.CapacityItems) && StandingItems.SequenceEqual(meeting.StandingItems, StringComparer.Ordinal);

    /// <summary>As a meeting stands.</summary>
    public static MeetingDetails Of(Meeting meeting) => new(
        meeting.Sitting, meeting.Time, meeting.Place, meeting.CapacityMinutes, meeting.CapacityItems, meeting.StandingItems, meeting.Boroughs, meeting.Theme)
    {
        Returning = meeting.Returning,
    };
}
