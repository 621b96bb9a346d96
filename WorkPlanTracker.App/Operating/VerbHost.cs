using WorkPlanTracker.App.Data;

namespace WorkPlanTracker.App.Operating;

/// <summary>The program without its web part, for a verb.</summary>
internal static class VerbHost
{
    internal static async Task<int> RunAsync(Func<IServiceProvider, Task<int>> work)
    {
        // Services alone: nothing is started, so no port is taken and no background work runs.
        await using var app = WorkPlanApp.Build([], builder => builder.Logging.ClearProviders());
        return await work(app.Services);
    }

    /// <summary>Starts the plan's clock where the log stands, before a verb that writes to it.</summary>
    internal static Task StartClockAsync(IServiceProvider services) =>
        services.GetRequiredService<DatabaseStart>().StartClockAsync(CancellationToken.None);

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
            Outcome.Invalid invalid => string.Join(Environment.NewLine, invalid.Errors.Select(e => $"{e.Key}: {string.Join(' ', e.Value)}")),
            Outcome.NotFound missing => missing.Sentence,
            Outcome.Forbidden forbidden => forbidden.Sentence,
            Outcome.Conflict conflict => $"{conflict.Ref} was changed by {conflict.By} meanwhile.",
            _ => "It was not saved.",
        });
        return Verbs.Failed;
    }
}
