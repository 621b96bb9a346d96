using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Ui;

/// <summary>The other bodies of a joint meeting, to be ticked.</summary>
public sealed partial class JointBodies
{
    /// <summary>The name of its fields; one of its own where a page has several.</summary>
    [Parameter]
    public string Name { get; set; } = "jointWith";

    [Parameter]
    public string Legend { get; set; } = "Held jointly with";

    /// <summary>The bodies to choose among, by code, abbreviation and name.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<(string Ref, string Abbreviation, string Name)> Bodies { get; set; }

    /// <summary>The codes that are ticked.</summary>
    [Parameter, EditorRequired]
    public required ISet<string> Chosen { get; set; }

    /// <summary>What the save found wrong with the choice.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>Told when one is ticked, or no longer is.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private Task Toggle(string code, bool joined)
    {
        _ = joined ? Chosen.Add(code) : Chosen.Remove(code);
        return OnChanged.InvokeAsync();
    }
}
