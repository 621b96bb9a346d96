using System.Collections.Immutable;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.MyWork;

/// <summary>One milestone that waits for its lead, or was answered today.</summary>
/// <param name="Row">The milestone.</param>
/// <param name="Need">Why it is here; null once it was answered.</param>
public sealed record WorkItem(PlanRow Row, UpdateNeed? Need);

/// <summary>What waits for one person: worst first, then what they answered today. Immutable.</summary>
/// <param name="Waiting">What needs an update.</param>
/// <param name="Done">What was answered today, by whoever may.</param>
/// <param name="Watched">References whose change may change this list: one's own milestones and those they wait for.</param>
/// <param name="Plans">The plans looked at.</param>
public sealed record WorkList(ImmutableArray<WorkItem> Waiting, ImmutableArray<WorkItem> Done, IReadOnlySet<string> Watched, IReadOnlyList<PlanHeader> Plans)
{
    /// <summary>The newest of a milestone in this list, or null.</summary>
    public WorkItem? Find(string reference) => Waiting.FirstOrDefault(i => i.Row.Ref == reference) ?? Done.FirstOrDefault(i => i.Row.Ref == reference);
}
