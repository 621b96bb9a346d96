namespace WorkPlanTracker.Domain.Series;

/// <summary>How a recurring report comes round.</summary>
public enum RhythmKind
{
    /// <summary>Every so many months, counted from its anchor.</summary>
    Months,

    /// <summary>At each ordinary meeting of its committee.</summary>
    EachMeeting,

    /// <summary>So many months on from its anchor: six months on, one year on.</summary>
    Offsets,
}

/// <summary>What a series is counted from.</summary>
public enum AnchorKind
{
    /// <summary>A day.</summary>
    Day,

    /// <summary>A meeting, wherever it moves.</summary>
    Meeting,

    /// <summary>The day a report is, or is to be, considered.</summary>
    Report,
}
