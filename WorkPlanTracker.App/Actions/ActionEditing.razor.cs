using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Actions;

namespace WorkPlanTracker.App.Actions;

/// <summary>Changes what an action asks, of whom and by when. Only what was changed is sent, so that what somebody else changed beside it stays.</summary>
public sealed partial class ActionEditing(EditAction edit, ActionQueries queries)
{
    private static readonly string Urgent = ApiWords.Of(ActionKind.UrgentAction);

    private CommitteeAction? _action;
    private CommitteeAction? _opened;
    private ActionChoices? _choices;
    private string _text = "";
    private string _kind = "";
    private string _owner = "";
    private string _due = "";
    private string _agreed = "";
    private string _by = "";
    private bool _blocked;
    private bool _private;
    private bool _gone;
    private int _seen;

    [Parameter, EditorRequired]
    public required string Reference { get; set; }

    protected override bool IsReady => _action is not null && _choices is not null;

    private string DraftKey => $"action:{Reference}:edit";

    private string Title => $"Edit {Reference}";

    protected override async Task OnInitializedAsync()
    {
        if (await queries.NewestAsync(Reference, Person, CancellationToken.None) is not { } action)
        {
            _gone = true;
            return;
        }

        _choices = await queries.ChoicesAsync(CancellationToken.None);
        (_text, _kind, _owner, _due, _agreed, _blocked) = (action.Asked, ApiWords.Of(action.Nature), action.Owner ?? "", action.Due.Text, action.AgreedBy, action.State is ActionState.Blocked);
        (_action, _opened, _seen) = (action, action, action.Version);
    }

    protected override Task<Outcome> SendAsync() => edit.RunAsync(Person.Actor, Reference, _seen, Changed(_opened!), CancellationToken.None);

    protected override async Task TakeNewerAsync(Outcome.Conflict conflict)
    {
        (_by, _seen) = (conflict.By, conflict.Version);
        _action = await queries.NewestAsync(Reference, Person, CancellationToken.None) ?? _action;
    }

    /// <summary>What differs from how it stood as the form was opened.</summary>
    private ActionInput Changed(CommitteeAction was) => new(Differs(_text, was.Asked))
    {
        Kind = Differs(_kind, ApiWords.Of(was.Nature)),
        Owner = Differs(_owner, was.Owner ?? ""),
        Due = Differs(_due, was.Due.Text),
        AgreedBy = _kind == Urgent ? Differs(_agreed, was.AgreedBy) : null,
        Blocked = _blocked == was.State is ActionState.Blocked ? null : _blocked,
        Part = _private ? 2 : null,
    };

    private static string? Differs(string now, string was) => PlainWords.Clean(now) == PlainWords.Clean(was) ? null : now;

    private async Task<bool> IsOnRecordAsync(DraftText draft) =>
        await queries.NewestAsync(Reference, Person, CancellationToken.None) is { } newest && newest.Version > draft.Version && newest.Asked == PlainWords.Clean(draft.Value("text")) && (newest.Due.Text == PlainWords.Clean(draft.Value("due")) || !newest.Due.IsSet == (draft.Value("due").Length == 0));
}
