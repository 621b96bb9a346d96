using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>Every plan: where it is in its life, and how its milestones stand, silent ones counted.</summary>
public sealed partial class PlansPage(PlanModels models, ForwardHistory past, PlanHistory history, CurrentPerson current)
{
    private const int PageSize = 8;

    private readonly Dictionary<string, PlanCounts> _counts = new(StringComparer.Ordinal);
    private readonly PageLoads _loads = new();
    private IReadOnlyList<PlanHeader>? _plans;
    private AskedPast? _asked;
    private Person _person = Person.Nobody;

    [SupplyParameterFromQuery(Name = "page")]
    public string? PageText { get; set; }

    /// <summary>A past day or instant.</summary>
    [SupplyParameterFromQuery(Name = "asAt")]
    public string? AsAtWords { get; set; }

    /// <summary>The instant shown, for addresses; empty for now.</summary>
    private string Past => _asked?.InAddress ?? "";

    private string Counted => Past.Length == 0 ? "Milestones now" : "Milestones then";

    private int Pages => _plans is { } plans ? Math.Max(1, (plans.Count + PageSize - 1) / PageSize) : 1;

    /// <summary>The page asked for; nonsense means the first, too far the last.</summary>
    private int PageShown => int.TryParse(PageText, out var page) ? Math.Clamp(page, 1, Pages) : 1;

    private IEnumerable<PlanHeader> Shown => _plans!.Skip((PageShown - 1) * PageSize).Take(PageSize);

    /// <summary>Whether there is a project they may prepare plans for.</summary>
    private bool MayStart => _person.May(Act.PreparePlan, "") || _person.Leads.Any(l => _person.May(Act.PreparePlan, l));

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        using var load = _loads.Begin();
        _person = await current.GetAsync();
        _asked = await past.AskAsync(AsAtWords);
        if (_asked.Instant is { } instant)
        {
            var stood = await history.ReadPlansAsync(null, instant, CancellationToken.None);
            _plans = PlanHeader.InOrder(stood.Select(p => p.Header));
            foreach (var plan in stood)
            {
                _counts[plan.Header.Ref] = PlanCounts.Of(plan.Model(withPrivate: false).Rows.Values);
            }

            return;
        }

        _plans = (await models.IndexAsync()).Plans;
        foreach (var plan in Shown.ToList())
        {
            _counts[plan.Ref] = await models.FindAsync(plan.Ref, withPrivate: false) is { } model ? PlanCounts.Of(model.Rows.Values) : PlanCounts.None;
        }
    }

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        var touched = notices.SelectMany(n => n.Touched).ToList();
        if (_asked is { Instant: null } && (touched.Count == 0 || touched.Exists(t => t.Kind is "milestone" or "plan" or "review" or "calendar")))
        {
            await LoadAsync();
            StateHasChanged();
        }
    }
}
