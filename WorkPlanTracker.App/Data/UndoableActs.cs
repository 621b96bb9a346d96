using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Calendars;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.SavedViews;
using WorkPlanTracker.Domain.Series;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Data;

/// <summary>Which commands can be taken back, and the right it takes: the right of the act itself, read again.</summary>
/// <remarks>What a person may do, their password and their tokens are not here: see docs/adr/0028.</remarks>
internal static class UndoableActs
{
    private static readonly Dictionary<string, (string Kind, Act Act)> Acts = new(StringComparer.Ordinal)
    {
        ["postProgressUpdate"] = ("milestone", Act.PostProgressUpdate),
        ["postNoChange"] = ("milestone", Act.PostProgressUpdate),
        ["planMilestone"] = ("milestone", Act.PlanMilestone),
        ["editMilestone"] = ("milestone", Act.EditMilestone),
        ["cancelMilestone"] = ("milestone", Act.CancelMilestone),
        ["linkEvidence"] = ("milestone", Act.LinkEvidence),
        ["removeEvidence"] = ("milestone", Act.LinkEvidence),
        ["changeMany"] = ("milestone", Act.EditMilestone),
        ["noChangeToMany"] = ("milestone", Act.PostProgressUpdate),
        ["forecastMany"] = ("milestone", Act.PostProgressUpdate),
        ["startProject"] = ("project", Act.StartProject),
        ["startPlan"] = ("plan", Act.PreparePlan),
        ["assessSuccess"] = ("project", Act.AssessSuccess),
        ["nameCover"] = ("cover", Act.NameCover),
        ["extendCover"] = ("cover", Act.ExtendCover),
        ["endCover"] = ("cover", Act.EndCover),
        ["declineCover"] = ("cover", Act.DeclineCover),
        ["keepView"] = ("savedView", Act.KeepView),
        ["changeView"] = ("savedView", Act.KeepView),
        ["deleteView"] = ("savedView", Act.KeepView),
        ["openPlanOn"] = ("person", Act.KeepView),
        ["establishCommittee"] = ("committee", Act.EditCommittee),
        ["editCommittee"] = ("committee", Act.EditCommittee),
        ["handOver"] = ("committee", Act.EditCommittee),
        ["planMeeting"] = ("meeting", Act.PlanMeeting),
        ["planMeetings"] = ("meeting", Act.PlanMeeting),
        ["keepDay"] = ("calendar", Act.EditCalendar),
        ["removeDay"] = ("calendar", Act.EditCalendar),
        ["confirmYear"] = ("calendar", Act.EditCalendar),
        ["scheduleReport"] = ("report", Act.ScheduleReport),
        ["unscheduleReport"] = ("report", Act.ScheduleReport),
        ["buildAgenda"] = ("agendaItem", Act.EditAgenda),
        ["addItem"] = ("agendaItem", Act.EditAgenda),
        ["arrangeItem"] = ("agendaItem", Act.EditAgenda),
        ["presentItems"] = ("agendaItem", Act.EditAgenda),
        ["orderItem"] = ("agendaItem", Act.EditAgenda),
        ["withdrawItem"] = ("agendaItem", Act.EditAgenda),
        ["proposeReport"] = ("report", Act.ProposeReport),
        ["editReport"] = ("report", Act.EditReport),
        ["attachPaper"] = ("report", Act.EditReport),
        ["commissionReport"] = ("report", Act.CommissionReport),
        ["clearReport"] = ("report", Act.ClearReport),
        ["reachStage"] = ("report", Act.ReachStage),
        ["askChange"] = ("changeRequest", Act.AskChange),
        ["proposeForNextYear"] = ("proposal", Act.PreparePlan),
        ["dropProposal"] = ("proposal", Act.AgreePlan),
        ["setApproval"] = ("plan", Act.AgreePlan),
        ["submitPlan"] = ("plan", Act.PreparePlan),
        ["sendBackPlan"] = ("plan", Act.SendBackPlan),
        ["proposeNext"] = ("report", Act.ProposeReport),
        ["startSeries"] = ("series", Act.KeepSeries),
        ["editSeries"] = ("series", Act.KeepSeries),
        ["skipInstance"] = ("series", Act.KeepSeries),
        ["shiftInstance"] = ("series", Act.KeepSeries),
        ["endSeries"] = ("series", Act.KeepSeries),
        ["prepareReview"] = ("review", Act.PrepareReview),
        ["recordReviewAttendance"] = ("review", Act.LeadReview),
        ["editReview"] = ("review", Act.PrepareReview),
        ["recordDecision"] = ("decision", Act.RecordDecision),
        ["askInReview"] = ("action", Act.RecordDecision),
        ["recordAction"] = ("action", Act.RecordAction),
        ["editAction"] = ("action", Act.RecordAction),
        ["closeAction"] = ("action", Act.RecordAction),
        ["askAtMeeting"] = ("action", Act.RecordAction),
    };

    /// <summary>Commands that make a record, which taking them back removes.</summary>
    private static readonly string[] Making =
    [
        "planMilestone", "nameCover", "keepView", "establishCommittee", "planMeeting", "planMeetings", "keepDay", "removeDay", "confirmYear",
        "proposeReport", "proposeNext", "startSeries", "addItem", "askChange", "proposeForNextYear", "prepareReview", "recordDecision", "askInReview", "recordAction", "askAtMeeting",
        "startProject", "startPlan",
    ];

