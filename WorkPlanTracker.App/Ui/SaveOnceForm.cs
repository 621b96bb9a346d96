using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.Ui;

/// <summary>What forms share: one save at a time, what went wrong beside its field, and nothing typed is lost.</summary>
public abstract class SaveOnceForm : ComponentBase
{
    /// <summary>Told when the form closes, with what was saved if anything was.</summary>
    [Parameter]
    public EventCallback<Outcome.Saved?> OnClosed { get; set; }

    /// <summary>How the last save ended.</summary>
    protected Outcome? Ended { get; set; }

    protected DraftOffer? Offer { get; set; }

    protected bool Busy { get; private set; }

    /// <summary>The fields that the form shows a sentence beside.</summary>
    protected virtual IReadOnlyList<string> Fields => [];

    /// <summary>The sentence for the whole form; what a field of it can show stands beside the field.</summary>
    protected virtual Outcome? AtNoField => Ended switch
    {
        Outcome.Invalid invalid when invalid.Errors.Keys.All(key => Fields.Contains(key, StringComparer.Ordinal)) => null,
        Outcome.Refused { Field: { } beside } when Fields.Contains(beside, StringComparer.Ordinal) => null,
        _ => Ended,
    };

    /// <summary>Runs the command.</summary>
    protected abstract Task<Outcome> SendAsync();

    /// <summary>Told of the version that somebody else saved meanwhile: both are on the page then, so who saves again has seen theirs.</summary>
    protected virtual Task TakeNewerAsync(Outcome.Conflict conflict) => Task.CompletedTask;

    protected string? For(string field) => OutcomeMessage.For(Ended, field);

    protected string? Wrong(string field) => For(field) is null ? null : "true";

    protected async Task SaveAsync()
    {
        if (Busy)
        {
            return;
        }

        Busy = true;
        try
        {
            Ended = await SendAsync();
        }
        finally
        {
            Busy = false;
        }

        await (Offer?.EndedAsync(Ended) ?? ValueTask.CompletedTask);
        if (Ended is Outcome.Conflict conflict)
        {
            await TakeNewerAsync(conflict);
        }
        else if (Ended is Outcome.Saved saved)
        {
            await OnClosed.InvokeAsync(saved);
        }
    }

    protected Task CloseAsync() => OnClosed.InvokeAsync(null);

    protected Task KeyAsync(KeyboardEventArgs key) =>
        key is { Key: "Enter" } and ({ CtrlKey: true } or { MetaKey: true }) ? SaveAsync()
        : key.Key == "Escape" ? CloseAsync()
        : Task.CompletedTask;
}
