using Microsoft.AspNetCore.Components;

namespace WorkPlanTracker.App.Features.History;

/// <summary>One entry as a sentence; before and after are read when it is opened.</summary>
public sealed partial class HistoryEntryView(HistoryQueries queries)
{
    private bool _open;
    private IReadOnlyList<FieldChange>? _changes;

    [Parameter, EditorRequired]
    public required HistoryLine Line { get; set; }

    [Parameter, EditorRequired]
    public required HistoryReader Reader { get; set; }

    private async Task ToggleAsync()
    {
        _open = !_open;
        _changes ??= await queries.ChangesAsync(Line.Sequence, Reader, CancellationToken.None);
    }
}
