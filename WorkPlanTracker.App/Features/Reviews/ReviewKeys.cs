using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>The keys of the review's pages, in the one place that <c>?</c> lists them from.</summary>
internal static class ReviewKeys
{
    private static readonly KeyGroup Form = new("In a form", [new("Ctrl Enter", "Save"), new("Esc", "Give up")]);

    internal static readonly KeyGroup[] List = [new("On the list of reviews", [new("Tab", "Next review"), new("Enter", "Open it")]), Form];

    internal static readonly KeyGroup[] Live =
    [
        new("In the room",
        [
            new("→ or ←", "Next item, item before: for the room if you lead, for yourself if not"),
            new("F", "Back to where the room is"),
            new("D", "Record a decision"),
            new("A", "Record an action"),
            new("P", "Record who is present"),
        ]),
        Form,
    ];
}
