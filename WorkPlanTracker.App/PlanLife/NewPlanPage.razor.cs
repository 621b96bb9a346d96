using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>Starts an empty plan for a project the person may prepare plans for.</summary>
public sealed partial class NewPlanPage(PlanLifeQueries queries, CurrentPerson current, StartPlan start, PlanClock clock, NavigationManager navigation)
{
    private readonly PageLoads _loads = new();
    private DraftOffer? _offer;
    private Person _person = Person.Nobody;
    private IReadOnlyList<ProjectToPlan>? _projects;
    private Outcome? _outcome;
    private string _project = "";
    private string _title = "";
    private string _from = "";
    private string _to = "";

    /// <summary>The project to begin with.</summary>
    [SupplyParameterFromQuery(Name = "project")]
    public string? ProjectWanted { get; set; }

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    private List<ProjectToPlan> Mine => [.. _projects!.Where(p => _person.May(Act.PreparePlan, p.Ref))];

    private ProjectToPlan? Chosen => Mine.Find(p => p.Ref == _project);

    private NextPeriod Usual => StartPlan.UsualPeriod(Chosen?.Newest?.To, LondonTime.DayOf(clock.GetUtcNow().UtcDateTime));

    protected override async Task OnInitializedAsync()
    {
        using var load = _loads.Begin();
        _person = await current.GetAsync();
        _projects = await queries.ProjectsAsync(CancellationToken.None);
        _project = (Mine.Find(p => p.Ref == ProjectWanted) ?? (Mine.Count == 1 ? Mine[0] : null))?.Ref ?? "";
    }

    private string? For(string field) => OutcomeMessage.For(_outcome, field);

    private string? Wrong(string field) => For(field) is null ? null : "true";

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (notices.Any(n => n.Touched.Count == 0 || n.Touched.Any(t => t.Kind is "project" or "plan")))
        {
            _projects = await queries.ProjectsAsync(CancellationToken.None);
            StateHasChanged();
        }
    }

    private async Task SaveAsync()
    {
        _outcome = await start.RunAsync(_person.Actor, new PlanStart(_project, _title, _from, _to), CancellationToken.None);
        await (_offer?.EndedAsync(_outcome) ?? ValueTask.CompletedTask);
        if (_outcome is Outcome.Saved saved)
        {
            Announcements?.Say(saved);
            navigation.NavigateTo($"plans/{saved.Ref}");
        }
    }
}
