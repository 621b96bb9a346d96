using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>The keys of a meeting's page, in the one place that <c>?</c> lists them from.</summary>
internal static class MeetingKeys
{
    internal static readonly KeyGroup[] All =
    [
        new("On an item of the agenda",
        [
            new("↓ or J", "Next item"),
            new("↑ or K", "Item before"),
            new("Alt ↑ or Alt ↓", "Move the item up or down"),
            new("E", "Change it: minutes, presenter, section"),
            new("W", "Withdraw it, or take it off"),
            new("L", "Can it still make it? Every lawful route"),
            new("O", "Record the outcome"),
            new("A", "Record an action or a report back"),
        ]),
        new("In a form",
        [
            new("Ctrl Enter", "Save"),
            new("Esc", "Give up"),
        ]),
    ];
}
