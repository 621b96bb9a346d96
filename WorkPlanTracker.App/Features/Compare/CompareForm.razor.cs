using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.Features.Compare;

/// <summary>Chooses the plans and the two instants.</summary>
public sealed partial class CompareForm
{
    private string _from = "";
    private string _to = "";
    private CompareView? _taken;

    [Parameter, EditorRequired]
    public required CompareView View { get; set; }

    [Parameter, EditorRequired]
    public required AnsweredComparison Answer { get; set; }

    /// <summary>The plan's instant, in UTC.</summary>
    [Parameter]
    public DateTime Now { get; set; }

    /// <summary>Told what is asked for.</summary>
    [Parameter]
    public EventCallback<CompareView> OnView { get; set; }

    /// <summary>The view with what is typed.</summary>
    private CompareView Typed => View with { From = _from.Trim(), To = _to.Trim(), Kind = null, Page = 1 };

    /// <summary>Takes the address's words, unless they are those that were taken before: what is being typed stays.</summary>
    protected override void OnParametersSet()
    {
        if (_taken != View)
        {
            (_from, _to, _taken) = (View.From, View.To, View);
        }
    }

    private Task Show() => OnView.InvokeAsync(Typed);
}
