using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Committees;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>Meetings of the previewed year, one below the other.</summary>
public sealed partial class SittingTable
{
    /// <summary>Each with its place in the whole list, from 0.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<(SittingDraft Row, int Index)> Rows { get; set; }

    [Parameter, EditorRequired]
    public required Committee Committee { get; set; }

    [Parameter, EditorRequired]
    public required CommitteeBoard Board { get; set; }

    /// <summary>What the save found wrong with a day.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<SittingDraft, string> Wrong { get; set; }

    /// <summary>Whether the body looks at boroughs in turn.</summary>
    [Parameter]
    public bool Turns { get; set; }

    /// <summary>Told when one is left out, taken in, or given another day.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }
}
