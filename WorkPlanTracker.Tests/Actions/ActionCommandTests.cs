using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Actions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Actions;

public sealed class ActionCommandTests
{
    private static readonly Actor TheClerk = new(Clerk);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_action_is_due_in_a_month_and_closed_by_a_report_or_a_word(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.Equal("A-1", Assert.IsType<Outcome.Saved>(await new RecordAction(store.Writer).RunAsync(TheClerk, new("Report back on referrals") { RaisedAt = Held, Due = "October" }, default)).Ref);
        Assert.IsType<Outcome.Saved>(await new EditAction(store.Writer).RunAsync(TheClerk, "A-1", 1, new(null) { Sort = "report back", Blocked = true }, default));
        Assert.Equal("missing", Assert.IsType<Outcome.Refused>(await new CloseAction(store.Writer).RunAsync(TheClerk, "A-1", 2, null, null, default)).Rule);
        Assert.Contains("closedBy", Assert.IsType<Outcome.Invalid>(await new CloseAction(store.Writer).RunAsync(TheClerk, "A-1", 2, "R-99", null, default)).Errors.Keys);

        Assert.IsType<Outcome.Saved>(await new CloseAction(store.Writer).RunAsync(TheClerk, "A-1", 2, "R-1", null, default));

        await using var context = store.Database.CreateDbContext();
        var action = await context.Actions.SingleAsync();
        Assert.Equal(("October 2011", ActionState.Done, "R-1", Held), (action.Due.Text, action.State, action.ClosedBy, action.RaisedAt));
        Assert.Equal("closed", Assert.IsType<Outcome.Refused>(await new EditAction(store.Writer).RunAsync(TheClerk, "A-1", 3, new("Other words"), default)).Rule);
        Assert.Contains("raisedAt", Assert.IsType<Outcome.Invalid>(await new RecordAction(store.Writer).RunAsync(TheClerk, new("x") { RaisedAt = "SOP-1999-01-01" }, default)).Errors.Keys);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Who_may_read_what_was_asked_in_private_is_never_widened_by_editing_it(string provider)
    {
        await using var store = await OpenAsync(provider);
        await WithAnotherBodyAsync(store);
        var edit = new EditAction(store.Writer);
        Assert.IsType<Outcome.Saved>(await new RecordAction(store.Writer).RunAsync(TheClerk, new("Zebra: settle the claim") { Part = 2, RaisedAt = Held }, default));

        foreach (var input in new ActionInput[] { new(null) { RaisedAt = "CEP-2011-02-02" }, new(null) { RaisedAt = "" }, new(null) { Committee = "CEP" }, new(null) { Part = 1 } })
        {
            Assert.Equal("staysPrivate", Assert.IsType<Outcome.Refused>(await edit.RunAsync(TheClerk, "A-1", 1, input, default)).Rule);
        }

        Assert.IsType<Outcome.Saved>(await edit.RunAsync(TheClerk, "A-1", 1, new("Zebra: settle it soon") { RaisedAt = April, Due = "October" }, default));
        await using var context = store.Database.CreateDbContext();
        var action = await context.Actions.SingleAsync();
        Assert.Equal((2, "Asked for in private.", "Zebra: settle it soon", April, "SOP"), (action.Part, action.Text, action.PrivateText, action.RaisedAt, action.Body));
        Assert.Equal(["SOP"], action.Bodies);
        foreach (var entry in await context.Log.Where(e => e.Ref == "A-1").ToListAsync())
        {
            Assert.DoesNotContain("Zebra", $"{entry.Sentence} {entry.Reason} {Redaction.Fields(entry.Fields, withPrivate: false).ToJsonString()}", StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task One_who_reads_the_private_business_of_no_body_learns_nothing_of_a_private_action_from_a_refusal(string provider)
    {
        await using var store = await OpenAsync(provider);
        Assert.IsType<Outcome.Saved>(await new RecordAction(store.Writer).RunAsync(TheClerk, new("Zebra") { Part = 2, RaisedAt = Held }, default));
        foreach (var outcome in new[]
        {
            await new EditAction(store.Writer).RunAsync(new(APlan.Lead), "A-1", 9, new("Other words"), default),
            await new CloseAction(store.Writer).RunAsync(new(APlan.Lead), "A-1", 9, null, "Done.", default),
        })
        {
            Assert.Contains("you may not read it", Assert.IsType<Outcome.Forbidden>(outcome).Sentence, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_urgent_action_says_who_agreed_stands_on_the_next_agenda_and_is_closed_by_the_meeting_it_is_reported_to(string provider)
    {
        await using var store = await OpenAsync(provider);
        var record = new RecordAction(store.Writer);
        Assert.Equal("agreedBy", Assert.IsType<Outcome.Refused>(await record.RunAsync(TheClerk, new("A lease") { AgreedBy = "The Chair" }, default)).Field);
        Assert.Contains("committee", Assert.IsType<Outcome.Invalid>(await record.RunAsync(TheClerk, new("A lease") { Kind = "urgentAction", Committee = "NONE" }, default)).Errors.Keys);
        var unsaid = Assert.IsType<Outcome.Saved>(await record.RunAsync(TheClerk, new("A lease was signed") { Kind = "urgentAction", Committee = "SOP" }, default));
        Assert.Contains("who agreed", Assert.Single(unsaid.Warnings), StringComparison.Ordinal);
        Assert.IsType<Outcome.Saved>(await new EditAction(store.Writer).RunAsync(TheClerk, "A-1", 1, new(null) { AgreedBy = "The Chief Executive after consulting the Chair" }, default));

        var board = (await new MeetingReader(store.Database, new PlanClock(store.Clock)).ReadAsync(April, default))!.Open;
        var line = Assert.Single(board.Outstanding);
        Assert.Equal((ActionKind.UrgentAction, "Urgent action: A lease was signed (agreed by The Chief Executive after consulting the Chair)"), (line.Kind, line.Printed));
        Assert.IsType<Outcome.Saved>(await new BuildAgenda(store.Writer).RunAsync(TheClerk, April, 1, default));
        Assert.Contains((await new MeetingReader(store.Database, new PlanClock(store.Clock)).ReadAsync(April, default))!.Open.Items, i => i.Item.Title == "Outstanding actions");

        var closed = Assert.IsType<Outcome.Saved>(await new CloseAction(store.Writer).RunAsync(TheClerk, "A-1", 2, Held, null, default));
        Assert.Equal($"A-1 closed: reported to {Held}.", closed.Sentence);
        Assert.IsType<Outcome.Saved>(await new UndoChange(store.Writer).RunAsync(TheClerk, closed.FirstSequence, closed.Sequence, default));
        await using var context = store.Database.CreateDbContext();
        Assert.Equal(ActionState.Open, (await context.Actions.SingleAsync()).State);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_action_is_not_closed_by_a_meeting_to_come_a_cancelled_one_or_where_it_is_urgent_one_of_another_body(string provider)
    {
        await using var store = await OpenAsync(provider);
        await WithAnotherBodyAsync(store);
        Assert.IsType<Outcome.Saved>(await new RecordAction(store.Writer).RunAsync(TheClerk, new("Report back on referrals") { RaisedAt = Held }, default));
        Assert.IsType<Outcome.Saved>(await new RecordAction(store.Writer).RunAsync(TheClerk, new("A lease was signed") { Kind = "urgentAction", Committee = "SOP", AgreedBy = "The Chair" }, default));
        Assert.IsType<Outcome.Saved>(await new CancelMeeting(store.Writer).RunAsync(TheClerk, May, 1, "No business.", null, default));
        var close = new CloseAction(store.Writer);
        foreach (var (action, meeting, rule) in new[] { ("A-1", April, "notYet"), ("A-1", May, "cancelled"), ("A-2", April, "notYet"), ("A-2", "CEP-2011-02-02", "anotherBody"), ("A-2", "R-1", "report") })
        {
            var refused = Assert.IsType<Outcome.Refused>(await close.RunAsync(TheClerk, action, 1, meeting, null, default));
            Assert.Equal((rule, "closedBy"), (refused.Rule, refused.Field));
        }

        await using (var context = store.Database.CreateDbContext())
        {
            var queries = new ActionQueries(store.Database, new PlanClock(store.Clock));
            Assert.Equal([Held], (await queries.ClosersAsync(await context.Actions.SingleAsync(a => a.Ref == "A-2"), default)).Select(c => c.Ref));
        }

        // An ordinary one may have been settled anywhere; an urgent one is reported to the body that takes over, too.
        Assert.IsType<Outcome.Saved>(await close.RunAsync(TheClerk, "A-1", 1, "CEP-2011-02-02", null, default));
        Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("succeed", Actor.Sample, async change =>
        {
            var body = await change.FetchAsync<Committee>("SOP");
            body.HandOverTo("CEP");
            change.Say(body, "SOP hands over to CEP.");
        }, default));
        Assert.IsType<Outcome.Saved>(await close.RunAsync(TheClerk, "A-2", 1, "CEP-2011-02-02", null, default));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Recording_and_editing_are_taken_back_and_a_report_back_goes_with_its_report(string provider)
    {
        await using var store = await OpenAsync(provider);
        await TakeAsync(store, Held, "I-9");
        var asked = Assert.IsType<Outcome.Saved>(await new AskAtMeeting(store.Writer).RunAsync(TheClerk, "I-9", new("How the hubs work", null, "October", true), default));
        Assert.IsType<Outcome.Saved>(await new UndoChange(store.Writer).RunAsync(TheClerk, asked.FirstSequence, asked.Sequence, default));
        var recorded = Assert.IsType<Outcome.Saved>(await new RecordAction(store.Writer).RunAsync(TheClerk, new("Words") { RaisedAt = Held }, default));
        var edited = Assert.IsType<Outcome.Saved>(await new EditAction(store.Writer).RunAsync(TheClerk, recorded.Ref, 1, new("Other words") { Due = "October" }, default));
        Assert.IsType<Outcome.Saved>(await new UndoChange(store.Writer).RunAsync(TheClerk, edited.FirstSequence, edited.Sequence, default));
        await using var context = store.Database.CreateDbContext();
        var action = await context.Actions.SingleAsync();
        Assert.Equal(("Words", false), (action.Text, action.Due.IsSet));
        Assert.DoesNotContain(await context.Reports.ToListAsync(), r => r.Subject == "How the hubs work");
    }

    [Fact]
    public void What_a_review_asked_for_belongs_to_no_body_and_what_a_second_meeting_of_a_day_asked_to_its_own()
    {
        Assert.Null(CommitteeAction.Ask("A-1", "Words", "", null, "RV-1", PlanDate.NotSet, null).Body);
        Assert.Equal("SOP", CommitteeAction.Ask("A-1", "Words", "", null, "SOP-2011-04-07-2", PlanDate.NotSet, null).Body);
    }

    private static async Task WithAnotherBodyAsync(Store store) => Assert.IsType<Outcome.Saved>(await store.Writer.RunAsync("more", Actor.Sample, change =>
    {
        change.Add(Committee.Establish("CEP", "CEP", "Communities, Equalities and People", CommitteeKind.Committee, null), "Added.");
        change.Add(Meeting.Call("CEP-2011-02-02", "CEP", new(2011, 2, 2), null, ""), "Called.");
        return Task.CompletedTask;
    }, default));
}
