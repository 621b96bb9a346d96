using FsCheck.Fluent;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Domain.Reviews;

public sealed class ReviewTests
{
    private static readonly Author Chair = new("chair@example.org", "The chair");

    private static readonly Author Clerk = new("clerk@example.org", "The clerk");

    private static readonly DateTime Now = new(2011, 2, 24, 14, 0, 0, DateTimeKind.Utc);

    private static readonly ReviewDetails Details = new(["PP-2010-11"], new(2011, 2, 24), new(14, 0), null, "", [], [], []);

    private readonly Review _review = Review.Prepare("RV-2", ["PP-2010-11"], new(2011, 2, 24), new(14, 0));

    [Fact]
    public void A_review_goes_from_prepared_to_frozen_to_live_to_closed()
    {
        Assert.Equal("notLive", Broken(() => _review.Close(Chair, Now)));
        Assert.Equal("notFrozen", Broken(() => _review.Start(Now)));
        _review.Freeze(Clerk, Now);
        _review.Start(Now);
        Assert.Equal("live", Broken(() => _review.Start(Now)));
        _review.Close(Chair, Now);

        Assert.Equal(ReviewState.Closed, _review.State);
        Assert.Equal("The chair", _review.ClosedBy);
    }

    [Fact]
    public void A_frozen_pack_changes_no_more_until_it_is_unfrozen_and_never_in_the_room()
    {
        _review.Freeze(Clerk, Now);
        Assert.Equal("frozen", Broken(() => _review.Edit(Details)));
        Assert.Equal("frozen", Broken(() => _review.Freeze(Clerk, Now)));
        _review.Unfreeze();
        _review.Edit(Details with { Note = "Changed." });
        _review.Freeze(Clerk, Now);
        _review.Start(Now);

        Assert.Equal("live", Broken(_review.Unfreeze));
        Assert.Equal("Changed.", _review.Note);
    }

    [Fact]
    public void An_unfrozen_pack_shows_changes_since_the_last_review_again_and_not_since_what_the_frozen_one_showed()
    {
        var last = Held("RV-1", new(2011, 1, 13));
        _review.Freeze(Clerk, Now);
        _review.Unfreeze();
        Assert.Null(_review.Since);
        Assert.Equal(last.ClosedAt, _review.ChangesSince([last]));

        // One that was chosen stays chosen.
        var chosen = new DateTime(2010, 12, 1, 0, 0, 0, DateTimeKind.Utc);
        _review.Edit(Details with { Since = chosen });
        _review.Freeze(Clerk, Now);
        _review.Unfreeze();
        Assert.Equal(chosen, _review.ChangesSince([last]));
    }

    [Fact]
    public void A_plan_is_in_one_room_at_a_time()
    {
        var live = Review.Prepare("RV-1", ["VAW-2010-11", "PP-2010-11"], new(2011, 2, 20), null);
        live.RefuseWhileAnotherIsLive([live, _review]);
        live.Freeze(Clerk, Now);
        live.Start(Now);

        Assert.Equal("anotherIsLive", Broken(() => _review.RefuseWhileAnotherIsLive([live, _review])));
        live.RefuseWhileAnotherIsLive([live, _review]);
        Review.Prepare("RV-3", ["DV-2010-11"], new(2011, 2, 24), null).RefuseWhileAnotherIsLive([live, _review]);
        live.Close(Chair, Now);
        _review.RefuseWhileAnotherIsLive([live, _review]);
    }

    [Fact]
    public void What_is_decided_between_reviews_is_told_to_the_next_from_the_last_pack_on()
    {
        var last = Review.Prepare("RV-1", ["PP-2010-11"], new(2011, 1, 13), null);
        last.Freeze(Clerk, new(2011, 1, 11, 9, 0, 0, DateTimeKind.Utc));
        last.Start(new(2011, 1, 13, 12, 0, 0, DateTimeKind.Utc));
        last.Close(Chair, new(2011, 1, 13, 13, 0, 0, DateTimeKind.Utc));

        Assert.Equal(last.FrozenAt, _review.ReportsSince("PP-2010-11", [last, _review]));
        Assert.Equal(DateTime.MinValue, _review.ReportsSince("VAW-2010-11", [last, _review]));
        var recorded = Held("RV-1", new(2011, 1, 13));
        Assert.Equal(recorded.ClosedAt, _review.ReportsSince("PP-2010-11", [recorded, _review]));
    }

