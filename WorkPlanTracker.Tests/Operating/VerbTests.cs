using System.Net;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Operating;

public sealed class VerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("plan-verbs-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSQL")]
    public async Task A_backup_is_taken_while_in_use_proved_and_restored(string provider)
    {
        var settings = await SettingsAsync(provider);
        Assert.Equal(0, (await AppProcess.VerbAsync(settings, "seed")).ExitCode);
        var file = Path.Combine(_folder, "backup");

        var (exit, said) = await AppProcess.VerbAsync(settings, "backup", "--to", file);
        Assert.True(exit == 0, said);
        Assert.Contains("The log verifies", said, StringComparison.Ordinal);
        Assert.Equal(1, (await AppProcess.VerbAsync(settings, "backup", "--to", file)).ExitCode);

        var elsewhere = await SettingsAsync(provider, "restored.db");
        (exit, said) = await AppProcess.VerbAsync(elsewhere, "restore", "--from", file);
        Assert.True(exit == 0, said);
        Assert.Contains("The log verifies", said, StringComparison.Ordinal);
        Assert.Contains("lead@demo.example", (await AppProcess.VerbAsync(elsewhere, "users")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bad_usage_is_answered_with_2_and_help_with_0()
    {
        var settings = await SettingsAsync("Sqlite");

        Assert.Equal(2, (await AppProcess.VerbAsync(settings, "dance")).ExitCode);
        Assert.Equal(2, (await AppProcess.VerbAsync(settings, "backup")).ExitCode);
        Assert.Equal(2, (await AppProcess.VerbAsync(settings, "token", "create", "--user", "a@b.example", "--name", "x", "--days", "many")).ExitCode);
        var (exit, said) = await AppProcess.VerbAsync(settings, "verify-log", "--help");
        Assert.Equal(0, exit);
        Assert.Contains("Usage:", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_runs_the_program_unlocks_an_administrator_who_is_locked_out()
    {
        var settings = await SettingsAsync("Sqlite");
        Assert.Equal(0, (await AppProcess.VerbAsync(settings, "seed")).ExitCode);

        var (exit, said) = await AppProcess.VerbAsync(settings, "users", "unlock", "--email", "admin@demo.example");

        Assert.True(exit == 0, said);
        Assert.Contains("unlocked", said, StringComparison.Ordinal);
        Assert.Equal(1, (await AppProcess.VerbAsync(settings, "users", "unlock", "--email", "nobody@demo.example")).ExitCode);
    }

    [Fact]
    public async Task A_verb_without_the_demonstrations_settings_leaves_it_on_its_day()
    {
        var settings = AppProcess.Demo(_folder);
        Assert.Equal(0, (await AppProcess.VerbAsync(settings, "seed")).ExitCode);
        var bare = new Dictionary<string, string>(settings, StringComparer.Ordinal);
        Assert.True(bare.Remove("ASPNETCORE_ENVIRONMENT"));

        var (exit, said) = await AppProcess.VerbAsync(bare, "users", "unlock", "--email", "admin@demo.example");
        Assert.True(exit == 0, said);
        Assert.Contains("This database is a demonstration, so this is written down at its own time, 2", said, StringComparison.Ordinal);
        Assert.Contains(" 2011", said, StringComparison.Ordinal);
        (exit, said) = await AppProcess.VerbAsync(bare, "users", "close", "--email", "reader@demo.example");
        Assert.True(exit == 0, said);
        Assert.Contains("demonstration", said, StringComparison.Ordinal);

        await using var app = await AppProcess.StartAsync(settings);
        using var visitor = await DemoVisitor.SignInAsync(app);
        Assert.Contains("24 February 2011", await visitor.GetStringAsync("/plan"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_starts_empty_and_the_printed_link_makes_the_first_administrator_once()
    {
        var settings = await SettingsAsync("Sqlite");
        settings["ASPNETCORE_ENVIRONMENT"] = "Production";
        await using var app = await AppProcess.StartAsync(settings);
        await Eventually.TrueAsync(() => app.Output.Contains("/account/set-up?token=", StringComparison.Ordinal), "the link is printed");
        var link = app.Output.Split(["Make the first administrator here, once: "], StringSplitOptions.None)[1].Split(['\n', '\r'])[0].Trim();
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() });

        var form = await client.GetStringAsync(link);
        Assert.Contains("Make the first administrator", form, StringComparison.Ordinal);
        Assert.DoesNotContain("demonstration", await client.GetStringAsync($"{app.Address}/account/sign-in"), StringComparison.OrdinalIgnoreCase);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = form.Split("__RequestVerificationToken\" value=\"")[1].Split('"')[0],
            ["token"] = link.Split("token=")[1],
            ["name"] = "First administrator",
            ["email"] = "first@example.org",
            ["password"] = "long enough 1",
        };
        Assert.Contains("The first administrator is ready", await (await client.PostAsync($"{app.Address}/account/set-up", new FormUrlEncodedContent(fields))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("not valid any more", await client.GetStringAsync(link), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_to_stop_it_finishes_what_it_has_and_ends_well()
    {
        var settings = await SettingsAsync("Sqlite");
        await using var app = await AppProcess.StartAsync(settings);

        Assert.Equal(0, await app.StopAsync());
        Assert.Equal(0, (await AppProcess.VerbAsync(settings, "verify-log")).ExitCode);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        var settings = AppProcess.Demo(_folder);
        await using var app = await AppProcess.StartAsync(settings);
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() });
        var answer = "";
        foreach (var password in new[] { "wrong 1", "wrong 2", "wrong 3", "wrong 4", "wrong 5", "Demo-2011!" })
        {
            var form = await client.GetStringAsync($"{app.Address}/account/sign-in");
            answer = await (await client.PostAsync($"{app.Address}/account/sign-in", new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["__RequestVerificationToken"] = form.Split("__RequestVerificationToken\" value=\"")[1].Split('"')[0],
                ["email"] = "lead@demo.example",
                ["password"] = password,
                ["returnUrl"] = "https://elsewhere.example/",
            }))).Content.ReadAsStringAsync();
        }

        Assert.Contains("or the account is locked", answer, StringComparison.Ordinal);
    }

    private async Task<Dictionary<string, string>> SettingsAsync(string provider, string file = "plan.db") => new(StringComparer.Ordinal)
    {
        ["Database__Provider"] = provider,
        ["ConnectionStrings__WorkPlan"] = provider == "Sqlite" ? $"Data Source={Path.Combine(_folder, file)}" : await PostgresCluster.CreateDatabaseAsync(),
    };
}
