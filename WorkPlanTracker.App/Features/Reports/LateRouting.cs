using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.LateReports;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.Reports;

/// <summary>Can it still make it? The lawful routes of a report to a meeting, whether it stands there already or is only asked for.</summary>
internal static class LateRouting
{
    /// <summary>The routes, in the order in which a clerk would try them. They name the report by its public title.</summary>
    internal static IReadOnlyList<LateRoute> Of(ForwardPlan plan, ForwardReport report, ForwardMeeting wanted)
    {
        var (meeting, committee) = (wanted.Meeting, plan.Committees[wanted.Meeting.Committee]);
        var next = plan.InOrder.FirstOrDefault(m => m.Meeting.Committee == committee.Ref && m.Meeting is { IsAhead: true, Sitting: MeetingKind.Ordinary } && m.Meeting.Date > meeting.Date);
        return LateRoutes.For(
            new LateReport(
                report.PublicTitle, report.AsksForDecision, committee.Abbreviation, meeting.Date, meeting.State, committee.DeadlineRules,
                report.Meeting == meeting.Ref && report.Item is { } item && meeting.HasPrinted(item),
                report.NeededBy.Count == 0 ? null : report.NeededBy.Min(n => n.Day), next?.Meeting.Date),
            plan.Today, plan.CalendarOf(committee.Ref));
    }

    /// <summary>The meetings it could be asked for: those to come, of its own committee first.</summary>
    internal static IEnumerable<(string Ref, string Name)> Meetings(ForwardPlan plan, string? committee) =>
        plan.InOrder.Where(m => m.Meeting.IsAhead && m.Meeting.Date >= plan.Today).OrderBy(m => m.Meeting.Committee == committee ? 0 : 1)
            .Select(m => (m.Meeting.Ref, SlotChoice.NameOf(plan, m)));
}
