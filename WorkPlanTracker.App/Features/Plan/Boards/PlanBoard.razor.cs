using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using WorkPlanTracker.App.Features.Plan.Lines;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Plan.Boards;

/// <summary>The rows of the plan in columns by declared status. A card put down on another status opens its editor there: some statuses need a sentence, one needs a day.</summary>
public sealed partial class PlanBoard(IJSRuntime script) : IAsyncDisposable
{
    private readonly Dictionary<int, StatusColumnView> _columns = [];
    private ElementReference _root;
    private IJSObjectReference? _keys;
    private DotNetObjectReference<PlanBoard>? _self;

    [Parameter, EditorRequired]
    public required PlanListing Listing { get; set; }

    [Parameter, EditorRequired]
    public required PlanView View { get; set; }

    /// <summary>Who is looking, so that their own changes are not announced to them.</summary>
    [Parameter, EditorRequired]
    public required Person Me { get; set; }

    /// <summary>Cards can be dragged.</summary>
    [Parameter]
    public bool MayMove { get; set; }

    /// <summary>Told which milestone is to stand where.</summary>
    [Parameter]
    public EventCallback<(string Ref, int Key)> OnMove { get; set; }

    /// <summary>Ends once cards are on the page.</summary>
    internal Task Drawn => Shown.Drawn;

    /// <summary>The cards on screen.</summary>
    internal LinesOnScreen Shown { get; } = new();

    private IReadOnlyList<StatusColumn> Columns => StatusColumns.Of(Shown.Listing);

    /// <summary>Shows a newer listing: cards that changed are written again, and a card whose status changed goes to its column.</summary>
    public void Show(PlanListing listing)
    {
        var before = Shown.Listing;
        Shown.Set(listing, Me);
        if (Columns.Count != _columns.Count)
        {
            StateHasChanged();
        }

        foreach (var column in Columns)
        {
            _columns.GetValueOrDefault(column.Key)?.Show(column);
        }

        Shown.Tell(before);
    }

    /// <summary>Shows the listing it was given, whole.</summary>
    public Task RefreshAsync()
    {
        Show(Listing);
        return Task.CompletedTask;
    }

    /// <summary>A card was put down on a column.</summary>
    [JSInvokable]
    public Task MoveAsync(string reference, int key) =>
        MayMove && key is >= 1 and <= 7 && Columns.FirstOrDefault(c => c.Key == key) is { } column && !column.Refs.Contains(reference, StringComparer.Ordinal)
            ? OnMove.InvokeAsync((reference, key))
            : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        await _keys.LeaveAsync();
    }

    internal void Enter(StatusColumnView column) => _columns[column.Column.Key] = column;

    internal void Leave(StatusColumnView column)
    {
        if (_columns.GetValueOrDefault(column.Column.Key) == column)
        {
            _columns.Remove(column.Column.Key);
        }
    }

    protected override void OnParametersSet() => Shown.Set(Listing, Me);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _keys = await script.InvokeAsync<IJSObjectReference>("import", "./js/board.js");
            await _keys.InvokeVoidAsync("start", _root, _self);
        }
    }
}
