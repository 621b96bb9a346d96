using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using WorkPlanTracker.App;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Milestones;
using WorkPlanTracker.App.Features.MyWork;
using WorkPlanTracker.App.Layout;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Operating;
using WorkPlanTracker.Benchmarks.Floors;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.Benchmarks.Hosting;

/// <summary>The program under measure in its own process, told what to do line by line.</summary>
internal static class Host
{
    private static readonly DateOnly FirstDay = new(2011, 4, 1);
    private static int _commands;

    internal static async Task<int> RunAsync(string[] args)
    {
        var milestones = int.Parse(args[0], CultureInfo.InvariantCulture);
        using var counting = DiagnosticListener.AllListeners.Subscribe(new CommandCounter());
        await using var app = WorkPlanApp.Build(["--urls", args[1]], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton(new PageAssemblies([typeof(Host).Assembly]));
        });
        await ServeVerb.PrepareAsync(app);
        await Filling.FillAsync(app.Services.GetRequiredService<PlanWriter>(), app.Services.GetRequiredService<PlanClock>().GetUtcNow().UtcDateTime, milestones);
        await GiveWorkAsync(app.Services);
        if (args.Length > 2 && int.Parse(args[2], CultureInfo.InvariantCulture) is > 0 and var reports)
        {
            await FillingSchedule.FillAsync(app.Services.GetRequiredService<PlanWriter>(), reports);
        }

        await app.StartAsync();
        await Console.Out.WriteLineAsync("ready");
        var post = app.Services.GetRequiredService<PostProgressUpdate>();
        var versions = new Dictionary<string, int>(StringComparer.Ordinal);
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var parts = line.Split(' ', 3);
            await Console.Out.WriteLineAsync(parts[0] switch
            {
                "gc" => Collect(),
                "commands" => Volatile.Read(ref _commands).ToString(CultureInfo.InvariantCulture),
                "save" => await SaveAsync(post, versions, int.Parse(parts[1], CultureInfo.InvariantCulture)),
                "edit" => await EditAsync(app.Services.GetRequiredService<PresenceBoard>(), post, versions, int.Parse(parts[1], CultureInfo.InvariantCulture)),
                "move" => await FillingSchedule.MoveAsync(app.Services, int.Parse(parts[1], CultureInfo.InvariantCulture)),
                "conflicts" => await FillingSchedule.ConflictsAsync(app.Services),
                "meet" => await FillingReview.MeetAsync(app.Services),
                "step" => await FillingReview.StepAsync(app.Services, int.Parse(parts[1], CultureInfo.InvariantCulture)),
                "floor" => RaiseFloor(int.Parse(parts[1], CultureInfo.InvariantCulture)),
                _ => "?",
            });
        }

        return 0;
    }

    /// <summary>The text that only change number n shows, on both pages.</summary>
    internal static string TextOf(int n) => WorkPlanTracker.Domain.Dates.LondonTime.Day(FirstDay.AddDays(n));

    /// <summary>Has the demonstration's lead lead the measured plan too, and know the way round.</summary>
    private static async Task GiveWorkAsync(IServiceProvider services)
    {
        await services.GetRequiredService<PlanWriter>().RunAsync(
            "fill", Actor.Program, async change => (await change.FetchAsync<Account>(Filling.Worker)).Grant([Role.Lead], ["PP", "VAW", "BM"], []), CancellationToken.None);
        await services.GetRequiredService<EndTour>().RunAsync(new Actor(Filling.Worker), CancellationToken.None);
    }

    private static string Collect()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true).ToString(CultureInfo.InvariantCulture);
    }

    private static async Task<string> SaveAsync(PostProgressUpdate post, Dictionary<string, int> versions, int n)
    {
        var reference = Filling.RefOf((n % 10) + 1);
        var version = versions.GetValueOrDefault(reference, 1);
        var before = Stopwatch.GetTimestamp();
        var outcome = await post.RunAsync(new Actor(Filling.Lead), reference, version, new ProgressInput("onTrack", TextOf(n), null, "Measured."), CancellationToken.None);
        var after = Stopwatch.GetTimestamp();
        versions[reference] = outcome is Outcome.Saved saved ? saved.Version : throw new InvalidOperationException(outcome.ToString());
        return string.Create(CultureInfo.InvariantCulture, $"{after} {Stopwatch.GetElapsedTime(before, after).TotalMilliseconds:0.0000}");
    }

    /// <summary>Saves change n from an editor that everyone sees opened and closed.</summary>
    private static async Task<string> EditAsync(PresenceBoard board, PostProgressUpdate post, Dictionary<string, int> versions, int n)
    {
        using var editing = board.Enter(new PresentPerson(Filling.Lead, "Bench lead"), [Place.Editor(Filling.RefOf((n % 10) + 1)), Place.EditorsOf(Filling.Plan), Place.Plan(Filling.Plan)]);
        return await SaveAsync(post, versions, n);
    }

    private static string RaiseFloor(int n)
    {
        var at = Stopwatch.GetTimestamp();
        FloorFeed.Raise(n % 10, TextOf(n));
        return string.Create(CultureInfo.InvariantCulture, $"{at} 0");
    }

    private sealed class CommandCounter : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                value.Subscribe(this);
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == RelationalEventId.CommandExecuted.Name)
            {
                Interlocked.Increment(ref _commands);
            }
        }
    }
}
