using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.SignIn;

/// <summary>One account in the list.</summary>
public sealed record PersonLine(string Email, string Name, IReadOnlyList<Role> Roles, IReadOnlyList<string> Leads, IReadOnlyList<string> SitsOn, bool Active, bool Locked);

/// <summary>One account, whole.</summary>
public sealed record PersonFile(PersonLine Line, int Version, DateTime? PasswordChangedAt, bool HasPassword, IReadOnlyList<TokenLine> Tokens);

/// <summary>One token in a list; the token itself is never kept.</summary>
public sealed record TokenLine(long Id, string Name, string Owner, DateTime CreatedAt, DateTime? LastUsedAt, DateTime ExpiresAt, DateTime? RevokedAt)
{
    /// <summary>Whether it still opens anything.</summary>
    public bool IsGood(DateTime now) => RevokedAt is null && ExpiresAt > now;
}

/// <summary>What a scope can name.</summary>
public sealed record ScopeNames(IReadOnlyList<(string Ref, string Name)> Projects, IReadOnlyList<(string Ref, string Name)> Committees);

/// <summary>One page of a list.</summary>
public sealed record PageOf<T>(IReadOnlyList<T> Items, int Total);

/// <summary>Reads accounts and tokens for the pages of administrators. Who may read them, the pages ask first.</summary>
public sealed class PeopleQueries(PlanDatabase database, TimeProvider real)
{
    /// <summary>Lines on a page.</summary>
    public const int PageSize = 50;

    /// <summary>Real time, in UTC: accounts and tokens live by it.</summary>
    public DateTime Now => real.GetUtcNow().UtcDateTime;

    /// <summary>Accounts by name, filtered by words in name or address.</summary>
    public async Task<PageOf<PersonLine>> ListAsync(string search, int page, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var people = context.Users.AsNoTracking();
        foreach (var word in search.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(5))
        {
#pragma warning disable CA1304, CA1311, CA1862 // Runs in the database, whose one lower() has no culture to be given.
            people = people.Where(a => a.Ref.Contains(word) || a.DisplayName.ToLower().Contains(word));
#pragma warning restore CA1304, CA1311, CA1862
        }

        var lines = await people.OrderBy(a => a.DisplayName).ThenBy(a => a.Ref).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return new([.. lines.Select(Line)], await people.CountAsync(cancellationToken));
    }

    /// <summary>One account, or null where there is none.</summary>
    public async Task<PersonFile?> FindAsync(string email, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await context.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Ref == email, cancellationToken) is { } account
            ? new PersonFile(Line(account), account.Version, account.PasswordChangedAt, account.PasswordHash is not null, await TokensAsync(context.Tokens.Where(t => t.Account == email), 1, cancellationToken))
            : null;
    }

    /// <summary>Tokens, the newest first: everyone's, or one person's.</summary>
    public async Task<PageOf<TokenLine>> TokensAsync(string? owner, int page, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var tokens = context.Tokens.Where(t => owner == null || t.Account == owner);
        return new(await TokensAsync(tokens, page, cancellationToken), await tokens.CountAsync(cancellationToken));
    }

    /// <summary>Open accounts for a list to choose from.</summary>
    public async Task<IReadOnlyList<(string Email, string Name)>> OpenAccountsAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return [.. (await context.Users.AsNoTracking().Where(a => a.Active).OrderBy(a => a.DisplayName).Take(500).Select(a => new { a.Ref, a.DisplayName }).ToListAsync(cancellationToken)).Select(a => (a.Ref, a.DisplayName))];
    }

    /// <summary>Projects and committees that a scope can name.</summary>
    public async Task<ScopeNames> ScopesAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var projects = await context.Projects.AsNoTracking().OrderBy(p => p.Name).Select(p => new { p.Ref, p.Name }).ToListAsync(cancellationToken);
        var committees = await context.Committees.AsNoTracking().OrderBy(c => c.Name).Select(c => new { c.Ref, c.Name }).ToListAsync(cancellationToken);
        return new([.. projects.Select(p => (p.Ref, p.Name))], [.. committees.Select(c => (c.Ref, c.Name))]);
    }

    private static async Task<IReadOnlyList<TokenLine>> TokensAsync(IQueryable<ApiToken> tokens, int page, CancellationToken cancellationToken) =>
        await tokens.AsNoTracking().OrderByDescending(t => t.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(t => new TokenLine(t.Id, t.Name, t.Account, t.CreatedAt, t.LastUsedAt, t.ExpiresAt, t.RevokedAt)).ToListAsync(cancellationToken);

    private PersonLine Line(Account account) =>
        new(account.Ref, account.DisplayName, account.Roles, account.Leads, account.SitsOn, account.Active, account.LockoutEnd > real.GetUtcNow());
}
