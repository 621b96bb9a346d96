using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Sheet;

/// <summary>One part of a report as it stands, as far as its reader may see it.</summary>
public sealed partial class SheetFacts
{
    [Parameter, EditorRequired]
    public required ReportSheet Sheet { get; set; }

    [Parameter, EditorRequired]
    public SheetSection Section { get; set; }

    private PlannedReport Report => Sheet.Report;

    private static string Or(string words, string missing) => words.Length > 0 ? words : missing;
}
