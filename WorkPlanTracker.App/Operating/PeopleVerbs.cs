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
        "Lists accounts, or adds one; the password is read from the environment variable WORKPLAN_PASSWORD.",
        "WorkPlanTracker.App users [list | add --email EMAIL --name NAME --role ROLE[,ROLE] [--leads CODE[,CODE]]]",
        args =>
        {
            var options = new Options(args, 1, "email", "name", "role", "leads");
            return options.Plain(0) switch
            {
                null or "list" => VerbHost.RunAsync(ListAsync, onExisting: true),
                "add" => VerbHost.RunAsync(services => AddAsync(services, options)),
                var other => throw new UsageException($"users does not know “{other}”."),
            };
        });

    internal static Verb Token { get; } = new(
        "token",
        "Issues a bearer token for a program, printed once, alone on the last line.",
        "WorkPlanTracker.App token create --user EMAIL --name NAME [--days N]",
        args =>
        {
            var options = new Options(args, 1, "user", "name", "days");
            if (options.Plain(0) != "create")
            {
                throw new UsageException("token knows one thing: create.");
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

    private static async Task<int> AddAsync(IServiceProvider services, Options options)
    {
        var roles = options.Needed("role").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(r => Enum.TryParse<Role>(r, ignoreCase: true, out var role) && Enum.IsDefined(role) ? role : throw new UsageException($"There is no role “{r}”. Roles: {string.Join(", ", Enum.GetNames<Role>())}.")).ToList();
        var leads = (options.Named("leads") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var password = Environment.GetEnvironmentVariable("WORKPLAN_PASSWORD") ?? throw new UsageException("Set WORKPLAN_PASSWORD to the first password.");
        var (email, name) = (options.Needed("email"), options.Needed("name"));
        await services.GetRequiredService<DatabaseStart>().MigrateAsync(CancellationToken.None);
        await VerbHost.StartClockAsync(services);
        var outcome = await services.GetRequiredService<OpenAccount>().RunAsync(Actor.Operator, email, name, password, roles, leads, onlyFirst: false, CancellationToken.None);
        if (outcome is Outcome.Saved)
        {
            await Console.Out.WriteLineAsync($"Account {email} added.");
        }

        return await VerbHost.EndAsync(outcome);
    }
}
