using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.People;

/// <summary>Tokens as a table; days are real days.</summary>
public sealed partial class TokenTable
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<TokenLine> Tokens { get; set; }

    /// <summary>Real time.</summary>
    [Parameter, EditorRequired]
    public required DateTime Now { get; set; }

    [Parameter]
    public bool WithOwner { get; set; }

    [Parameter]
    public EventCallback<TokenLine> OnRevoke { get; set; }

    private static string Day(DateTime at) => LondonTime.ShortDay(LondonTime.DayOf(at));
}
