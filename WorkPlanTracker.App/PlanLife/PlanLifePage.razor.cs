using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>One plan through its life: its next step, its baselines side by side, and what is proposed for the next year.</summary>
public sealed partial class PlanLifePage(PlanLifeQueries queries, PlanLifePast past, CurrentPerson current, SetApproval approval)
{
    /// <summary>How many reports are listed.</summary>
    private const int Most = 12;

    /// <summary>How many milestones that were not met are listed at first, and more at a time.</summary>
    private const int MostNotMet = 50;

    private readonly PageLoads _loads = new();
    private PlanStory? _story;
    private AskedPast? _asked;
    private IReadOnlyList<AreaName> _areas = [];
    private IReadOnlyDictionary<string, string> _committees = new Dictionary<string, string>(StringComparer.Ordinal);
    private Person _person = Person.Nobody;
    private PlanSteps? _steps;
    private ProposalsView? _proposals;
    private Outcome? _outcome;
    private string _toOpen = "";
    private int _shownNotMet = MostNotMet;
    private bool _missing;

    [Parameter]
    public string Reference { get; set; } = "";

    /// <summary>The form to open with the page.</summary>
    [SupplyParameterFromQuery]
    public string? Open { get; set; }

    /// <summary>A past day or instant.</summary>
    [SupplyParameterFromQuery(Name = "asAt")]
    public string? AsAtWords { get; set; }

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    /// <summary>The instant shown, for addresses; empty for now.</summary>
    private string Past => _asked?.InAddress ?? "";

    private string Short => Reference.Length > 40 ? $"{Reference[..40]}…" : Reference;

    protected override async Task OnParametersSetAsync()
    {
        _person = await current.GetAsync();
        _toOpen = Open ?? "";
        await LoadAsync();
        _toOpen = Past.Length == 0 ? _toOpen : "";
    }

    /// <summary>Opens a form as its draft is named: <c>PP-2010-11:rollover</c>.</summary>
    private void Reopen(string form)
    {
        if (form.Split(':') is not [var reference, var part] || reference != Reference)
        {
            return;
        }

        if (part == "proposal")
        {
            _proposals?.Open();
        }
        else
        {
            _steps?.Open(part);
        }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (_toOpen.Length > 0 && _steps is not null && RendererInfo.IsInteractive)
        {
            var part = _toOpen;
            _toOpen = "";
            Reopen($"{Reference}:{part}");
        }
    }

    private async Task LoadAsync()
    {
        using var load = _loads.Begin();
        var index = await queries.IndexAsync();
        _asked = await past.AskAsync(AsAtWords);
        (_areas, _committees) = ([.. index.Areas.Values.OrderBy(a => a.Order)], index.Committees);
        _story = _asked.Instant is { } at ? await past.FindAsync(Reference, at, CancellationToken.None) : await queries.FindAsync(Reference, CancellationToken.None);
        _missing = _story is null;
    }

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        var touched = notices.SelectMany(n => n.Touched).ToList();
        if (_asked is { Instant: null } && (touched.Count == 0 || touched.Exists(t => t.Kind is "plan" or "milestone" or "baseline" or "proposal" or "report" or "agendaItem")))
        {
            await LoadAsync();
            StateHasChanged();
        }
    }

    private async Task SavedAsync(Outcome.Saved saved)
    {
        _outcome = saved.Warnings.Count > 0 ? saved : null;
        // A warning stays on the page, so the toast does not say it as well.
        Announcements?.Say(saved with { Warnings = [] });
        await LoadAsync();
    }

    private async Task TurnApprovalAsync()
    {
        _outcome = StaleWords.Of(await approval.RunAsync(_person.Actor, Reference, _story!.Plan.Version, !_story.Plan.AskerMayApprove, CancellationToken.None));
        if (_outcome is Outcome.Saved saved)
        {
            await SavedAsync(saved);
        }
    }
}
