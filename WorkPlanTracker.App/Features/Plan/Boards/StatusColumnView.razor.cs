using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web.Virtualization;

namespace WorkPlanTracker.App.Features.Plan.Boards;

/// <summary>One status's column. Only the cards on screen exist.</summary>
public sealed partial class StatusColumnView : IDisposable
{
    private StatusColumn _shown = new(0, "", "", [], 0);
    private Virtualize<string>? _cards;

    /// <summary>The column as it was when the board was last written.</summary>
    [Parameter, EditorRequired]
    public required StatusColumn Column { get; set; }

    [Parameter, EditorRequired]
    public required PlanBoard Board { get; set; }

    public void Dispose() => Board.Leave(this);

    /// <summary>Takes the newest column; cards come and go only where its milestones are others.</summary>
    internal void Show(StatusColumn column)
    {
        if (ReferenceEquals(column, _shown))
        {
            return;
        }

        var before = _shown;
        _shown = column;
        if (!column.Lists(before))
        {
            _ = InvokeAsync(RefreshAsync);
        }
        else if (column.Silent != before.Silent)
        {
            StateHasChanged();
        }
    }

    protected override void OnInitialized() => Board.Enter(this);

    protected override void OnParametersSet()
    {
        var before = _shown;
        _shown = Column;
        if (_cards is not null && !Column.Lists(before))
        {
            _ = InvokeAsync(RefreshAsync);
        }
    }

    private async Task RefreshAsync()
    {
        try
        {
            await (_cards?.RefreshDataAsync() ?? Task.CompletedTask);
            StateHasChanged();
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    }

    private ValueTask<ItemsProviderResult<string>> ProvideAsync(ItemsProviderRequest request)
    {
        var listed = _shown.Refs;
        var count = Math.Min(request.Count, Math.Max(0, listed.Length - request.StartIndex));
        return ValueTask.FromResult(new ItemsProviderResult<string>([.. listed.AsSpan().Slice(Math.Min(request.StartIndex, listed.Length), count)], listed.Length));
    }
}
