using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using WorkPlanTracker.App.Features.Reports;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>The meetings side by side. Only the columns near the screen exist; each is told by name when something of it changed.</summary>
public sealed partial class BoardGrid(IJSRuntime script) : IDisposable
{
    /// <summary>How wide a column and the gap after it are, in pixels; the style sheet says the same.</summary>
    internal const int Step = 258;

    private const int AtFirst = 6;

    /// <summary>The most columns that exist at once beside each other; below each other, on a phone, more may.</summary>
    private const int Most = 16;

    /// <summary>How long what others did stays named, and what they took away stays where it stood.</summary>
    private static readonly TimeSpan Lingering = TimeSpan.FromSeconds(7);

    private readonly Dictionary<string, BoardColumnView> _live = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _left = new();
    private OneBatch? _together;
    private bool _settling;
    private ScheduleListing? _listing;
    private int _from;
    private int _count = AtFirst;

    [Parameter, EditorRequired]
    public required ScheduleListing Listing { get; set; }

    /// <summary>Whether the cards can be moved by whoever looks.</summary>
    [Parameter]
    public bool MayMove { get; set; }

    /// <summary>Whether whoever looks may move the meetings themselves.</summary>
    [Parameter]
    public bool MayPlan { get; set; }

    /// <summary>Who is looking, so that their own changes are not announced to them.</summary>
    [Parameter, EditorRequired]
    public required Person Me { get; set; }

    private ImmutableArray<BoardColumn> Columns => Listing.Columns;

    private int To => Math.Min(Columns.Length, _from + _count);

    /// <summary>Shows a newer listing: the columns that changed are written again, in the batch of the page.</summary>
    public void Show(ScheduleListing listing)
    {
        _listing = listing;
        var changed = _live.Values.Where(v => v.IsOther(listing.Board.Column(v.Reference))).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        changed.ForEach(v => v.Show(listing.Board.Column(v.Reference)));
        if (!_settling && changed.Exists(v => v.Lingers))
        {
            _settling = true;
            _ = SettleAsync();
        }
    }

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
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

    /// <summary>What speaks against each meeting that is in sight.</summary>
    internal Dictionary<string, string> Judge(string reference)
    {
        var board = (_listing ?? Listing).Board;
        return board.Card(reference) is not { } card ? []
            : Columns.Skip(_from).Take(To - _from).ToDictionary(c => c.Ref, c => SlotChoice.Of(board.Plan, card.Report, c.Meeting).InShort, StringComparer.Ordinal);
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

    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_listing, Listing))
        {
            _listing = Listing;
            _from = Math.Clamp(_from, 0, Math.Max(0, Columns.Length - _count));
        }
    }

    /// <summary>Puts the columns in order once what happened was seen. Where the reader points, or has the focus, nothing moves until they leave.</summary>
    private async Task SettleAsync()
    {
        try
        {
            do
            {
                // What happens meanwhile waits for the next round, so that everything is seen for long enough.
                var seen = _live.Values.Where(v => v.Lingers).ToList();
                await Task.Delay(Lingering, _left.Token);
                var settled = new List<BoardColumnView>();
                foreach (var view in seen.Where(v => _live.GetValueOrDefault(v.Reference) == v))
                {
                    if (!view.HoldsGhosts || !await script.InvokeAsync<bool>("workplan.schedule.inUse", _left.Token, view.Reference))
                    {
                        settled.Add(view);
                    }
                }

                OneBatch.Do(_together, () => settled.ForEach(v => v.Settle()));
            }
            while (_live.Values.Any(v => v.Lingers));
        }
        catch (Exception gone) when (gone is OperationCanceledException or JSDisconnectedException or ObjectDisposedException)
        {
            // The board or the browser has gone.
        }
        finally
        {
            _settling = false;
        }
    }

    private void More() => _count = Math.Min(Columns.Length, _count + AtFirst);
}
