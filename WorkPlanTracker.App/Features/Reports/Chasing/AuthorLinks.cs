using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Chasing;

/// <summary>Reads offices' links and what they open. On real time.</summary>
public sealed class AuthorLinks(PlanDatabase database, ForwardPlans plans, TimeProvider real)
{
    /// <summary>What is said of a link that does not open (any more).</summary>
    internal const string Spent = "This link is not valid any more. Ask the committee’s clerk for a new one.";

    /// <summary>The most links listed at once.</summary>
    internal const int MostListed = 100;

    /// <summary>What is kept of a link.</summary>
    internal static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>Whether a link opens now.</summary>
    internal bool IsOpen(AuthorLink link) => link.IsOpen(real.GetUtcNow().UtcDateTime);

    /// <summary>The link that a token opens; null where it opens none (any more).</summary>
    internal async Task<AuthorLink?> FindAsync(string? token, CancellationToken cancellationToken)
    {
        if (token is not { Length: > 0 and <= 100 })
        {
            return null;
        }

        var hash = HashOf(token);
        await using var context = database.CreateDbContext();
        return await context.AuthorLinks.AsNoTracking().SingleOrDefaultAsync(l => l.Hash == hash, cancellationToken) is { } link && IsOpen(link) ? link : null;
    }

    /// <summary>Links that still open, the newest first.</summary>
    internal async Task<IReadOnlyList<AuthorLink>> OpenAsync(CancellationToken cancellationToken)
    {
        var now = real.GetUtcNow().UtcDateTime;
        await using var context = database.CreateDbContext();
        return await context.AuthorLinks.AsNoTracking().Where(l => l.RevokedAt == null && l.ExpiresAt > now).OrderByDescending(l => l.Id).Take(MostListed).ToListAsync(cancellationToken);
    }

    /// <summary>What an office sees behind its link: its open reports by their public titles, and nothing else of them.</summary>
    /// <remarks>What it said is asked of the record itself: the shared plan is a moment old, and whoever has just answered looks for their answer.</remarks>
    internal async Task<IReadOnlyList<AuthorLine>> LinesAsync(AuthorLink link)
    {
        var plan = await plans.GetAsync(withPrivate: false);
        await using var context = database.CreateDbContext();
        var said = await context.Reports.AsNoTracking().Where(r => link.Reports.Contains(r.Ref)).Select(r => new { r.Ref, r.AuthorSaid }).ToDictionaryAsync(r => r.Ref, r => r.AuthorSaid, StringComparer.Ordinal);
        return
        [
            .. from reference in link.Reports
               let report = plan.Reports.GetValueOrDefault(reference)
               where report is not null && StageRules.IsOpen(report.Stage)
               let meeting = report.Meeting is { } slot ? plan.Meetings.GetValueOrDefault(slot) : null
               let committee = report.Committee is { } code ? plan.Committees.GetValueOrDefault(code) : null
               select new AuthorLine(
                   report.Ref, report.Title, committee?.Name ?? "", meeting?.Meeting.Date,
                   report.Next is { } next ? $"{DeadlineStepWords.Of(next.Step)} by {LondonTime.Day(next.Date)}" : "", said.GetValueOrDefault(reference) is { } word && word.Meeting == report.Meeting ? word : null),
        ];
    }
}

/// <summary>One report as its office sees it.</summary>
public sealed record AuthorLine(string Ref, string Title, string Committee, DateOnly? Meeting, string Due, AuthorWord? Said);