    [Fact]
    public void What_a_closed_review_asked_for_keeps_its_words_and_its_meeting_and_gets_on()
    {
        var action = CommitteeAction.Ask("A-1", "Confirm the hall", "Action", null, "RV-2", PlanDate.NotSet, null);
        var details = ActionDetails.Of(action);
        _review.Freeze(Clerk, Now);
        _review.Start(Now);
        Assert.Null(Broken(() => _review.RefuseRewriting(action, details with { Text = "Confirm the room" })));
        _review.Close(Chair, Now);

        Assert.Equal("closed", Broken(() => _review.RefuseRewriting(action, details with { Text = "Confirm the room" })));
        Assert.Equal("closed", Broken(() => _review.RefuseRewriting(action, details with { RaisedAt = "SOP-2011-04-07" })));
        Assert.Null(Broken(() => _review.RefuseRewriting(action, details with { Text = " Confirm the hall ", Owner = "CE", Due = PlanDate.OnDay(new(2011, 4, 1)) })));
    }

    [Fact]
    public void A_closed_review_never_changes()
    {
        _review.Freeze(Clerk, Now);
        _review.Start(Now);
        _review.Close(Chair, Now);

        foreach (var act in new Action[] { () => _review.Edit(Details), () => _review.Freeze(Clerk, Now), _review.Unfreeze, () => _review.Start(Now), () => _review.Close(Chair, Now), () => ReviewDecision.Take("D-1", _review, "", "", DecisionSort.Agreed, "Words.", Chair, Now) })
        {
            Assert.Equal("closed", Broken(act));
        }
    }

    [Fact]
    public void A_review_cannot_start_before_the_last_one_of_the_same_plan_was_held()
    {
        var last = Review.Prepare("RV-1", ["PP-2010-11"], new(2011, 3, 1), null);
        last.CloseAsRecorded(Chair, last.StartsAt);

        Assert.Equal("beforeLastClosed", Broken(() => _review.RefuseBeforeLastClosed([last, _review])));
        Review.Prepare("RV-3", ["VAW-2010-11"], new(2011, 2, 1), null).RefuseBeforeLastClosed([last]);
        Review.Prepare("RV-3", ["PP-2010-11"], new(2011, 3, 2), null).RefuseBeforeLastClosed([last]);
    }

    [Fact]
    public void Changes_are_shown_since_the_last_closed_review_unless_a_day_is_chosen()
    {
        var last = Review.Prepare("RV-1", ["PP-2010-11"], new(2011, 1, 13), new(14, 0));
        last.CloseAsRecorded(Chair, new(2011, 1, 13, 18, 1, 0, DateTimeKind.Utc));
        Assert.Equal(last.ClosedAt, _review.ChangesSince([last, _review]));

        var since = new DateTime(2010, 12, 1, 0, 0, 0, DateTimeKind.Utc);
        _review.Edit(Details with { Since = since });
        Assert.Equal(since, _review.ChangesSince([last, _review]));
        Assert.Equal("sinceLater", Broken(() => _review.Edit(Details with { Since = _review.StartsAt })));
    }

    [Fact]
    public void A_review_is_of_a_plan_and_its_lists_end() =>
        Assert.Equal(new[] { "noPlans", "tooMany", "tooLong" }, new[]
        {
            Broken(() => _review.Edit(Details with { Plans = [] })),
            Broken(() => _review.Edit(Details with { Risks = [.. Enumerable.Repeat("A risk", Review.MaxLines + 1)] })),
            Broken(() => _review.Edit(Details with { Issues = [new string('x', Review.MaxLineLength + 1)] })),
        });

    [Fact]
    public void Only_who_leads_takes_the_room_on_and_taking_over_is_said()
    {
        var room = ReviewRoom.Open("RV-2", Chair);
        IReadOnlyList<ReviewItem> items = [new(ReviewItem.Overview, "", null), new("PP-M01", "", null)];
        room.StepTo("PP-M01", items, Chair);
        Assert.Equal("ledByAnother", Broken(() => room.StepTo(ReviewItem.Overview, items, Clerk)));
        Assert.Equal("noSuchItem", Broken(() => room.StepTo("PP-M99", items, Chair)));
        Assert.Equal("leadsAlready", Broken(() => room.TakeOver(Chair, Chair.Email)));
        room.TakeOver(Clerk, Chair.Email);

        Assert.Equal(("The clerk", "The chair", "PP-M01"), (room.Presenter, room.LedBefore, room.Item));
        Assert.Equal("takenOver", Broken(() => room.TakeOver(Chair, Chair.Email)));
    }

