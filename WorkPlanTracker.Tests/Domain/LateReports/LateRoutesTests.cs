using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.LateReports;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.Tests.Domain.LateReports;

public sealed class LateRoutesTests
{
    private static readonly WorkingDays Calendar = WorkingDays.EnglandAndWales;

    private static readonly LateReport Stalking = new(
        "Policing stalking and harassment", true, "SOP", new(2011, 4, 7), MeetingState.Planned, DeadlineRules.Usual(CommitteeKind.Committee),
        NeededBy: new(2011, 4, 20), NextMeeting: new(2011, 5, 12));

    [Fact]
    public void Before_the_bodys_own_date_every_route_is_open()
    {
        var routes = On(new(2011, 3, 21), Stalking);
        Assert.All(routes, r => Assert.True(r.IsOpen, r.Sentence));
        Assert.Equal(Enum.GetValues<RouteKind>(), routes.Select(r => r.Kind));
        Assert.Equal(
            [new DateOnly(2011, 3, 30), new(2011, 3, 30), new(2011, 4, 7), new(2011, 4, 12), new(2011, 4, 20)],
            routes.Select(r => r.LastDay!.Value));
        Assert.Equal(("The paper goes out with the agenda by 24 March 2011.", "Nobody beyond the usual clearance"), (routes[0].Sentence, routes[0].WhoAgrees));
    }

    [Fact]
    public void Between_the_bodys_own_date_and_the_laws_the_Chair_may_let_it_go_out_late()
    {
        var ordinary = On(new(2011, 3, 28), Stalking)[0];
        Assert.True(ordinary.IsOpen);
        Assert.Equal("The body’s own date, 24 March 2011, has passed; the law allows publication until 30 March 2011.", ordinary.Sentence);
        Assert.Equal("The Chair of SOP, as it comes after the body’s own date", ordinary.WhoAgrees);
        var published = On(new(2011, 3, 28), Stalking with { State = MeetingState.AgendaPublished })[0];
        Assert.Equal((true, "The agenda is published; a supplementary agenda can add the item until 30 March 2011."), (published.IsOpen, published.Sentence));
    }

    [Fact]
    public void Inside_the_clear_days_only_urgency_a_special_meeting_and_urgent_action_are_left()
    {
        var routes = On(new(2011, 4, 5), Stalking);
        Assert.Equal([RouteKind.UrgentItem, RouteKind.SpecialMeeting, RouteKind.UrgentAction], routes.Where(r => r.IsOpen).Select(r => r.Kind));
        Assert.Equal(
            "The Chair was of the opinion that the report on “Policing stalking and harassment” should be considered at this meeting as a matter of urgency, in accordance with section 100B(4)(b) of the Local Government Act 1972, by reason of the following special circumstances: [circumstances].",
            routes[2].MinuteWords);
        Assert.Equal("It can be added until the meeting itself on 7 April 2011, if there are special circumstances and it cannot wait until 12 May 2011; being late is no special circumstance.", routes[2].Sentence);
        Assert.Equal("An agenda published today lets a special meeting be held from Wednesday 13 April 2011; to be held by 20 April 2011 its agenda must be published by 12 April 2011.", routes[3].Sentence);
        Assert.Equal("The item is not on the agenda, and 30 March 2011, the last day to list it, has passed.", routes[1].Sentence);
    }

    [Fact]
    public void A_paper_to_follow_may_come_until_the_working_day_before_where_the_item_is_listed()
    {
        var listed = Stalking with { State = MeetingState.AgendaPublished, OnPublishedAgenda = true };
        var follow = On(new(2011, 4, 5), listed)[1];
        Assert.Equal((true, new DateOnly(2011, 4, 6)), (follow.IsOpen, follow.LastDay!.Value));
        Assert.Equal("The Chair agreed to take the report on “Policing stalking and harassment”, which had been published after the agenda because [reason].", follow.MinuteWords);
        Assert.False(On(new(2011, 4, 7), listed)[1].IsOpen);
    }

    [Fact]
    public void A_special_meeting_that_comes_too_late_is_closed_and_says_so()
    {
        var special = On(new(2011, 4, 5), Stalking with { NeededBy = new(2011, 4, 11) })[3];
        Assert.False(special.IsOpen);
        Assert.Equal("An agenda published today lets a special meeting be held from Wednesday 13 April 2011 at the earliest, after 11 April 2011, when the decision is needed.", special.Sentence);
        Assert.StartsWith("An agenda published on Monday 4 April 2011 lets", On(new(2011, 4, 2), Stalking)[3].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_special_meeting_is_never_nearer_than_its_clear_days()
    {
        for (var today = new DateOnly(2011, 3, 1); today < new DateOnly(2011, 6, 1); today = today.AddDays(1))
        {
            var special = On(today, Stalking with { NeededBy = null, NextMeeting = null })[3];
            Assert.True(special.IsOpen);
            var words = special.Sentence.Split(" from ")[1].TrimEnd('.');
            var day = Enumerable.Range(1, 60).Select(today.AddDays).Single(d => LondonTime.DayAndWeekday(d) == words);
            Assert.True(Enumerable.Range(1, day.DayNumber - today.DayNumber - 1).Select(today.AddDays).Count(Calendar.IsWorkingDay) >= 5);
        }
    }

    [Fact]
    public void Urgent_action_is_for_decisions_only_and_is_reported_to_the_meeting_that_follows()
    {
        var action = On(new(2011, 4, 5), Stalking)[4];
        Assert.Equal("The Chief Executive may decide until 20 April 2011, if it cannot wait, and reports it to the meeting of 12 May 2011.", action.Sentence);
        Assert.StartsWith("The Committee noted that the Chief Executive, having consulted [members] on [day],", action.MinuteWords, StringComparison.Ordinal);
        Assert.False(On(new(2011, 4, 5), Stalking with { ForDecision = false })[4].IsOpen);
        Assert.Equal("The decision was needed by 20 April 2011, which has passed.", On(new(2011, 4, 21), Stalking)[4].Sentence);
    }

    [Fact]
    public void A_meeting_that_is_over_or_cancelled_leaves_the_routes_between_meetings()
    {
        Assert.Equal([RouteKind.SpecialMeeting, RouteKind.UrgentAction], On(new(2011, 4, 8), Stalking).Where(r => r.IsOpen).Select(r => r.Kind));
        Assert.Equal("The meeting of 7 April 2011 is over.", On(new(2011, 4, 8), Stalking)[0].Sentence);
        Assert.Equal("The meeting of 7 April 2011 is cancelled.", On(new(2011, 3, 21), Stalking with { State = MeetingState.Cancelled })[2].Sentence);
    }

    [Fact]
    public void A_board_without_rules_has_routes_too_and_no_statute_in_its_minutes()
    {
        var board = Stalking with { Committee = "DSVB", Rules = [] };
        var routes = On(new(2011, 4, 5), board);
        Assert.True(routes[0].IsOpen);
        Assert.DoesNotContain("1972", routes[2].MinuteWords, StringComparison.Ordinal);
        Assert.True(On(new(2011, 4, 5), board with { State = MeetingState.AgendaPublished })[0].IsOpen);
    }

    [Fact]
    public void Days_outside_the_calendar_break_nothing()
    {
        foreach (var day in new[] { DateOnly.MinValue, DateOnly.MaxValue })
        {
            Assert.Equal(5, On(new(2011, 4, 5), Stalking with { Meeting = day, NeededBy = null, NextMeeting = null }).Count);
        }
    }

    private static IReadOnlyList<LateRoute> On(DateOnly today, LateReport report) => LateRoutes.For(report, today, Calendar);
}
