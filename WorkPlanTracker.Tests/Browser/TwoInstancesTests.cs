using Npgsql;
using WorkPlanTracker.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace WorkPlanTracker.Tests.Browser;

[Collection("browser")]
[Trait("Category", "Browser")]
public sealed class TwoInstancesTests(BrowserHouse house) : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await house.CloseAllAsync();

    [Fact]
    public async Task A_change_on_one_instance_appears_on_the_other_also_after_its_listening_connection_was_cut()
    {
        var connection = await PostgresCluster.CreateDatabaseAsync();
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Database__Provider"] = "PostgreSQL",
            ["Database__MigrateOnStart"] = "true",
            ["ConnectionStrings__WorkPlan"] = connection,
            ["SignIn__AttemptsAMinute"] = "1000",
        };
        await using var one = await AppProcess.StartAsync(settings);
        await using var other = await AppProcess.StartAsync(settings);
        var writer = await house.OpenAsync("lead@demo.example", "/plan?plan=PP-2010-11&group=none&sort=ref", address: one.Address);
        var reader = await house.OpenAsync("reader@demo.example", "/plan?plan=PP-2010-11&group=none&sort=ref", address: other.Address);

        await SayAsync(writer, "First word.");
        await Expect(reader.Locator("tr.row[data-ref='PP-M51'] .said")).ToContainTextAsync("Lead officer, just now");

        Assert.True(await CutListenersAsync(connection) >= 2);
        await SayAsync(writer, "While the other could not hear.", "2");
        await Expect(reader.Locator("tr.row[data-ref='PP-M51'] .st")).ToHaveTextAsync("At risk", new() { Timeout = 20_000 });

        // A cookie of one instance is good on the other: the keys live in the database.
        var cookies = await writer.Context.CookiesAsync();
        Assert.Contains(cookies, c => c.Name == "workplan");
        await BrowserHouse.GoAsync(writer, $"{other.Address}/plan");
        await writer.WaitForSelectorAsync("tr.row");
    }

    [Fact]
    public async Task Signing_out_on_one_instance_takes_that_persons_pages_on_the_other_to_the_sign_in_form()
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Database__Provider"] = "PostgreSQL",
            ["Database__MigrateOnStart"] = "true",
            ["ConnectionStrings__WorkPlan"] = await PostgresCluster.CreateDatabaseAsync(),
            ["SignIn__AttemptsAMinute"] = "1000",
        };
        await using var one = await AppProcess.StartAsync(settings);
        await using var other = await AppProcess.StartAsync(settings);
        var mine = await house.OpenAsync("lead@demo.example", "/plan", address: one.Address);
        var elsewhere = await house.OpenAsync("lead@demo.example", "/plan", address: other.Address);
        var colleague = await house.OpenAsync("reader@demo.example", "/plan", address: other.Address);

        await mine.ClickAsync(".who > summary");
        await mine.ClickAsync("text=Sign out");

        // Sooner than the minute in which every sign-in is looked at anyway.
        await elsewhere.WaitForURLAsync("**/account/sign-in?reason=out", new() { Timeout = 20_000 });
        await BrowserHouse.GoAsync(elsewhere, "/plan");
        await Expect(elsewhere.Locator("h1")).ToHaveTextAsync("Sign in to the work plan");
        await Expect(colleague.Locator("tr.row").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_is_here_and_who_edits_is_known_across_instances_and_a_dead_instance_takes_its_people_with_it()
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["Database__Provider"] = "PostgreSQL",
            ["Database__MigrateOnStart"] = "true",
            ["ConnectionStrings__WorkPlan"] = await PostgresCluster.CreateDatabaseAsync(),
            ["SignIn__AttemptsAMinute"] = "1000",
        };
        await using var one = await AppProcess.StartAsync(settings);
        await using var other = await AppProcess.StartAsync(settings);
        const string Path = "/plan?plan=VAW-2010-11&group=none&sort=ref";
        var mine = await house.OpenAsync("lead@demo.example", Path, address: one.Address);
        var theirs = await house.OpenAsync("lead2@demo.example", Path, address: other.Address);
        await Expect(mine.Locator(".plan-head .here")).ToContainTextAsync("Second lead officer");
        await Expect(theirs.Locator(".plan-head .here")).ToContainTextAsync("Lead officer");

        await Typing.OpenEditorAsync(mine, "VAW-M56");
        await Expect(theirs.Locator("tr.row[data-ref='VAW-M56'] .editing")).ToHaveTextAsync("Lead officer is editing");
        await Typing.OpenEditorAsync(theirs, "VAW-M56");
        await Expect(mine.Locator(".also")).ToContainTextAsync("Second lead officer has this milestone’s editor open too");

        await one.KillAsync();
        await Expect(theirs.Locator(".also")).ToHaveCountAsync(0, new() { Timeout = 10_000 });
        await Expect(theirs.Locator(".plan-head .here")).ToHaveCountAsync(0, new() { Timeout = 10_000 });
    }

    private static async Task SayAsync(Microsoft.Playwright.IPage page, string words, string key = "1")
    {
        await page.Locator("tr.row[data-ref='PP-M51']").FocusAsync();
        await page.Keyboard.PressAsync("u");
        await Expect(page.Locator("#update-editor input:checked")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync(key);
        await page.FillAsync("#update-narrative", words);
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator("#update-editor")).ToHaveCountAsync(0);
    }

    private static async Task<long> CutListenersAsync(string connection)
    {
        await using var admin = new NpgsqlConnection(connection);
        await admin.OpenAsync();
        await using var cut = new NpgsqlCommand("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()", admin);
        return (long)(await cut.ExecuteScalarAsync())!;
    }
}
