using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Sample;
using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Operating;

/// <summary>Runs the program for browsers and programs.</summary>
internal static partial class ServeVerb
{
    internal static Verb Verb { get; } = new("serve", "Runs the web program (the default).", "WorkPlanTracker.App [serve] [--urls http://localhost:5080] [--Section:Key value]", RunAsync);

    /// <summary>Brings database, clock and sample to where the program can start.</summary>
    internal static async Task PrepareAsync(WebApplication app)
    {
        app.Services.GetRequiredService<OneServer>().Take();
        var start = app.Services.GetRequiredService<DatabaseStart>();
        var database = app.Services.GetRequiredService<PlanDatabase>();
        if (database.Provider == "Sqlite" || app.Configuration.GetValue<bool>("Database:MigrateOnStart"))
        {
            await start.MigrateAsync(CancellationToken.None);
        }

        if (app.Configuration.GetValue<bool>("Demo:Enabled"))
        {
            await app.Services.GetRequiredService<SampleLoader>().LoadAsync(CancellationToken.None);
        }

        await start.StartClockAsync(CancellationToken.None);
        await app.Services.GetRequiredService<OldSlots>().PlaceAsync(CancellationToken.None);
        await app.Services.GetRequiredService<OldPrivateActions>().KeepAsync(CancellationToken.None);
    }

    private static async Task<int> RunAsync(string[] args)
    {
        // What the web host itself understands, and any setting by its full name.
        _ = new Options(args, 0, name => name is "urls" or "environment" or "contentRoot" or "applicationName" || name.Contains(':', StringComparison.Ordinal));
        await using var app = WorkPlanApp.Build(args);
        await PrepareAsync(app);
        await app.StartAsync();
        await AnnounceAsync(app);
        await app.WaitForShutdownAsync();
        return Verbs.Done;
    }

    private static async Task AnnounceAsync(WebApplication app)
    {
        var address = app.Urls.FirstOrDefault() ?? "http://localhost:5080";
        if (await app.Services.GetRequiredService<SetUpLink>().OfferAsync(CancellationToken.None) is { } token)
        {
            LogSetUp(app.Logger, $"{address}/account/set-up?token={token}");
        }

        var demo = app.Configuration.GetValue<bool>("Demo:Enabled");
        var people = string.Join(", ", DemoPeople.All.Select(p => p.Email));
        await Console.Out.WriteLineAsync(demo
            ? $"WorkPlanTracker is ready at {address} — demonstration: sign in as {people} with the password {app.Configuration["Demo:Password"]}"
            : $"WorkPlanTracker is ready at {address}");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is no account yet. Make the first administrator here, once: {Link}")]
    private static partial void LogSetUp(ILogger logger, string link);
}
