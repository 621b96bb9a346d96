using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace WorkPlanTracker.App.Ui;

/// <summary>Renders nothing. What several parts of a page write again at the same time goes to the browser as one batch instead of one for each.</summary>
/// <remarks>A part that is told to render while another renders joins its batch; told one after the other from outside, each makes one of its own.</remarks>
public sealed class OneBatch : ComponentBase
{
    private Action? _act;

    /// <summary>Has the parts render together; one after the other where the page has not drawn its batch yet.</summary>
    /// <param name="batch">The page's.</param>
    /// <param name="act">Tells each of them. What they are told to draw is drawn when it returns, not before.</param>
    public static void Do(OneBatch? batch, Action act)
    {
        if (batch is null)
        {
            act();
        }
        else
        {
            batch.Do(act);
        }
    }

    /// <summary>Has the parts render together.</summary>
    /// <param name="act">Tells each of them.</param>
    public void Do(Action act)
    {
        _act = act;
        StateHasChanged();
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var act = _act;
        _act = null;
        act?.Invoke();
    }
}
