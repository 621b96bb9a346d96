using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Sheet;

/// <summary>One report: what it is, how far it has got, what it owes and where it stands, each part edited in place.</summary>
public sealed partial class ReportPage(ReportQueries queries, ReportPast past, CurrentPerson current, ChangeRequestQueries requests, NavigationManager navigation)
{
    private static readonly string[] Around = ["report", "agendaItem", "meeting", "committee", "action"];

    private readonly Dictionary<SheetSection, SheetPart> _parts = [];
    private readonly PageLoads _loads = new();
    private ReportSheet? _sheet;
    private Person _person = Person.Nobody;
    private AskedPast? _asked;
    private StagePanel? _stage;
    private SlotPanel? _slot;
    private ClearancePanel? _clearance;
    private Outcome? _outcome;
    private string _toOpen = "";
    private bool _missing;
    private bool _agreed;
    private bool _choosing;

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    [Parameter]
    public string Reference { get; set; } = "";

    /// <summary>The part to open with the page.</summary>
    [SupplyParameterFromQuery]
    public string? Open { get; set; }

    /// <summary>A past day or instant.</summary>
    [SupplyParameterFromQuery(Name = "asAt")]
    public string? AsAtWords { get; set; }

    /// <summary>The instant shown, as an address says it; empty for today.</summary>
    private string Past => _asked?.InAddress ?? "";

    private string Short => Reference.Length > 40 ? $"{Reference[..40]}…" : Reference;

    private bool MayEdit => MayOfThis(Act.EditReport) && _sheet is { Sees: true, Report.Stage: not ReportStage.Considered };

    /// <summary>What the management group agreed is withdrawn by request alone.</summary>
    private bool MayAsk => _agreed && MayOfThis(Act.AskChange) && _sheet is { } sheet && StageRules.IsOpen(sheet.Report.Stage);

    private bool MayPropose => Listens && _person.Roles.Any(r => Rights.Of(r, Act.ProposeReport) is not Extent.Never);

    private bool MayCommission => May(Act.CommissionReport) && _sheet is { } sheet && StageRules.IsOpen(sheet.Report.Stage) && sheet.Report.Stage is not ReportStage.Published;

    protected override async Task OnParametersSetAsync()
    {
        _person = await current.GetAsync();
        (_outcome, _toOpen, _choosing) = (null, Open ?? "", false);
        await LoadAsync();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (_toOpen.Length > 0 && _sheet is not null && RendererInfo.IsInteractive)
        {
            var part = _toOpen;
            _toOpen = "";
            Reopen($"{Reference}:{part}");
        }
    }

    /// <summary>Offered once the page listens, so that no click is lost.</summary>
    private bool Listens => RendererInfo.IsInteractive && _asked is { Instant: null };

    private bool May(Act act) => Listens && _person.May(act, "");

    private bool MayOfThis(Act act) => May(act) || (Listens && _sheet is { } sheet && sheet.Report.Projects.Any(p => _person.May(act, p)));

    private async Task LoadAsync()
    {
        using var load = _loads.Begin();
        _asked = await past.AskAsync(AsAtWords);
        _sheet = _asked.Instant is { } at ? await past.ReadAsync(Reference, at, _person, CancellationToken.None) : await queries.ReadAsync(Reference, _person, CancellationToken.None);
        _missing = _sheet is null;
        _agreed = _asked.Instant is null && _sheet is { } sheet && await requests.IsAgreedAsync(sheet.Report, CancellationToken.None);
    }

    private void GoTo(DateTime? instant) => navigation.NavigateTo(instant is { } at ? $"reports/{Reference}?asAt={AsAt.InAddress(at)}" : $"reports/{Reference}");

    /// <summary>Opens a form as its draft is named.</summary>
    private void Reopen(string form)
    {
        if (form.Split(':') is not [var reference, var part] || reference != Reference)
        {
            return;
        }

        switch (part)
        {
            case "stage" when May(Act.ReachStage):
                _stage?.Open();
                break;
            case "slot" when May(Act.ScheduleReport):
                _slot?.Open();
                break;
            case "file":
                _parts.GetValueOrDefault(SheetSection.Papers)?.OpenFile();
                break;
            default:
                if (SheetWords.Read(part) is { } section)
                {
                    _parts.GetValueOrDefault(section)?.Open();
                }

                break;
        }
    }

    private void Choose() => _choosing = May(Act.ScheduleReport) && _sheet is { } sheet && StageRules.IsOpen(sheet.Report.Stage);

    private async Task ChosenAsync(Outcome.Saved? saved)
    {
        _choosing = false;
        if (saved is not null)
        {
            await SavedAsync(saved);
        }
    }

    private async Task SavedAsync(Outcome.Saved saved)
    {
        _outcome = saved;
        Announcements?.Say(saved);
        await LoadAsync();
    }

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        var touched = notices.SelectMany(n => n.Touched).ToList();
        if (_sheet is not { } sheet || _asked is not { Instant: null } || !(touched.Count == 0 || touched.Exists(t => Concerns(sheet, t))))
        {
            return;
        }

        await LoadAsync();
        StateHasChanged();
        if (touched.FindLast(t => t.Kind == "report" && t.Ref == Reference && t.ByEmail != _person.Email) is { } other)
        {
            Announcements?.SayOfOthers($"{other.By}: {other.Sentence}");
        }
    }

    /// <summary>Whether a change may be seen on this page.</summary>
    private static bool Concerns(ReportSheet sheet, Touch touch) =>
        touch.Ref == sheet.Report.Ref
        || (sheet.Series is { } series && (touch.Ref == series.Series.Ref || series.Reports.Any(r => r.Ref == touch.Ref) || PlainWords.ReferencesIn(touch.Sentence, "S-").Contains(series.Series.Ref, StringComparer.Ordinal)))
        || (Around.Contains(touch.Kind, StringComparer.Ordinal) && (touch.Ref == sheet.Meeting?.Ref || touch.Ref == sheet.Slot?.Ref || touch.Ref == sheet.Committee?.Ref || sheet.Actions.Any(a => a.Ref == touch.Ref)))
        || sheet.Milestones.Any(m => m.Ref == touch.Ref);
}
