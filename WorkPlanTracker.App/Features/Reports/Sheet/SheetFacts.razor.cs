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

    /// <summary>An address is a link, a file name is none: the program keeps no files.</summary>
    private static RenderFragment Link(Paper paper) => builder =>
    {
        if (paper.Place.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(paper.Place, UriKind.Absolute, out var url))
        {
            builder.OpenElement(0, "a");
            builder.AddAttribute(1, "href", url.AbsoluteUri);
            builder.AddAttribute(2, "rel", "noopener noreferrer");
            builder.AddContent(3, paper.Title);
            builder.CloseElement();
        }
        else
        {
            builder.AddContent(4, paper.Title == paper.Place ? paper.Place : $"{paper.Title}: {paper.Place}");
        }
    };
}
