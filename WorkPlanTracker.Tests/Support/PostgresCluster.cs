namespace WorkPlanTracker.Tests.Support;

/// <summary>The one PostgreSQL server of a run; a fresh database for whoever asks.</summary>
internal static class PostgresCluster
{
    private static readonly Lazy<PostgresServer?> Server = new(PostgresServer.Start);

    /// <summary>A new, empty database. Skips the test where there is no PostgreSQL; under CI=true that is a failure.</summary>
    internal static Task<string> CreateDatabaseAsync()
    {
        Missing.Unless(Server.Value is not null, "PostgreSQL is not installed here: build/test installs it.");
        return Server.Value!.CreateDatabaseAsync();
    }
}
