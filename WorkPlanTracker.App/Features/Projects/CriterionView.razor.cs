using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Projects;

namespace WorkPlanTracker.App.Features.Projects;

/// <summary>One criterion of success, what was found about it, and the form to say so.</summary>
public sealed partial class CriterionView(AssessCriterion assess)
{
    private const int MostTries = 5;

    private static readonly SuccessState[] States = [SuccessState.Met, SuccessState.PartlyMet, SuccessState.NotMet, SuccessState.NotAssessed];

    private DraftOffer? _offer;
    private bool _reopened;
    private CriterionDraft? _draft;
    private SuccessAssessment? _opened;
    private SuccessCriterion? _theirs;
    private string _by = "";
    private int _seen;
    private bool _busy;
    private ElementReference _field;
    private ElementReference _button;
    private bool _focusField;
    private bool _focusButton;
    private Outcome? _outcome;

    [Parameter, EditorRequired]
    public required SuccessCriterion Criterion { get; set; }

    [Parameter, EditorRequired]
    public required Project Project { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter]
    public bool MayAssess { get; set; }

    [Parameter]
    public EventCallback<Outcome.Saved> OnSaved { get; set; }

    private Outcome? AtNoField => _outcome is Outcome.Conflict || For("words") is not null || For("evidence") is not null ? null : _outcome;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusField)
        {
            _focusField = false;
            await _field.FocusAsync();
        }
        else if (_focusButton)
        {
            _focusButton = false;
            await _button.FocusAsync();
        }
    }

    private string? For(string field) => OutcomeMessage.For(_outcome, field);

    private string? Wrong(string field) => For(field) is null ? null : "true";

    private string DraftKey => $"assess:{Project.Ref}:{Criterion.Term}:{Criterion.Text}";

    /// <summary>The form that was open before the page was loaded again; it opens here if it is this one's.</summary>
    [Parameter]
    public string? Reopened { get; set; }

    /// <summary>The project on the record, read afresh.</summary>
    [Parameter]
    public Func<Task<Project?>>? Newest { get; set; }

    protected override void OnParametersSet()
    {
        if (Reopened == DraftKey && !_reopened && MayAssess)
        {
            _reopened = true;
            Open();
        }
    }

    private async Task<bool> IsOnRecordAsync(DraftText draft) =>
        Newest is not null && await Newest() is { } newest && newest.Version > draft.Version
        && newest.Criteria.Any(c => c.Term == Criterion.Term && c.Text == Criterion.Text && c.Assessment is { } found && found.State.ToString() == draft.Value("state") && found.Words.Trim() == draft.Value("words").Trim());

    private void Open()
    {
        (_draft, _opened, _seen, _outcome, _theirs) = (CriterionDraft.Of(Criterion), Criterion.Assessment, Project.Version, null, null);
        _focusField = true;
    }

    private void Close()
    {
        (_draft, _outcome, _theirs) = (null, null, null);
        _focusButton = true;
    }

    private void AddEvidence()
    {
        try
        {
            _draft!.Evidence.Add(EvidenceLink.To(_draft.Title, _draft.Url));
            (_draft.Title, _draft.Url, _outcome) = ("", "", null);
        }
        catch (RuleBrokenException broken)
        {
            _outcome = new Outcome.Refused(broken.Rule, broken.Message, broken.Field);
        }
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
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            await TryAsync();
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

    /// <summary>A change of anything but this criterion's assessment is no conflict: the save goes again on top of it.</summary>
    private async Task TryAsync()
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            _outcome = await assess.RunAsync(Actor, Project.Ref, _seen, _draft!.ToInput(Criterion), CancellationToken.None);
            if (_outcome is not Outcome.Conflict conflict)
            {
                return;
            }

            _seen = conflict.Version;
            var now = RecordDocument.Read<Project>(conflict.Theirs).Criteria.FirstOrDefault(c => c.Term == Criterion.Term && c.Text == Criterion.Text);
            if (now is not null && now.Assessment != _opened)
            {
                (_theirs, _opened, _by) = (now, now.Assessment, conflict.By);
                return;
            }
        }
    }
}
