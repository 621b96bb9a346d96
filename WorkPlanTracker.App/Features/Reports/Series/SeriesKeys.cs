using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Reports.Series;

/// <summary>The keys of the pages of series.</summary>
internal static class SeriesKeys
{
    internal static readonly KeyGroup[] OfList =
    [
        new("On a row", [new("↑ or ↓", "Go to the series above or below"), new("Enter", "Open it")]),
        new("Anywhere on the page", [new("N", "Go to “New series”")]),
    ];

    internal static readonly KeyGroup[] OfOne = [new("In a form that is open", [new("Ctrl Enter", "Save it"), new("Esc", "Close it without saving; what was typed is kept")])];
}
