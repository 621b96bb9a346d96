using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Cycles;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.Tests.Domain.Meetings;

public sealed class JointMeetingTests
{
    private static readonly DateOnly Day = new(2011, 6, 9);

    [Fact]
    public void A_joint_meeting_names_the_other_body_and_a_thematic_one_its_theme()
    {
        Assert.Equal("jointWith", Assert.Throws<RuleBrokenException>(Details(MeetingKind.Joint).RefuseUnlessComplete).Field);
        Assert.Equal("theme", Assert.Throws<RuleBrokenException>(Details(MeetingKind.Thematic).RefuseUnlessComplete).Field);
        Details(MeetingKind.Joint, "CEP").RefuseUnlessComplete();
        (Details(MeetingKind.Thematic) with { Theme = "Stalking" }).RefuseUnlessComplete();
        Details(MeetingKind.Special).RefuseUnlessComplete();
        Details(MeetingKind.Ordinary).RefuseUnlessComplete();
    }

    [Fact]
    public void A_joint_meeting_is_each_of_its_bodies_and_takes_the_day_of_each()
    {
        var meeting = Called(Details(MeetingKind.Joint, "CEP", "FR", "CEP"));

        Assert.Equal(["CEP", "FR"], meeting.JointWith);
        Assert.True(meeting.IsOf("SOP") && meeting.IsOf("CEP") && !meeting.IsOf("MPA"));
        Assert.Equal(["SOP", "CEP", "FR"], TakenDay.Of(meeting).Select(t => t.Committee));
        Assert.Equal("joint meeting with C and FR", MeetingWords.KindOfMeeting(meeting, code => code == "CEP" ? "C" : code));
        meeting.Arrange(Details(MeetingKind.Special, "CEP"));
        Assert.Empty(meeting.JointWith);
        Assert.Equal(("special", "special meeting"), (MeetingWords.KindOf(meeting), MeetingWords.KindOfMeeting(meeting)));
    }

    [Fact]
    public void A_body_is_not_joined_with_itself_nor_with_half_the_authority()
    {
        Assert.Equal("jointWith", Assert.Throws<RuleBrokenException>(() => Called(Details(MeetingKind.Joint, "SOP"))).Field);
        Assert.Equal("jointWith", Assert.Throws<RuleBrokenException>(() => Called(Details(MeetingKind.Joint, [.. Enumerable.Range(1, 7).Select(n => $"B{n}")]))).Field);
    }

    [Fact]
    public void What_is_in_the_remit_of_either_body_may_come_to_their_joint_meeting()
    {
        var committee = Committee.Establish("SOP", "SOP", "Strategic and Operational Policing", CommitteeKind.Committee, null);
        committee.Edit(CommitteeDetails.Of(committee) with { RemitAreas = ["VULN"] });
        var asked = new SlotAsked(["HATE"], Called(Details(MeetingKind.Joint, "CEP")), committee, 10, 0, 0, ["HATE"], [], []);

        Assert.Equal([SlotRules.OutsideRemit], SlotRules.Conflicts(asked).Select(c => c.Code));
        Assert.Empty(SlotRules.Conflicts(asked with { RemitOfOthers = ["HATE"] }));
    }

    [Fact]
    public void A_second_meeting_of_a_day_is_asked_about_with_the_times_of_the_others()
    {
        Assert.Equal("SOP already meets on 9 June 2011 at 2.00pm: is this a second meeting?", MeetingWords.AskSecond("SOP", Day, [new(14, 0)]));
        Assert.Equal("SOP already meets on 9 June 2011 at 10.00am and 2.00pm: is this a second meeting?", MeetingWords.AskSecond("SOP", Day, [new(14, 0), null, new(10, 0)]));
        Assert.Equal("SOP already meets on 9 June 2011: is this a second meeting?", MeetingWords.AskSecond("SOP", Day, [null]));
    }

    private static Meeting Called(MeetingDetails details)
    {
        var meeting = Meeting.Call("SOP-2011-06-09", "SOP", Day, null, "");
        meeting.Arrange(details);
        return meeting;
    }

    private static MeetingDetails Details(MeetingKind kind, params string[] with) => new(kind, null, "", null, null, [], [], "") { JointWith = with };
}
