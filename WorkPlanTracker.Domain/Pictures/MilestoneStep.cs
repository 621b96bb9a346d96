using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.Domain.Pictures;

/// <summary>How a milestone stood from an instant on, as far as pictures of its past need it.</summary>
/// <param name="At">From when, in UTC.</param>
/// <param name="Status">What was declared.</param>
/// <param name="Baseline">What was agreed.</param>
/// <param name="Forecast">What was expected.</param>
/// <param name="Actual">When it was met.</param>
/// <param name="SaidAt">When something was last said about it, in UTC; null where nothing was.</param>
/// <param name="Removed">It was taken off the record.</param>
public sealed record MilestoneStep(
    DateTime At, MilestoneStatus Status, PlanDate Baseline, PlanDate Forecast, PlanDate Actual, DateTime? SaidAt, bool Removed = false)
{
    /// <summary>When it was due as far as anyone knew: expected, else agreed.</summary>
    public PlanDate Due => Forecast.IsKnown ? Forecast : Baseline;

    /// <summary>True where nothing but the instant differs.</summary>
    public bool SaysTheSameAs(MilestoneStep other) => this with { At = other.At } == other;
}

/// <summary>A milestone's past, step by step.</summary>
/// <param name="Ref">Its reference.</param>
/// <param name="Plan">Its plan's reference.</param>
/// <param name="Title">What it is called now, or was last.</param>
/// <param name="Steps">From the first to the newest; never empty.</param>
public sealed record MilestonePast(string Ref, string Plan, string Title, IReadOnlyList<MilestoneStep> Steps)
{
    /// <summary>How it stood at an instant in UTC; null where it was not there.</summary>
    public MilestoneStep? StepAt(DateTime instant)
    {
        var (low, high) = (0, Steps.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Steps[middle].At <= instant)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low == 0 || Steps[low - 1].Removed ? null : Steps[low - 1];
    }
}
