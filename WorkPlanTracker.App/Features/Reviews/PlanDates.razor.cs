using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>What agreeing a plan would fix: its milestones, each with the date that becomes its baseline.</summary>
public sealed partial class PlanDates
{
    private const int OnAScreen = 10;

    private PlanModel? _read;
    private List<(string Ref, string Title, string Date)> _dates = [];

    [Parameter, EditorRequired]
    public required PlanModel Plan { get; set; }

    [Parameter]
    public bool Links { get; set; }

    /// <summary>How many lines there is room for.</summary>
    [Parameter]
    public int Most { get; set; }

    /// <summary>A line of a plan is one line on the wall, where others may be three.</summary>
    private int Fitting => Most < OnAScreen ? Most + 1 : OnAScreen;

    protected override void OnParametersSet()
    {
        if (!ReferenceEquals(_read, Plan))
        {
            _read = Plan;
            _dates =
            [
                .. Plan.Rows.Values.Where(r => r.Status is not MilestoneStatus.Cancelled)
                    .Select(r => (Row: r, Date: r.Baseline.IsSet ? r.Baseline : r.Forecast))
                    .OrderBy(r => !r.Date.IsKnown).ThenBy(r => r.Date).ThenBy(r => r.Row.Ref.Length).ThenBy(r => r.Row.Ref, StringComparer.Ordinal)
                    .Select(r => (r.Row.Ref, r.Row.Title, r.Date.IsKnown ? r.Date.Text : "no date yet")),
            ];
        }
    }
}
