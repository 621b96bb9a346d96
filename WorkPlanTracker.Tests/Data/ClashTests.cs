using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Data;

/// <summary>What PostgreSQL breaks off because transactions met is run again, a few times.</summary>
public sealed class ClashTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("40001", 4)]
    [InlineData("40P01", 4)]
    [InlineData("40001", 1)]
    public async Task A_command_that_clashed_is_run_again_and_saved_once(string state, int clashes)
    {
        await using var store = await Store.CreateAsync("PostgreSQL");
        await APlan.FillAsync(store);
        await ClashAsync(store, state, clashes);

        Assert.IsType<Outcome.Saved>(await new PostNoChange(store.Writer).RunAsync(new(APlan.Lead), "PP-M01", 1, Stop));

        await using var context = store.Database.CreateDbContext();
        Assert.Equal(2, (await context.Milestones.SingleAsync(m => m.Ref == "PP-M01", Stop)).Version);
        Assert.Equal(1, await context.Log.CountAsync(e => e.Command == "postNoChange", Stop));
        Assert.Equal(clashes + 1, await TriesAsync(store));
    }

    [Fact]
    public async Task A_command_that_always_clashes_is_refused_after_five_tries_and_leaves_nothing()
    {
        await using var store = await Store.CreateAsync("PostgreSQL");
        await APlan.FillAsync(store);
        await ClashAsync(store, "40001", int.MaxValue);

        var refused = Assert.IsType<Outcome.Refused>(await new PostNoChange(store.Writer).RunAsync(new(APlan.Lead), "PP-M01", 1, Stop));

        Assert.Equal("busy", refused.Rule);
        Assert.Contains("try again", refused.Sentence, StringComparison.Ordinal);
        Assert.Equal(5, await TriesAsync(store));
        await using var context = store.Database.CreateDbContext();
        Assert.False(await context.Log.AnyAsync(e => e.Command == "postNoChange", Stop));
    }

    /// <summary>Has the database break off the first writes to a milestone. A sequence is not rolled back, so it counts them.</summary>
    private static async Task ClashAsync(Store store, string state, int clashes)
    {
        await using var context = store.Database.CreateDbContext();
        const string Clashing =
            """
            CREATE SEQUENCE tries;
            CREATE FUNCTION clash() RETURNS trigger LANGUAGE plpgsql AS $body$
            BEGIN
                IF nextval('tries') <= CLASHES THEN
                    RAISE EXCEPTION 'clash' USING ERRCODE = 'STATE';
                END IF;
                RETURN NEW;
            END $body$;
            CREATE TRIGGER clash BEFORE UPDATE ON "Milestones" FOR EACH ROW EXECUTE FUNCTION clash();
            """;
        await context.Database.ExecuteSqlRawAsync(Clashing.Replace("CLASHES", clashes.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("STATE", state, StringComparison.Ordinal), Stop);
    }

    private static async Task<int> TriesAsync(Store store)
    {
        await using var context = store.Database.CreateDbContext();
        return (int)await context.Database.SqlQueryRaw<long>("SELECT last_value AS \"Value\" FROM tries").SingleAsync(Stop);
    }
}
