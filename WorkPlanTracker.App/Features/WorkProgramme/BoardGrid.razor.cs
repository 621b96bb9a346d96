using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>The meetings side by side. Only the columns near the screen exist; each is told by name when something of it changed.</summary>
public sealed partial class BoardGrid(IJSRuntime script)
{
    /// <summary>How wide a column and the gap after it are, in pixels; the style sheet says the same.</summary>
    internal const int Step = 258;

    private const int AtFirst = 6;

    /// <summary>The most columns that exist at once beside each other; below each other, on a phone, more may.</summary>
    private const int Most = 16;

    private readonly Dictionary<string, BoardColumnView> _live = new(StringComparer.Ordinal);
    private ScheduleListing? _listing;
    private int _from;
    private int _count = AtFirst;

    [Parameter, EditorRequired]
    public required ScheduleListing Listing { get; set; }

    /// <summary>Whether the cards can be moved by whoever looks.</summary>
    [Parameter]
    public bool MayMove { get; set; }

    /// <summary>Who is looking, so that their own changes are not announced to them.</summary>
    [Parameter, EditorRequired]
    public required Person Me { get; set; }

    /// <summary>The columns that exist.</summary>
    internal IEnumerable<BoardColumn> Shown => Columns.Skip(_from).Take(To - _from);

    private ImmutableArray<BoardColumn> Columns => Listing.Columns;

    private int To => Math.Min(Columns.Length, _from + _count);

    /// <summary>Shows a newer listing: the columns that changed are written again.</summary>
    public void Show(ScheduleListing listing)
    {
        _listing = listing;
        foreach (var (reference, view) in _live)
        {
            view.Show(listing.Board.Column(reference));
        }
    }

    /// <summary>Writes out other columns.</summary>
    public void ShowRange(int from, int count)
    {
        var most = Math.Clamp(count, AtFirst, Most);
        var first = Math.Clamp(from, 0, Math.Max(0, Columns.Length - most));
        if ((first, most) != (_from, _count))
        {
            (_from, _count) = (first, most);
            StateHasChanged();
        }
    }

    internal BoardColumn? Column(string reference) => (_listing ?? Listing).Board.Column(reference);

    /// <summary>What has just become of a card that is no longer where it was.</summary>
    internal Live.Touch? ChangeOf(string reference) => (_listing ?? Listing).Board.Card(reference)?.Report.Changed;

    internal void Enter(string reference, BoardColumnView view) => _live[reference] = view;

    internal void Leave(string reference, BoardColumnView view)
    {
        if (_live.GetValueOrDefault(reference) == view)
        {
            _live.Remove(reference);
        }
    }

    /// <summary>Whether the reader's pointer or focus is on a meeting, so that nothing moves there.</summary>
    internal async Task<bool> IsInUseAsync(string reference) => await script.InvokeAsync<bool>("workplan.schedule.inUse", reference);

    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_listing, Listing))
        {
            _listing = Listing;
            _from = Math.Clamp(_from, 0, Math.Max(0, Columns.Length - _count));
        }
    }

    private void More() => _count = Math.Min(Columns.Length, _count + AtFirst);
}
