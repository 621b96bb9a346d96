using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>What is written on the plan page, whatever its rows are shown as: an update in its row's place, no change, a new milestone.</summary>
public sealed partial class PlanEditing(PostNoChange noChange)
{
    private PlanRow? _editing;
    private MilestoneStatus? _chosen;
    private bool _adding;
    private bool _asked;

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    [Parameter, EditorRequired]
    public required PlanListing Listing { get; set; }

    /// <summary>The newest row of a milestone, which may be newer than the listing last rendered.</summary>
    [Parameter, EditorRequired]
    public required Func<string, PlanRow?> RowOf { get; set; }

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    /// <summary>The page shows today, so that something can be written.</summary>
    [Parameter]
    public bool IsNow { get; set; }

    /// <summary>This person may update something here.</summary>
    [Parameter]
    public bool MaySelect { get; set; }

    /// <summary>This person may add a milestone here.</summary>
    [Parameter]
    public bool MayAdd { get; set; }

    /// <summary>The page was asked for a new milestone.</summary>
    [Parameter]
    public bool AsksForNew { get; set; }

    /// <summary>Told when a new milestone was saved, or given up.</summary>
    [Parameter]
    public EventCallback<Outcome.Saved?> OnNew { get; set; }

    /// <summary>Told which row's editor was closed.</summary>
    [Parameter]
    public EventCallback<string> OnClosed { get; set; }

    /// <summary>Opens the editor of a row.</summary>
    /// <param name="reference">The milestone.</param>
    /// <param name="key">The status chosen with it, by its key; 0 for none.</param>
    public Task OpenAsync(string reference, int key)
    {
        if (!IsNow || RowOf(reference) is not { } row)
        {
            return Task.CompletedTask;
        }

        if (!Person.May(Act.PostProgressUpdate, row.Project, row.OwnerEmail))
        {
            Announcements?.Say($"You cannot update {row.Ref}. The leads of {row.Project} can.");
            return Task.CompletedTask;
        }

        _chosen = key is >= 1 and <= 7 ? UpdateEditor.ByKey[key - 1] : null;
        _editing = row;
        StateHasChanged();
        return Task.CompletedTask;
    }

    /// <summary>Says of a row that nothing has changed.</summary>
    public async Task NoChangeAsync(string reference)
    {
        if (IsNow && RowOf(reference) is { } row)
        {
            var outcome = await noChange.RunAsync(Person.Actor, row.Ref, row.Version, CancellationToken.None);
            if (outcome is Outcome.Saved saved)
            {
                Announcements?.Say(saved);
            }
            else
            {
                Announcements?.Say(ActWords.Sentence(outcome));
            }
        }
    }

    /// <summary>Opens the form of a new milestone.</summary>
    public void Add()
    {
        _adding = true;
        StateHasChanged();
    }

    protected override void OnParametersSet() => (_adding, _asked) = (_adding || (AsksForNew && !_asked), AsksForNew);

    private Task CloseNew(Outcome.Saved? saved)
    {
        _adding = false;
        return OnNew.InvokeAsync(saved);
    }

    private Task CloseEditorAsync(Outcome.Saved? saved)
    {
        var reference = _editing?.Ref ?? "";
        _editing = null;
        if (saved is not null)
        {
            Announcements?.Say(saved);
        }

        StateHasChanged();
        return OnClosed.InvokeAsync(reference);
    }
}
