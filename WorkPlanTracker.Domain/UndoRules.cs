namespace WorkPlanTracker.Domain;

/// <summary>When a change may still be taken back.</summary>
public static class UndoRules
{
    /// <summary>How long after a change it may be undone, on the plan's clock.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(1);

    /// <summary>Refuses once the time is over.</summary>
    /// <param name="madeAt">When the change was made.</param>
    /// <param name="now">The plan's clock.</param>
    /// <exception cref="RuleBrokenException">More than a minute has passed.</exception>
    public static void RefuseIfOver(DateTime madeAt, DateTime now)
    {
        if (now - madeAt > Within)
        {
            throw new RuleBrokenException("undoOver", "A change can be undone for one minute, and that is over. Make a new change instead.");
        }
    }

    /// <summary>Refuses where someone has changed the record since: an undo would take theirs away too.</summary>
    /// <param name="reference">The record.</param>
    /// <param name="by">Who changed it, or points at it now.</param>
    /// <param name="sentence">What they did, as the log says it.</param>
    /// <returns>What to throw.</returns>
    public static RuleBrokenException BuiltOn(string reference, string by, string sentence) =>
        new("builtOn", $"It was not undone, because {by} built on {reference} since: “{sentence}” Make a new change instead.");
}
