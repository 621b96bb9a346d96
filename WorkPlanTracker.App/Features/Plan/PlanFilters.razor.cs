using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>What narrows the rows.</summary>
public sealed partial class PlanFilters
{
    [Parameter, EditorRequired]
    public required PlanView View { get; set; }

    [Parameter, EditorRequired]
    public required PlanListing Listing { get; set; }

    [Parameter]
    public EventCallback<PlanView> OnView { get; set; }

    private static string Text(ChangeEventArgs change) => change.Value?.ToString() ?? "";

    private static string[] PlansOf(string chosen) => chosen.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static MilestoneStatus? StatusOf(string chosen) => Enum.TryParse<MilestoneStatus>(chosen, out var status) ? status : null;
}
