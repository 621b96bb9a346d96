using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.App.Ui;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Calls one meeting, outside the planning of a year.</summary>
public sealed partial class CallMeetingPage(ForwardPlans forward, CurrentPerson current, NavigationManager navigation)
{
    private readonly PageLoads _loads = new();
    private ForwardPlan? _plan;
    private Person _person = Person.Nobody;

    /// <summary>The body whose meeting it is, by code.</summary>
    [SupplyParameterFromQuery]
    public string? Committee { get; set; }

    /// <summary>The day, in words.</summary>
    [SupplyParameterFromQuery]
    public string? Day { get; set; }

    [CascadingParameter]
    public Announcements? Announcements { get; set; }

    protected override async Task OnInitializedAsync()
    {
        using var load = _loads.Begin();
        _person = await current.GetAsync();
        _plan = await forward.GetAsync(withPrivate: false);
    }

    private string? Known(ForwardPlan plan) => plan.Committees.Values.FirstOrDefault(c => string.Equals(c.Ref, Committee, StringComparison.OrdinalIgnoreCase))?.Ref;

    private IEnumerable<string> Notes(ForwardPlan plan)
    {
        if (!string.IsNullOrEmpty(Committee) && Known(plan) is null)
        {
            yield return $"There is no committee {(Committee.Length > 40 ? $"{Committee[..40]}…" : Committee)}. Choose one.";
        }
    }

    private async Task TakeAsync(IReadOnlyList<Notice> notices)
    {
        if (ForwardPlans.Concerns(notices))
        {
            _plan = await forward.GetAsync(withPrivate: false);
            StateHasChanged();
        }
    }

    private void ClosedAsync(Outcome.Saved? saved)
    {
        if (saved is not null)
        {
            Announcements?.Say(saved);
        }

        navigation.NavigateTo(saved is not null ? $"meetings/{saved.Ref}" : Committee is { Length: > 0 } && _plan is not null && Known(_plan) is { } code ? $"committees/{code}" : "schedule");
    }
}
