using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Features.Reports.Series;

/// <summary>One series in the list.</summary>
public sealed partial class SeriesRow
{
    [Parameter, EditorRequired]
    public required SeriesLine Line { get; set; }

    /// <summary>Its subject, as the reader may see it.</summary>
    [Parameter, EditorRequired]
    public required string Subject { get; set; }

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>The instant shown, for addresses; empty for now.</summary>
    [Parameter]
    public string Past { get; set; } = "";

    [Parameter]
    public bool MayPropose { get; set; }

    [Parameter]
    public EventCallback OnPropose { get; set; }

    private ReportSeries Series => Line.Facts.Series;
}
