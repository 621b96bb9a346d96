using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Reports.Sheet;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Features.Reports.Series;

/// <summary>One series: how it recurs, and its instances one after another.</summary>
public sealed partial class SeriesSheetPage(SeriesBoards boards, ReportQueries queries, CurrentPerson current, ProposeNext propose)
{
    /// <summary>How many instances are shown before the next one, unless all are asked for, and behind it.</summary>
    private const int Around = 6;

    private readonly PageLoads _loads = new();
    private SeriesLine? _line;
    private AskedPast? _asked;
    private ReportChoices? _choices;
    private Person _person = Person.Nobody;
    private Outcome? _outcome;
    private ElementReference _edit;
    private DateOnly _today;
    private string _open = "";
    private int _hidden;
    private bool _all;
    private bool _missing;
    private bool _focusEdit;

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    [Parameter]
    public string Reference { get; set; } = "";

    /// <summary>The form to open with the page: <c>edit</c>, <c>end</c> or <c>instance-4</c>.</summary>
    [SupplyParameterFromQuery(Name = "open")]
    public string? Opens { get; set; }

    /// <summary>A past day or instant.</summary>
    [SupplyParameterFromQuery(Name = "asAt")]
    public string? AsAtWords { get; set; }

    /// <summary>The instant shown, for addresses; empty for now.</summary>
    private string Past => _asked?.InAddress ?? "";

    private string Short => Reference.Length > 40 ? $"{Reference[..40]}…" : Reference;

    /// <summary>Offered once the page listens, so that no click is lost.</summary>
    private bool MayKeep => RendererInfo.IsInteractive && Past.Length == 0 && _person.May(Act.KeepSeries, "") && _line?.Facts.Series.HasEnded(_today) != true;

    private bool MayPropose => RendererInfo.IsInteractive && Past.Length == 0 && _person.Roles.Any(r => Rights.Of(r, Act.ProposeReport) is not Extent.Never);

    /// <summary>Those around the next one; from the first where all are asked for.</summary>
    private IReadOnlyList<SeriesInstance> Shown
    {
        get
        {
            var all = _line?.Facts.Instances ?? [];
            var next = all.TakeWhile(i => i.Day < _today).Count();
            _hidden = _all ? 0 : Math.Max(0, next - Around);
            return [.. all.Skip(_hidden).Take(next - _hidden + Around)];
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        _person = await current.GetAsync();
        _choices = await queries.ChoicesAsync(CancellationToken.None);
        (_outcome, _open) = (null, Opens ?? "");
        await LoadAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focusEdit && MayKeep && _open.Length == 0)
        {
            _focusEdit = false;
            await _edit.FocusAsync();
        }
    }

    private async Task LoadAsync()
    {
        using var load = _loads.Begin();
        _asked = await boards.AskAsync(AsAtWords);
        var board = _asked.Instant is { } at ? await boards.PastAsync(at, CancellationToken.None) : await boards.GetAsync(CancellationToken.None);
        (_line, _today) = (board.Lines.FirstOrDefault(l => l.Ref == Reference), board.Today);
        _missing = _line is null;
    }

    private void Open(string form) => (_open, _outcome) = (form, null);

    /// <summary>Opens a form as its draft is named.</summary>
    private void Reopen(string form)
    {
        if (MayKeep && form.Split(':') is ["series", var reference, var part] && reference == Reference)
        {
            Open(part);
        }
    }

    private async Task ClosedAsync(Outcome.Saved? saved)
    {
        _focusEdit = _open == "edit";
        _open = "";
        if (saved is not null)
        {
            Announcements?.Say(saved);
            await LoadAsync();
        }
    }

    private async Task ProposeAsync()
    {
        _outcome = await propose.RunAsync(_person.Actor, Reference, CancellationToken.None);
        if (_outcome is Outcome.Saved saved)
        {
            _outcome = null;
            await ClosedAsync(saved);
        }
    }

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (_asked is not { Instant: null } || !SeriesBoards.Concerns(notices))
        {
            return;
        }

        await LoadAsync();
        StateHasChanged();
        if (notices.SelectMany(n => n.Touched).LastOrDefault(t => t.Ref == Reference && t.ByEmail != _person.Email) is { } touch)
        {
            Announcements?.SayOfOthers($"{touch.By}: {touch.Sentence}");
        }
    }
}
