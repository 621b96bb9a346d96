using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Deadlines;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>A body's deadline rules in words; one at a time is added, edited or removed.</summary>
public sealed partial class RulesView(EditCommittee edit)
{
    /// <summary>How often a save goes again because something else of the body was saved in between.</summary>
    private const int MostTries = 5;

    private const string Adding = "new";

    private DraftOffer? _offer;
    private RuleDraft? _draft;
    private DeadlineRule? _original;
    private string _key = Adding;
    private string _note = "";
    private int _seen;
    private bool _busy;
    private bool _focusFirst;
    private bool _focusAdd;
    private ElementReference _first;
    private ElementReference _add;
    private Outcome? _outcome;

    [Parameter, EditorRequired]
    public required Committee Committee { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter]
    public bool MayEdit { get; set; }

    [Parameter]
    public EventCallback<Outcome.Saved> OnSaved { get; set; }

    private string DraftKey => $"rule:{Committee.Ref}:{_key}";

    /// <summary>Opens the form that was open before the page was loaded again.</summary>
    internal void Reopen(string form)
    {
        var prefix = $"rule:{Committee.Ref}:";
        if (MayEdit && _draft is null && form.StartsWith(prefix, StringComparison.Ordinal))
        {
            Open(Committee.DeadlineRules.FirstOrDefault(r => KeyOf(r) == form[prefix.Length..]));
            StateHasChanged();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusFirst)
        {
            _focusFirst = false;
            await _first.FocusAsync();
        }
        else if (_focusAdd)
        {
            _focusAdd = false;
            await _add.FocusAsync();
        }
    }

    private static string KeyOf(DeadlineRule rule) => $"{ApiWords.Of(rule.Step)} {rule.Name}";

    private string? For(string field) => OutcomeMessage.For(_outcome, field);

    private string? Wrong(string field) => For(field) is null ? null : "true";

    private void Open(DeadlineRule? rule)
    {
        (_original, _draft, _seen, _outcome, _note) = (rule, rule is null ? new RuleDraft() : RuleDraft.Of(rule), Committee.Version, null, "");
        _key = rule is null ? Adding : KeyOf(rule);
        _focusFirst = true;
    }

    private void Close()
    {
        (_draft, _outcome, _note) = (null, null, "");
        _focusAdd = true;
    }

    private async Task KeyAsync(KeyboardEventArgs key)
    {
        if (key is { Key: "Enter" } and ({ CtrlKey: true } or { MetaKey: true }))
        {
            await SaveAsync();
        }
        else if (key.Key == "Escape")
        {
            Close();
        }
    }

    private async Task SaveAsync()
    {
        if (_busy || _draft is null)
        {
            return;
        }

        var (rule, wrong) = _draft.ToInput();
        _outcome = wrong;
        if (rule is null)
        {
            await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
            return;
        }

        _busy = true;
        try
        {
            await TryAsync(kept => _original is null ? [.. kept.Select(RuleDraft.ToInput), rule] : [.. kept.Select(r => r.Equals(_original) ? rule : RuleDraft.ToInput(r))]);
        }
        finally
        {
            _busy = false;
        }

        await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
        if (_outcome is Outcome.Saved saved)
        {
            Close();
            await OnSaved.InvokeAsync(saved);
        }
    }

    private async Task RemoveAsync(DeadlineRule rule)
    {
        (_original, _seen) = (rule, Committee.Version);
        await TryAsync(kept => [.. kept.Where(r => !r.Equals(rule)).Select(RuleDraft.ToInput)]);
        if (_outcome is Outcome.Saved saved)
        {
            _focusAdd = true;
            await OnSaved.InvokeAsync(saved);
        }
    }

    /// <summary>The save goes again on top of someone else's change of the body, unless it was of this very rule.</summary>
    private async Task TryAsync(Func<IReadOnlyList<DeadlineRule>, IReadOnlyList<DeadlineRuleInput>> rules)
    {
        var kept = Committee.DeadlineRules;
        for (var tries = 0; tries < MostTries; tries++)
        {
            _outcome = await edit.RunAsync(Actor, Committee.Ref, _seen, new(null) { DeadlineRules = rules(kept) }, CancellationToken.None);
            if (_outcome is not Outcome.Conflict conflict)
            {
                return;
            }

            kept = RecordDocument.Read<Committee>(conflict.Theirs).DeadlineRules;
            _seen = conflict.Version;
            if (_original is { } original && !kept.Contains(original))
            {
                _original = null;
                _note = $"{conflict.By} has changed or removed this rule while you were typing. Yours is kept here: look at the rules above, then save it as a rule of its own, or cancel.";
                return;
            }
        }
    }
}
