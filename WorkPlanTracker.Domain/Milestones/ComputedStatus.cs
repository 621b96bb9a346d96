using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.Domain.Milestones;

/// <summary>What the dates alone say about a milestone, beside what its lead declares.</summary>
/// <param name="Status">On track, At risk, Off track or Complete; the declared one where a milestone is deferred or cancelled; null where the dates say nothing.</param>
/// <param name="Slip">From baseline to forecast, or to the actual date once it is met; null where either is unknown.</param>
/// <param name="Sentence">The same in words: <c>Complete, 20 working days late</c>.</param>
public sealed record ComputedStatus(MilestoneStatus? Status, Slip? Slip, string Sentence)
{
    /// <summary>Green within tolerance of the baseline, amber within one cycle of the committee that proves it, red beyond or past and not met.</summary>
    public static ComputedStatus Of(Milestone milestone, Tolerance tolerance, DateOnly today, WorkingDays calendar)
    {
        var reached = milestone.Status is MilestoneStatus.Complete;
        var slip = Dates.Slip.Between(milestone.Baseline, reached && milestone.Actual.IsKnown ? milestone.Actual : milestone.Forecast, calendar);
        if (reached)
        {
            var met = milestone.Actual.IsKnown ? slip : null;
            return new ComputedStatus(MilestoneStatus.Complete, met, met is { IsLate: true } or { IsEarly: true } ? $"Complete, {met.Value.Text}" : "Complete");
        }

        if (milestone.Status is MilestoneStatus.Cancelled or MilestoneStatus.Deferred)
        {
            return new ComputedStatus(milestone.Status, slip, StatusWords.Of(milestone.Status));
        }

        if (!milestone.Forecast.IsKnown)
        {
            return milestone.Baseline.HasPassed(today)
                ? Red("The baseline has passed and there is no forecast")
                : new ComputedStatus(null, null, milestone.Baseline.IsKnown ? "No forecast yet" : "No dates yet");
        }

        if (milestone.Forecast.HasPassed(today))
        {
            return Red("The forecast has passed and it is not met");
        }

        if (slip is not { } moved)
        {
            return new ComputedStatus(MilestoneStatus.OnTrack, null, "No baseline to measure against");
        }

        return moved.ApproximateDays switch
        {
            var days when days <= tolerance.GreenWithin => new ComputedStatus(MilestoneStatus.OnTrack, slip, "Within tolerance of the baseline"),
            var days when days <= tolerance.AmberWithin => new ComputedStatus(MilestoneStatus.AtRisk, slip, $"Forecast {moved.Text}"),
            _ => Red($"Forecast {moved.Text}"),
        };

        ComputedStatus Red(string why) => new(MilestoneStatus.OffTrack, slip, why);
    }

    /// <summary>True where the lead says one thing and the dates another.</summary>
    public bool Disagrees(MilestoneStatus declared) => (declared, Status) switch
    {
        (MilestoneStatus.NotStarted, MilestoneStatus.AtRisk or MilestoneStatus.OffTrack) => true,
        (MilestoneStatus.OnTrack or MilestoneStatus.AtRisk or MilestoneStatus.OffTrack, { } computed) => computed != declared,
        _ => false,
    };
}
