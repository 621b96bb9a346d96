using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Covers;

/// <summary>Moves the last day of a cover further.</summary>
public sealed class ExtendCover(PlanWriter writer)
{
    /// <param name="to">The new last day, as it was said.</param>
    public async Task<Outcome> RunAsync(Actor actor, string reference, int seen, string? to, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(to) || to.Length > PlanDate.MaxTextLength)
        {
            return InputErrors.Of("to", "Give the new last day, such as “11 March”.");
        }

        return await writer.RunAsync("extendCover", actor, async change =>
        {
            var cover = await change.FetchAsync<Cover>(reference, seen);
            change.Require(Act.ExtendCover, cover.AbsentEmail == actor.Email, $"{cover.Absent} and administrators can.");
            cover.Extend(CoverChecks.Day(to, cover.To, "to"), change.Today);
            change.Say(cover, $"{cover.Acting} acts for {cover.Absent} until {LondonTime.Day(cover.To)}: {cover.Ref} extended.");
        }, cancellationToken);
    }
}
