using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Covers;

/// <summary>Ends a cover before its last day: whoever is away is back, or whoever acts cannot go on.</summary>
public sealed class EndCover(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int seen, CancellationToken cancellationToken) =>
        writer.RunAsync("endCover", actor, async change =>
        {
            var cover = await change.FetchAsync<Cover>(reference, seen);
            change.Require(Act.EndCover, cover.AbsentEmail == actor.Email || cover.ActingEmail == actor.Email, $"{cover.Absent}, {cover.Acting} and administrators can.");
            cover.End(change.Author.Name, change.Now);
            change.Say(cover, $"{cover.Acting} acts no longer for {cover.Absent}: {cover.Ref} ended.");
        }, cancellationToken);
}
