using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Rehearsals;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.Tests.Domain.Rehearsals;

public sealed class MeetingRehearsalTests
{
    private static readonly WorkingDays Calendar = WorkingDays.EnglandAndWales;
    private static readonly DateOnly Today = new(2011, 4, 6);

    private static readonly RehearsedMilestone Milestone = new(
        "PP-M09", "Repeat violent offenders", "Lead officer", PlanDate.OnDay(new(2011, 5, 5)), PlanDate.OnDay(new(2011, 5, 5)), false, Tolerance.Default);

    private static readonly RehearsedMeeting Cep = new(
        "CEP-2011-05-05", "CEP", new(2011, 5, 5), MeetingState.Planned,
        [.. DeadlineRules.Usual(CommitteeKind.Committee), new("Clearance", DeadlineStep.Clearance, 20, CountingWay.WorkingDays)],
        [
            new("R-12", "Multi-agency Safeguarding Hubs", ReportStage.Drafting, ["Chief Executive", "Territorial Policing"], [Milestone]),
            new("R-15", "Child protection", ReportStage.Cleared, ["Chief Executive"], []),
            new("R-9", "Withdrawn one", ReportStage.Withdrawn, ["Nobody"], []),
        ],
        [new(new(2011, 4, 14), "SOP"), new(new(2011, 6, 9), "CEP")]);

    [Fact]
    public void Moving_the_May_CEP_meeting_lists_every_deadline_report_milestone_and_author()
    {
        var rehearsal = MeetingRehearsal.Move(Cep, new(2011, 6, 2), Today, Calendar);
        Assert.Null(rehearsal.Refusal);
        Assert.Equal(
            [
                "CEP moves from Thursday 5 May 2011 to Thursday 2 June 2011; its reference stays CEP-2011-05-05.",
                "Clearance moves from 1 April 2011 to 4 May 2011.",
                "Members’ items move from 15 April 2011 to 18 May 2011.",
                "Publication moves from 21 April 2011 to 19 May 2011.",
                "R-12 Multi-agency Safeguarding Hubs moves along and can keep its deadlines again. Clearance is due on 4 May 2011: in 16 working days.",
                "R-15 Child protection moves along. Publication is due on 19 May 2011: in 27 working days.",
                "PP-M09 Repeat violent offenders would be expected on 2 June 2011 with R-12, 19 working days late against its baseline of 5 May 2011: beyond its tolerance, amber.",
                "Tell Chief Executive a new date for R-12 and R-15: 2 June 2011.",
                "Tell Lead officer a new date for PP-M09: 2 June 2011.",
                "Tell Territorial Policing a new date for R-12: 2 June 2011.",
            ],
            rehearsal.Effects.Select(e => e.Sentence));
        Assert.Equal(["PP-M09"], rehearsal.Broken.Select(e => e.Ref));
    }

    [Fact]
    public void A_move_to_a_day_too_near_names_every_deadline_it_breaks()
    {
        var rehearsal = MeetingRehearsal.Move(Cep, new(2011, 4, 14), Today, Calendar);
        Assert.Equal(
            [
                "Thursday 14 April 2011 is the day of SOP.",
                "Clearance moves from 1 April 2011 to 17 March 2011, which has passed: 14 working days late.",
                "Members’ items move from 15 April 2011 to 31 March 2011, which has passed: 4 working days late.",
                "Publication moves from 21 April 2011 to 31 March 2011, which has passed: 4 working days late.",
                "R-12 Multi-agency Safeguarding Hubs moves along and misses a deadline: Clearance was due on 17 March 2011: 14 working days late.",
                "R-15 Child protection moves along and misses a deadline: Publication was due on 31 March 2011: 4 working days late.",
            ],
            rehearsal.Broken.Select(e => e.Sentence));
        Assert.Contains(
            "The law asks for publication by 5 April 2011, which has passed: what is not yet published could only be taken as urgent.",
            MeetingRehearsal.Move(Cep, new(2011, 4, 13), Today, Calendar).Broken.Select(e => e.Sentence));
    }

    [Fact]
    public void A_report_of_nobody_is_told_of_and_a_deadline_of_today_is_said()
    {
        var meeting = Cep with { Reports = [new("R-24", "Safer schools", ReportStage.Drafting, [], [])] };
        var rehearsal = MeetingRehearsal.Move(meeting, new(2011, 5, 6), new(2011, 4, 4), Calendar);
        Assert.Contains(rehearsal.Effects, e => e is { Kind: EffectKind.Author, Ref: "R-24" } && e.Sentence == "Nobody is named for R-24 Safer schools: find out who writes it, and tell them a new date for R-24: 6 May 2011.");
        Assert.Contains(rehearsal.Effects, e => e.Sentence == "Clearance moves from 1 April 2011 to 4 April 2011, which is today.");
        Assert.Contains(rehearsal.Broken, e => e.Sentence == "R-24 Safer schools moves along and has a deadline today, for which it is not ready: Clearance is due on 4 April 2011: today.");
        Assert.Contains(MeetingRehearsal.Cancel(meeting, null, Today, Calendar).Effects, e => e.Sentence == "Nobody is named for R-24 Safer schools: find out who writes it, and tell them that R-24 has no meeting until another is found.");
    }

