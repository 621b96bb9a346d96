using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.People;

/// <summary>Signing in and out as browsers do, cookies and all.</summary>
public sealed partial class SignInTests
{
    private const string Person = "clerk@example.org";
    private const string Password = "long enough 1";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_copied_cookie_does_not_outlive_signing_out(string provider)
    {
        await using var host = await OpenAsync(provider);
        using var mine = await SignInAsync(host);
        using var copy = Copied(mine, host);
        using var elsewhere = await SignInAsync(host);
        Assert.True(await IsInAsync(copy));

        await SignOutAsync(mine);

        Assert.False(await IsInAsync(copy));
        Assert.False(await IsInAsync(elsewhere));
        using var again = await SignInAsync(host);
        Assert.True(await IsInAsync(again));
        Assert.False(await IsInAsync(copy));
    }

    [Fact]
    public async Task A_copied_cookie_does_not_outlive_signing_out_and_a_restart_right_after()
    {
        await using var first = await OpenAsync("PostgreSQL");
        using var mine = await SignInAsync(first);
        var cookie = mine.Cookies;
        await SignOutAsync(mine);
        await first.StopAsync();

        await using var second = await ApiHost.StartAsync("PostgreSQL", first.Connection);
        using var copy = new Browser(second.Address, cookie);

        Assert.False(await IsInAsync(copy));
    }

    [Fact]
    public async Task Signing_out_on_one_instance_ends_cookies_on_the_other_at_once_also_after_its_connection_was_cut()
    {
        await using var one = await OpenAsync("PostgreSQL");
        await using var other = await ApiHost.StartAsync("PostgreSQL", one.Connection);
        for (var round = 0; round < 2; round++)
        {
            using var mine = await SignInAsync(one);
            using var copy = Copied(mine, other);
            Assert.True(await IsInAsync(copy));
            var left = new TaskCompletionSource<string>();
            using var circuit = other.Get<SignOuts>().Watch(Person, await StampAsync(one), why => left.TrySetResult(why));

            await SignOutAsync(mine);

            // Far sooner than the minute in which every cookie is checked anyway.
            await Eventually.TrueAsync(async () => !await IsInAsync(copy), "the copy is refused on the other instance", 20);
            Assert.Equal("out", await left.Task.WaitAsync(TimeSpan.FromSeconds(20), Stop));
            await CutAsync(one.Connection);
            await Eventually.TrueAsync(() => other.Get<App.Live.PostgresRelay>().Listening && one.Get<App.Live.PostgresRelay>().Listening, "both hear again");
        }
    }

    [Fact]
    public async Task A_sign_out_while_the_other_instance_could_not_hear_is_found_when_it_hears_again()
    {
        await using var one = await OpenAsync("PostgreSQL");
        using var mine = await SignInAsync(one);
        using var copy = Copied(mine, one);
        var left = new TaskCompletionSource<string>();
        using var circuit = one.Get<SignOuts>().Watch(Person, await StampAsync(one), why => left.TrySetResult(why));
        var watch = one.Get<App.Live.PersonWatch>();

        // As an instance that hears nothing: the database alone is told.
        watch.Deafen();
        await one.Get<PlanWriter>().KeepSignOutAsync(Person, Stop);
        Assert.False(await IsInAsync(copy));
        await watch.HearAgainAsync();

        Assert.Equal("out", await left.Task.WaitAsync(TimeSpan.FromSeconds(20), Stop));
    }

    [Theory]
    [InlineData("nobody@example.org", "wrong password")]
    [InlineData("closed@example.org", Password)]
    [InlineData("linked@example.org", Password)]
    [InlineData("locked@example.org", Password)]
    [InlineData(Person, "wrong password")]
    public async Task An_account_that_is_not_there_is_answered_with_the_same_words_after_the_same_work(string email, string password)
    {
        var counting = new CountingPasswords();
        await using var host = await OpenAsync("Sqlite", services => services.AddSingleton<IPasswordHasher<Account>>(counting));
        foreach (var name in new[] { "closed", "locked", "linked" })
        {
            Assert.IsType<Outcome.Saved>(await host.Get<OpenAccount>().RunAsync(Actor.Operator, $"{name}@example.org", name, name == "linked" ? null : Password, AccountScopes.Of(Role.Reader), onlyFirst: false, Stop));
        }

        Assert.IsType<Outcome.Saved>(await host.Get<CloseAccount>().RunAsync(Actor.Operator, "closed@example.org", null, Stop));
        await LockAsync(host, "locked@example.org");
        using var browser = new Browser(host.Address);
        counting.Checked = 0;

        using var answer = await browser.SendAsync("/account/sign-in", ("email", email), ("password", password));

        Assert.Equal($"/account/sign-in?problem=wrong&email={email}&returnUrl=%2F", answer.Headers.Location!.ToString());
        Assert.Equal(1, counting.Checked);
    }

