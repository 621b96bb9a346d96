using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>The keys of the work programme, in the one place that <c>?</c> lists them from.</summary>
internal static class ScheduleKeyList
{
    internal static readonly KeyGroup[] All =
    [
        new("On a card or a meeting of the work programme",
        [
            new("↑ or ↓", "Go to the card above or below; above the first is the meeting itself"),
            new("← or →", "Go to the meeting before or after; before the first are the reports without a meeting"),
            new("Home or End", "Go to the first or last card of the meeting"),
            new("Enter", "Open the report or the meeting"),
            new("M", "Move the report: every meeting with its room, its first missed deadline and what speaks against it"),
            new("W", "What if this meeting moves? Everything it would touch, before it is saved"),
            new("N", "Plan a report from its bare subject"),
        ]),
        new("While moving",
        [
            new("↑ or ↓", "Choose a meeting"),
            new("Enter", "Move it there; Ctrl Enter while writing the reason"),
            new("Esc", "Give up"),
        ]),
    ];
}
