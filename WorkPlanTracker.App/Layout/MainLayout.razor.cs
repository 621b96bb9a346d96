using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Layout;

/// <summary>The frame around every page of those who are signed in.</summary>
public sealed partial class MainLayout
{
    private readonly Announcements _announcements = new();
    private ErrorBoundary? _boundary;

    private void Again() => _boundary?.Recover();
}
