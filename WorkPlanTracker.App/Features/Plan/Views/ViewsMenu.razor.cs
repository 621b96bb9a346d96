using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.SavedViews;

namespace WorkPlanTracker.App.Features.Plan.Views;

/// <summary>Saved views: to open, keep, mend, share and delete them, and to choose the one the plan opens on.</summary>
public sealed partial class ViewsMenu(KeepView keep, ChangeView change, DeleteView delete, OpenPlanOn openOn, SavedViewShelf shelf)
{
    private Drop? _drop;
    private DraftOffer? _offer;
    private DraftOffer? _nameOffer;
    private Outcome? _outcome;
    private Asking _asking;
    private string _name = "";
    private string _new = "";
    private bool _share;

    private enum Asking
    {
        Nothing,
        Name,
        Deleting,
    }

    [Parameter, EditorRequired]
    public required PlanView View { get; set; }

    [Parameter, EditorRequired]
    public required ShelvedViews Views { get; set; }

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    /// <summary>Told the view to go to.</summary>
    [Parameter]
    public EventCallback<PlanView> OnView { get; set; }

    /// <summary>Told what was done.</summary>
    [Parameter]
    public EventCallback<Outcome.Saved> OnSaid { get; set; }

    /// <summary>Told when a view changed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private SavedView? Current => View.Saved.Length > 0 && Views.ByRef.GetValueOrDefault(View.Saved) is { } view && view.IsOpenTo(Person.Email) ? view : null;

    private string? Chosen => Views.Chosen.GetValueOrDefault(Person.Email);

    private bool Differs => Current is { } view && PlanView.OfQuery($"?{view.Query}").ToQuery() != View.ToQuery();

    private bool MayShare => Person.May(Act.ShareView, "", Person.Email);

    private string? Wrong => OutcomeMessage.For(_outcome, "name") is null ? null : "true";

    private static string AddressOf(SavedView view) => (PlanView.OfQuery($"?{view.Query}") with { Saved = view.Ref }).ToAddress();

    private bool MayChange(SavedView view) => Person.May(Act.KeepView, "", view.Owner);

    private void Begin(Asking asking, string name) => (_asking, _name, _outcome) = (asking, name, null);

    private async Task KeepAsync()
    {
        var kept = await DoneAsync(await keep.RunAsync(Person.Actor, _new, View.ToQuery(), _share, CancellationToken.None));
        await (_offer?.EndedAsync(kept) ?? ValueTask.CompletedTask);
        if (kept is { } saved)
        {
            (_new, _share) = ("", false);
            await OnView.InvokeAsync(View with { Saved = saved.Ref });
        }
    }

    private async Task ChangeAsync(SavedView view, string? name = null, string? query = null, bool? shared = null)
    {
        var changed = await DoneAsync(await change.RunAsync(Person.Actor, view.Ref, view.Version, name, query, shared, CancellationToken.None));
        if (name is not null)
        {
            await (_nameOffer?.EndedAsync(changed) ?? ValueTask.CompletedTask);
        }
    }

    private void Rename(string reference)
    {
        if (Current is { } view && view.Ref == reference && MayChange(view))
        {
            Begin(Asking.Name, view.Name);
            _drop?.Open();
        }
    }

    private async Task DeleteAsync(SavedView view)
    {
        if (await DoneAsync(await delete.RunAsync(Person.Actor, view.Ref, view.Version, CancellationToken.None)) is not null)
        {
            await OnView.InvokeAsync(View with { Saved = "" });
        }
    }

    private async Task OpenOnAsync(string? reference) => await DoneAsync(await openOn.RunAsync(Person.Actor, reference, CancellationToken.None));

    private async Task<Outcome.Saved?> DoneAsync(Outcome outcome)
    {
        _outcome = outcome is Outcome.Conflict conflict
            ? new Outcome.Refused("changed", $"{conflict.By} has just changed this view. Look at it as it is now, then try again.", null)
            : outcome;
        if (outcome is Outcome.Conflict or Outcome.NotFound or Outcome.Saved)
        {
            shelf.Forget();
            await OnChanged.InvokeAsync();
        }

        if (outcome is not Outcome.Saved saved)
        {
            return null;
        }

        (_asking, _outcome) = (Asking.Nothing, null);
        await OnSaid.InvokeAsync(saved);
        return saved;
    }
}
