using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.Plan.Lines;

/// <summary>One group's heading. Its figures follow its rows.</summary>
public abstract class GroupLine : ComponentBase, IDisposable
{
    /// <summary>What the group is called.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    /// <summary>Its row number in the table.</summary>
    [Parameter, EditorRequired]
    public int Number { get; set; }

    /// <summary>The group's figures.</summary>
    protected PlanGroup? Group { get; private set; }

    /// <summary>The lines it is one of.</summary>
    protected abstract LinesOnScreen On { get; }

    /// <inheritdoc />
    public void Dispose()
    {
        On.Leave(this);
        GC.SuppressFinalize(this);
    }

    /// <summary>Takes the newest figures; renders only where they are others.</summary>
    internal void Show(PlanGroup? group)
    {
        if (group is not null && group != Group)
        {
            Group = group;
            StateHasChanged();
        }
    }

    /// <inheritdoc />
    protected override void OnInitialized() => On.Enter(this);

    /// <inheritdoc />
    protected override void OnParametersSet() => Group = On.Listing.Groups.GetValueOrDefault(Name) ?? Group;
}
