using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Covers;

/// <summary>Reads covers and the people who may act in them.</summary>
public sealed class CoverQueries(PlanDatabase database, CoverShelf shelf)
{
    /// <summary>The most covers of the past, and people to choose from, shown at once.</summary>
    public const int PageSize = 50;

    /// <summary>The open covers that concern a person, or all for administrators, and the newest that are over.</summary>
    public async Task<CoverBoard> ReadAsync(string email, bool all, CancellationToken cancellationToken)
    {
        var today = shelf.Today;
        await using var context = database.CreateDbContext();
        var past = await context.Covers.AsNoTracking()
            .Where(c => (c.EndedAt != null || c.To < today) && (all || c.AbsentEmail == email || c.ActingEmail == email))
            .OrderByDescending(c => c.Id).Take(PageSize).ToListAsync(cancellationToken);
        return new CoverBoard(today, await shelf.OpenAsync(), past);
    }

    /// <summary>Open accounts to suggest, by name: leads, clerks and administrators.</summary>
    public async Task<IReadOnlyList<(string Email, string Name)>> SuggestAsync(string except, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var people = await context.Users.AsNoTracking().Where(a => a.Active && a.Ref != except).OrderBy(a => a.DisplayName)
            .Select(a => new { a.Ref, a.DisplayName, a.Roles }).Take(PageSize * 10).ToListAsync(cancellationToken);
        return [.. people.Where(p => p.Roles.Any(r => r is Role.Lead or Role.Clerk or Role.Administrator)).Take(PageSize).Select(p => (p.Ref, p.DisplayName))];
    }
}

/// <summary>Covers as a person sees them.</summary>
/// <param name="Today">The plan's day.</param>
/// <param name="Open">Every cover to come or going on.</param>
/// <param name="Past">The newest that are over.</param>
public sealed record CoverBoard(DateOnly Today, IReadOnlyList<OpenCover> Open, IReadOnlyList<Cover> Past);