    [Fact]
    public void Polling_days_bank_holidays_and_the_end_of_the_committee_break()
    {
        Assert.Contains(MeetingRehearsal.Move(Cep with { Date = new(2011, 6, 9) }, new(2011, 5, 5), Today, Calendar).Broken, e => e.Sentence.StartsWith("Thursday 5 May 2011 is a polling day", StringComparison.Ordinal));
        Assert.Contains(MeetingRehearsal.Move(Cep, new(2011, 5, 2), Today, Calendar).Broken, e => e.Sentence == "Monday 2 May 2011 is Early May bank holiday.");
        Assert.Contains(MeetingRehearsal.Move(Cep with { LastDay = new(2011, 5, 31) }, new(2011, 6, 2), Today, Calendar).Broken, e => e.Sentence == "CEP ends on 31 May 2011, before that day.");
        Assert.Contains(MeetingRehearsal.Move(Cep with { FirstDay = new(2011, 5, 1) }, new(2011, 4, 28), Today, Calendar).Broken, e => e.Sentence == "CEP begins on 1 May 2011, after that day.");
    }

    [Fact]
    public void A_published_agenda_asks_for_a_reason_and_a_notice_and_its_publication_is_not_late()
    {
        var rehearsal = MeetingRehearsal.Move(Cep with { State = MeetingState.AgendaPublished }, new(2011, 4, 14), Today, Calendar);
        Assert.Contains(rehearsal.Broken, e => e.Sentence == "Its agenda is published: say why, whom you consulted, and publish a notice of the change.");
        Assert.DoesNotContain(rehearsal.Broken, e => e.Kind is EffectKind.Deadline && e.Ref == "Publication");
    }

    [Fact]
    public void A_cancelled_meeting_leaves_its_reports_without_one_and_names_the_next()
    {
        var rehearsal = MeetingRehearsal.Cancel(Cep, null, Today, Calendar);
        Assert.Equal(
            [
                "CEP of 5 May 2011 is cancelled.",
                "R-12 Multi-agency Safeguarding Hubs would have no meeting; CEP meets next on 9 June 2011.",
                "R-15 Child protection would have no meeting; CEP meets next on 9 June 2011.",
                "PP-M09 Repeat violent offenders would lose the meeting that its forecast follows, as R-12 would have none.",
                "Tell Chief Executive that R-12 and R-15 have no meeting until another is found.",
                "Tell Lead officer that PP-M09 has no meeting until another is found.",
                "Tell Territorial Policing that R-12 has no meeting until another is found.",
            ],
            rehearsal.Effects.Select(e => e.Sentence));
        Assert.Contains(MeetingRehearsal.Cancel(Cep with { Taken = [] }, null, Today, Calendar).Effects, e => e.Sentence.EndsWith("no later meeting of CEP is called.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_cancelled_meeting_with_a_replacement_takes_everything_along()
    {
        var rehearsal = MeetingRehearsal.Cancel(Cep, new(2011, 5, 19), Today, Calendar);
        Assert.Equal("CEP of 5 May 2011 is cancelled and replaced on 19 May 2011.", rehearsal.Effects[0].Sentence);
        Assert.Contains(rehearsal.Effects, e => e.Sentence == "Publication moves from 21 April 2011 to 5 May 2011.");
        Assert.StartsWith("The replacement must stand on another day", MeetingRehearsal.Cancel(Cep, Cep.Date, Today, Calendar).Refusal, StringComparison.Ordinal);
        Assert.StartsWith("1 April 2011 has passed", MeetingRehearsal.Cancel(Cep, new(2011, 4, 1), Today, Calendar).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_move_says_why()
    {
        Assert.Equal("CEP-2011-05-05 has been held, so it can neither move nor be cancelled.", MeetingRehearsal.Move(Cep with { State = MeetingState.Held }, new(2011, 6, 2), Today, Calendar).Refusal);
        Assert.Equal("CEP-2011-05-05 is cancelled already. Call a new meeting instead.", MeetingRehearsal.Cancel(Cep with { State = MeetingState.Cancelled }, null, Today, Calendar).Refusal);
        Assert.Equal("CEP-2011-05-05 stands on 5 May 2011 already. Choose another day.", MeetingRehearsal.Move(Cep, Cep.Date, Today, Calendar).Refusal);
        Assert.Equal("1 April 2011 has passed. Choose a day from today, 6 April 2011, on.", MeetingRehearsal.Move(Cep, new(2011, 4, 1), Today, Calendar).Refusal);
        Assert.Equal("Choose a day up to 2100.", MeetingRehearsal.Move(Cep, DateOnly.MaxValue, Today, Calendar).Refusal);
    }

    [Fact]
    public void A_finished_milestone_and_a_report_that_is_over_are_left_alone()
    {
        var done = Cep with { Reports = [Cep.Reports[0] with { Milestones = [Milestone with { IsFinished = true }] }, Cep.Reports[2]] };
        var rehearsal = MeetingRehearsal.Move(done, new(2011, 6, 2), Today, Calendar);
        Assert.DoesNotContain(rehearsal.Effects, e => e.Kind is EffectKind.Milestone || e.Ref is "R-9" or "Nobody" or "Lead officer");
    }
}
