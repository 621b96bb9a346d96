using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>What all forms of a meeting's page share: one save at a time, what went wrong beside its field, and nothing typed is lost.</summary>
public abstract class MeetingForm : ComponentBase
{
    /// <summary>The meeting as the page shows it.</summary>
    [Parameter, EditorRequired]
    public required MeetingBoard Board { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>The form.</summary>
    [Parameter, EditorRequired]
    public required OpenForm Form { get; set; }

    /// <summary>Told when the form closes, with what was saved if anything was.</summary>
    [Parameter]
    public EventCallback<Outcome.Saved?> OnClosed { get; set; }

    /// <summary>How the last save ended.</summary>
    protected Outcome? Ended { get; set; }

    protected DraftOffer? Offer { get; set; }

    /// <summary>The version that what is typed was typed against.</summary>
    protected int Seen { get; set; }

    protected bool Busy { get; private set; }

    /// <summary>The sentence for the whole form; what a field can show stands beside the field.</summary>
    protected Outcome? AtNoField => Ended is Outcome.Invalid or Outcome.Refused { Field: not null and not "state" } or Outcome.Conflict ? null : Ended;

    /// <summary>Who else changed it meanwhile; null where nobody did.</summary>
    protected string? ChangedBy => (Ended as Outcome.Conflict)?.By;

    /// <summary>Runs the command.</summary>
    protected abstract Task<Outcome> SendAsync();

    /// <summary>Remembers the version that somebody else saved meanwhile.</summary>
    protected virtual void TakeNewer(Outcome.Conflict conflict) => Seen = conflict.Version;

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

        if (Ended is Outcome.Conflict conflict)
        {
            // Both are on the page now: who saves again has seen theirs.
            TakeNewer(conflict);
        }
        else if (Ended is Outcome.Saved saved)
        {
            if (Offer is not null)
            {
                await Offer.SavedAsync();
            }

            await OnClosed.InvokeAsync(saved);
        }
    }

    protected Task CloseAsync() => OnClosed.InvokeAsync(null);

    protected Task KeyAsync(KeyboardEventArgs key) =>
        key is { Key: "Enter" } and ({ CtrlKey: true } or { MetaKey: true }) ? SaveAsync()
        : key.Key == "Escape" ? CloseAsync()
        : Task.CompletedTask;

    /// <summary>The item that the form is about.</summary>
    protected BoardItem? ItemOf() => Board.Items.FirstOrDefault(i => i.Item.Ref == Form.Ref);
}
