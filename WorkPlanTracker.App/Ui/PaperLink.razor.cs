using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Ui;

/// <summary>A paper of a report: a link where it lies at an address, else its file's name: the program keeps no files.</summary>
public sealed partial class PaperLink
{
    [Parameter, EditorRequired]
    public required Paper Paper { get; set; }

    private string? Address => Paper.Place.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(Paper.Place, UriKind.Absolute, out var url) ? url.AbsoluteUri : null;
}
