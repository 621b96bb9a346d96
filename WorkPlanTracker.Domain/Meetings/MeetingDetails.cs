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

    /// <summary>The other bodies of a joint meeting, by code.</summary>
    public IReadOnlyList<string> JointWith { get; init; } = [];

    /// <summary>The most bodies that one joint meeting brings together beside the one that calls it.</summary>
    public const int MaxJoint = 6;

    /// <summary>Refuses a kind of meeting that has not been said in full: with whom it is joint, or what its theme is.</summary>
    /// <exception cref="RuleBrokenException">The other body or the theme is missing.</exception>
    public void RefuseUnlessComplete()
    {
        if (Sitting is MeetingKind.Joint && JointWith.Count == 0)
        {
            throw new RuleBrokenException("jointWith", "Choose the body that the joint meeting is held with.", "jointWith");
        }

        if (Sitting is MeetingKind.Thematic && PlainWords.Clean(Theme).Length == 0)
        {
            throw new RuleBrokenException("theme", "Say what the thematic meeting is about.", "theme");
        }
    }

    /// <summary>The other bodies of the meeting; none where it is no joint one.</summary>
    /// <param name="own">The body that calls it.</param>
    /// <exception cref="RuleBrokenException">The body itself is among them, or there are too many.</exception>
    internal IReadOnlyList<string> JointBodies(string own)
    {
        IReadOnlyList<string> bodies = Sitting is MeetingKind.Joint ? [.. JointWith.Distinct(StringComparer.Ordinal)] : [];
        return bodies.Contains(own, StringComparer.Ordinal) ? throw new RuleBrokenException("jointWith", $"{own} calls this meeting. Choose the other bodies alone.", "jointWith")
            : bodies.Count > MaxJoint ? throw new RuleBrokenException("jointWith", $"A joint meeting is held with at most {MaxJoint} other bodies.", "jointWith")
            : bodies;
    }

    /// <summary>Whether everything but the boroughs and the theme is as it stands with a meeting.</summary>
    public bool SitsAs(Meeting meeting) =>
        (Sitting, Time, Place, CapacityMinutes, CapacityItems) == (meeting.Sitting, meeting.Time, meeting.Place, meeting.CapacityMinutes, meeting.CapacityItems) && StandingItems.SequenceEqual(meeting.StandingItems, StringComparer.Ordinal)
        && JointWith.SequenceEqual(meeting.JointWith, StringComparer.Ordinal);

    /// <summary>As a meeting stands.</summary>
    public static MeetingDetails Of(Meeting meeting) => new(
        meeting.Sitting, meeting.Time, meeting.Place, meeting.CapacityMinutes, meeting.CapacityItems, meeting.StandingItems, meeting.Boroughs, meeting.Theme)
    {
        Returning = meeting.Returning,
        JointWith = meeting.JointWith,
    };
}
