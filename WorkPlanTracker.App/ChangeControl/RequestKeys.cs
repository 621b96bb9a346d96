using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.ChangeControl;

/// <summary>The keys of the pages of requests and of plans.</summary>
internal static class RequestKeys
{
    internal static readonly KeyGroup[] All =
    [
        new("In a form that is open", [new("Ctrl Enter", "Send it"), new("Esc", "Close it without sending; what was typed is kept")]),
    ];
}
