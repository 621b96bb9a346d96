using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.Domain.Comparisons;

/// <summary>How many milestones stood how. One that owed an update and gave none is counted as silent, whatever its status: silence is not green.</summary>
public sealed record StandingCounts(int Complete, int OnTrack, int AtRisk, int OffTrack, int NotStarted, int Deferred, int Cancelled, int Silent, int Ended)
{
    /// <summary>No milestone at all.</summary>
    public static StandingCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>All of them.</summary>
    public int Total => Complete + OnTrack + AtRisk + OffTrack + NotStarted + Deferred + Cancelled + Silent + Ended;

    /// <summary>Counts milestones, each once.</summary>
    public static StandingCounts Of(IEnumerable<ComparedMilestone> milestones)
    {
        Span<int> by = stackalloc int[Enum.GetValues<MilestoneStatus>().Length];
        var (silent, ended) = (0, 0);
        foreach (var milestone in milestones)
        {
            if (milestone.Ended)
            {
                ended++;
            }
            else if (milestone.Silent)
            {
                silent++;
            }
            else
            {
                by[(int)milestone.Status]++;
            }
        }

        return new StandingCounts(
            by[(int)MilestoneStatus.Complete], by[(int)MilestoneStatus.OnTrack], by[(int)MilestoneStatus.AtRisk], by[(int)MilestoneStatus.OffTrack],
            by[(int)MilestoneStatus.NotStarted], by[(int)MilestoneStatus.Deferred], by[(int)MilestoneStatus.Cancelled], silent, ended);
    }
}
