using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Live;

/// <summary>Renders nothing. Passes notices to its page, on the page's own circuit, until the page goes.</summary>
/// <remarks>No change slips in between: it begins with what was announced since the frame began to make the page, and holds notices back while the
/// page loads, because what is being read may not hold them. Notices that arrive while the page works on some reach it together.
/// It never re-renders the page; the page renders what changed. Failures go to this circuit alone.</remarks>
public sealed class KeepFresh(ChangeFeed feed) : ComponentBase, IDisposable
{
    private readonly List<Notice> _waiting = [];
    private IDisposable? _listening;
    private bool _passing;
    private bool _gone;

    /// <summary>What the page does about notices.</summary>
    [Parameter, EditorRequired]
    public required Func<IReadOnlyList<Notice>, Task> OnChange { get; set; }

    /// <summary>The page's loads; every one is begun here.</summary>
    [Parameter, EditorRequired]
    public required PageLoads Loads { get; set; }

    /// <summary>Where the feed was before the page was made.</summary>
    [CascadingParameter]
    public PageStart? Start { get; set; }

    public void Dispose()
    {
        _gone = true;
        Loads.Ended -= PassOnSoon;
        _listening?.Dispose();
    }

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive)
        {
            Loads.Ended += PassOnSoon;
            _listening = feed.Listen(notices => InvokeAsync(() => TakeAsync(notices)), from: Start?.Position);
        }
    }

    /// <summary>It has nothing to show.</summary>
    protected override bool ShouldRender() => false;

    private Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        _waiting.AddRange(notices);
        return PassOnAsync();
    }

    private void PassOnSoon()
    {
        if (_waiting.Count > 0)
        {
            _ = InvokeAsync(async () =>
            {
                // After the page has taken in what it loaded.
                await Task.Yield();
                await PassOnAsync();
            });
        }
    }

    private async Task PassOnAsync()
    {
        if (_passing)
        {
            return;
        }

        _passing = true;
        try
        {
            while (!_gone && !Loads.UnderWay && _waiting.Count > 0)
            {
                List<Notice> notices = [.. _waiting];
                _waiting.Clear();
                await OnChange(notices);
            }
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
        finally
        {
            _passing = false;
        }
    }
}
