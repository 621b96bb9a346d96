using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.MyWork;

/// <summary>A person was shown round, or wants no more of it, for good and on every machine.</summary>
public sealed class EndTour(PlanWriter writer, Tours tours)
{
    public async Task<Outcome> RunAsync(Actor actor, CancellationToken cancellationToken)
    {
        var outcome = await writer.RunAsync("endTour", actor, async change =>
        {
            change.Require(Act.ReadInternal);
            if (!await change.Read<PersonalChoice>().AnyAsync(c => c.Person == actor.Email && c.Name == Tours.Ended))
            {
                change.Keep(new PersonalChoice(actor.Email, Tours.Ended));
            }
        }, cancellationToken);
        if (outcome is Outcome.Saved)
        {
            tours.Remember(actor.Email);
        }

        return outcome;
    }
}
