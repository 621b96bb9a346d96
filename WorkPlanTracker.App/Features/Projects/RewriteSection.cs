using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Programme;
using WorkPlanTracker.Domain.Projects;

namespace WorkPlanTracker.App.Features.Projects;

/// <summary>Rewrites one section of a project summary and leaves the others alone; the log names the section.</summary>
public sealed class RewriteSection(PlanWriter writer)
{
    private static readonly SectionInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, string reference, int seen, SectionInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync($"editProject{input.Section}", actor, async change =>
        {
            var project = await change.FetchAsync<Project>(reference, seen);
            change.Require(Act.EditProject, project);
            await CheckChosenAsync(change, input);
            Rewrite(project, input);
            change.Say(project, SectionWords.Rewritten(project, input.Section));
        }, cancellationToken);
    }

    private static void Rewrite(Project project, SectionInput input)
    {
        switch (input.Section)
        {
            case ProjectSection.Name: project.Rename(input.Text); break;
            case ProjectSection.LeadOfficer: project.NameLeadOfficer(input.Text); break;
            case ProjectSection.Strands: project.PlaceInStrands(input.Chosen ?? []); break;
            case ProjectSection.Summary: project.Summarise(input.Text); break;
            case ProjectSection.Objectives: project.SetObjectives(input.Lines ?? []); break;
            case ProjectSection.AuthorityRole: project.DescribeRole(input.Text); break;
            case ProjectSection.Success: project.SetSuccess(input.Text, input.Lines ?? [], input.More ?? []); break;
            case ProjectSection.Committees: project.AssignCommittees(input.Absent ? CommitteeSection.Absent : CommitteeSection.Present, input.Chosen ?? []); break;
            case ProjectSection.Scope: project.Bound(input.Text, input.Lines ?? []); break;
        }
    }

    private static async Task CheckChosenAsync(Change change, SectionInput input)
    {
        var chosen = input.Chosen ?? [];
        var known = input.Section switch
        {
            ProjectSection.Strands => await change.Read<Strand>().Where(s => chosen.Contains(s.Ref)).Select(s => s.Ref).ToListAsync(),
            ProjectSection.Committees => await change.Read<Committee>().Where(c => chosen.Contains(c.Ref)).Select(c => c.Ref).ToListAsync(),
            _ => chosen,
        };
        if (chosen.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } strange)
        {
            throw Change.Stop(InputErrors.Of("chosen", $"There is no {(input.Section is ProjectSection.Strands ? "strand" : "committee")} “{(strange.Length > 40 ? $"{strange[..40]}…" : strange)}” (any more). Choose from the list."));
        }
    }
}
