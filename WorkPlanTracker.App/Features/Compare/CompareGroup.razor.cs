using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Comparisons;

namespace WorkPlanTracker.App.Features.Compare;

/// <summary>The changes of one kind: some of them, and where the rest is.</summary>
public sealed partial class CompareGroup
{
    [Parameter, EditorRequired]
    public required ChangeGroup Group { get; set; }

    /// <summary>How many stand on the pages before.</summary>
    [Parameter]
    public int Skip { get; set; }

    /// <summary>How many are shown.</summary>
    [Parameter]
    public int Most { get; set; }

    /// <summary>Where all of them are; empty where these are all that are asked for.</summary>
    [Parameter]
    public string More { get; set; } = "";

    /// <summary>One sentence says enough; who wants each opens it. On its own page everything is open.</summary>
    private bool IsFolded => Group is { Kind: ChangeKind.Rebaselined, Summary: not null } && More.Length > 0;

    private string Id => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(Group.Kind.ToString());

    /// <summary>The same in colour; the heading says it in words.</summary>
    private string Mark => Group.Kind switch
    {
        ChangeKind.NewlyRed or ChangeKind.Slipped => "bad",
        ChangeKind.NewlyAmber or ChangeKind.Silent or ChangeKind.ActionLate or ChangeKind.Reopened or ChangeKind.Deferred or ChangeKind.Dropped or ChangeKind.CommitteeCaused => "care",
        ChangeKind.Recovered or ChangeKind.Delivered or ChangeKind.ActionClosed => "good",
        _ => "",
    };
}
