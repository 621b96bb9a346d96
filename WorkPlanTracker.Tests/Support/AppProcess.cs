using System.Collections.Concurrent;
using System.Diagnostics;
using WorkPlanTracker.App;

namespace WorkPlanTracker.Tests.Support;

/// <summary>The built program in its own process, on a port of its own.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private static string? _sample;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output;

    private AppProcess(Process process, ConcurrentQueue<string> output, string address) => (_process, _output, Address) = (process, output, address);

    internal string Address { get; }

    /// <summary>The memory it holds now.</summary>
    internal long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    internal string Output => string.Join(Environment.NewLine, _output);

    /// <summary>Starts it and waits until it is ready.</summary>
    internal static async Task<AppProcess> StartAsync(IReadOnlyDictionary<string, string> settings, int? port = null, string? program = null)
    {
        var address = $"http://127.0.0.1:{port ?? FreePort.Next()}";
        var output = new ConcurrentQueue<string>();
        var process = Launch(["serve", "--urls", address], settings, output, program: program);
        var app = new AppProcess(process, output, address);
        try
        {
            await app.ReadyAsync();
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    private async Task ReadyAsync()
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        await Eventually.TrueAsync(async () =>
        {
            Assert.False(_process.HasExited, $"The program stopped: {Output}");
            try
            {
                return (await client.GetAsync($"{Address}/health/ready")).IsSuccessStatusCode;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException)
            {
                return false;
            }
        }, "the program is ready", 60);
    }

    /// <summary>Runs a verb to its end, with all it said.</summary>
    internal static async Task<(int ExitCode, string Output)> VerbAsync(IReadOnlyDictionary<string, string> settings, params string[] args)
    {
        var output = new ConcurrentQueue<string>();
        using var process = Launch(args, settings, output);
        await process.EndedAsync($"{string.Join(' ', args)}: {string.Join('\n', output)}");
        return (process.ExitCode, string.Join('\n', output));
    }

    /// <summary>Runs a verb to its end: the last line of its result, which progress on the other stream cannot blur.</summary>
    internal static async Task<string> ResultAsync(IReadOnlyDictionary<string, string> settings, params string[] args)
    {
        var (result, progress) = (new ConcurrentQueue<string>(), new ConcurrentQueue<string>());
        using var process = Launch(args, settings, result, progress);
        await process.EndedAsync($"{string.Join(' ', args)}: {string.Join('\n', progress)}");
        Assert.True(process.ExitCode == 0, string.Join('\n', progress));
        return result.Last();
    }

    /// <summary>Settings of a fresh SQLite demonstration. Where the tests keep a sample at hand it is copied, because telling it takes as long as many a test.</summary>
    internal static Dictionary<string, string> Demo(string folder)
    {
        var file = Path.Combine(folder, "plan.db");
        if (_sample is { } sample && !File.Exists(file))
        {
            File.Copy(sample, file);
        }

        return new(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ConnectionStrings__WorkPlan"] = $"Data Source={file}",
            ["SignIn__AttemptsAMinute"] = "1000",
        };
    }

    /// <summary>Has the program tell its sample once, for every demonstration after it to begin with.</summary>
    internal static async Task KeepSampleAsync(string folder)
    {
        await using var app = await StartAsync(Demo(folder));
        Assert.Equal(0, await app.StopAsync());
        _sample = Path.Combine(folder, "plan.db");
        Assert.False(File.Exists(_sample + "-wal"), "The program left part of its sample outside the file.");
    }

    /// <summary>Ends it at once, as a power cut would.</summary>
    internal async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.EndedAsync($"the program was killed: {Output}");
    }

    /// <summary>Asks it to stop, as an operator's service manager does.</summary>
    internal async Task<int> StopAsync()
    {
        using (var ask = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await ask.EndedAsync("kill -TERM");
        }

        await _process.EndedAsync($"the program was asked to stop: {Output}");
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private static Process Launch(string[] args, IReadOnlyDictionary<string, string> settings, ConcurrentQueue<string> output, ConcurrentQueue<string>? errors = null, string? program = null)
    {
        program ??= Path.ChangeExtension(typeof(WorkPlanApp).Assembly.Location, ".dll");
        var start = new ProcessStartInfo("dotnet", [program, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Path.GetTempPath() };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(errors ?? output, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;

        static void Keep(ConcurrentQueue<string> lines, string? line)
        {
            if (line is not null)
            {
                lines.Enqueue(line);
                Tell(line);
            }
        }
    }

    /// <summary>What a program started by a test says stands with that test, where it fails.</summary>
    private static void Tell(string line)
    {
        try
        {
            TestContext.Current.TestOutputHelper?.WriteLine(line);
        }
        catch (InvalidOperationException)
        {
            // The test is over.
        }
    }
}
