using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Projects;

namespace WorkPlanTracker.App.Features.Projects;

/// <summary>One section of a project summary, edited in place. What was typed stays until it is saved or given up.</summary>
public sealed partial class SectionView(RewriteSection rewrite)
{
    /// <summary>How often a save goes again because another section was saved in between.</summary>
    private const int MostTries = 5;

    private DraftOffer? _offer;
    private string? _reopened;
    private Project? _newer;
    private SectionDraft? _draft;
    private SectionInput? _opened;
    private SectionInput? _theirs;
    private string _by = "";
    private int _seen;
    private bool _busy;
    private ElementReference _edit;
    private bool _focusEdit;
    private Outcome? _outcome;

    [Parameter, EditorRequired]
    public required ProjectSection Section { get; set; }

    /// <summary>The project as the page loaded it.</summary>
    [Parameter, EditorRequired]
    public required Project Initial { get; set; }

    [Parameter, EditorRequired]
    public required ProjectBoard Board { get; set; }

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    [Parameter]
    public bool MayEdit { get; set; }

    [Parameter]
    public bool MayAssess { get; set; }

    [Parameter]
    public EventCallback<Outcome.Saved> OnSaved { get; set; }

    /// <summary>The project on the record, read afresh.</summary>
    [Parameter]
    public Func<Task<Project?>>? Newest { get; set; }

    private string DraftKey => $"project:{Project.Ref}:{Key}";

    private Project Project => _newer ?? Initial;

    private SectionInput Shown => SectionInput.Of(Project, Section);

    private string Key => char.ToLowerInvariant(Section.ToString()[0]) + Section.ToString()[1..];

    private bool IsEmpty => Shown is { Text: null or "", Lines: null or { Count: 0 }, Chosen: null or { Count: 0 } };

    /// <summary>Takes the project as it stands now; renders only where this section differs.</summary>
    public void Show(Project project)
    {
        var alike = SectionInput.Of(project, Section).Content == Shown.Content && project.CommitteeSection == Project.CommitteeSection
            && (Section is not ProjectSection.Success || project.Assessments.SequenceEqual(Project.Assessments));
        _newer = project;
        if (!alike)
        {
            StateHasChanged();
        }
    }

    /// <summary>Opens the form that was open before the page was loaded again, if it is one of this section.</summary>
    internal void Reopen(string form)
    {
        if (form == DraftKey && MayEdit && _draft is null)
        {
            Open();
            StateHasChanged();
        }
        else if (Section is ProjectSection.Success && form.StartsWith("assess:", StringComparison.Ordinal))
        {
            _reopened = form;
            StateHasChanged();
        }
    }

    protected override void OnParametersSet() => _newer = null;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusEdit)
        {
            _focusEdit = false;
            await _edit.FocusAsync();
        }
    }

    private string NameOf(string reference) => ProjectBoard.NameOf(Section is ProjectSection.Strands ? Board.Strands : Board.Committees, reference);

    private void Open()
    {
        _opened = Shown;
        (_draft, _seen, _outcome, _theirs) = (SectionDraft.Of(_opened), Project.Version, null, null);
    }

    private void Close()
    {
        (_draft, _outcome, _theirs) = (null, null, null);
        _focusEdit = true;
    }

    /// <summary>Whether a save that was on its way arrived: the section reads on the record as it was typed.</summary>
    private async Task<bool> IsOnRecordAsync(DraftText draft) =>
        Newest is not null && await Newest() is { } newest && newest.Version > draft.Version && SectionDraft.Of(SectionInput.Of(newest, Section)).Says(draft);

    /// <summary>Text typed against an older version is shown beside what is on the record.</summary>
    private void Used(DraftText draft)
    {
        if (draft.Version < _seen && _opened is { } now && !SectionDraft.Of(now).Says(draft))
        {
            (_theirs, _by) = (now, "");
        }
    }

    private void TakeTheirs() => (_draft, _opened, _theirs, _outcome) = (SectionDraft.Of(_theirs!), _theirs, null, null);

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

    /// <summary>Someone else's change of another section is no conflict: the save goes again on top of it.</summary>
    private async Task TryAsync()
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            _outcome = await rewrite.RunAsync(Actor, Project.Ref, _seen, _draft!.ToInput(), CancellationToken.None);
            if (_outcome is not Outcome.Conflict conflict)
            {
                return;
            }

            var theirs = SectionInput.Of(RecordDocument.Read<Project>(conflict.Theirs), Section);
            _seen = conflict.Version;
            if (theirs.Content != _opened!.Content)
            {
                (_theirs, _opened, _by) = (theirs, theirs, conflict.By);
                return;
            }
        }
    }
}
