using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Layout;

/// <summary>The list that <c>?</c> opens: the page's own keys, then those of every page.</summary>
public sealed partial class KeyList
{
    private static readonly KeyGroup[] Everywhere =
    [
        new("Everywhere",
        [
            new("Ctrl K", "Find anything"),
            new("?", "List the keys of this page"),
            new("Tab", "Go to the next control"),
            new("Esc", "Close what is open"),
        ]),
        new("In the finder",
        [
            new("↑ or ↓", "Choose a result"),
            new("Enter", "Open it"),
            new("Ctrl Enter", "Open it in a new tab"),
            new("Esc", "Go back, or close"),
        ]),
    ];

    /// <summary>It is written out once someone opens it.</summary>
    private bool _asked;
}
