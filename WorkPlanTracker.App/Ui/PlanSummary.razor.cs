using System.Globalization;
using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;

namespace WorkPlanTracker.App.Ui;

/// <summary>How many milestones stand how: a bar, and the same in words.</summary>
public sealed partial class PlanSummary
{
    private PlanCounts? _shown;

    [Parameter, EditorRequired]
    public required PlanCounts Initial { get; set; }

    private PlanCounts Counts => _shown ?? Initial;

    private IEnumerable<(int Count, string Word, string Css, string Tone)> Parts =>
    [
        (Counts.Complete, "complete", "bar-complete", ""),
        (Counts.OnTrack, "on track", "bar-on-track", ""),
        (Counts.AtRisk, "at risk", "bar-at-risk", "warn"),
        (Counts.OffTrack, "off track", "bar-off-track", "late"),
        (Counts.Silent, "with no update received", "bar-silent", "warn"),
        (Counts.NotStarted, "not started", "bar-not-started", ""),
        (Counts.Other, "deferred or cancelled", "bar-other", ""),
        (Counts.Ended, "where the record ended", "bar-other", ""),
    ];

    /// <summary>Shows new counts; renders only where they differ.</summary>
    public void Show(PlanCounts counts)
    {
        if (counts != Counts)
        {
            _shown = counts;
            StateHasChanged();
        }
    }

    protected override void OnParametersSet() => _shown = null;

    private string Percent(int count) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / Math.Max(1, Counts.Total):0.##}%");
}
