using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Actions;
using WorkPlanTracker.Domain.Actions;
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
}
