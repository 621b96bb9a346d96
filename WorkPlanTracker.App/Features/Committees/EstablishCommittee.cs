using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Projects;

namespace WorkPlanTracker.App.Features.Committees;

/// <summary>Adds a body that meets, under a code of its own.</summary>
public sealed class EstablishCommittee(PlanWriter writer)
{
    private static readonly CommitteeInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, string? code, CommitteeInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("establishCommittee", actor, async change =>
        {
            change.Require(Act.EditCommittee, remedy: "Committee clerks and administrators can.");
            await change.AloneAsync();
            var reference = Committee.CodeOf(code);
            if (await change.Read<Committee>().AnyAsync(c => c.Ref == reference))
            {
                throw new RuleBrokenException("already", $"There is a committee {reference} already. Choose another code.", "ref");
            }

            if (await change.Read<Project>().AnyAsync(p => p.Ref == reference))
            {
                throw new RuleBrokenException("already", $"{reference} is the code of a project. Choose another code, so that references tell the two apart.", "ref");
            }

            var committee = Committee.Establish(reference, reference, input.Name ?? "", ApiWords.Read(input.Kind, CommitteeKind.Committee, "kind"), null);
            committee.Edit(await CommitteeChecks.DetailsAsync(change, reference, input, CommitteeDetails.Of(committee)));
            change.Add(committee, $"{committee.Abbreviation} established: {committee.Name}.");
        }, cancellationToken);
    }
}
