using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>An item that is a whole section of the pack: the figures, the actions, what lies ahead.</summary>
public sealed partial class LiveSection
{
    [Parameter, EditorRequired]
    public required ReviewPaper Pack { get; set; }

    [Parameter, EditorRequired]
    public required ReviewItem Item { get; set; }

    [Parameter]
    public bool Links { get; set; }

    [Parameter]
    public int Most { get; set; }

    /// <summary>A wall has room for few lines.</summary>
    private bool IsWall => Most <= 10;

    private int MostPlans => IsWall ? 5 : int.MaxValue;

    /// <summary>What stands worse than last time, as far as it fits.</summary>
    private IReadOnlyList<PaperLine> Worst => [.. AllWorse.Take(!IsWall ? 10 : Pack.Figures.Count <= 1 ? 4 : Math.Max(0, 4 - Pack.Figures.Count))];

    /// <summary>Each record once, by the worst that is said of it.</summary>
    private IEnumerable<PaperLine> AllWorse => (Pack.Find(PaperSection.Changes)?.Lines ?? []).Where(l => l.Worse).DistinctBy(l => l.Ref, StringComparer.Ordinal);

    /// <summary>How many more there are.</summary>
    private int MoreWorse => AllWorse.Count() - Worst.Count;

    private static (int Now, int? Then, string Word, string Css)[] Numbers(PaperFigures plan) =>
    [
        (plan.Now.Complete, plan.Then?.Complete, "complete", ""),
        (plan.Now.OnTrack, plan.Then?.OnTrack, "on track", plan.Now.OnTrack > 0 ? "good" : ""),
        (plan.Now.AtRisk, plan.Then?.AtRisk, "at risk", plan.Now.AtRisk > 0 ? "warn" : ""),
        (plan.Now.OffTrack, plan.Then?.OffTrack, "off track", plan.Now.OffTrack > 0 ? "late" : ""),
        (plan.Now.Silent, plan.Then?.Silent, "no update", ""),
        (plan.Now.NotStarted, plan.Then?.NotStarted, "not started", ""),
    ];
}
