using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>What the forms of the room share: they stay with the item they were opened on.</summary>
public abstract class RoomForm : SaveOnceForm
{
    [Parameter, EditorRequired]
    public required ReviewBoard Board { get; set; }

    /// <summary>The item the form was opened on. The room may move on meanwhile.</summary>
    [Parameter, EditorRequired]
    public required ReviewItem Item { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    protected ElementReference First { get; set; }

    /// <summary>What the form is about.</summary>
    protected string AboutWords => LiveWords.Short(Item);

    /// <summary>The part of the draft's name after the colon.</summary>
    protected string DraftOf => $"{Board.Review.Ref}.{Item.Key}";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await First.FocusAsync();
        }
    }
}
