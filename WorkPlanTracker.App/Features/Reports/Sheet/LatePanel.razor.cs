using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.LateReports;

namespace WorkPlanTracker.App.Features.Reports.Sheet;

/// <summary>Every lawful route of a report to a meeting that is chosen here, whether it stands on its agenda or not.</summary>
public sealed partial class LatePanel(ForwardPlans plans)
{
    private IReadOnlyList<(string Ref, string Name)> _meetings = [];
    private IReadOnlyList<LateRoute>? _routes;
    private ForwardPlan? _plan;
    private string _chosen = "";

    [Parameter, EditorRequired]
    public required ReportSheet Sheet { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        // Shared text alone: the routes name the report by its public title.
        _plan = await plans.GetAsync(withPrivate: false);
        _meetings = [.. LateRouting.Meetings(_plan, Sheet.Meeting?.Committee ?? Sheet.Report.Committee)];
        Work();
    }

    private async Task AskAsync()
    {
        _plan = await plans.GetAsync(withPrivate: false);
        Work();
    }

    private void Work() =>
        _routes = _plan is { } plan && plan.Reports.GetValueOrDefault(Sheet.Report.Ref) is { } report && plan.Meetings.GetValueOrDefault(_chosen) is { } meeting
            ? LateRouting.Of(plan, report, meeting) : null;
}
