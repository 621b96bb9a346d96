using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.People;

public sealed class AccountTests
{
    private static readonly PasswordLinks Links = new(new EphemeralDataProtectionProvider());
    private static readonly PasswordHasher<Account> Passwords = new();
    private static readonly Actor Operator = Actor.Operator;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<string> Databases => ["Sqlite", "PostgreSQL"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_last_administrator_is_neither_closed_nor_demoted(string provider)
    {
        await using var store = await OpenAsync(provider, "one@example.org");

        var closed = await new CloseAccount(store.Writer).RunAsync(Operator, "one@example.org", null, Stop);
        var demoted = await new ChangeAccess(store.Writer).RunAsync(Operator, "one@example.org", null, AccountScopes.Of(Role.Clerk), Stop);

        Assert.Equal("lastAdministrator", Assert.IsType<Outcome.Refused>(closed).Rule);
        Assert.Equal("lastAdministrator", Assert.IsType<Outcome.Refused>(demoted).Rule);
        Assert.IsType<Outcome.Saved>(await new ChangeAccess(store.Writer).RunAsync(Operator, "one@example.org", null, AccountScopes.Of(Role.Administrator, Role.Lead), Stop));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_two_administrators_who_close_each_other_at_once_one_stays(string provider)
    {
        await using var store = await OpenAsync(provider, "one@example.org", "two@example.org");

        var outcomes = await Task.WhenAll(
            new CloseAccount(store.Writer).RunAsync(new("one@example.org"), "two@example.org", null, Stop),
            new CloseAccount(store.Writer).RunAsync(new("two@example.org"), "one@example.org", null, Stop));

        Assert.Single(outcomes.OfType<Outcome.Saved>());
        await using var context = store.Database.CreateDbContext();
        Assert.Equal(1, (await context.Users.ToListAsync(Stop)).Count(a => a.Active && a.Roles.Contains(Role.Administrator)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Access_is_changed_once_by_whoever_saw_it_last_and_ends_old_sign_ins(string provider)
    {
        await using var store = await OpenAsync(provider, "one@example.org");
        var before = await FindAsync(store, APlan.Lead);

        var saved = Assert.IsType<Outcome.Saved>(await new ChangeAccess(store.Writer).RunAsync(Operator, APlan.Lead, 1, new([Role.Lead, Role.Clerk], ["PP"], []), Stop));
        var stale = await new ChangeAccess(store.Writer).RunAsync(Operator, APlan.Lead, 1, AccountScopes.Of(Role.Reader), Stop);

        var after = await FindAsync(store, APlan.Lead);
        Assert.Equal(2, saved.Version);
        Assert.IsType<Outcome.Conflict>(stale);
        Assert.NotEqual(before.SecurityStamp, after.SecurityStamp);
        Assert.Equal("Access of Lead officer changed: Project lead, Committee clerk.", saved.Sentence);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_sign_in_that_meets_a_change_of_access_does_not_undo_it(string provider)
    {
        await using var host = await ApiHost.StartAsync(provider);
        const string Person = "clerk@example.org";
        Assert.IsType<Outcome.Saved>(await host.Get<OpenAccount>().RunAsync(Operator, Person, "Clerk", "long enough 1", AccountScopes.Of(Role.Clerk), onlyFirst: false, Stop));
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var signingIn = (await users.FindByEmailAsync(Person))!;
        Assert.True((await users.AccessFailedAsync(signingIn)).Succeeded);
        Assert.Equal(1, signingIn.Version);

        Assert.IsType<Outcome.Saved>(await host.Get<ChangeAccess>().RunAsync(Operator, Person, 1, AccountScopes.Of(Role.Reader), Stop));

        Assert.False((await users.AccessFailedAsync(signingIn)).Succeeded);
        await using var context = host.Get<PlanDatabase>().CreateDbContext();
        Assert.Equal([Role.Reader], (await context.Users.SingleAsync(a => a.Ref == Person, Stop)).Roles);
    }

    [Fact]
    public async Task Scopes_that_name_nothing_are_answered_by_field()
    {
        await using var store = await OpenAsync("Sqlite", "one@example.org");

        var project = await new ChangeAccess(store.Writer).RunAsync(Operator, APlan.Lead, null, new([Role.Lead], ["NONE"], []), Stop);
        var committee = await new ChangeAccess(store.Writer).RunAsync(Operator, APlan.Lead, null, new([Role.Lead], [], ["NONE"]), Stop);
        var roles = await new ChangeAccess(store.Writer).RunAsync(Operator, APlan.Lead, null, new([], [], []), Stop);

        Assert.Equal("leads", Assert.IsType<Outcome.Invalid>(project).Errors.Keys.Single());
        Assert.Equal("sitsOn", Assert.IsType<Outcome.Invalid>(committee).Errors.Keys.Single());
        Assert.Equal("roles", Assert.IsType<Outcome.Invalid>(roles).Errors.Keys.Single());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_password_link_works_once_and_the_old_password_has_ended(string provider)
    {
        await using var store = await OpenAsync(provider, "one@example.org");
        var (_, address) = await new ResetPassword(store.Writer, Links).RunAsync(Operator, APlan.Lead, Stop);
        var link = address!.Split("link=")[1];
        Assert.Null((await FindAsync(store, APlan.Lead)).PasswordHash);
        var choose = new ChoosePassword(store.Writer, Links, Passwords);

        Assert.IsType<Outcome.Invalid>(await choose.RunAsync(Actor.Program, link, "short", Stop));
        Assert.IsType<Outcome.Saved>(await choose.RunAsync(Actor.Program, link, "a long new password", Stop));
        Assert.IsType<Outcome.Forbidden>(await choose.RunAsync(Actor.Program, link, "another password", Stop));
        Assert.IsType<Outcome.Forbidden>(await choose.RunAsync(Actor.Program, "none of ours", "another password", Stop));

        var account = await FindAsync(store, APlan.Lead);
        Assert.Equal(PasswordVerificationResult.Success, Passwords.VerifyHashedPassword(account, account.PasswordHash!, "a long new password"));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Every_act_on_an_account_is_on_the_record_without_its_secrets(string provider)
    {
        await using var store = await OpenAsync(provider, "one@example.org");
        await new CloseAccount(store.Writer).RunAsync(Operator, APlan.OtherLead, null, Stop);
        await new ReopenAccount(store.Writer).RunAsync(Operator, APlan.OtherLead, null, Stop);
        await new UnlockAccount(store.Writer).RunAsync(Operator, APlan.OtherLead, Stop);
        await new ResetPassword(store.Writer, Links).RunAsync(Operator, APlan.OtherLead, Stop);
        var (_, token) = await new IssueToken(store.Writer, TimeProvider.System).RunAsync(Operator, APlan.OtherLead, "A program", 30, Stop);
        await new RevokeToken(store.Writer, TimeProvider.System).RunAsync(new(APlan.OtherLead), 1, Stop);

        await using var context = store.Database.CreateDbContext();
        var entries = await context.Log.OrderBy(e => e.Sequence).Where(e => e.Ref == APlan.OtherLead || e.Kind == ApiToken.LogKind).ToListAsync(Stop);
        Assert.Equal(["fill", "closeAccount", "reopenAccount", "unlockAccount", "resetPassword", "issueToken", "revokeToken"], entries.Select(e => e.Command));
        var written = string.Concat(entries.Select(e => e.Record + e.Fields));
        Assert.DoesNotContain("ash\"", written, StringComparison.Ordinal);
        Assert.DoesNotContain(BearerTokens.HashOf(token!), written, StringComparison.Ordinal);
        Assert.Null((await new LogProof(store.Database).RunAsync(null, Stop)).FirstBad);
    }

    [Fact]
    public async Task A_person_revokes_their_own_token_and_nobody_elses()
    {
        await using var store = await OpenAsync("Sqlite", "one@example.org");
        await new IssueToken(store.Writer, TimeProvider.System).RunAsync(Operator, APlan.Lead, "A program", 30, Stop);
        var revoke = new RevokeToken(store.Writer, TimeProvider.System);

        Assert.IsType<Outcome.Forbidden>(await revoke.RunAsync(new(APlan.OtherLead), 1, Stop));
        Assert.IsType<Outcome.Saved>(await revoke.RunAsync(new(APlan.Lead), 1, Stop));
        Assert.IsType<Outcome.NotFound>(await revoke.RunAsync(new(APlan.Lead), 99, Stop));
    }

    private static async Task<Account> FindAsync(Store store, string email)
    {
        await using var context = store.Database.CreateDbContext();
        return await context.Users.AsNoTracking().SingleAsync(a => a.Ref == email, Stop);
    }

    private static async Task<Store> OpenAsync(string provider, params string[] administrators)
    {
        var store = await Store.CreateAsync(provider);
        await APlan.FillAsync(store);
        foreach (var email in administrators)
        {
            Assert.IsType<Outcome.Saved>(await new OpenAccount(store.Writer, Passwords).RunAsync(Operator, email, email, "long enough 1", AccountScopes.Of(Role.Administrator), onlyFirst: false, Stop));
        }

        return store;
    }
}
