using System.Diagnostics;
using System.Text.RegularExpressions;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Operating;

/// <summary>What an operator installs: the published folder, started from wherever they happen to be.</summary>
public sealed partial class PublishedTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plan-published-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_published_program_finds_its_styles_and_scripts_wherever_it_is_started_from()
    {
        var program = await PublishAsync();
        var settings = AppProcess.Demo(_folder);
        await using var app = await AppProcess.StartAsync(settings, program: program);
        using var client = new HttpClient { BaseAddress = new Uri(app.Address) };

        var page = await client.GetStringAsync("/account/sign-in");
        var addresses = Addresses().Matches(page).Select(m => m.Groups["at"].Value).ToList();
        Assert.Contains(addresses, a => a.EndsWith(".css", StringComparison.Ordinal));
        Assert.Contains(addresses, a => a.EndsWith(".js", StringComparison.Ordinal));
        foreach (var address in addresses)
        {
            var answer = await client.GetAsync($"/{address}");
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        }
    }

    private async Task<string> PublishAsync()
    {
        var (root, configuration) = BuiltFrom();
        var to = Path.Combine(_folder, "published");
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", "WorkPlanTracker.App", "-c", configuration, "--no-build", "-o", to, "-v", "q", "--nologo", "-m:1", "-nodeReuse:false"])
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var said = publish.StandardOutput.ReadToEndAsync();
        await publish.EndedAsync("dotnet publish");
        Assert.True(publish.ExitCode == 0, await said.SaidAsync("dotnet publish"));
        return Path.Combine(to, "WorkPlanTracker.App.dll");
    }

    /// <summary>The repository's root, and the configuration these tests were built in.</summary>
    private static (string Root, string Configuration) BuiltFrom()
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        var root = built;
        while (!File.Exists(Path.Combine(root.FullName, "WorkPlanTracker.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The tests run outside their repository.");
        }

        return (root.FullName, built.Parent!.Name);
    }

    [GeneratedRegex("(?:href|src)=\"(?<at>[^\"]+\\.(?:css|js|svg))\"", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();
}
