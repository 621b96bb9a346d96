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

    /// <summary>What the save found missing of a kind.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<SittingDraft, string> WrongKinds { get; set; }

    /// <summary>Whether the body looks at boroughs in turn.</summary>
    [Parameter]
    public bool Turns { get; set; }

    /// <summary>Whether an earlier line that is to be planned has the day of this one.</summary>
    private bool IsSecond(SittingDraft row) =>
        YearDraft.DayOf(row.Day, Board.Plan.Today) is { } day && Rows.TakeWhile(r => r.Row != row).Any(r => r.Row.Meet && YearDraft.DayOf(r.Row.Day, Board.Plan.Today) == day);

    /// <summary>Told when one is left out, taken in, or given another day.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }
}