    /// <summary>What a move of a report touches beside it: the agendas, and the milestones that follow it.</summary>
    private static readonly string[] WithReport = ["report", "agendaItem", "milestone"];

    /// <summary>What a change of an agenda touches beside its items: the meeting, and the trail of a report that is taken off.</summary>
    private static readonly string[] WithAgenda = ["agendaItem", "meeting", "report"];

    static UndoableActs()
    {
        foreach (var section in Enum.GetNames<ProjectSection>())
        {
            Acts[$"editProject{section}"] = ("project", Act.EditProject);
        }
    }

    /// <summary>The act behind a command's entries; null where it cannot be taken back.</summary>
    internal static Act? Of(IReadOnlyList<ChangeLogEntry> entries) =>
        Acts.TryGetValue(entries[0].Command, out var known) && entries.All(e => IsOf(known, e)) ? known.Act : null;

    /// <summary>What some commands touch beside the kind of record they are about: what a report back makes, and what passes to a successor. Where a hand-over cancelled meetings it stays.</summary>
    private static readonly Dictionary<string, string[]> Beside = new(StringComparer.Ordinal)
    {
        ["askAtMeeting"] = ["action", "report"],
        ["handOver"] = ["committee", "report", "action", "series"],
    };

    /// <summary>Whether taking an entry back removes its record: the command made it, or considering a report had its series propose the next.</summary>
    internal static bool Makes(ChangeLogEntry entry) =>
        Making.Contains(entry.Command, StringComparer.Ordinal) || entry is { Command: "reachStage", Kind: "report", Version: 1 } or { Command: "handOver", Kind: "committee", Version: 1 };

    private static bool IsOf((string Kind, Act Act) known, ChangeLogEntry entry) => Beside.TryGetValue(entry.Command, out var kinds) ? kinds.Contains(entry.Kind, StringComparer.Ordinal) && entry.Record is not null
        : known.Act is Act.ScheduleReport or Act.EditAgenda
        ? (known.Act is Act.ScheduleReport ? WithReport : WithAgenda).Contains(entry.Kind, StringComparer.Ordinal) && (entry.Record is not null || entry.Kind == "agendaItem")
        : entry.Kind == known.Kind && (entry.Record is not null || entry.Command == "deleteView");

    /// <summary>Ends the command unless the person may do to this record what they are about to take back.</summary>
    internal static async Task RequireAsync(Change change, Act act, IRecord record)
    {
        var me = change.Author.Email;
        switch (record)
        {
            case PlannedReport or AgendaItem or Meeting when act is Act.EditAgenda:
            case PlannedReport or AgendaItem or Milestone when act is Act.ScheduleReport:
                change.Require(act, remedy: "Committee clerks and administrators can.");
                break;
            case Milestone milestone:
                var itsPlan = await change.ReadAsync<WorkPlan>(milestone.Plan);
                change.Require(act, itsPlan, milestone);
                itsPlan.RefuseIfClosed();
                break;
            case ChangeRequest request:
                change.Require(act, await change.ReadAsync<WorkPlan>(request.Plan));
                break;
            case NextYearProposal proposal:
                change.Require(act, await change.ReadAsync<WorkPlan>(proposal.Plan));
                break;
            case WorkPlan plan when act is not Act.AgreePlan:
                change.Require(act, plan);
                break;
            case WorkPlan:
                change.Require(act, remedy: "Members of the management group and administrators can.");
                break;
            case Project project:
                change.Require(act, project);
                break;
            case Cover cover:
                change.Require(act, act is not Act.DeclineCover && (cover.AbsentEmail == me || (act is Act.EndCover && cover.ActingEmail == me)), $"{cover.Absent} and administrators can.");
                break;
            case SavedView view:
                change.Require(act, view.IsOf(me), $"{view.OwnerName} and administrators can.");
                break;
            case Account account:
                change.Require(act, account.Ref == me);
                break;
            case Committee or Meeting or OfficeCalendar or ReportSeries or Review:
                change.Require(act);
                break;
            case ReviewDecision decision:
                change.Require(act);
                (await change.ReadAsync<Review>(decision.Review)).RefuseUnlessLive();
                break;
            case CommitteeAction { RaisedAt: { } review } when act is Act.RecordDecision:
                change.Require(act);
                (await change.ReadAsync<Review>(review)).RefuseUnlessLive();
                break;
            case CommitteeAction action when act is Act.RecordAction:
                change.Require(act, remedy: "Committee clerks and administrators can.");
                if (action.Part == 2)
                {
                    change.RequireToSee(action.Bodies, "This action was asked for in private, and you may not read it.");
                }

                break;
            case PlannedReport when act is Act.RecordAction:
            case PlannedReport or CommitteeAction when act is Act.EditCommittee:
                change.Require(act, remedy: "Committee clerks and administrators can.");
                break;
            case PlannedReport report:
                change.Require(act, report);
                if (report.Part == 2)
                {
                    change.RequireToSee(await PrivateReaders.OfAsync(change, report));
                }

                break;
            default:
                throw new ArgumentException($"Nothing is known of taking back changes of a {record.Kind}.", nameof(record));
        }
    }
}
