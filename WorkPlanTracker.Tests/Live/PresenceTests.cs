using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data.Postgres;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Live;

public sealed class PresenceTests
{
    private static readonly PresentPerson Ann = new("ann@example.org", "Ann Ash");
    private static readonly PresentPerson Ben = new("ben@example.org", "Ben Birch");

    [Fact]
    public async Task Whoever_comes_is_told_to_those_who_watch_that_place_alone_and_is_gone_when_they_leave()
    {
        var board = new PresenceBoard(TimeProvider.System);
        var (here, elsewhere) = (0, 0);
        using var watching = board.Listen([Place.Plan("PP")], () => Task.FromResult(Interlocked.Increment(ref here)));
        using var other = board.Listen([Place.Plan("VAW")], () => Task.FromResult(Interlocked.Increment(ref elsewhere)));

        var stay = board.Enter(Ann, [Place.Plan("PP")]);
        await Eventually.TrueAsync(() => here == 1, "the coming is told");
        Assert.Equal([Ann], board.Current.At(Place.Plan("PP")));

        stay.Dispose();
        stay.Dispose();
        await Eventually.TrueAsync(() => here == 2, "the leaving is told");
        Assert.Empty(board.Current.At(Place.Plan("PP")));
        Assert.Equal(0, elsewhere);
    }

    [Fact]
    public async Task A_person_in_two_tabs_is_one_and_no_company_to_themselves()
    {
        var board = new PresenceBoard(TimeProvider.System);
        using var first = board.Enter(Ann, [Place.Plan("PP")]);
        using var second = board.Enter(Ann, [Place.Plan("PP")]);
        await Eventually.TrueAsync(() => board.Current.At(Place.Plan("PP")).Count > 0, "she is there");
        Assert.Equal([Ann], board.Current.At(Place.Plan("PP")));
        Assert.Empty(board.Current.OthersAt(Place.Plan("PP"), Ann.Email));

        using var company = board.Enter(Ben, [Place.Plan("PP")]);
        await Eventually.TrueAsync(() => board.Current.At(Place.Plan("PP")).Count > 1, "he is there too");
        Assert.Equal([Ben], board.Current.OthersAt(Place.Plan("PP"), Ann.Email));
    }

    [Fact]
    public async Task A_place_whose_people_did_not_change_keeps_its_object()
    {
        var board = new PresenceBoard(TimeProvider.System);
        using var first = board.Enter(Ann, [Place.Plan("PP")]);
        await Eventually.TrueAsync(() => board.Current.At(Place.Plan("PP")).Count > 0, "she is there");
        var before = board.Current.At(Place.Plan("PP"));

        using var second = board.Enter(Ben, [Place.Plan("VAW")]);
        using var again = board.Enter(Ann, [Place.Plan("PP")]);
        await Eventually.TrueAsync(() => board.Current.At(Place.Plan("VAW")).Count > 0, "he is elsewhere");

        Assert.Same(before, board.Current.At(Place.Plan("PP")));
    }

    [Fact]
    public void A_missed_message_is_noticed_and_everything_asked_for_again()
    {
        var board = new PresenceBoard(TimeProvider.System);
        var peers = new PresencePeers(board, TimeProvider.System);
        var other = Guid.NewGuid();
        PresenceMessage Said(long number, bool fromNew = false, int marks = 1) => new()
        {
            Instance = other,
            Number = number,
            FromNew = fromNew,
            Marks = [.. Enumerable.Range(1, marks).Select(i => new PresenceMessage.Entry(i, Ann.Email, Ann.Name, [Place.Plan("PP")]))],
        };

        Assert.Equal(other, peers.Take(Said(4)));
        Assert.Null(peers.Take(Said(5, fromNew: true)));
        Assert.Null(peers.Take(Said(6)));
        Assert.Null(peers.Take(Said(6, marks: 0)));
        Assert.Equal(other, peers.Take(Said(8)));
    }

    [Fact]
    public async Task An_instance_that_falls_silent_takes_its_people_with_it()
    {
        var clock = new SteppingClock();
        var board = new PresenceBoard(TimeProvider.System);
        var peers = new PresencePeers(board, clock);
        var other = Guid.NewGuid();
        peers.Take(new PresenceMessage { Instance = other, Number = 1, FromNew = true, Marks = [new(1, Ann.Email, Ann.Name, [Place.Plan("PP")])] });
        await Eventually.TrueAsync(() => board.Current.At(Place.Plan("PP")).Count == 1, "she is there");

        peers.Expire();
        clock.Step(PresencePeers.Silence + TimeSpan.FromSeconds(1));
        peers.Expire();

        await Eventually.TrueAsync(() => board.Current.At(Place.Plan("PP")).Count == 0, "she is gone");
    }

    [Fact]
    public void However_many_are_here_each_notice_fits()
    {
        var marks = Enumerable.Range(1, 500).Select(i => new PresenceMessage.Entry(i, $"{new string('e', 200)}@example.org", new string('é', 100), [Place.Plan("PP-2010-11"), Place.Milestone("PP-M01")])).ToList();

        var parts = PresenceMessage.Parts(marks).Select(p => new PresenceMessage { Instance = Guid.NewGuid(), Number = long.MaxValue, Marks = p }).ToList();

        Assert.All(parts, p => Assert.True(System.Text.Encoding.UTF8.GetByteCount(p.Text()) < 8_000));
        Assert.Equal(500, parts.Sum(p => PresenceMessage.Read(p.Text())!.Marks.Count));
        Assert.Null(PresenceMessage.Read("{ not ours"));
    }

    [Fact]
    public async Task Instances_of_one_PostgreSQL_know_of_each_others_people_and_forget_those_of_one_that_stopped()
    {
        await using var database = new PostgresDatabase(await PostgresCluster.CreateDatabaseAsync());
        using var services = new ServiceCollection().AddSingleton(database).BuildServiceProvider();
        var (one, other) = (new PresenceBoard(TimeProvider.System), new PresenceBoard(TimeProvider.System));
        using var early = one.Enter(Ann, [Place.Plan("PP")]);
        using var first = new PresenceRelay(services, one, TimeProvider.System, NullLogger<PresenceRelay>.Instance);
        using var second = new PresenceRelay(services, other, TimeProvider.System, NullLogger<PresenceRelay>.Instance);
        await first.StartAsync(CancellationToken.None);
        await second.StartAsync(CancellationToken.None);

        await Eventually.TrueAsync(() => other.Current.At(Place.Plan("PP")).Contains(Ann), "who was there before is known");
        var late = one.Enter(Ben, [Place.Plan("PP"), Place.Editor("PP-M01")]);
        await Eventually.TrueAsync(() => other.Current.At(Place.Editor("PP-M01")).Contains(Ben), "who comes is known");
        late.Dispose();
        await Eventually.TrueAsync(() => other.Current.At(Place.Editor("PP-M01")).Count == 0, "who leaves is known");
        await first.StopAsync(CancellationToken.None);
        await Eventually.TrueAsync(() => other.Current.At(Place.Plan("PP")).Count == 0, "an instance that stops takes its people with it");
        await second.StopAsync(CancellationToken.None);
    }

    private sealed class SteppingClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        internal void Step(TimeSpan by) => _ticks += by.Ticks;
    }
}
