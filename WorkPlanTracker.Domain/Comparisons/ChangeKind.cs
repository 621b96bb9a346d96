namespace WorkPlanTracker.Domain.Comparisons;

/// <summary>What became of a record between two instants, the worst first: groups stand in this order.</summary>
public enum ChangeKind
{
    /// <summary>Off track, by its lead or by its dates, and was not before.</summary>
    NewlyRed,

    /// <summary>At risk, by its lead or by its dates, and stood better before.</summary>
    NewlyAmber,

    /// <summary>Expected later than before, or met later than it was expected, or without a forecast it had.</summary>
    Slipped,

    /// <summary>No update received though one was owed.</summary>
    Silent,

    /// <summary>An action whose day has passed without it, or that something stands in the way of.</summary>
    ActionLate,

    /// <summary>It was over, and is not any more.</summary>
    Reopened,

    /// <summary>A milestone that its lead deferred, or a report put off to a later meeting or off every meeting, or an action given more time.</summary>
    Deferred,

    /// <summary>Cancelled, withdrawn, or no longer there.</summary>
    Dropped,

    /// <summary>A meeting moved, was cancelled, or did not take what stood on its agenda.</summary>
    CommitteeCaused,

    /// <summary>A report given a slot, or an earlier one.</summary>
    MovedSlot,

    /// <summary>A change of what was agreed was asked for, or decided.</summary>
    ChangeControl,

    /// <summary>An agreed date was given, moved or taken away.</summary>
    Rebaselined,

    /// <summary>The plan itself was submitted, agreed or closed.</summary>
    PlanLife,

    /// <summary>Somebody else leads it.</summary>
    Reowned,

    /// <summary>It has a forecast and had none.</summary>
    Dated,

    /// <summary>It is called something else.</summary>
    Retitled,

    /// <summary>It was not there before.</summary>
    Added,

    /// <summary>An action that was asked for.</summary>
    ActionAsked,

    /// <summary>It stands better, or is expected earlier.</summary>
    Recovered,

    /// <summary>An action that was closed.</summary>
    ActionClosed,

    /// <summary>A milestone that was met, or a report that was considered.</summary>
    Delivered,
}
