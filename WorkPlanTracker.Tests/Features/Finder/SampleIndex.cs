using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Finder;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Sample;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Features.Finder;

/// <summary>The real sample, indexed once for all tests that only search.</summary>
public sealed class SampleIndex : IAsyncLifetime
{
    internal static readonly DateOnly Day = new(2011, 2, 24);

    private Store? _store;

    internal FinderIndex Index { get; private set; } = null!;

    internal ReadFinderFacts Facts { get; private set; } = null!;

    internal FinderIndexes Indexes { get; private set; } = null!;

    internal PlanModels Models { get; private set; } = null!;

    internal static FinderReach Lead { get; } = new(new Person("lead@demo.example", "Lead officer", [Role.Lead], ["PP", "VAW"]));

    internal static FinderReach Clerk { get; } = new(new Person("clerk@demo.example", "Committee clerk", [Role.Clerk], []));

    internal static FinderReach Reader { get; } = new(new Person("reader@demo.example", "Reader", [Role.Reader], []));

    internal static FinderReach Stranger { get; } = new(new Person("new@demo.example", "Newcomer", [], []));

    internal static FinderReach Member(params string[] sitsOn) => new(new Person("member@demo.example", "Authority member", [Role.Member], []) { SitsOn = sitsOn });

    public async ValueTask InitializeAsync()
    {
        _store = await Store.CreateAsync("Sqlite");
        await new SampleLoader(_store.Database, _store.Writer, new PasswordHasher<Account>(), new ConfigurationBuilder().Build()).LoadAsync(CancellationToken.None);
        var reader = new FinderReader(_store.Database);
        Index = await reader.ReadAsync(CancellationToken.None);
        var clock = new PlanClock(_store.Clock);
        Models = new PlanModels(new PlanReader(_store.Database, clock), NullLogger<PlanModels>.Instance);
        Indexes = new FinderIndexes(reader, Models, clock);
        Facts = new ReadFinderFacts(Indexes);
    }

    public async ValueTask DisposeAsync() => await _store!.DisposeAsync();

    internal FinderAnswer Search(string? typed, FinderReach? reach = null, FinderUse? use = null) =>
        FinderSearch.Run(Index, FinderQuery.Of(typed), reach ?? Lead, use ?? FinderUse.None, Day);

    internal FinderEntry? First(string typed, FinderReach? reach = null, FinderUse? use = null) =>
        Search(typed, reach, use) is { Found: true } answer ? answer.Groups[0].Hits[0].Entry : null;
}
