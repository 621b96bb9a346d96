using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Layout;

/// <summary>The frame around every page of those who are signed in.</summary>
public sealed partial class MainLayout(ChangeFeed feed)
{
    private readonly Announcements _announcements = new();
    private readonly PageStart _start = new();
    private ErrorBoundary? _boundary;

    /// <summary>A page is about to be made: whatever changes from here on is told to it, however it loads.</summary>
    protected override void OnParametersSet() => _start.Position = feed.Position;

    private void Again() => _boundary?.Recover();
}
