using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Projects;

namespace WorkPlanTracker.App.Features.Projects;

/// <summary>Reads projects for pages and the API. What it reads is shared; private Part 2 text is never in it.</summary>
public sealed class ProjectQueries(PlanDatabase database, PlanModels models, PlanHistory history, PlanClock clock)
{
    /// <summary>The most log entries shown at once.</summary>
    public const int PageSize = 50;

    private volatile ProjectBoard? _board;

    /// <summary>The plan's instant, in UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>All projects with the names of what they point at; read again only after something of that has changed.</summary>
    public async Task<ProjectBoard> BoardAsync(CancellationToken cancellationToken)
    {
        var index = await models.IndexAsync();
        if (_board is { } known && ReferenceEquals(known.Index, index))
        {
            return known;
        }

        await using var context = database.CreateDbContext();
        var projects = await context.Projects.AsNoTracking().ToListAsync(cancellationToken);
        var strands = await context.Strands.AsNoTracking().OrderBy(s => s.Id).Select(s => new Choice(s.Ref, s.Name, s.Name)).ToListAsync(cancellationToken);
        var committees = await context.Committees.AsNoTracking().OrderBy(c => c.Name).Select(c => new Choice(c.Ref, c.Name, c.Abbreviation)).ToListAsync(cancellationToken);
        var order = projects.OrderBy(p => p.RecordEnds.IsSet).ThenBy(p => p.Name, StringComparer.OrdinalIgnoreCase);
        return _board = new ProjectBoard(
            [.. order.Select(p => new ProjectCard(p, [.. index.Plans.Where(h => h.Project == p.Ref)]))], strands, committees, index);
    }

    /// <summary>The name of a project in addresses; its code where it is not there any more.</summary>
    public async Task<string> SlugAsync(string reference)
    {
        await using var context = database.CreateDbContext();
        return await context.Projects.Where(p => p.Ref == reference).Select(p => p.Slug).SingleOrDefaultAsync() ?? reference;
    }

    /// <summary>Has the next who asks read again: what this instance saved itself is seen at once.</summary>
    public void Forget() => _board = null;

    /// <summary>The live figures of a plan; null where there is none.</summary>
    public async Task<PlanFigures?> FiguresAsync(string plan) => await models.FindAsync(plan, withPrivate: false) is { } model ? PlanFigures.Of(model) : null;

    /// <summary>A project and its plans as they stood; null where there was no project then.</summary>
    public async Task<(Project Project, IReadOnlyList<PlanFigures> Figures)?> PastAsync(ProjectCard card, DateTime instant, CancellationToken cancellationToken)
    {
        if (await history.ReadProjectAsync(card.Project.Ref, instant, cancellationToken) is not { } project)
        {
            return null;
        }

        List<PlanFigures> figures = [];
        foreach (var plan in card.Plans)
        {
            if (await history.ReadPlanAsync(plan.Ref, instant, withPrivate: false, cancellationToken) is { } model)
            {
                figures.Add(PlanFigures.Of(model));
            }
        }

        return (project, figures);
    }

    /// <summary>All projects and their plans as they stood; strands and committees by the names they have now.</summary>
    public async Task<(ProjectBoard Board, IReadOnlyDictionary<string, PlanFigures> Figures)> PastBoardAsync(DateTime instant, CancellationToken cancellationToken)
    {
        var today = await BoardAsync(cancellationToken);
        var projects = await history.ReadAllAsync<Project>(instant, cancellationToken);
        var plans = await history.ReadPlansAsync(null, instant, cancellationToken);
        var order = projects.OrderBy(p => p.RecordEnds.IsSet).ThenBy(p => p.Name, StringComparer.OrdinalIgnoreCase);
        return (
            today with { Cards = [.. order.Select(p => new ProjectCard(p, [.. plans.Select(h => h.Header).Where(h => h.Project == p.Ref)]))] },
            plans.ToDictionary(p => p.Header.Ref, p => PlanFigures.Of(p.Model(withPrivate: false)), StringComparer.Ordinal));
    }

    /// <summary>What was changed about a project, newest first.</summary>
    public async Task<IReadOnlyList<ProjectEntry>> HistoryAsync(string reference, DateTime? until, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await context.Log.AsNoTracking().Where(e => e.Kind == "project" && e.Ref == reference && (until == null || e.At <= until)).OrderByDescending(e => e.Sequence).Take(PageSize)
            .Select(e => new ProjectEntry(e.Sequence, e.At, e.Actor, e.Sentence, e.Reason)).ToListAsync(cancellationToken);
    }
}

/// <summary>All projects, and the names of what they point at. Shared and immutable.</summary>
public sealed record ProjectBoard(IReadOnlyList<ProjectCard> Cards, IReadOnlyList<Choice> Strands, IReadOnlyList<Choice> Committees, PlanIndex Index)
{
    /// <summary>The name of a strand or a committee; its reference where it is unknown.</summary>
    public static string NameOf(IReadOnlyList<Choice> choices, string reference, bool brief = false) =>
        choices.FirstOrDefault(c => c.Ref == reference) is { } choice ? brief ? choice.Brief : choice.Name : reference;
}

/// <summary>A project and its plans, the newest first.</summary>
public sealed record ProjectCard(Project Project, IReadOnlyList<PlanHeader> Plans);

/// <summary>Something a project may be placed in.</summary>
public sealed record Choice(string Ref, string Name, string Brief);

/// <summary>One change of a project.</summary>
public sealed record ProjectEntry(long Sequence, DateTime At, string Actor, string Sentence, string Reason);
