using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>One line of the list of items.</summary>
public sealed partial class LiveItemLine
{
    private (bool IsShown, bool IsRoom, ItemStanding Standing)? _drawn;

    /// <summary>The list it stands in.</summary>
    [Parameter, EditorRequired]
    public required LiveItems List { get; set; }

    [Parameter, EditorRequired]
    public required ReviewItem Item { get; set; }

    private ItemStanding Standing => List.Board.StandingOf(Item);

    /// <summary>The room is here, and this screen is not.</summary>
    private bool IsRoom => Item.Key == List.Room && List.Room != List.Shown;

    /// <summary>Draws it again where it reads otherwise.</summary>
    internal void Refresh() => StateHasChanged();

    protected override void OnInitialized() => List.Enter(Item.Key, this);

    protected override bool ShouldRender()
    {
        var now = (Item.Key == List.Shown, IsRoom, Standing);
        var isOther = _drawn != now;
        _drawn = now;
        return isOther;
    }

    private Task ChooseAsync() => List.OnChosen.InvokeAsync(Item.Key);
}
