using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.Features.Plan.Bulk;

/// <summary>Names each milestone that refused a change of many, with its reason.</summary>
public sealed partial class ManyRefusals
{
    private const int MostShown = 50;

    [Parameter, EditorRequired]
    public required Outcome Outcome { get; set; }

    /// <summary>How many were to be changed.</summary>
    [Parameter]
    public int Of { get; set; }

    /// <summary>Takes those that refused out of the selection.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<string>> OnLeaveOut { get; set; }

    private List<(string Ref, string Sentence)> Refusals => Outcome switch
    {
        Outcome.Invalid invalid => [.. invalid.Errors.Where(e => e.Key.Contains("-M", StringComparison.Ordinal)).Select(e => (e.Key, e.Value[0]))],
        Outcome.Conflict conflict => [(conflict.Ref, $"{conflict.By} has just changed it.")],
        _ => [],
    };
}
