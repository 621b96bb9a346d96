using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Comparisons;
using WorkPlanTracker.Domain.Reviews;
using static WorkPlanTracker.Tests.Support.AComparison;

namespace WorkPlanTracker.Tests.Domain.Comparisons;

public sealed class ActionChangesTests
{
    private static readonly ComparedAction Open = new("A-12", "Report back on the hubs", ActionState.Open, Day(2011, 2, 1), false, "the review of 13 January 2011", "");

    private static readonly ComparedRequest Asked = new("CR-3", "PP-2010-11", "Move the baseline of PP-M02 from 3 March 2011 to summer 2011", ChangeRequestState.Asked, "");

    [Fact]
    public void An_action_whose_day_has_passed_is_said_once_and_closing_it_is_said() =>
        Assert.Multiple(
            () => Assert.Equal(["ActionLate: Action A-12 is overdue: it was due 1 February 2011: Report back on the hubs"], Said(Open, Open with { Overdue = true })),
            () => Assert.Empty(Said(Open with { Overdue = true }, Open with { Overdue = true })),
            () => Assert.Equal(["ActionClosed: Action A-12 was closed by R-7: Report back on the hubs"], Said(Open with { Overdue = true }, Open with { State = ActionState.Done, ClosedBy = "R-7" })),
            () => Assert.Equal(["Reopened: Action A-12 is open again: Report back on the hubs"], Said(Open with { State = ActionState.Done }, Open)),
            () => Assert.Equal(["ActionLate: Action A-12 is blocked: Report back on the hubs"], Said(Open, Open with { State = ActionState.Blocked })),
            () => Assert.Equal(["Deferred: Action A-12 was given more time, from 1 February to 1 April 2011: Report back on the hubs"], Said(Open, Open with { Due = Day(2011, 4, 1) })),
            () => Assert.Equal(["Dropped: Action A-12 was removed: Report back on the hubs"], Said(Open, null)));

    [Fact]
    public void An_action_asked_for_and_closed_between_the_two_is_both_and_a_long_one_is_cut() =>
        Assert.Equal(
            ["ActionAsked: Action A-12 was asked for at the review of 13 January 2011: " + new string('x', 140) + "…", "ActionClosed: Action A-12 was closed: " + new string('x', 140) + "…"],
            Said(null, Open with { Title = new string('x', 900), State = ActionState.Done }));

    [Fact]
    public void What_waits_for_a_decision_stands_before_what_was_refused_and_what_was_approved()
    {
        var refused = Asked with { Ref = "CR-1", State = ChangeRequestState.Refused, DecidedWhere = "between reviews by the chair" };
        var approved = Asked with { Ref = "CR-2", State = ChangeRequestState.Amended, DecidedWhere = "at the review of 24 February 2011" };
        var changes = Comparison.Of(State(January), State(February) with { Requests = new[] { approved, refused, Asked }.ToDictionary(r => r.Ref, StringComparer.Ordinal) }).Changes;
        Assert.Equal(
            [
                "Request CR-3 waits for a decision: move the baseline of PP-M02 from 3 March 2011 to summer 2011",
                "Request CR-1 was refused between reviews by the chair: move the baseline of PP-M02 from 3 March 2011 to summer 2011",
                "Request CR-2 was approved with another date at the review of 24 February 2011: move the baseline of PP-M02 from 3 March 2011 to summer 2011",
            ],
            changes.Select(c => c.Sentence.Text));
        Assert.All(changes, c => Assert.Equal((ChangeKind.ChangeControl, "changeRequest"), (c.Kind, c.RecordKind)));
    }

    private static string[] Said(ComparedAction? then, ComparedAction? now) =>
        [.. Comparison.Of(With(January, then), With(February, now)).Changes.Select(c => $"{c.Kind}: {c.Sentence}")];

    private static ComparedState With(DateTime at, ComparedAction? action) =>
        State(at) with { Actions = action is null ? new Dictionary<string, ComparedAction>(StringComparer.Ordinal) : new Dictionary<string, ComparedAction>(StringComparer.Ordinal) { [action.Ref] = action } };
}
