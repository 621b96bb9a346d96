using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.MyWork;

/// <summary>For the clerk: the meetings that come with what is on them, and the reports that none has.</summary>
public sealed partial class ClerkWork
{
    [Parameter, EditorRequired]
    public required Around Around { get; set; }

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }
}
