using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>What the forms of the room share: they stay with the item they were opened on, save once, and lose nothing that was typed.</summary>
public abstract class RoomForm : ComponentBase
{
    private bool _busy;

    [Parameter, EditorRequired]
    public required ReviewBoard Board { get; set; }

    /// <summary>The item the form was opened on. The room may move on meanwhile.</summary>
    [Parameter, EditorRequired]
    public required ReviewItem Item { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>Told when the form closes, with what was saved if anything was.</summary>
    [Parameter]
    public EventCallback<Outcome.Saved?> OnClosed { get; set; }

    protected Outcome? Ended { get; private set; }

    protected DraftOffer? Offer { get; set; }

    protected ElementReference First { get; set; }

    /// <summary>The sentence for the whole form; what a field of it can show stands beside the field.</summary>
    protected Outcome? AtNoField => Ended switch
    {
        Outcome.Invalid invalid when invalid.Errors.Keys.All(key => Fields.Contains(key, StringComparer.Ordinal)) => null,
        Outcome.Refused { Field: { } beside } when Fields.Contains(beside, StringComparer.Ordinal) => null,
        _ => Ended,
    };

    /// <summary>The fields that the form shows a sentence beside.</summary>
    protected abstract IReadOnlyList<string> Fields { get; }

    /// <summary>What the form is about.</summary>
    protected string AboutWords => LiveWords.Short(Item);

    /// <summary>The part of the draft's name after the colon.</summary>
    protected string DraftOf => $"{Board.Review.Ref}.{Item.Key}";

    protected abstract Task<Outcome> SendAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await First.FocusAsync();
        }
    }

    protected string? For(string field) => OutcomeMessage.For(Ended, field);

    protected string? Wrong(string field) => For(field) is null ? null : "true";

    protected async Task SaveAsync()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            Ended = await SendAsync();
        }
        finally
        {
            _busy = false;
        }

        if (Ended is Outcome.Saved saved)
        {
            await (Offer?.SavedAsync() ?? ValueTask.CompletedTask);
            await OnClosed.InvokeAsync(saved);
        }
    }

    protected Task CloseAsync() => OnClosed.InvokeAsync(null);

    protected Task KeyAsync(KeyboardEventArgs key) =>
        key is { Key: "Enter" } and ({ CtrlKey: true } or { MetaKey: true }) ? SaveAsync()
        : key.Key == "Escape" ? CloseAsync()
        : Task.CompletedTask;
}
