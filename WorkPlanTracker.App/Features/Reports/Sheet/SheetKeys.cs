using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Reports.Sheet;

/// <summary>The keys of a report's page.</summary>
internal static class SheetKeys
{
    internal static readonly KeyGroup[] All =
    [
        new("In a part that is open", [new("Ctrl Enter", "Save it"), new("Esc", "Close it without saving; what was typed is kept")]),
    ];
}
