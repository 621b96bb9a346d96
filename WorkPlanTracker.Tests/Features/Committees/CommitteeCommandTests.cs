using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Committees;
using WorkPlanTracker.Domain.Deadlines;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Features.Committees;

public sealed class CommitteeCommandTests
{
    private static readonly Actor TheClerk = new(Clerk);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_body_has_names_a_life_a_successor_and_a_timetable_of_its_own(string provider)
    {
        await using var store = await OpenAsync(provider);
        var establish = new EstablishCommittee(store.Writer);
        Assert.Equal("DSVB", Assert.IsType<Outcome.Saved>(await establish.RunAsync(TheClerk, "dsvb", new("Domestic and Sexual Violence Board") { Kind = "board", Parent = "SOP" }, default)).Ref);

        Assert.IsType<Outcome.Saved>(await new EditCommittee(store.Writer).RunAsync(TheClerk, "DSVB", 1, new(null)
        {
            Aliases = ["the Board"],
            LastDay = "31 July 2011",
            Successor = "A board with a working title",
            CapacityMinutes = 120,
            RemitAreas = ["VULN"],
            DeadlineRules = [new("Ten working days", "publication", 10, "workingDays", null, null)],
            ClosureDays = [new("29 December 2011", "Christmas closure")],
        }, default));

        await using var context = store.Database.CreateDbContext();
        var board = await context.Committees.SingleAsync(c => c.Ref == "DSVB");
        Assert.Equal((new DateOnly(2011, 7, 31), "A board with a working title", 120, "SOP"), (board.LastDay, board.Successor, board.CapacityMinutes, board.Parent));
        Assert.Equal(new DateOnly(2011, 12, 15), board.DeadlinesOf(new(2012, 1, 4), store.Database.Calendar.Days).Of(DeadlineStep.Publication)!.Date);
        Assert.Equal("already", Assert.IsType<Outcome.Refused>(await establish.RunAsync(TheClerk, "SOP", new("Another"), default)).Rule);
        Assert.Equal("code", Assert.IsType<Outcome.Refused>(await establish.RunAsync(TheClerk, "F&R", new("Finance"), default)).Rule);
        Assert.Equal("parent", Assert.IsType<Outcome.Refused>(await new EditCommittee(store.Writer).RunAsync(TheClerk, "SOP", 1, new(null) { Parent = "DSVB" }, default)).Rule);
        Assert.Equal("deadlineRules", Assert.IsType<Outcome.Refused>(await new EditCommittee(store.Writer).RunAsync(TheClerk, "SOP", 1, new(null) { DeadlineRules = [new("Never", "publication", -1, "workingDays", null, null)] }, default)).Field);
        Assert.Equal("capacity", Assert.IsType<Outcome.Refused>(await new EditCommittee(store.Writer).RunAsync(TheClerk, "SOP", 1, new(null) { CapacityItems = 0 }, default)).Rule);
        var warned = Assert.IsType<Outcome.Saved>(await new EditCommittee(store.Writer).RunAsync(TheClerk, "SOP", 1, new(null) { LastDay = "30 April 2011" }, default));
        Assert.Contains(May, Assert.Single(warned.Warnings), StringComparison.Ordinal);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }
}
