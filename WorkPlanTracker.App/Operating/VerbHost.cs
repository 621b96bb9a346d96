using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Operating;

/// <summary>The program without its web part, for a verb.</summary>
internal static class VerbHost
{
    /// <param name="work">What the verb does.</param>
    /// <param name="onExisting">True for a verb that needs a database to be there and must not make an empty one.</param>
    internal static async Task<int> RunAsync(Func<IServiceProvider, Task<int>> work, bool onExisting = false)
    {
        // Services alone: nothing is started, so no port is taken and no background work runs.
        await using var app = WorkPlanApp.Build([], builder => builder.Logging.ClearProviders());
        if (onExisting && app.Services.GetRequiredService<PlanDatabase>() is { Provider: "Sqlite" } database && !File.Exists(database.Place))
        {
            await Console.Error.WriteLineAsync($"There is no database at {Path.GetFullPath(database.Place)}. Check ConnectionStrings__WorkPlan, or make one with migrate.");
            return Verbs.Failed;
        }

        return await work(app.Services);
    }

    /// <summary>Starts the plan's clock where the log stands, before a verb that writes to it, and says so where that is a demonstration's own time.</summary>
    internal static async Task StartClockAsync(IServiceProvider services)
    {
        if (await services.GetRequiredService<DatabaseStart>().StartClockBesideAsync(CancellationToken.None) is { } own)
        {
            await Console.Error.WriteLineAsync($"This database is a demonstration, so this is written down at its own time, {LondonTime.Instant(own)}. Set Clock__StartAt to write it at another.");
        }
    }

    /// <summary>Prints what went wrong with a command, or nothing where it was saved.</summary>
    internal static async Task<int> EndAsync(Outcome outcome)
    {
        if (outcome is Outcome.Saved)
        {
            return Verbs.Done;
        }

        await Console.Error.WriteLineAsync(outcome switch
        {
            Outcome.Refused refused => refused.Sentence,
            Outcome.Contested contested => string.Join(Environment.NewLine, contested.Conflicts.Select(c => c.Message)),
            Outcome.Invalid invalid => string.Join(Environment.NewLine, invalid.Errors.Select(e => $"{e.Key}: {string.Join(' ', e.Value)}")),
            Outcome.NotFound missing => missing.Sentence,
            Outcome.Forbidden forbidden => forbidden.Sentence,
            Outcome.Conflict conflict => $"{conflict.Ref} was changed by {conflict.By} meanwhile.",
            _ => "It was not saved.",
        });
        return Verbs.Failed;
    }
}
