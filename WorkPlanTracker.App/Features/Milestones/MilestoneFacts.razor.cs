using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>A milestone's dates, people and ties.</summary>
public sealed partial class MilestoneFacts
{
    [Parameter, EditorRequired]
    public required MilestoneStory Story { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<AreaName> Areas { get; set; }

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;

    private string Name(string area) => Areas.FirstOrDefault(a => a.Ref == area)?.Name ?? area;
}