    [Fact]
    public void A_meeting_walks_each_record_once_in_the_packs_order_between_where_we_stand_and_any_other_business()
    {
        var pack = ReviewPaper.Freeze("RV-2", PaperSort.Pack, new PaperContents(Now, null, [],
        [
            PaperSection.Of(PaperSection.Raised, "Brought up", [Line("PP-M02"), new PaperLine("", "", "The budget", "")]),
            PaperSection.Of(PaperSection.Decisions, "Decisions required", [Line("CR-1")]),
            PaperSection.Of(PaperSection.Exceptions, "Outside tolerance", [Line("PP-M01"), Line("PP-M02")]),
            PaperSection.Of(PaperSection.Ahead, "Ahead", [Line("PP-M07")]),
            PaperSection.Of(PaperSection.Actions, "Actions", []),
        ], []), Clerk);

        Assert.Equal(["overview", "PP-M02", "raised-2", "CR-1", "PP-M01", "ahead", "other"], ReviewItem.Of(pack).Select(i => i.Key));
    }

    [Fact]
    public void A_meeting_begins_with_last_times_actions_and_shows_of_what_changed_only_what_it_did_not_walk_each_record_once()
    {
        var pack = ReviewPaper.Freeze("RV-2", PaperSort.Pack, new PaperContents(Now, null, [],
        [
            PaperSection.Of(PaperSection.Raised, "Brought up", [new PaperLine("", "", "Priorities for 2011/12: what is carried over", "")]),
            PaperSection.Of(PaperSection.Changes, "Changes", [Line("PP-M01") with { Worse = true }, Line("PP-M02"), Line("PP-M01"), Line("PP-M02") with { Title = "Once more" }]),
            PaperSection.Of(PaperSection.Proposals, "Proposals for 2011/12", [Line("PN-1")]),
            PaperSection.Of(PaperSection.Actions, "Actions outstanding", [Line("A-1")]),
        ], []), Clerk);
        var items = ReviewItem.Of(pack);

        Assert.Equal(["overview", "actions", "raised-1", "PP-M01", "changes", "other"], items.Select(i => i.Key));
        Assert.Equal("PP-M02", Assert.Single(items[4].Lines).Ref);
        Assert.Equal("PN-1", Assert.Single(items[2].Lines).Ref);
    }

    [Theory]
    [InlineData("Agreed.", "Agreed.")]
    [InlineData("agreed", "Agreed.")]
    [InlineData("Agreed with thanks.", "Agreed: Agreed with thanks.")]
    public void A_decision_does_not_say_its_kind_twice(string words, string sentence)
    {
        _review.Freeze(Clerk, Now);
        _review.Start(Now);
        Assert.Equal(sentence, ReviewDecision.Take("D-1", _review, "", "", DecisionSort.Agreed, words, Chair, Now).Sentence);
    }

    [Fact]
    public void However_long_a_pack_is_the_meeting_has_an_end_and_every_key_once() => Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), numbers =>
    {
        var lines = numbers.Select(n => Line($"PP-M{Math.Abs((long)n):00}")).ToList();
        var items = ReviewItem.Of(ReviewPaper.Freeze("RV-2", PaperSort.Pack, new PaperContents(Now, null, [], [PaperSection.Of(PaperSection.Changes, "", lines), PaperSection.Of(PaperSection.Exceptions, "", lines)], []), Clerk));
        return items.Count <= ReviewItem.Most + 5 && items.Select(i => i.Key).Distinct().Count() == items.Count && items[0].Key == ReviewItem.Overview && items[^1].Key == ReviewItem.OtherBusiness;
    }).Holds();

    [Theory]
    [InlineData(DecisionSort.Noted, "PP-M01", "", null)]
    [InlineData(DecisionSort.Noted, "", "", "missing")]
    [InlineData(DecisionSort.Agreed, "PP-M01", " ", "missing")]
    public void A_decision_has_words_unless_a_record_is_noted(DecisionSort sort, string about, string words, string? rule)
    {
        _review.Freeze(Clerk, Now);
        _review.Start(Now);
        Assert.Equal(rule, Broken(() => ReviewDecision.Take("D-1", _review, about, "", sort, words, Chair, Now)));
    }

    private static Review Held(string reference, DateOnly day)
    {
        var held = Review.Prepare(reference, ["PP-2010-11"], day, null);
        held.CloseAsRecorded(Chair, held.StartsAt.AddHours(4));
        return held;
    }

    private static PaperLine Line(string reference) => new(reference, "milestone", "A title", "");

    private static string? Broken(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (RuleBrokenException broken)
        {
            return broken.Rule;
        }
    }
}
