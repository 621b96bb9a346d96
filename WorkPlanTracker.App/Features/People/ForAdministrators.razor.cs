using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.People;

/// <summary>Says politely that this is not for everyone, and who can help.</summary>
public sealed partial class ForAdministrators
{
    [Parameter, EditorRequired]
    public required string Name { get; set; }
}
