using WorkPlanTracker.Domain.LateReports;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Every lawful route of a report on a meeting's agenda that is late.</summary>
internal static class LateRouteReading
{
    /// <summary>The routes, in the order in which a clerk would try them. They name the report by its public title.</summary>
    internal static IReadOnlyList<LateRoute> Of(MeetingBoard board, BoardItem item) => LateRoutes.For(
        new LateReport(
            item.Item.Title,
            item.Report!.Purpose is ReportPurpose.Decision || item.Report.Recommendations.Any(Delivery.AsksForDecision),
            board.Committee.Abbreviation, board.Meeting.Date, board.Meeting.State, board.Committee.DeadlineRules,
            board.Meeting.HasPrinted(item.Item.Ref), item.Report.NeededBy, board.Neighbours.After?.Date),
        board.Today, board.Calendar);
}
