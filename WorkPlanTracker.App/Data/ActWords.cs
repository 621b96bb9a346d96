using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Data;

/// <summary>How a refusal for lack of rights begins.</summary>
internal static class ActWords
{
    internal static string Refusal(Act act) => act switch
    {
        Act.PostProgressUpdate => "You cannot update this milestone.",
        Act.PlanMilestone => "You cannot add milestones to this plan.",
        Act.EditMilestone => "You cannot edit this milestone.",
        Act.CancelMilestone => "You cannot cancel this milestone.",
        Act.LinkEvidence => "You cannot change the evidence of this milestone.",
        Act.UndoChange => "You cannot undo this.",
        Act.KeepView => "You cannot change this view.",
        Act.ShareView => "You cannot share views.",
        Act.StartProject => "You cannot start projects.",
        Act.EditProject => "You cannot edit this project.",
        Act.AssessSuccess => "You cannot assess this project.",
        Act.ProposeReport => "You cannot propose reports.",
        Act.EditReport => "You cannot edit this report.",
        Act.CommissionReport => "You cannot commission reports.",
        Act.ClearReport => "You cannot clear reports.",
        Act.ReachStage => "You cannot change the stage of a report.",
        Act.ScheduleReport => "You cannot schedule reports.",
        Act.ChaseAuthors => "You cannot make or revoke links for offices.",
        Act.KeepSeries => "You cannot change series of reports.",
        Act.EditCommittee => "You cannot edit committees.",
        Act.EditCalendar => "You cannot change the body’s calendar.",
        Act.KeepFeed => "You cannot change this calendar address: it belongs to someone else.",
        Act.PlanMeeting => "You cannot plan or change meetings.",
        Act.PublishAgenda => "You cannot publish agendas.",
        Act.HoldMeeting => "You cannot record meetings as held.",
        Act.EditAgenda => "You cannot change agendas.",
        Act.RecordMinutes => "You cannot record what a meeting did.",
        Act.RecordAction => "You cannot record or change actions.",
        Act.PrepareReview => "You cannot prepare reviews.",
        Act.LeadReview => "You cannot lead or close reviews.",
        Act.RecordDecision => "You cannot record what a review decides.",
        Act.AskChange => "You cannot ask for a change of this, or withdraw this request.",
        Act.DecideChange => "You cannot decide requests for change.",
        Act.PreparePlan => "You cannot prepare this plan.",
        Act.SendBackPlan => "You cannot send this plan back.",
        Act.AgreePlan => "You cannot decide on plans, or on what is asked and proposed for them.",
        Act.NameCover => "You cannot name who acts for this person.",
        Act.ExtendCover => "You cannot extend this cover.",
        Act.EndCover => "You cannot end this cover.",
        Act.DeclineCover => "You cannot decline covers.",
        Act.ManagePeople => "You cannot manage people.",
        Act.IssueToken => "You cannot issue tokens.",
        Act.RevokeToken => "You cannot revoke this token: it belongs to someone else.",
        _ => "You cannot do this.",
    };

    /// <summary>Why one record of several was refused.</summary>
    internal static string Sentence(Outcome outcome) => outcome switch
    {
        Outcome.Refused refused => refused.Sentence,
        Outcome.Forbidden forbidden => forbidden.Sentence,
        Outcome.NotFound missing => missing.Sentence,
        Outcome.Conflict conflict => $"{conflict.By} has changed {conflict.Ref} since you looked at it.",
        Outcome.Contested contested => string.Join(' ', contested.Conflicts.Select(c => c.Message)),
        Outcome.Invalid invalid => invalid.Errors.Values.First()[0],
        _ => "It was not saved.",
    };
}
