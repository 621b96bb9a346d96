using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.ChangeControl;

/// <summary>For the management group: the plans to agree and the requests to decide.</summary>
public sealed partial class DecisionsWaiting(ChangeRequestQueries queries, PlanModels models)
{
    /// <summary>How many requests are shown in place.</summary>
    private const int Most = 5;

    private readonly PageLoads _loads = new();
    private RequestPage? _requests;
    private IReadOnlyList<PlanHeader> _submitted = [];

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    private string Heading => (_requests?.Total + _submitted.Count) switch
    {
        null or 0 => "Decisions waiting for you",
        1 => "1 decision waits for you",
        var count => $"{count} decisions wait for you",
    };

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        using var load = _loads.Begin();
        _requests = await queries.PageAsync(ChangeRequestState.Asked, null, null, 1, Most, CancellationToken.None);
        _submitted = [.. (await models.IndexAsync()).Plans.Where(p => p.State is PlanState.Submitted && !p.RecordEnds.IsSet)];
    }

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        var touched = notices.SelectMany(n => n.Touched).ToList();
        if (touched.Count == 0 || touched.Exists(t => t.Kind is "changeRequest" or "plan"))
        {
            await LoadAsync();
            StateHasChanged();
        }
    }
}
