namespace WorkPlanTracker.Domain.Cycles;

/// <summary>What a cycle does where its day cannot be used.</summary>
public enum WhenTaken
{
    /// <summary>Looks for a day near it.</summary>
    Shift,

    /// <summary>Leaves the meeting out.</summary>
    Skip,
}
