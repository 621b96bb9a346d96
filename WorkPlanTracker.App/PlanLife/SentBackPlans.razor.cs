using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>For leads: the drafts that came back to them, each with why. Nothing where none did.</summary>
public sealed partial class SentBackPlans(PlanLifeQueries queries)
{
    private readonly PageLoads _loads = new();
    private IReadOnlyList<ReturnedPlan> _returned = [];

    [Parameter, EditorRequired]
    public required Person Person { get; set; }

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        using var load = _loads.Begin();
        _returned = await queries.ReturnedAsync(Person.Leads, CancellationToken.None);
    }

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        var touched = notices.SelectMany(n => n.Touched).ToList();
        if (touched.Count == 0 || touched.Exists(t => t.Kind == "plan"))
        {
            await LoadAsync();
            StateHasChanged();
        }
    }
}
