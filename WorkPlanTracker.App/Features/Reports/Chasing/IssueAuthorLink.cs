using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Chasing;

/// <summary>Makes a link by which an office answers without an account. It is shown once and never kept.</summary>
public sealed class IssueAuthorLink(PlanWriter writer, TimeProvider real)
{
    /// <returns>The outcome, and what stands in the link where it was saved.</returns>
    public async Task<(Outcome Outcome, string? Token)> RunAsync(Actor actor, string office, IReadOnlyList<string> reports, int days, CancellationToken cancellationToken)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        var outcome = await writer.RunAsync("issueAuthorLink", actor, async change =>
        {
            change.Require(Act.ChaseAuthors, remedy: "Committee clerks and administrators can.");
            await change.AloneAsync();
            var known = await change.Read<PlannedReport>().CountAsync(r => reports.Contains(r.Ref));
            if (known != reports.Distinct(StringComparer.Ordinal).Count())
            {
                throw Change.Stop(new Outcome.NotFound("One of the reports is gone. Load the page again."));
            }

            var link = AuthorLink.Issue(
                await change.NextReferenceAsync("authorLink", "L-"), office, reports, AuthorLinks.HashOf(token), LogHash.CutToMicroseconds(real.GetUtcNow().UtcDateTime), days);
            change.Add(link, $"Link {link.Ref} made for {link.Office}, good for {string.Join(", ", link.Reports)} until {LondonTime.Day(LondonTime.DayOf(link.ExpiresAt))}.");
        }, cancellationToken);
        return (outcome, outcome is Outcome.Saved ? token : null);
    }
}
