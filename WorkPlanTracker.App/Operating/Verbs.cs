namespace WorkPlanTracker.App.Operating;

/// <summary>The command line: what an operator does. Result on stdout, progress on stderr; 0 done, 1 failed, 2 bad usage.</summary>
public static class Verbs
{
    internal const int Done = 0;
    internal const int Failed = 1;
    internal const int BadUsage = 2;

    private static readonly Verb[] All = [ServeVerb.Verb, StoreVerbs.Migrate, StoreVerbs.Seed, StoreVerbs.VerifyLog, BackupVerbs.Backup, BackupVerbs.Restore, PeopleVerbs.Users, PeopleVerbs.Token];

    /// <summary>Runs the verb that the arguments name; <c>serve</c> where they name none.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var name = args.Length > 0 && !args[0].StartsWith('-') ? args[0] : "serve";
        var rest = args.Length > 0 && args[0] == name ? args[1..] : args;
        if (args is ["--help"] or ["-h"] or ["help"])
        {
            await Console.Out.WriteLineAsync(Help());
            return Done;
        }

        if (Array.Find(All, v => v.Name == name) is not { } verb)
        {
            await Console.Error.WriteLineAsync($"There is no verb “{name}”.{Environment.NewLine}{Help()}");
            return BadUsage;
        }

        if (rest.Contains("--help", StringComparer.Ordinal) || rest.Contains("-h", StringComparer.Ordinal))
        {
            await Console.Out.WriteLineAsync($"{verb.Summary}{Environment.NewLine}{Environment.NewLine}Usage: {verb.Usage}");
            return Done;
        }

        try
        {
            return await verb.RunAsync(rest);
        }
        catch (UsageException usage)
        {
            await Console.Error.WriteLineAsync($"{usage.Message}{Environment.NewLine}Usage: {verb.Usage}");
            return BadUsage;
        }
        catch (StartRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return Failed;
        }
        catch (Exception failure) when (verb.Name != "serve")
        {
            await Console.Error.WriteLineAsync($"{verb.Name} failed: {failure.Message}");
            return Failed;
        }
    }

    private static string Help() =>
        string.Join(Environment.NewLine, ["Usage: WorkPlanTracker.App [verb] [options]", "", .. All.Select(v => $"  {v.Name,-12}{v.Summary}"), "", "Each verb has --help. Settings come from appsettings.json and the environment (Section__Key)."]);
}

/// <summary>One verb of the command line.</summary>
internal sealed record Verb(string Name, string Summary, string Usage, Func<string[], Task<int>> RunAsync);

/// <summary>The arguments make no sense; the message says which.</summary>
internal sealed class UsageException(string message) : Exception(message);