    [Fact]
    public async Task The_way_out_of_a_lock_is_on_the_page_and_works_for_an_administrator_too()
    {
        await using var host = await OpenAsync("Sqlite");
        await LockAsync(host, Person);
        using var browser = new Browser(host.Address);
        using var refused = await browser.SendAsync("/account/sign-in", ("email", Person), ("password", Password));
        var page = await browser.Client.GetStringAsync(refused.Headers.Location, Stop);

        Assert.Contains("users unlock --email", page, StringComparison.Ordinal);
        Assert.Contains("ask an administrator", page, StringComparison.Ordinal);
        Assert.IsType<Outcome.Saved>(await host.Get<UnlockAccount>().RunAsync(Actor.Operator, Person, Stop));
        using var mine = await SignInAsync(host);
        Assert.True(await IsInAsync(mine));
    }

    private static async Task LockAsync(ApiHost host, string email)
    {
        using var scope = host.Get<IServiceScopeFactory>().CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = (await users.FindByEmailAsync(email))!;
        for (var i = 0; i < 5; i++)
        {
            await users.AccessFailedAsync(account);
        }

        Assert.True(await users.IsLockedOutAsync(account));
    }

    private static async Task<ApiHost> OpenAsync(string provider, Action<IServiceCollection>? more = null)
    {
        var host = await ApiHost.StartAsync(provider, more: more);
        Assert.IsType<Outcome.Saved>(await host.Get<OpenAccount>().RunAsync(Actor.Operator, Person, "Clerk", Password, AccountScopes.Of(Role.Clerk, Role.Administrator), onlyFirst: false, Stop));
        return host;
    }

    private static async Task<string?> StampAsync(ApiHost host)
    {
        using var scope = host.Get<IServiceScopeFactory>().CreateScope();
        return (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByEmailAsync(Person))!.SecurityStamp;
    }

    private static async Task<Browser> SignInAsync(ApiHost host)
    {
        var browser = new Browser(host.Address);
        using var answer = await browser.SendAsync("/account/sign-in", ("email", Person), ("password", Password));
        Assert.Equal("/", answer.Headers.Location!.ToString());
        return browser;
    }

    private static Browser Copied(Browser of, ApiHost at) => new(at.Address, of.Cookies);

    private static async Task SignOutAsync(Browser browser)
    {
        using var answer = await browser.SendAsync("/account/sign-out");
        Assert.Equal("/account/sign-in?reason=out", answer.Headers.Location!.ToString());
    }

    /// <summary>Whether a page of the plan is shown; otherwise the sign-in form is.</summary>
    private static async Task<bool> IsInAsync(Browser browser)
    {
        using var answer = await browser.Client.GetAsync(new Uri("/plan/print", UriKind.Relative), Stop);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private static async Task CutAsync(string connection)
    {
        await using var admin = new NpgsqlConnection(connection);
        await admin.OpenAsync(Stop);
        await using var cut = new NpgsqlCommand("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()", admin);
        await cut.ExecuteScalarAsync(Stop);
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>A client that keeps cookies and does not follow where it is sent.</summary>
    private sealed partial class Browser : IDisposable
    {
        private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false };

        internal Browser(Uri address, IEnumerable<Cookie>? cookies = null)
        {
            Client = new HttpClient(_handler) { BaseAddress = address };
            foreach (var cookie in cookies ?? [])
            {
                _handler.CookieContainer.Add(new Cookie(cookie.Name, cookie.Value, "/", address.Host));
            }
        }

        internal HttpClient Client { get; }

        internal IReadOnlyList<Cookie> Cookies => _handler.CookieContainer.GetAllCookies().ToList();

        public void Dispose()
        {
            Client.Dispose();
            _handler.Dispose();
        }

        internal async Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] fields)
        {
            var form = await Client.GetStringAsync(new Uri("/account/sign-in", UriKind.Relative), Stop);
            var token = Hidden().Match(form).Groups[1].Value;
            return await Client.PostAsync(new Uri(path, UriKind.Relative), new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), new("__RequestVerificationToken", token)]), Stop);
        }

        [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
        private static partial Regex Hidden();
    }

    /// <summary>The usual hasher, and how often it was asked.</summary>
    private sealed class CountingPasswords : IPasswordHasher<Account>
    {
        private readonly PasswordHasher<Account> _usual = new();

        internal int Checked { get; set; }

        public string HashPassword(Account user, string password) => _usual.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Checked++;
            return _usual.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
