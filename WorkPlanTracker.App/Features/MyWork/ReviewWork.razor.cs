using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.MyWork;

/// <summary>For the management group: what stands outside tolerance, against the last closed review.</summary>
public sealed partial class ReviewWork
{
    [Parameter, EditorRequired]
    public required Around Around { get; set; }

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
}
