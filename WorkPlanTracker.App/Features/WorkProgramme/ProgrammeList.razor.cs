using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web.Virtualization;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>The same meetings and reports below each other. Only the rows on the screen exist.</summary>
public sealed partial class ProgrammeList
{
    private ScheduleListing? _listing;
    private ImmutableArray<Line> _lines = [];
    private Virtualize<Line>? _rows;

    [Parameter, EditorRequired]
    public required ScheduleListing Listing { get; set; }

    /// <summary>Shows a newer listing.</summary>
    public Task ShowAsync(ScheduleListing listing)
    {
        Take(listing);
        return RefreshAsync();
    }

    /// <summary>Reads the rows again.</summary>
    public async Task RefreshAsync()
    {
        if (_rows is not null)
        {
            await _rows.RefreshDataAsync();
        }

        StateHasChanged();
    }

    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_listing, Listing))
        {
            Take(Listing);
        }
    }

    private void Take(ScheduleListing listing)
    {
        _listing = listing;
        var lines = ImmutableArray.CreateBuilder<Line>();
        foreach (var column in listing.Columns)
        {
            // The heading row of the table is number 1.
            lines.Add(new Line(lines.Count + 2, column, null));
            foreach (var card in column.Cards)
            {
                lines.Add(new Line(lines.Count + 2, column, card));
            }
        }

        _lines = lines.ToImmutable();
    }

    private ValueTask<ItemsProviderResult<Line>> ProvideAsync(ItemsProviderRequest request)
    {
        var lines = _lines;
        var count = Math.Clamp(lines.Length - request.StartIndex, 0, request.Count);
        return ValueTask.FromResult(new ItemsProviderResult<Line>(count == 0 ? [] : lines.AsSpan().Slice(request.StartIndex, count).ToArray(), lines.Length));
    }

    private sealed record Line(int Number, BoardColumn Column, BoardCard? Card);
}
