using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>Says which instant of a milestone is shown, what became of it since, or why there is nothing to show.</summary>
public sealed partial class MilestoneInstant(MilestoneQueries queries)
{
    private string _since = "";
    private DateTime? _began;
    private DateTime? _last;

    [Parameter, EditorRequired]
    public required string Reference { get; set; }

    /// <summary>The instant that the address asks for.</summary>
    [Parameter, EditorRequired]
    public required AsAtReading Reading { get; set; }

    /// <summary>The milestone then; null where there was none.</summary>
    [Parameter]
    public MilestoneStory? Story { get; set; }

    [Parameter]
    public bool WithPrivate { get; set; }

    private string Short => Reference.Length > 40 ? $"{Reference[..40]}…" : Reference;

    protected override async Task OnParametersSetAsync()
    {
        if (Story is null && Reading.Problem is null)
        {
            (_began, _last) = await queries.SpanAsync(Reference, CancellationToken.None);
        }
        else if (Story is { } story && Reading.Instant is not null)
        {
            _since = await queries.SinceAsync(story, WithPrivate);
        }
    }
}
