using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Programme;

namespace WorkPlanTracker.App.Features.Milestones;

/// <summary>Edits what a milestone is, or cancels it. It stays open, with what was typed, until it is saved or given up.</summary>
public sealed partial class MilestoneEditForm(EditMilestone edit, CancelMilestone cancel, MilestoneQueries queries)
{
    private MilestoneForm _form = new();
    private DraftOffer? _offer;
    private string _reference = "";
    private string _cancelReason = "";
    private string _by = "";
    private int _opened;
    private int _seen;
    private int _conflicts;
    private Outcome? _outcome;
    private Milestone? _theirs;

    /// <summary>The milestone as the page shows it when the form opens.</summary>
    [Parameter, EditorRequired]
    public required Milestone Milestone { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<AreaName> Areas { get; set; }

    [Parameter]
    public IReadOnlyList<Priority> Priorities { get; set; } = [];

    [Parameter, EditorRequired]
    public required Actor Actor { get; set; }

    /// <summary>The plan is agreed, so the baseline is not typed here.</summary>
    [Parameter]
    public bool BaselineFixed { get; set; }

    [Parameter]
    public bool MayCancel { get; set; }

    /// <summary>Told when the form closes, with what was saved if anything was.</summary>
    [Parameter]
    public EventCallback<Outcome.Saved?> OnClosed { get; set; }

    private string DraftKey => $"edit:{_reference}";

    protected override void OnInitialized()
    {
        (_form, _reference) = (MilestoneForm.Of(Milestone), Milestone.Ref);
        _seen = _opened = Milestone.Version;
    }

    private async Task SaveAsync() => await EndAsync(await edit.RunAsync(Actor, _reference, _seen, _form.ToInput(), CancellationToken.None));

    private async Task CancelMilestoneAsync() => await EndAsync(await cancel.RunAsync(Actor, _reference, _seen, _cancelReason, CancellationToken.None));

    private async Task EndAsync(Outcome outcome)
    {
        _outcome = outcome;
        await (_offer?.EndedAsync(outcome) ?? ValueTask.CompletedTask);
        if (outcome is Outcome.Conflict conflict)
        {
            (_theirs, _by, _seen) = (RecordDocument.Read<Milestone>(conflict.Theirs), conflict.By, conflict.Version);
            _conflicts++;
        }
        else if (outcome is Outcome.Saved saved)
        {
            await OnClosed.InvokeAsync(saved);
        }
    }

    private Task<Milestone?> NewestAsync() => queries.NewestAsync(_reference, CancellationToken.None);

    private async Task<bool> IsOnRecordAsync(DraftText draft) =>
        await NewestAsync() is { } newest && newest.Version > draft.Version
        && (draft.Value("cancelReason").Length > 0 ? newest.Status is MilestoneStatus.Cancelled : MilestoneForm.Of(newest).Says(draft));

    /// <summary>Text typed against an older version goes to the conflict view at once.</summary>
    private async Task UsedAsync(DraftText draft)
    {
        if (draft.Version < _opened && await NewestAsync() is { } newest)
        {
            var by = (await queries.LastChangeAsync(_reference, CancellationToken.None))?.Actor ?? "Someone";
            (_theirs, _by, _seen) = (newest, by, newest.Version);
            _conflicts++;
            _outcome = new Outcome.Conflict(_reference, [], newest.Version, by, null);
        }
    }

    private Task ArrivedAsync() => OnClosed.InvokeAsync(new Outcome.Saved(_reference, _seen + 1, 0, $"What you typed about {_reference} was saved before the connection broke.", []));
}
