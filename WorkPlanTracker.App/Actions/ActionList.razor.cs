using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Actions;

/// <summary>Actions, each of which can be closed and edited in place. One form is open at a time.</summary>
public sealed partial class ActionList
{
    private const string Close = "close";
    private const string Edit = "edit";

    private readonly Dictionary<(string Ref, string Form), ElementReference> _buttons = [];
    private ElementReference _list;
    private (string Ref, string Form) _open = ("", "");
    private (string Ref, string Form)? _left;
    private bool _all;

    [Parameter, EditorRequired]
    public required IReadOnlyList<ActionLine> Lines { get; set; }

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    /// <summary>The meeting on whose page they are listed; empty elsewhere.</summary>
    [Parameter]
    public string Meeting { get; set; } = "";

    /// <summary>Whether they are those of a past day, which nobody changes.</summary>
    [Parameter]
    public bool Past { get; set; }

    /// <summary>How many are listed at first.</summary>
    [Parameter]
    public int MostShown { get; set; } = 40;

    /// <summary>Told what was saved.</summary>
    [Parameter]
    public EventCallback<Outcome.Saved> OnSaved { get; set; }

    private int Most => _all ? int.MaxValue : MostShown;

    /// <summary>Offered once the page listens, so that no click is lost.</summary>
    private bool MayRecord => !Past && RendererInfo.IsInteractive && Person.May(Act.RecordAction, "");

    /// <summary>The focus goes back to where the form was opened from; where that row is gone, to the list.</summary>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_left is { } left)
        {
            _left = null;
            await (Lines.Any(l => l.Ref == left.Ref && l.IsOpen) && _buttons.TryGetValue(left, out var button) ? button : _list).FocusAsync();
        }
    }

    private static string Whose(ActionLine line) => line.Kind is ActionKind.UrgentAction
        ? $"{(line.AgreedBy.Length > 0 ? $"Agreed by {line.AgreedBy}." : "Nobody is named who agreed.")}{(line.Owner.Length > 0 ? $" Taken by {line.Owner}." : "")}{(line.Committee is { } body ? $" To be reported to {body}." : "")}"
        : $"{(line.Owner.Length > 0 ? $"Owed by {line.Owner}." : "Nobody owns it.")}{(line.Committee is { } to ? $" {to} goes through it." : "")}";

    private void Open(string reference, string form) => _open = (reference, form);

    /// <summary>Opens the form that was open before the page was loaded again.</summary>
    private void Reopen(string form)
    {
        if (form.Split(':') is [var reference, Close or Edit] && MayRecord && Lines.Any(l => l.Ref == reference && l.IsOpen))
        {
            _open = (reference, form.Split(':')[1]);
        }
    }

    private async Task ClosedAsync(Outcome.Saved? saved)
    {
        (_left, _open) = (saved is not null && _open.Form == Close ? ("", "") : _open, ("", ""));
        if (saved is not null)
        {
            await OnSaved.InvokeAsync(saved);
        }
    }
}
