using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Pictures;

namespace WorkPlanTracker.App.Features.Plan.Trends;

/// <summary>How a view of the plan came to stand where it does: forecasts from report to report, and statuses week by week. Live; the view is the address.</summary>
[ShowsThePast]
public sealed partial class TrendsPage(PlanOpening opening, PlanTrends trends, CurrentPerson current, NavigationManager navigation) : IDisposable
{
    private readonly PageLoads _loads = new();
    private Person _person = Person.Nobody;
    private OpenedPlan? _opened;
    private TrendBoard? _board;
    private TrendPicture? _picture;
    private IReadOnlyList<string> _chosen = [];

    private IReadOnlyList<TrendLine> Drawn => _board!.Chosen(_chosen);

    /// <summary>What else can be drawn, the worst first.</summary>
    private List<TrendLine> Offered => [.. _board!.Lines.Take(TrendBoard.MostOffered).Except(Drawn)];

    public void Dispose() => navigation.LocationChanged -= OnLocation;

    protected override async Task OnInitializedAsync()
    {
        using var load = _loads.Begin();
        _person = await current.GetAsync();
        navigation.LocationChanged += OnLocation;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        using var load = _loads.Begin();
        var asked = navigation.Uri;
        var opened = await opening.OpenAsync(asked, _person, CancellationToken.None);
        var board = await trends.GetAsync(opened, opening.Now);
        if (_opened is null || asked == navigation.Uri)
        {
            (_opened, _chosen) = (opened, TrendsAddress.LinesOf(asked));
            Take(board);
        }
    }

    private void Take(TrendBoard board)
    {
        _board = board;
        _picture = TrendPicture.Of(board.Chosen(_chosen), board.From, board.To);
    }

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (_opened is not { Problem: null, View.AsAt: null } opened || _board is not { } before)
        {
            return;
        }

        var listing = await opening.RefreshAsync(opened.Shown, opened.Shown.ToListingKey(), _person);
        var board = await trends.GetAsync(opened with { Listing = listing }, opening.Now);
        if (!ReferenceEquals(board, before))
        {
            _opened = opened with { Listing = listing };
            Take(board);
            StateHasChanged();
        }
    }

    private void OnLocation(object? sender, LocationChangedEventArgs location) =>
        Start(async () =>
        {
            if (navigation.ToBaseRelativePath(location.Location).Split('?')[0] == "plan/trends")
            {
                await LoadAsync();
                StateHasChanged();
            }
        });

    private void Go(PlanView view) => navigation.NavigateTo(TrendsAddress.Of(view, _chosen));

    private void Add(ChangeEventArgs change)
    {
        if (change.Value?.ToString() is { Length: > 0 } reference)
        {
            navigation.NavigateTo(TrendsAddress.Of(_opened!.View, [.. Drawn.Select(l => l.Ref), reference]));
        }
    }

    private string Without(string reference) => TrendsAddress.Of(_opened!.View, [.. Drawn.Select(l => l.Ref).Where(r => r != reference)]);

    private string Said(TrendBoard board) => string.Create(
        CultureInfo.InvariantCulture, $"{Drawn.Count} of {board.Lines.Count:N0} with a date{(_chosen.Count == 0 ? ", the worst first" : "")}");
}
