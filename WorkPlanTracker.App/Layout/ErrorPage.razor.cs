using System.Diagnostics;
using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Layout;

/// <summary>Shown for a bug or a broken machine, with a number to quote.</summary>
public sealed partial class ErrorPage
{
    [CascadingParameter]
    public HttpContext? Context { get; set; }

    private string Reference => Activity.Current?.TraceId.ToString() ?? Context?.TraceIdentifier ?? "";
}
