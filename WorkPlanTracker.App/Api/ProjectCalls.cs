using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Features.Projects;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Projects;

namespace WorkPlanTracker.App.Api;

/// <summary>A project as the API gives it: the sections of its summary in the body's own order.</summary>
public sealed record ProjectAnswer(
    string Ref, string Slug, string Name, string LeadOfficer, IReadOnlyList<string> Strands, string Summary, IReadOnlyList<string> Objectives, string AuthorityRole,
    IReadOnlyList<CriterionAnswer> Success, CommitteeSection CommitteeSection, IReadOnlyList<string> Committees, string Scope, IReadOnlyList<string> Exclusions,
    PlanDate? RecordEnds, IReadOnlyList<string> Plans, Domain.RecordSource Source, int Version);

/// <summary>A criterion of success and what was found about it.</summary>
public sealed record CriterionAnswer(SuccessTerm Term, string Text, SuccessState State, string Words, IReadOnlyList<EvidenceLink> Evidence, string By, DateTime? At);

/// <summary>Calls about projects.</summary>
internal static class ProjectCalls
{
    private static readonly Takes Projects = new([], ["ref", "name"]);

    private static readonly BodyFields ToStart = new(typeof(ProjectStart));

    internal static void MapProjects(this IEndpointRouteBuilder api)
    {
        api.MapGet("/projects", ListAsync).WithTags("Projects").WithMetadata(Projects).WithSummary("Projects with the sections of their summary and how success was assessed.").Produces<Listing<ProjectAnswer>>();
        api.MapPost("/projects", (HttpContext context, StartProject start, ProjectQueries queries, CancellationToken stop) =>
            Writing.RunAsync<ProjectStart>(context, ToStart.ToAdd, Seen.Never, (sent, _) => start.RunAsync(Callers.ActorOf(context), sent, stop), saved => StartedAsync(queries, saved, stop), "/api/v1/projects", stop))
            .WithTags("Projects").RequireAuthorization(ApiSetup.Writing).WithSummary("Starts a project; its ref is the code you give.").Accepts<ProjectStart>("application/json").Produces<ProjectAnswer>(201);
        api.MapGet("/projects/{reference}", GetAsync).WithTags("Projects").WithMetadata(Takes.AsAtAlone).WithSummary("One project, by its reference or the name in its address.").Produces<ProjectAnswer>();
    }

    private static async Task<IResult> ListAsync(HttpRequest request, ProjectQueries queries, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(request);
        if (query is null)
        {
            return problem!;
        }

        var board = query.AsAt is { } instant ? (await queries.PastBoardAsync(instant, cancellationToken)).Board : await queries.BoardAsync(cancellationToken);
        var cards = board.Cards
            .Where(c => query.Finds(c.Project.Ref, c.Project.Name));
        return Results.Ok(query.Cut(query.Ordered(cards.Select(c => AnswerOf(c.Project, c)), key => key switch
        {
            "name" => new Order<ProjectAnswer>((a, b) => ListQuery.Words.Compare(a.Name, b.Name)),
            _ => new((a, b) => ListQuery.Words.Compare(a.Ref, b.Ref)),
        })));
    }

    private static async Task<IResult> GetAsync(string reference, HttpContext context, ProjectQueries queries, CancellationToken cancellationToken)
    {
        var (query, problem) = ListQuery.Of(context.Request);
        if (query is null)
        {
            return problem!;
        }

        if ((await queries.BoardAsync(cancellationToken)).Cards.FirstOrDefault(c => c.Project.Ref == reference || c.Project.Slug == reference) is not { } card)
        {
            return Answers.NotFound(reference);
        }

        if (query.AsAt is { } instant)
        {
            return await queries.PastAsync(card, instant, cancellationToken) is { } past ? Results.Ok(AnswerOf(past.Project, card)) : Answers.NotFound($"{reference} at that instant");
        }

        context.Response.Headers.ETag = $"\"{card.Project.Version}\"";
        return Results.Ok(AnswerOf(card.Project, card));
    }

    private static async Task<(object Answer, int Version)?> StartedAsync(ProjectQueries queries, Outcome.Saved saved, CancellationToken cancellationToken)
    {
        queries.Forget();
        return (await queries.BoardAsync(cancellationToken)).Cards.FirstOrDefault(c => c.Project.Ref == saved.Ref) is { } card ? (AnswerOf(card.Project, card), card.Project.Version) : null;
    }

    private static ProjectAnswer AnswerOf(Project project, ProjectCard card) => new(
        project.Ref, project.Slug, project.Name, project.LeadOfficer, project.Strands, project.Summary, project.Objectives, project.AuthorityRole,
        [.. project.Criteria.Select(c => new CriterionAnswer(c.Term, c.Text, c.State, c.Assessment?.Words ?? "", c.Assessment?.Evidence ?? [], c.Assessment?.By ?? "", c.Assessment?.At))],
        project.CommitteeSection, project.Committees, project.Scope, project.Exclusions, project.RecordEnds.IsSet ? project.RecordEnds : null,
        [.. card.Plans.Select(p => p.Ref)], project.Source, project.Version);
}
