using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.WorkPlans;

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

    /// <summary>Refuses where the plan was agreed meanwhile and the undo would change what was agreed: only a request moves that.</summary>
    /// <param name="plan">The milestone's plan.</param>
    /// <param name="reference">The milestone.</param>
    /// <param name="stands">The date that holds for it now.</param>
    /// <param name="then">The date that would hold after the undo.</param>
    /// <exception cref="RuleBrokenException">They differ, and the plan is agreed.</exception>
    public static void RefuseIfAgreed(WorkPlan plan, string reference, PlanDate stands, PlanDate then)
    {
        if (plan.IsAgreed && stands != then)
        {
            throw new RuleBrokenException("agreedSince", $"It was not undone, because {plan.Title} has been agreed with what you changed, and what is agreed moves by a request alone. Ask for a change of {reference} instead.");
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
