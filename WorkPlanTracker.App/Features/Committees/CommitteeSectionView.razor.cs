using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Committees;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>One section of a body's page, edited in place. What was typed stays until it is saved or given up.</summary>
public sealed partial class CommitteeSectionView(EditCommittee edit, CommitteeQueries queries)
{
    /// <summary>How often a save goes again because another section was saved in between.</summary>
    private const int MostTries = 5;

    private DraftOffer? _offer;
    private CommitteeDraft? _draft;
    private CommitteeDraft? _theirs;
    private string _opened = "";
    private string _by = "";
    private int _seen;
    private bool _busy;
    private bool _focusEdit;
    private ElementReference _edit;
    private Outcome? _outcome;

    [Parameter, EditorRequired]
    public required CommitteeSection Section { get; set; }

    [Parameter, EditorRequired]
    public required Committee Committee { get; set; }

    [Parameter, EditorRequired]
    public required CommitteeBoard Board { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter]
    public bool MayEdit { get; set; }

    /// <summary>Whether the minutes of a meeting are made up for the demonstration.</summary>
    [Parameter]
    public bool Illustrative { get; set; }

    [Parameter]
    public EventCallback<Outcome.Saved> OnSaved { get; set; }

    private string Key => ApiWords.Of(Section);

    private string DraftKey => $"committee:{Committee.Ref}:{Key}";

    private string Title => Section switch
    {
        CommitteeSection.Body => "The body",
        CommitteeSection.Remit => "Remit",
        CommitteeSection.Life => "Life and successor",
        _ => "How it meets",
    };

    /// <summary>Opens the form that was open before the page was loaded again, if it is this one.</summary>
    internal void Reopen(string form)
    {
        if (form == DraftKey && MayEdit && _draft is null)
        {
            Open();
            StateHasChanged();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusEdit)
        {
            _focusEdit = false;
            await _edit.FocusAsync();
        }
    }

    private void Open()
    {
        _draft = CommitteeDraft.Of(Committee, Section);
        (_opened, _seen, _outcome, _theirs) = (_draft.Said(Board), Committee.Version, null, null);
    }

    private void Close()
    {
        (_draft, _outcome, _theirs) = (null, null, null);
        _focusEdit = true;
    }

    private void TakeTheirs()
    {
        _draft = _theirs;
        (_opened, _theirs, _outcome) = (_draft!.Said(Board), null, null);
    }

    private async Task<bool> IsOnRecordAsync(DraftText draft) =>
        await queries.NewestAsync(Committee.Ref, CancellationToken.None) is { } newest && newest.Version > draft.Version && CommitteeDraft.Of(newest, Section).Says(draft);

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

        _busy = true;
        try
        {
            await TryAsync(_draft);
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

    /// <summary>Someone else's change of another section is no conflict: the save goes again on top of it.</summary>
    private async Task TryAsync(CommitteeDraft draft)
    {
        var (input, wrong) = draft.ToInput();
        _outcome = wrong;
        for (var tries = 0; input is not null && tries < MostTries; tries++)
        {
            _outcome = await edit.RunAsync(Actor, Committee.Ref, _seen, input, CancellationToken.None);
            if (_outcome is not Outcome.Conflict conflict)
            {
                return;
            }

            var theirs = CommitteeDraft.Of(RecordDocument.Read<Committee>(conflict.Theirs), Section);
            _seen = conflict.Version;
            if (theirs.Said(Board) != _opened)
            {
                (_theirs, _opened, _by) = (theirs, theirs.Said(Board), conflict.By);
                return;
            }
        }
    }
}
