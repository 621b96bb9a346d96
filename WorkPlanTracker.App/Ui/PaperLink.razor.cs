using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Ui;

/// <summary>A paper of a report: a link to its file where the program keeps it, or to the address where it lies; else its file's name.</summary>
public sealed partial class PaperLink
{
    [Parameter, EditorRequired]
    public required Paper Paper { get; set; }

    /// <summary>The report it is a paper of, by reference.</summary>
    [Parameter, EditorRequired]
    public required string Report { get; set; }

    private string? Address => Paper.Place.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(Paper.Place, UriKind.Absolute, out var url) ? url.AbsoluteUri : null;
}
