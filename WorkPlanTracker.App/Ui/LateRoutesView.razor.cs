using Microsoft.AspNetCore.Components;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.LateReports;

namespace WorkPlanTracker.App.Ui;

/// <summary>Every lawful route of a report that is late, open or closed: until when, who must agree, and words for the minutes.</summary>
public sealed partial class LateRoutesView
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<LateRoute> Routes { get; set; }

    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    /// <summary>The days the committee works.</summary>
    [Parameter, EditorRequired]
    public required WorkingDays Calendar { get; set; }

    private static string NameOf(RouteKind kind) => kind switch
    {
        RouteKind.Ordinary => "On the agenda",
        RouteKind.ToFollow => "To follow",
        RouteKind.UrgentItem => "Urgent item",
        RouteKind.SpecialMeeting => "Special meeting",
        _ => "Urgent action between meetings",
    };
}
