using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Calendars;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Meetings;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Tests.Support;
using static WorkPlanTracker.Tests.Support.ACommittee;

namespace WorkPlanTracker.Tests.Calendars;

public sealed class OfficeCalendarCommandTests
{
    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_day_that_is_entered_moves_every_deadline_that_counts_over_it(string provider)
    {
        await using var store = await OpenAsync(provider);
        var plans = new ForwardPlans(store.Database, store.Clock, NullLogger<ForwardPlans>.Instance);
        Assert.Equal(new DateOnly(2011, 3, 30), await FiveClearDaysAsync(plans));

        // The 4th of April lies among the five clear days before the 7th.
        var keep = new KeepDay(store.Writer);
        Assert.Equal("Monday 4 April 2011 is a bank holiday: A jubilee.", Assert.IsType<Outcome.Saved>(await keep.RunAsync(Actor.Operator, new("bankHoliday", "4 April 2011", null, "A jubilee"), default)).Sentence);
        await using (var context = store.Database.CreateDbContext())
        {
            await store.Database.Calendar.ReadAsync(context, default);
        }

        plans = new ForwardPlans(store.Database, store.Clock, NullLogger<ForwardPlans>.Instance);
        Assert.Equal(new DateOnly(2011, 3, 29), await FiveClearDaysAsync(plans));
        var moved = Assert.IsType<Outcome.Saved>(await new MoveMeeting(store.Writer).RunAsync(new(Clerk), April, 1, "4 April 2011", null, null, default));
        Assert.Contains(moved.Warnings, w => w.Contains("A jubilee", StringComparison.Ordinal));

        Assert.IsType<Outcome.Saved>(await keep.RunAsync(Actor.Operator, new("closure", "29 December 2010", "31 December 2010", "Christmas closure"), default));
        Assert.IsType<Outcome.Saved>(await keep.RunAsync(Actor.Operator, new("polling", "3 May 2012", null, "Mayoral election"), default));
        Assert.IsType<Outcome.Saved>(await keep.RunAsync(Actor.Operator, new("displaced", "28 May 2035", null, null), default));
        Assert.IsType<Outcome.Saved>(await new ConfirmYear(store.Writer).RunAsync(Actor.Operator, "2027", default));
        Assert.IsType<Outcome.Saved>(await new RemoveDay(store.Writer).RunAsync(Actor.Operator, new(2011, 4, 4), default));

        var days = await new CalendarQueries(store.Database, plans, new PlanClock(store.Clock)).DaysAsync(default);
        Assert.Equal((3, 2027, true, false), (days.Closures.Count, days.OneOff.KnownThrough, days.OneOff.Displaced.Contains(new(2035, 5, 28)), days.OneOff.Added.Any(h => h.Name == "A jubilee")));
        Assert.Null((await new LogProof(store.Database).RunAsync(null, default)).FirstBad);
    }

    [Theory]
    [InlineData("bankHoliday", "5 June 2010", null, "A Saturday", "day")]
    [InlineData("bankHoliday", "29 April 2011", null, "Again", "day")]
    [InlineData("bankHoliday", "6 June 2035", null, "", "name")]
    [InlineData("bankHoliday", "some day", null, "A name", "day")]
    [InlineData("displaced", "3 June 2011", null, null, "day")]
    [InlineData("closure", "2 June 2011", "1 June 2011", "Backwards", "to")]
    [InlineData("closure", "2 June 2011", "soon", "A name", "to")]
    [InlineData("polling", "5 May 2011", null, "Again", "day")]
    [InlineData("holiday", "2 June 2011", null, "A name", "kind")]
    [InlineData("polling", null, null, "A name", "day")]
    public async Task A_day_that_cannot_be_is_answered_by_field(string kind, string? day, string? to, string? name, string field)
    {
        await using var store = await Store.CreateAsync("Sqlite");
        await APlan.FillAsync(store);

        var outcome = await new KeepDay(store.Writer).RunAsync(Actor.Operator, new(kind, day, to, name), default);

        Assert.NotNull(App.Ui.OutcomeMessage.For(outcome, field));
        Assert.Equal("year", Assert.Single(Assert.IsType<Outcome.Invalid>(await new ConfirmYear(store.Writer).RunAsync(Actor.Operator, "next year", default)).Errors).Key);
    }

    private static async Task<DateOnly> FiveClearDaysAsync(ForwardPlans plans) =>
        (await plans.GetAsync(withPrivate: false)).Meetings[April].Deadlines.Of(DeadlineStep.Publication)!.Rules.Single(r => r.Rule.Way is CountingWay.ClearWorkingDays).Date;
}
