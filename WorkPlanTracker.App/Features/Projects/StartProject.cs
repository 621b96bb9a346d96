using FluentValidation;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Projects;

namespace WorkPlanTracker.App.Features.Projects;

/// <summary>A project to start, as it was typed; its summary is written on its page.</summary>
/// <param name="Ref">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="LeadOfficer">Who leads it, as printed; nothing where nobody is named yet.</param>
public sealed record ProjectStart(string? Ref, string? Name, string? LeadOfficer = null);

/// <summary>The shape of a project to start.</summary>
public sealed class ProjectStartValidator : AbstractValidator<ProjectStart>
{
    public ProjectStartValidator()
    {
        RuleFor(i => i.Name).NotEmpty().WithMessage("Give the project a name, such as “Public Protection”.");
        RuleFor(i => i.Name).MaximumLength(Project.MaxNameLength).WithMessage($"Shorten the name: {Project.MaxNameLength} characters is the most.");
        RuleFor(i => i.LeadOfficer).MaximumLength(Project.MaxNameLength).WithMessage($"Shorten the name: {Project.MaxNameLength} characters is the most.");
    }
}

/// <summary>Starts a project under a code of its own.</summary>
public sealed class StartProject(PlanWriter writer)
{
    private static readonly ProjectStartValidator Validator = new();

    /// <summary>An address that is a page of its own.</summary>
    private const string Taken = "new";

    public async Task<Outcome> RunAsync(Actor actor, ProjectStart input, CancellationToken cancellationToken) =>
        InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong ? wrong : await writer.RunAsync("startProject", actor, async change =>
        {
            change.Require(Act.StartProject, remedy: "Administrators can.");
            await change.AloneAsync();
            var code = Project.CodeOf(input.Ref);
            if (await change.Read<Project>().AnyAsync(p => p.Ref == code, cancellationToken))
            {
                throw new RuleBrokenException("already", $"There is a project {code} already. Choose another code.", "ref");
            }

            if (await change.Read<Committee>().AnyAsync(c => c.Ref == code, cancellationToken))
            {
                throw new RuleBrokenException("already", $"{code} is the code of a committee. Choose another code, so that references tell the two apart.", "ref");
            }

            var name = PlainWords.Clean(input.Name);
            var slug = Project.SlugOf(name, code);
            var used = await change.Read<Project>().Where(p => p.Slug.StartsWith(slug)).Select(p => p.Slug).ToListAsync(cancellationToken);
            var free = slug;
            for (var n = 2; free == Taken || used.Contains(free, StringComparer.Ordinal); n++)
            {
                free = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{slug}-{n}");
            }

            change.Add(Project.Start(code, free, new ProjectSummary { Name = name, LeadOfficer = input.LeadOfficer ?? "" }), $"Project {code} started: {name}.");
        }, cancellationToken);
}
