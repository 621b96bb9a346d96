using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports.Chasing;

/// <summary>Ends an office's link before its time.</summary>
public sealed class RevokeAuthorLink(PlanWriter writer, TimeProvider real)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, CancellationToken cancellationToken) =>
        writer.RunAsync("revokeAuthorLink", actor, async change =>
        {
            var link = await change.FetchAsync<AuthorLink>(reference);
            change.Require(Act.ChaseAuthors, remedy: "Committee clerks and administrators can.");
            link.Revoke(LogHash.CutToMicroseconds(real.GetUtcNow().UtcDateTime));
            change.Say(link, $"Link {link.Ref} of {link.Office} revoked.");
        }, cancellationToken);
}
