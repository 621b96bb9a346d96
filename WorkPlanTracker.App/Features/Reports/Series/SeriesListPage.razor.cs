using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports.Sheet;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Reports.Series;

/// <summary>Every series: what came last, what comes next, what is missing.</summary>
public sealed partial class SeriesListPage(SeriesBoards boards, ReportQueries queries, CurrentPerson current, ProposeNext propose, IJSRuntime script) : IAsyncDisposable
{
    private const int PageSize = 50;

    private readonly PageLoads _loads = new();
    private SeriesBoard? _board;
    private AskedPast? _asked;
    private ReportChoices? _choices;
    private Person _person = Person.Nobody;
    private Outcome? _outcome;
    private int _shown = PageSize;
    private bool _open;
    private bool _focusNew;
    private ElementReference _root;
    private ElementReference _new;
    private IJSObjectReference? _keys;

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    /// <summary><c>new</c> opens the form of a new series with the page.</summary>
    [SupplyParameterFromQuery(Name = "open")]
    public string? Opens { get; set; }

    /// <summary>A past day or instant.</summary>
    [SupplyParameterFromQuery(Name = "asAt")]
    public string? AsAtWords { get; set; }

    /// <summary>The instant shown, for addresses; empty for now.</summary>
    private string Past => _asked?.InAddress ?? "";

    /// <summary>Offered once the page listens, so that no click is lost.</summary>
    private bool MayKeep => RendererInfo.IsInteractive && Past.Length == 0 && _person.May(Act.KeepSeries, "");

    private bool MayPropose => RendererInfo.IsInteractive && Past.Length == 0 && _person.Roles.Any(r => Rights.Of(r, Act.ProposeReport) is not Extent.Never);

    public async ValueTask DisposeAsync() => await _keys.LeaveAsync();

    protected override async Task OnInitializedAsync()
    {
        _person = await current.GetAsync();
        _choices = await queries.ChoicesAsync(CancellationToken.None);
        _open = Opens == "new" && MayKeep;
    }

    protected override Task OnParametersSetAsync() => LoadAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _keys = await script.InvokeAsync<IJSObjectReference>("import", "./js/rows.js");
            await _keys.InvokeVoidAsync("start", _root);
        }

        if (_focusNew && MayKeep && !_open)
        {
            _focusNew = false;
            await _new.FocusAsync();
        }
    }

    private static string Gaps(SeriesBoard board) => board.Lines.Sum(l => l.Outlook.Gaps.Count) switch
    {
        0 => "nothing missing",
        1 => "one report missing",
        var many => string.Create(CultureInfo.InvariantCulture, $"{many} reports missing"),
    };

    private async Task LoadAsync()
    {
        using var load = _loads.Begin();
        _asked = await boards.AskAsync(AsAtWords);
        _board = _asked.Instant is { } at ? await boards.PastAsync(at, CancellationToken.None) : await boards.GetAsync(CancellationToken.None);
    }

    private void Open() => (_open, _outcome) = (true, null);

    private void Reopen(string form)
    {
        if (form == SeriesForm.NewKey && MayKeep)
        {
            _open = true;
        }
    }

    private async Task ClosedAsync(Outcome.Saved? saved)
    {
        (_open, _focusNew) = (false, true);
        if (saved is not null)
        {
            await TellAsync(saved);
        }
    }

    private async Task ProposeAsync(string reference)
    {
        var outcome = await propose.RunAsync(_person.Actor, reference, CancellationToken.None);
        if (outcome is Outcome.Saved saved)
        {
            await TellAsync(saved);
        }
        else
        {
            _outcome = outcome;
        }
    }

    private async Task TellAsync(Outcome.Saved saved)
    {
        _outcome = null;
        Announcements?.Say(saved);
        await LoadAsync();
    }

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (_asked is not { Instant: null } || !SeriesBoards.Concerns(notices))
        {
            return;
        }

        await LoadAsync();
        StateHasChanged();
        if (notices.SelectMany(n => n.Touched).LastOrDefault(t => t.Kind == "series" && t.ByEmail != _person.Email) is { } touch)
        {
            Announcements?.SayOfOthers($"{touch.By}: {touch.Sentence}");
        }
    }
}
