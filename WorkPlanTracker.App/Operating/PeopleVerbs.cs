using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.SignIn;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Operating;

/// <summary>Verbs about accounts and tokens.</summary>
internal static class PeopleVerbs
{
    internal static Verb Users { get; } = new(
        "users",
        "Lists accounts, adds one (the password is read from the environment variable WORKPLAN_PASSWORD), grants access, closes, reopens, or unlocks after wrong passwords.",
        "WorkPlanTracker.App users [list | add --email EMAIL --name NAME --role ROLE[,ROLE] [--leads CODE[,CODE]] [--sits-on CODE[,CODE]] | grant --email EMAIL --role ROLE[,ROLE] [--leads …] [--sits-on …] | close --email EMAIL | reopen --email EMAIL | unlock --email EMAIL]",
        args =>
        {
            var options = new Options(args, 1, "email", "name", "role", "leads", "sits-on");
            return options.Plain(0) switch
            {
                null or "list" => VerbHost.RunAsync(ListAsync, onExisting: true),
                "add" => AddAsync(options),
                "grant" => SayAsync(options, Scopes(options), (services, email, scopes) => services.GetRequiredService<ChangeAccess>().RunAsync(Actor.Operator, email, null, scopes!, CancellationToken.None)),
                "close" => SayAsync(options, null, (services, email, _) => services.GetRequiredService<CloseAccount>().RunAsync(Actor.Operator, email, null, CancellationToken.None)),
                "reopen" => SayAsync(options, null, (services, email, _) => services.GetRequiredService<ReopenAccount>().RunAsync(Actor.Operator, email, null, CancellationToken.None)),
                "unlock" => SayAsync(options, null, (services, email, _) => services.GetRequiredService<UnlockAccount>().RunAsync(Actor.Operator, email, CancellationToken.None)),
                var other => throw new UsageException($"users does not know “{other}”."),
            };
        });

    internal static Verb Token { get; } = new(
        "token",
        "Issues a bearer token for a program, printed once, alone on the last line; lists tokens, or revokes one.",
        "WorkPlanTracker.App token create --user EMAIL --name NAME [--days N] | list [--user EMAIL] | revoke --id NUMBER",
        args =>
        {
            var options = new Options(args, 1, "user", "name", "days", "id");
            switch (options.Plain(0))
            {
                case "list":
                    return VerbHost.RunAsync(services => ListTokensAsync(services, options.Named("user")), onExisting: true);
                case "revoke":
                    _ = options.Needed("id");
                    var id = options.Number("id", 0);
                    return VerbHost.RunAsync(async services =>
                    {
                        await VerbHost.StartClockAsync(services);
                        return await VerbHost.EndAsync(await services.GetRequiredService<RevokeToken>().RunAsync(Actor.Operator, id, CancellationToken.None));
                    });
                case not "create":
                    throw new UsageException("token knows create, list and revoke.");
            }

            var (user, name, days) = (options.Needed("user"), options.Needed("name"), options.Number("days", 365));
            return VerbHost.RunAsync(async services =>
            {
                await VerbHost.StartClockAsync(services);
                var (outcome, token) = await services.GetRequiredService<IssueToken>().RunAsync(Actor.Operator, user, name, days, CancellationToken.None);
                if (token is not null)
                {
                    await Console.Error.WriteLineAsync($"A token for {user}, good for {days} days. It is not shown again.");
                    await Console.Out.WriteLineAsync(token);
                }

                return await VerbHost.EndAsync(outcome);
            }, onExisting: true);
        });

    private static async Task<int> ListAsync(IServiceProvider services)
    {
        await using var context = services.GetRequiredService<PlanDatabase>().CreateDbContext();
        foreach (var account in await context.Users.AsNoTracking().OrderBy(a => a.Ref).ToListAsync())
        {
            await Console.Out.WriteLineAsync($"{account.Ref}\t{account.DisplayName}\t{string.Join(',', account.Roles)}\t{string.Join(',', account.Leads)}\t{(account.Active ? "active" : "closed")}");
        }

        return Verbs.Done;
    }

    private static async Task<int> ListTokensAsync(IServiceProvider services, string? user)
    {
        await using var context = services.GetRequiredService<PlanDatabase>().CreateDbContext();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        foreach (var token in await context.Tokens.AsNoTracking().Where(t => user == null || t.Account == user).OrderBy(t => t.Id).ToListAsync())
        {
            var state = token.RevokedAt is not null ? "revoked" : token.ExpiresAt <= now ? "ended" : "good";
            await Console.Out.WriteLineAsync(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{token.Id}\t{token.Account}\t{token.Name}\t{state}\tissued {token.CreatedAt:yyyy-MM-dd}\tuntil {token.ExpiresAt:yyyy-MM-dd}\tused {token.LastUsedAt?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "never"}"));
        }

        return Verbs.Done;
    }

    private static AccountScopes Scopes(Options options) => new(
        [.. Words(options.Needed("role")).Select(r => r.All(char.IsLetter) && Enum.TryParse<Role>(r, ignoreCase: true, out var role) ? role : throw new UsageException($"There is no role “{r}”. Roles: {string.Join(", ", Enum.GetNames<Role>())}."))],
        Words(options.Named("leads")), Words(options.Named("sits-on")));

    private static string[] Words(string? list) => (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Task<int> SayAsync(Options options, AccountScopes? scopes, Func<IServiceProvider, string, AccountScopes?, Task<Outcome>> run)
    {
        var email = options.Needed("email").Trim().ToLowerInvariant();
        return VerbHost.RunAsync(async services =>
        {
            await VerbHost.StartClockAsync(services);
            var outcome = await run(services, email, scopes);
            if (outcome is Outcome.Saved saved)
            {
                await Console.Out.WriteLineAsync(saved.Sentence);
            }

            return await VerbHost.EndAsync(outcome);
        });
    }

    private static Task<int> AddAsync(Options options)
    {
        var scopes = Scopes(options);
        var password = Environment.GetEnvironmentVariable("WORKPLAN_PASSWORD") ?? throw new UsageException("Set WORKPLAN_PASSWORD to the first password.");
        var (email, name) = (options.Needed("email"), options.Needed("name"));
        return VerbHost.RunAsync(async services =>
        {
            await services.GetRequiredService<DatabaseStart>().MigrateAsync(CancellationToken.None);
            await VerbHost.StartClockAsync(services);
            var outcome = await services.GetRequiredService<OpenAccount>().RunAsync(Actor.Operator, email, name, password, scopes, onlyFirst: false, CancellationToken.None);
            if (outcome is Outcome.Saved)
            {
                await Console.Out.WriteLineAsync($"Account {email} added.");
            }

            return await VerbHost.EndAsync(outcome);
        });
    }
}
