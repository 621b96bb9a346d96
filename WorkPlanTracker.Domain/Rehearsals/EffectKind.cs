namespace WorkPlanTracker.Domain.Rehearsals;

/// <summary>What a rehearsed change touches.</summary>
public enum EffectKind
{
    /// <summary>The meeting itself.</summary>
    Meeting,

    /// <summary>A deadline of the meeting.</summary>
    Deadline,

    /// <summary>A report on its agenda.</summary>
    Report,

    /// <summary>A milestone that such a report proves.</summary>
    Milestone,

    /// <summary>Somebody who has to be told.</summary>
    Author,
}
