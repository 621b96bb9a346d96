using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Actions;

/// <summary>What the forms of actions share: one save at a time, what went wrong beside its field, and nothing typed is lost.</summary>
public abstract class ActionForm : ComponentBase
{
    private bool _busy;
    private bool _focused;

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    /// <summary>Told when the form closes, with what was saved if anything was.</summary>
    [Parameter]
    public EventCallback<Outcome.Saved?> OnClosed { get; set; }

    /// <summary>How the last save ended.</summary>
    protected Outcome? Ended { get; set; }

    protected DraftOffer? Offer { get; set; }

    /// <summary>The first field, which takes the focus.</summary>
    protected ElementReference First { get; set; }

    /// <summary>Whether the form is there to be typed into: what it shows has been read.</summary>
    protected abstract bool IsReady { get; }

    /// <summary>The sentence for the whole form; what a field can show stands beside the field.</summary>
    protected Outcome? AtNoField => Ended is Outcome.Invalid or Outcome.Refused { Field: not null and not "state" } or Outcome.Conflict ? null : Ended;

    /// <summary>Runs the command.</summary>
    protected abstract Task<Outcome> SendAsync();

    /// <summary>Takes in what somebody else saved meanwhile.</summary>
    protected virtual Task TakeTheirsAsync(Outcome.Conflict conflict) => Task.CompletedTask;

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
            if (Ended is Outcome.Conflict conflict)
            {
                await TakeTheirsAsync(conflict);
            }
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

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (IsReady && !_focused)
        {
            _focused = true;
            await First.FocusAsync();
        }
    }
}
