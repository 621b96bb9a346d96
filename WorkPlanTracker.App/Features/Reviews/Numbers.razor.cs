using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>How many milestones stand how, as cells of a table.</summary>
public sealed partial class Numbers
{
    [Parameter, EditorRequired]
    public required PaperCounts Counts { get; set; }
}
