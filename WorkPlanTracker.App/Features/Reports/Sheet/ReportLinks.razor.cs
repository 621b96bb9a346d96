using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Reports.Sheet;

/// <summary>What waits for a report, and what asked for it.</summary>
public sealed partial class ReportLinks
{
    [Parameter, EditorRequired]
    public required ReportSheet Sheet { get; set; }
}
