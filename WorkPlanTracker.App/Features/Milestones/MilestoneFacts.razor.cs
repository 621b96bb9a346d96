using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Programme;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>A milestone's dates, people and ties.</summary>
public sealed partial class MilestoneFacts
{
    [Parameter, EditorRequired]
    public required MilestoneStory Story { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<AreaName> Areas { get; set; }

    /// <summary>The programme's priorities; none where it has none.</summary>
    [Parameter]
    public IReadOnlyList<Priority> Priorities { get; set; } = [];

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;

    private string Name(string area) => Areas.FirstOrDefault(a => a.Ref == area)?.Name ?? area;

    private string Priority(string priority) => Priorities.FirstOrDefault(p => p.Ref == priority)?.Name ?? priority;
}
