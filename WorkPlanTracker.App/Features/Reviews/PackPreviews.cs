using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>What packs that are not frozen would show: worked out once for every screen, print and file, and once more for all when something has changed.</summary>
public sealed class PackPreviews
{
    private readonly PlanModels _models;
    private readonly KeptReads<PaperContents> _kept;

    public PackPreviews(PackReader packs, PlanModels models)
    {
        _models = models;
        _kept = new KeptReads<PaperContents>(reference => packs.ReadAsync(reference, CancellationToken.None));
    }

    /// <summary>As things stand; null where there is no such review.</summary>
    public Task<PaperContents?> GetAsync(string reference) => _kept.GetAsync(reference, _models.Revision);
}
