namespace WorkPlanTracker.App.Features.Finder;

/// <summary>Registers the finder's parts.</summary>
public static class FinderSetup
{
    public static IServiceCollection AddFinder(this IServiceCollection services) =>
        services.AddSingleton<FinderReader>().AddSingleton<FinderIndexes>().AddSingleton<ReadFinderFacts>();
}
