using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>Takes a milestone's page to another instant.</summary>
public sealed partial class MilestoneAsAt(MilestoneQueries queries, NavigationManager navigation)
{
    private DateTime? _lastReview;

    [Parameter, EditorRequired]
    public required string Reference { get; set; }

    /// <summary>The instant shown; null for today.</summary>
    [Parameter]
    public DateTime? Shown { get; set; }

    protected override async Task OnParametersSetAsync() => _lastReview = await queries.LastReviewAsync(Reference);

    private void GoTo(DateTime? instant) =>
        navigation.NavigateTo(instant is { } at ? $"milestones/{Reference}?asAt={AsAt.InAddress(at)}" : $"milestones/{Reference}");
}
