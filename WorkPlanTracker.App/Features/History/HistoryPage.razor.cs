using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.History;

/// <summary>The change log for people: filtered by the address, a page at a time; what is new is offered, never pushed under the reader.</summary>
public sealed partial class HistoryPage(HistoryQueries queries, CurrentPerson current, NavigationManager navigation, PlanClock clock) : IDisposable
{
    private readonly PageLoads _loads = new();
    private HistoryView _view = new();
    private HistorySpan _span = new(null, null, "", "", new Dictionary<string, string>(StringComparer.Ordinal));
    private HistoryReader _reader = new(false, false);
    private HistoryChoices _choices = new([], [], []);
    private HistoryPageOf? _page;
    private string? _title;
    private string _reference = "";
    private string _from = "";
    private string _to = "";
    private long _newest;
    private int _newer;

    private string Heading => _view.Ref.Length > 0 ? $"History of {(_view.Ref.Length > 60 ? $"{_view.Ref[..60]}…" : _view.Ref)}" : "History";

    private string Stretch => (_span.FromDay, _span.ToDay) switch
    {
        ({ Length: > 0 } from, { Length: > 0 } to) => $"From {from} to {to}.",
        ({ Length: > 0 } from, _) => $"From {from}.",
        (_, var to) => $"Up to {to}.",
    };

    private string NewerWords => _newer >= HistoryQueries.MostCounted ? $"{HistoryQueries.MostCounted} or more newer changes – show" : _newer == 1 ? "1 newer change – show" : $"{_newer} newer changes – show";

    public void Dispose() => navigation.LocationChanged -= OnLocation;

    protected override async Task OnInitializedAsync()
    {
        using var load = _loads.Begin();
        _reader = HistoryReader.Of(await current.GetAsync());
        navigation.LocationChanged += OnLocation;
        _choices = await queries.ChoicesAsync(_reader, CancellationToken.None);
        await LoadAsync();
    }

    private static string Text(ChangeEventArgs change) => change.Value?.ToString() ?? "";

    private string? Problem(string field) => _span.Problems.GetValueOrDefault(field);

    private async Task LoadAsync()
    {
        using var load = _loads.Begin();
        _view = HistoryView.Of(new Uri(navigation.Uri).Query);
        (_reference, _from, _to) = (_view.Ref, _view.From, _view.To);
        _span = _view.Span(LondonTime.DayOf(clock.GetUtcNow().UtcDateTime));
        _title = _view.Ref.Length > 0 ? await queries.TitleAsync(_view.Ref, _reader, CancellationToken.None) : null;
        _page = _span.Problems.Count > 0 ? new([], null) : await queries.PageAsync(_view, _span, _reader, CancellationToken.None);
        _newer = 0;
        _newest = _page.Lines.Count > 0 && _view.Before is null ? _page.Lines[0].Sequence : await NewestAsync();
    }

    /// <summary>On an older page and on an empty one, what is newer counts from now.</summary>
    private async Task<long> NewestAsync() =>
        (await queries.PageAsync(new HistoryView(), _span with { From = null, To = null }, _reader, CancellationToken.None)).Lines is { Count: > 0 } lines ? lines[0].Sequence : 0;

    private void OnLocation(object? sender, LocationChangedEventArgs location) =>
        Start(async () =>
        {
            if (navigation.ToBaseRelativePath(location.Location).Split('?')[0] == "history")
            {
                await LoadAsync();
                StateHasChanged();
            }
        });

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (_page is null || _span.Problems.Count > 0 || !notices.SelectMany(n => n.Touched).Any(MayShow))
        {
            return;
        }

        var newer = await queries.NewerAsync(_view, _span, _reader, _newest, CancellationToken.None);
        if (newer != _newer)
        {
            _newer = newer;
            StateHasChanged();
        }
    }

    /// <summary>A first look without the database; a notice names only the newest change of each record.</summary>
    private bool MayShow(Touch touch) =>
        Redaction.Shows(touch.Kind, _reader.Administers) && (_view.Kind.Length == 0 || touch.Kind == _view.Kind) && (_view.Ref.Length == 0 || touch.Ref == _view.Ref);

    private async Task ShowNewerAsync()
    {
        if (_view.Before is not null)
        {
            Go(_view with { Before = null });
            return;
        }

        await LoadAsync();
    }

    private void Show() => Go(_view with { Ref = _reference.Trim(), From = _from.Trim(), To = _to.Trim(), Before = null });

    private void Go(HistoryView view) => navigation.NavigateTo(view.ToAddress());
}
