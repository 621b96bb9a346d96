using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>The keys of a milestone's page, in the one place that <c>?</c> lists them from.</summary>
internal static class MilestoneKeys
{
    internal static readonly KeyGroup[] All =
    [
        new("While updating this milestone",
        [
            new("← or →", "Choose the status, while it has the focus"),
            new("Ctrl Enter", "Save"),
            new("Esc", "Close; what you typed is kept and offered again"),
        ]),
    ];
}
