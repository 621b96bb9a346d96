using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.JSInterop;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Reports.Register;

/// <summary>Every report that a committee is to receive: filtered by its address, sorted, by the page, and live.</summary>
[ShowsThePast]
public sealed partial class ReportsPage(ReportRegister reports, ForwardHistory history, CurrentPerson current, NavigationManager navigation, IJSRuntime script) : IAsyncDisposable
{
    private const int PageSize = 50;

    private static readonly (string Key, string Name)[] Columns =
        [("ref", "Ref"), ("title", "Title"), ("committee", "Committee"), ("date", "Meeting"), ("stage", "Stage"), ("deadline", "Next deadline"), ("deferrals", "Put off")];

    private readonly PageLoads _loads = new();
    private Person _person = Person.Nobody;
    private RegisterView _view = new();
    private RegisterContents? _register;
    private IReadOnlyList<string> _notes = [];
    private IReadOnlyList<RegisterLine> _found = [];
    private ImmutableArray<string> _order = [];
    private Dictionary<string, RegisterLine> _lines = new(StringComparer.Ordinal);
    private bool _moved;
    private AskedPast? _asked;
    private ElementReference _root;
    private IJSObjectReference? _keys;

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    private int Pages => Math.Max(1, (_found.Count + PageSize - 1) / PageSize);

    private int PageShown => Math.Clamp(_view.Page, 1, Pages);

    /// <summary>Offered once the page listens, so that no click is lost.</summary>
    private bool MayPropose => RendererInfo.IsInteractive && _asked?.Instant is null && _person.Roles.Any(r => Rights.Of(r, Act.ProposeReport) is not Extent.Never);

    public async ValueTask DisposeAsync()
    {
        navigation.LocationChanged -= Moved;
        await _keys.LeaveAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        navigation.LocationChanged += Moved;
        _person = await current.GetAsync();
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _keys = await script.InvokeAsync<IJSObjectReference>("import", "./js/rows.js");
            await _keys.InvokeVoidAsync("start", _root);
        }
    }

    private void Moved(object? sender, Microsoft.AspNetCore.Components.Routing.LocationChangedEventArgs moved)
    {
        if (new Uri(moved.Location).AbsolutePath.Trim('/') == "reports")
        {
            _ = InvokeAsync(async () =>
            {
                await LoadAsync();
                StateHasChanged();
            });
        }
    }

    private async Task LoadAsync()
    {
        using var load = _loads.Begin();
        var asked = QueryHelpers.ParseQuery(new Uri(navigation.Uri).Query);
        (_view, _notes) = RegisterView.Of(name => asked.TryGetValue(name, out var values) ? values[0] : null);
        _asked = await history.AskAsync(_view.AsAt);
        _register = _asked.Instant is { } at ? await reports.AsAtAsync(await history.GetAsync(at), PrivateScope.Of(_person)) : await reports.GetAsync(PrivateScope.Of(_person));
        Arrange();
    }

    /// <summary>Takes the newest order. Until asked, rows stay where they are.</summary>
    private void Arrange()
    {
        _found = _register!.Found(_view);
        _order = Cut();
        _lines = _register.Lines.ToDictionary(l => l.Ref, StringComparer.Ordinal);
        _moved = false;
    }

    private ImmutableArray<string> Cut() => [.. _found.Skip((PageShown - 1) * PageSize).Take(PageSize).Select(l => l.Ref)];

    private string SortedBy(string key) => (_view with { Sort = _view.Sort == key ? $"-{key}" : key, Page = 1 }).ToAddress();

    private void Go(RegisterView view) => navigation.NavigateTo(view.ToAddress(), replace: true);

    private async Task AddedAsync()
    {
        _register = await reports.GetAsync(PrivateScope.Of(_person));
        Arrange();
    }

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        reports.Take(notices);
        if (_asked is not { Instant: null })
        {
            return;
        }

        var before = _register;
        _register = await reports.GetAsync(PrivateScope.Of(_person));
        if (ReferenceEquals(before, _register))
        {
            return;
        }

        _found = _register.Found(_view);
        _lines = _register.Lines.ToDictionary(l => l.Ref, StringComparer.Ordinal);
        _moved = !_order.SequenceEqual(Cut(), StringComparer.Ordinal);
        StateHasChanged();
        if (notices.SelectMany(n => n.Touched).LastOrDefault(t => t.Kind == "report" && t.ByEmail != _person.Email && _order.Contains(t.Ref, StringComparer.Ordinal)) is { } touch)
        {
            Announcements?.SayOfOthers($"{touch.By}: {touch.Sentence}");
        }
    }
}
