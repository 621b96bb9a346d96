using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Reports.Register;

/// <summary>The keys of the register.</summary>
internal static class RegisterKeys
{
    internal static readonly KeyGroup[] All =
    [
        new("On a row", [new("↑ or ↓", "Go to the report above or below"), new("Enter", "Open it")]),
        new("Anywhere on the page", [new("N", "Write the subject of a new report")]),
    ];
}
