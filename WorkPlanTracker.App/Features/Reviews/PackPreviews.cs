using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>What packs that are not frozen would show: worked out once for every screen, print and file, and once more for all when something has changed.</summary>
public sealed class PackPreviews
{
    private readonly PlanModels _models;
    private readonly PlanClock _clock;
    private readonly KeptReads<PaperContents> _kept;

    public PackPreviews(PackReader packs, PlanModels models, PlanClock clock)
    {
        (_models, _clock) = (models, clock);
        _kept = new KeptReads<PaperContents>(reference => packs.ReadAsync(reference, CancellationToken.None));
    }

    /// <summary>As things stand; null where there is no such review.</summary>
    public Task<PaperContents?> GetAsync(string reference) => _kept.GetAsync(reference, _models.Revision, LondonTime.DayOf(_clock.GetUtcNow().UtcDateTime));
}
