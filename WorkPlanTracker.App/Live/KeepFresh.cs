using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Live;

/// <summary>Renders nothing. Passes notices to its page, on the page's own circuit, until the page goes.</summary>
/// <remarks>Place it before whatever loads: it listens first, so no change slips in between. Notices that arrive while the page
/// works on some reach it together. It never re-renders the page; the page renders what changed. Failures go to this circuit alone.</remarks>
public sealed class KeepFresh(ChangeFeed feed) : ComponentBase, IDisposable
{
    private IDisposable? _listening;

    /// <summary>What the page does about notices.</summary>
    [Parameter, EditorRequired]
    public required Func<IReadOnlyList<Notice>, Task> OnChange { get; set; }

    public void Dispose() => _listening?.Dispose();

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive)
        {
            _listening = feed.Listen(notices => InvokeAsync(() => PassOnAsync(notices)));
        }
    }

    private async Task PassOnAsync(IReadOnlyList<Notice> notices)
    {
        try
        {
            await OnChange(notices);
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }
}
