using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.LateReports;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Can it still make it? Every lawful route of a report for this meeting, open or closed.</summary>
public sealed partial class LateView
{
    private IReadOnlyList<LateRoute> _routes = [];

    private AgendaItem? Item => ItemOf()?.Item;

    private string Title => ItemOf()?.Report is { } report ? $"Can {report.Ref} still make it?" : "Can it still make it?";

    protected override void OnParametersSet() => _routes = ItemOf() is { Report: not null } item ? LateRouteReading.Of(Board, item) : [];

    protected override Task<Outcome> SendAsync() => Task.FromResult<Outcome>(new Outcome.NotFound("There is nothing to save here."));
}
