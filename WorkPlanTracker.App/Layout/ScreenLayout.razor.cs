using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.Layout;

/// <summary>The frame of a screen on a wall: nothing but the page, and whether it is live.</summary>
public sealed partial class ScreenLayout(ChangeFeed feed)
{
    private readonly PageStart _start = new();

    /// <summary>A page is about to be made: whatever changes from here on is told to it, however it loads.</summary>
    protected override void OnParametersSet() => _start.Position = feed.Position;
}
