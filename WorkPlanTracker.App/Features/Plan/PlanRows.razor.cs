using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Features.Plan.Boards;
using WorkPlanTracker.App.Features.Plan.Bulk;
using WorkPlanTracker.App.Features.Plan.Timeline;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>The rows of the plan in the shape its view asks for, and one way to tell them of a change.</summary>
public sealed partial class PlanRows
{
    private PlanTable? _table;
    private PlanTimeline? _timeline;
    private PlanBoard? _board;

    [Parameter, EditorRequired]
    public required PlanListing Listing { get; set; }

    [Parameter, EditorRequired]
    public required PlanView View { get; set; }

    [Parameter, EditorRequired]
    public required Person Me { get; set; }

    /// <summary>What is selected; null where nothing can be.</summary>
    [Parameter]
    public Picking? Picking { get; set; }

    [Parameter]
    public bool Selecting { get; set; }

    /// <summary>This person may move a card to another status.</summary>
    [Parameter]
    public bool MayMove { get; set; }

    [Parameter]
    public EventCallback<string> OnSort { get; set; }

    [Parameter]
    public EventCallback OnPicked { get; set; }

    [Parameter]
    public EventCallback OnDone { get; set; }

    /// <summary>Told which look of the same rows is wanted: another zoom, other lines.</summary>
    [Parameter]
    public EventCallback<PlanView> OnView { get; set; }

    /// <summary>Told which milestone is to stand where: its reference and the status's key.</summary>
    [Parameter]
    public EventCallback<(string Ref, int Key)> OnMove { get; set; }

    /// <summary>Ends once rows are on the page.</summary>
    internal Task Drawn => View.Shape switch
    {
        PlanShape.Timeline => _timeline?.Drawn,
        PlanShape.Board => _board?.Drawn,
        _ => _table?.Drawn,
    } ?? Task.CompletedTask;

    /// <summary>Shows a newer listing: rows that changed render again. The order of a table or a time line stays as it was.</summary>
    internal void Show(PlanListing listing)
    {
        _table?.Show(listing);
        _timeline?.Show(listing);
        _board?.Show(listing);
    }

    /// <summary>Reads the lines again, after the order changed.</summary>
    internal async Task RefreshAsync()
    {
        await (_table?.RefreshAsync() ?? Task.CompletedTask);
        await (_timeline?.RefreshAsync() ?? Task.CompletedTask);
        await (_board?.RefreshAsync() ?? Task.CompletedTask);
    }

    /// <summary>Selects every row listed.</summary>
    internal Task PickAllAsync() => _table?.PickAllAsync() ?? Task.CompletedTask;
}
