using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Reports.Sheet;

/// <summary>When what is due for a report's meeting, and how each date was counted.</summary>
public sealed partial class DeadlinePanel
{
    [Parameter, EditorRequired]
    public required ReportSheet Sheet { get; set; }
}
