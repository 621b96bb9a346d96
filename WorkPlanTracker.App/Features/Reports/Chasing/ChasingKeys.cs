using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Reports.Chasing;

/// <summary>The keys of the chasing page: it has none but those of every page.</summary>
internal static class ChasingKeys
{
    internal static readonly KeyGroup[] All = [new("On this page", [new("Tab", "Go from office to office, and to what can be done")])];
}
