using Microsoft.Extensions.Configuration;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Data;

/// <summary>A verb runs beside the program and without its settings. What it writes to a demonstration is written in the demonstration's time.</summary>
public sealed class VerbClockTests
{
    private static readonly DateTime Newest = new(2011, 2, 24, 9, 0, 0, DateTimeKind.Utc);

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_demonstration_goes_on_in_its_own_time(string provider)
    {
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        Assert.Equal((Newest, Newest), await StartAsync(store, new(2026, 11, 27, 9, 0, 0)));

        // The settings, where there are some, say when it is.
        var said = new DateTime(2011, 3, 1, 9, 0, 0, DateTimeKind.Utc);
        Assert.Equal((null, said), await StartAsync(store, new(2026, 11, 27, 9, 0, 0), "2011-03-01T09:00:00Z"));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_is_worked_with_in_earnest_is_written_to_now(string provider)
    {
        // It began with the sample, and somebody changed it this year.
        await using var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        var now = new DateTime(2011, 12, 1, 9, 0, 0, DateTimeKind.Utc);
        Assert.Equal((null, now), await StartAsync(store, now));

        // It never was a sample, however old it is; nor is it one while it is empty.
        await using var own = await Store.CreateAsync(provider);
        now = new(2026, 11, 27, 9, 0, 0, DateTimeKind.Utc);
        Assert.Equal((null, now), await StartAsync(own, now));
        Assert.IsType<Outcome.Saved>(await own.Writer.RunAsync("fill", Actor.Operator, change =>
        {
            change.Add(Project.Start("PP", "public-protection", new ProjectSummary { Name = "Public Protection" }), "Project added.");
            return Task.CompletedTask;
        }, default));
        Assert.Equal((null, now), await StartAsync(own, now));
    }

    private static async Task<(DateTime? Own, DateTime Now)> StartAsync(Store store, DateTime machine, string? startAt = null)
    {
        var clock = new PlanClock(new FixedClock(machine));
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Clock:StartAt", startAt)]).Build();
        return (await new DatabaseStart(store.Database, clock, settings).StartClockBesideAsync(default), clock.GetUtcNow().UtcDateTime);
    }
}
