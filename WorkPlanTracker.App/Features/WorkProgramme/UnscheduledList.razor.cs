using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web.Virtualization;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>Reports that wait for a meeting, the soonest wanted first. Only those on the screen exist.</summary>
public sealed partial class UnscheduledList
{
    private ScheduleListing? _listing;
    private long _seen;
    private Virtualize<BoardCard>? _rows;
    private string _words = "";
    private string _asked = "";

    [Parameter, EditorRequired]
    public required ScheduleListing Listing { get; set; }

    [Parameter]
    public bool MayMove { get; set; }

    /// <summary>Whether whoever looks may plan a report.</summary>
    [Parameter]
    public bool MayPropose { get; set; }

    [Parameter, EditorRequired]
    public required Person Me { get; set; }

    /// <summary>Told the words to look for.</summary>
    [Parameter]
    public EventCallback<string> OnFind { get; set; }

    private ScheduleListing Current => _listing ?? Listing;

    private string Words => $"{Figures.Of(Current.Unscheduled.Length)} {(Current.Unscheduled.Length == 1 ? "report" : "reports")}";

    /// <summary>Shows a newer listing; nothing is done where the list is the same.</summary>
    public Task ShowAsync(ScheduleListing listing)
    {
        var same = Current.Unscheduled == listing.Unscheduled;
        _listing = listing;
        return same ? Task.CompletedTask : RefreshAsync();
    }

    /// <summary>Reads the list again.</summary>
    public async Task RefreshAsync()
    {
        if (_rows is not null)
        {
            await _rows.RefreshDataAsync();
        }

        StateHasChanged();
    }

    protected override void OnInitialized() => _seen = Listing.Board.Plan.Sequence;

    protected override void OnParametersSet()
    {
        _listing = Listing;
        if (_asked != Listing.View.Words)
        {
            _asked = _words = Listing.View.Words;
        }
    }

    /// <summary>What another has done to it since the list was opened.</summary>
    private Touch? NewsOf(BoardCard card) => card.Report.Changed is { } touch && touch.ByEmail != Me.Email && touch.Sequence > _seen && touch.Sequence + 1 >= Current.Board.Plan.Sequence ? touch : null;

    private ValueTask<ItemsProviderResult<BoardCard>> ProvideAsync(ItemsProviderRequest request)
    {
        var cards = Current.Unscheduled;
        var count = Math.Clamp(cards.Length - request.StartIndex, 0, request.Count);
        return ValueTask.FromResult(new ItemsProviderResult<BoardCard>(count == 0 ? [] : cards.AsSpan().Slice(request.StartIndex, count).ToArray(), cards.Length));
    }
}
