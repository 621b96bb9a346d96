using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>The keys of the work plan page, in the one place that <c>?</c> lists them from.</summary>
internal static class PlanKeyList
{
    internal static readonly KeyGroup[] All =
    [
        new("On a row of the plan",
        [
            new("↑ or ↓", "Go to the row above or below"),
            new("PgUp or PgDn", "Go ten rows"),
            new("Home or End", "Go to the first or last row shown"),
            new("Enter", "Open the milestone"),
            new("U", "Update it"),
            new("1 to 7", "Update it with that status: 1 on track, 2 at risk, 3 off track, 4 complete, 5 not started, 6 deferred, 7 cancelled"),
            new("0", "Say that nothing has changed"),
        ]),
        new("On the timeline",
        [
            new("+ or −", "Draw the line out, or in"),
            new("← or →", "Go along the line"),
        ]),
        new("On the board",
        [
            new("← or →", "Go to the next status"),
            new("M", "Move the card to another status; 1 to 7 choose it at once"),
        ]),
        new("While selecting",
        [
            new("X", "Select the row, or leave it out"),
            new("Shift ↑ or ↓", "Select from row to row"),
            new("Ctrl A", "Select every row shown"),
            new("Esc", "Stop selecting"),
        ]),
        new("While updating", Updating),
    ];

    private static KeyMeaning[] Updating =>
    [
        new("1 to 7", "Choose the status, while it has the focus"),
        new("Ctrl Enter", "Save"),
        new("Esc", "Close; what you typed is kept and offered again"),
    ];
}
