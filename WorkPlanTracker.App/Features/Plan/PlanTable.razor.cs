using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web.Virtualization;
using Microsoft.JSInterop;
using WorkPlanTracker.App.Features.Plan.Bulk;
using WorkPlanTracker.App.Features.Plan.Lines;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Plan;

/// <summary>The table of milestones. Only the rows on screen exist; each is told by name when its milestone changed.</summary>
public sealed partial class PlanTable(IJSRuntime script) : IAsyncDisposable
{
    private static readonly PlanColumn[] First = [new("ref", "Ref", "c-ref", "ref"), new("title", "Milestone", "c-title", "title")];

    private Virtualize<NumberedLine>? _rows;
    private ElementReference _root;
    private IJSObjectReference? _keys;
    private DotNetObjectReference<PlanTable>? _self;

    [Parameter, EditorRequired]
    public required PlanListing Listing { get; set; }

    /// <summary>Who is looking, so that their own changes are not announced to them.</summary>
    [Parameter, EditorRequired]
    public required Person Me { get; set; }

    [Parameter]
    public IReadOnlyList<PlanColumn> Columns { get; set; } = PlanColumn.Usual;

    [Parameter]
    public string Sort { get; set; } = "due";

    [Parameter]
    public bool Descending { get; set; }

    [Parameter]
    public EventCallback<string> OnSort { get; set; }

    /// <summary>The past instant shown, as an address says it; empty for today.</summary>
    [Parameter]
    public string Past { get; set; } = "";

    /// <summary>What is selected; null where this person selects nothing here.</summary>
    [Parameter]
    public Picking? Picking { get; set; }

    /// <summary>The rows carry boxes to tick.</summary>
    [Parameter]
    public bool Selecting { get; set; }

    /// <summary>Told when the selection changed.</summary>
    [Parameter]
    public EventCallback OnPicked { get; set; }

    /// <summary>Told when the person has done with selecting.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    /// <summary>Ends once rows are on the page.</summary>
    internal Task Drawn => Shown.Drawn;

    /// <summary>The rows and headings on screen.</summary>
    internal LinesOnScreen Shown { get; } = new();

    private ImmutableArray<PlanLine> Lines => Shown.Listing.Lines;

    private IEnumerable<PlanColumn> Headings => First.Concat(Columns);

    private string Wide => Columns.Count switch { > 8 => "widest", > 6 => "wide", _ => "" };

    private bool AllPicked => Picking is { Count: > 0 } picking && Lines.All(l => l.Ref is null || picking.Holds(l.Ref));

    /// <summary>Shows a newer listing of the same order: rows and headings that changed render again.</summary>
    public void Show(PlanListing listing) => Shown.Show(listing);

    /// <summary>Reads the lines again, after the order changed.</summary>
    public async Task RefreshAsync()
    {
        if (_rows is not null)
        {
            // It fetches the lines, and shows them when this renders.
            await _rows.RefreshDataAsync();
            StateHasChanged();
        }
    }

    /// <summary>Selects one row, or leaves it out where it is selected.</summary>
    [JSInvokable]
    public Task PickAsync(string reference) => Shown.Listing.Row(reference) is null || Picking is null ? Task.CompletedTask : PickAsync([reference], !Picking.Holds(reference));

    /// <summary>Selects the rows from one to another, as they are listed.</summary>
    [JSInvokable]
    public Task PickRangeAsync(string from, string to)
    {
        var (a, b) = (IndexOf(from), IndexOf(to));
        return a < 0 || b < 0 ? Task.CompletedTask : PickLinesAsync(Lines.AsSpan()[Math.Min(a, b)..(Math.Max(a, b) + 1)].ToArray(), on: true);
    }

    /// <summary>Selects every row listed.</summary>
    [JSInvokable]
    public Task PickAllAsync() => PickLinesAsync(Lines, on: true);

    /// <summary>Ends selecting.</summary>
    [JSInvokable]
    public Task LeavePickingAsync() => Selecting ? OnDone.InvokeAsync() : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        await ScriptModules.UnlessGoneAsync(() => _keys?.DisposeAsync().AsTask() ?? Task.CompletedTask);
    }

    internal bool IsPicked(string reference) => Picking?.Holds(reference) is true;

    internal bool IsGroupPicked(int number) => GroupAt(number) is { Count: > 0 } lines && lines.TrueForAll(l => IsPicked(l.Ref!));

    internal Task PickGroupAsync(int number, bool on) => PickLinesAsync(GroupAt(number), on);

    protected override void OnParametersSet() => Shown.Set(Listing, Me);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && Picking is not null)
        {
            _self = DotNetObjectReference.Create(this);
            _keys = await script.InvokeAsync<IJSObjectReference>("import", "./js/picking.js");
            await _keys.InvokeVoidAsync("start", _root, _self);
        }
    }

    private Task PickLinesAsync(IEnumerable<PlanLine> lines, bool on) => PickAsync(lines.Select(l => l.Ref).OfType<string>(), on);

    private Task PickAsync(IEnumerable<string> references, bool on)
    {
        Picking?.Set(references, on);
        return OnPicked.InvokeAsync();
    }

    private int IndexOf(string reference)
    {
        for (var i = 0; i < Lines.Length; i++)
        {
            if (Lines[i].Ref == reference)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The rows under the heading that stands at a row number; the heading row of the table is number 1.</summary>
    private List<PlanLine> GroupAt(int number) => [.. Lines.Skip(number - 1).TakeWhile(l => l.Group is null)];
}
