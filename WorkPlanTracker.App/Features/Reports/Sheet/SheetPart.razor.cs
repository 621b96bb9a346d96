using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Sheet;

/// <summary>One part of a report, edited in place. What was typed stays until it is saved or given up.</summary>
public sealed partial class SheetPart(EditReport edit, CommissionReport commission, ReportQueries queries)
{
    /// <summary>How often a save goes again because another part was saved in between.</summary>
    private const int MostTries = 5;

    private SheetDraft? _draft;
    private SheetDraft? _base;
    private SheetDraft? _theirs;
    private DraftOffer? _offer;
    private string _by = "";
    private int _opened;
    private int _seen;
    private bool _busy;
    private bool _focusEdit;
    private bool _filing;
    private bool _focusAdd;
    private ElementReference _edit;
    private ElementReference _add;
    private Outcome? _outcome;

    [Parameter, EditorRequired]
    public required ReportSheet Sheet { get; set; }

    [Parameter, EditorRequired]
    public SheetSection Section { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter]
    public bool MayEdit { get; set; }

    [Parameter]
    public EventCallback<Outcome.Saved> OnSaved { get; set; }

    private string Key => SheetWords.Key(Section);

    private string DraftKey => $"report:{Sheet.Report.Ref}:{Key}";

    private string Verb => Section is SheetSection.Commission && Sheet.Report.Commission is null ? "Commission" : "Edit";

    /// <summary>What no field of this part shows beside itself.</summary>
    private Outcome? AtNoField => _outcome switch
    {
        Outcome.Conflict => null,
        Outcome.Refused { Field: { } named } when Has(named) => null,
        Outcome.Invalid invalid when invalid.Errors.Keys.All(Has) => null,
        _ => _outcome,
    };

    /// <summary>Opens the form for a file.</summary>
    public void OpenFile()
    {
        _filing = MayEdit && _draft is null;
        StateHasChanged();
    }

    /// <summary>Opens the fields.</summary>
    public void Open()
    {
        if (!MayEdit || _draft is not null)
        {
            return;
        }

        (_draft, _base) = (DraftOf(Sheet.Report), DraftOf(Sheet.Report));
        (_seen, _outcome, _theirs) = (Sheet.Report.Version, null, null);
        _opened = _seen;
        StateHasChanged();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusAdd && !_filing && MayEdit)
        {
            _focusAdd = false;
            await _add.FocusAsync();
        }

        if (_focusEdit)
        {
            _focusEdit = false;
            await _edit.FocusAsync();
        }
    }

    private async Task FiledAsync(Outcome.Saved? saved)
    {
        (_filing, _focusAdd) = (false, true);
        if (saved is not null)
        {
            await OnSaved.InvokeAsync(saved);
        }
    }

    private bool Has(string field) => _draft is { } draft && (draft.Values.ContainsKey(field) || draft.Chosen.ContainsKey(field));

    private void Close()
    {
        (_draft, _outcome, _theirs) = (null, null, null);
        _focusEdit = true;
    }

    private void TakeTheirs()
    {
        (_draft, _base) = (_theirs!, _theirs);
        (_theirs, _outcome) = (null, null);
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

    /// <summary>Someone else's change of another part is no conflict: the save goes again on top of it.</summary>
    private async Task TryAsync(SheetDraft draft)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            _outcome = Section is SheetSection.Commission
                ? await commission.RunAsync(Actor, Sheet.Report.Ref, _seen, draft.ToCommission(), CancellationToken.None)
                : await edit.RunAsync(Actor, Sheet.Report.Ref, _seen, draft.ToInput(), CancellationToken.None);
            if (_outcome is not Outcome.Conflict conflict)
            {
                return;
            }

            // As this person may see it: it may have been taken in private in between.
            var theirs = DraftOf(RecordDocument.Read<PlannedReport>(conflict.Theirs));
            (_seen, _by) = (conflict.Version, conflict.By);
            if (theirs.Said != _base!.Said && theirs.Said != draft.Said)
            {
                (_theirs, _base) = (theirs, theirs);
                return;
            }
        }
    }

    private async Task<bool> IsOnRecordAsync(DraftText kept) =>
        await queries.NewestAsync(Sheet.Report.Ref, CancellationToken.None) is { } newest && newest.Version > kept.Version && DraftOf(newest).Says(kept);

    private SheetDraft DraftOf(PlannedReport report) => SheetDraft.Of(Section, report, Sheet.SeesPrivate);
}
