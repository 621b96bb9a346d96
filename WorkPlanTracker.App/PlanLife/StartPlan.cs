using FluentValidation;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>A plan to start, as it was typed.</summary>
/// <param name="Project">The project's code.</param>
/// <param name="Title">Its title; nothing for the project's name and the period.</param>
/// <param name="From">Its first day, as it is said; nothing for the day after the project's newest plan, or else the financial year's.</param>
/// <param name="To">Its last day, as it is said; nothing for a year.</param>
public sealed record PlanStart(string? Project, string? Title = null, string? From = null, string? To = null);

/// <summary>The shape of a plan to start.</summary>
public sealed class PlanStartValidator : AbstractValidator<PlanStart>
{
    public PlanStartValidator()
    {
        RuleFor(i => i.Project).NotEmpty().WithMessage("Say whose plan it is: the code of a project, such as PP.");
        RuleFor(i => i.Title).MaximumLength(WorkPlan.MaxTitleLength).WithMessage($"Shorten the title: {WorkPlan.MaxTitleLength} characters is the most.");
        RuleFor(i => i.From).MaximumLength(PlanDate.MaxTextLength).WithMessage($"A date has at most {PlanDate.MaxTextLength} characters.");
        RuleFor(i => i.To).MaximumLength(PlanDate.MaxTextLength).WithMessage($"A date has at most {PlanDate.MaxTextLength} characters.");
    }
}

/// <summary>Starts an empty plan as a draft: a project's first, or one that continues none.</summary>
public sealed class StartPlan(PlanWriter writer)
{
    /// <summary>Plans longer than this are probably a slip, which is said.</summary>
    private const int LongYears = 2;

    private static readonly PlanStartValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, PlanStart input, CancellationToken cancellationToken) =>
        InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong ? wrong : await writer.RunAsync("startPlan", actor, async change =>
        {
            var code = PlainWords.Clean(input.Project).ToUpperInvariant();
            var project = await change.Read<Project>().FirstOrDefaultAsync(p => p.Ref == code, cancellationToken) ?? throw Known.Missing("project", "project", code);
            change.Require(Act.PreparePlan, project);
            await change.AloneAsync();
            var others = await change.Read<WorkPlan>().Where(p => p.Project == code).ToListAsync(cancellationToken);
            var usual = UsualPeriod(others.Count == 0 ? null : others.Max(p => p.To), change.Today);
            var from = Known.Day(input.From, usual.From, "from") ?? usual.From;
            var to = Known.Day(input.To, from.AddYears(1), "to") ?? LastDay(from);
            var period = new NextPeriod(from, to);
            var title = PlainWords.Clean(input.Title);
            var plan = WorkPlan.Draft(await PlanReferences.FreeAsync(change, period.ReferenceFor(code), cancellationToken), code, title.Length > 0 ? title : TitleFor(project.Name, period), from, to);
            change.Add(plan, $"{plan.Title} started as a draft, {LondonTime.Day(from)} to {LondonTime.Day(to)}.");
            if (to > from.AddYears(LongYears))
            {
                change.Warn($"It runs for more than {LongYears} years, to {LondonTime.Day(to)}. Undo if that is a slip.");
            }

            foreach (var other in others.Where(p => p.From <= to && from <= p.To).OrderBy(p => p.From).Take(1))
            {
                change.Warn($"{other.Title} covers part of the same time: {LondonTime.Day(other.From)} to {LondonTime.Day(other.To)}.");
            }
        }, cancellationToken);

    /// <summary>The year after a project's newest plan; without one, the financial year of a day.</summary>
    /// <param name="newest">The last day of the newest plan; null where there is none.</param>
    /// <param name="today">Today in London.</param>
    internal static NextPeriod UsualPeriod(DateOnly? newest, DateOnly today)
    {
        var from = newest?.AddDays(1) ?? FinancialYear.Containing(today).Start;
        return new NextPeriod(from, LastDay(from));
    }

    /// <summary>The project's name and the period, as a plan is called when nobody says otherwise.</summary>
    internal static string TitleFor(string project, NextPeriod period)
    {
        var name = $" {period.Name}";
        return project[..Math.Min(project.Length, WorkPlan.MaxTitleLength - name.Length)] + name;
    }

    /// <summary>The last day of the year that begins on a day; of one that begins on 29 February, 28 February.</summary>
    private static DateOnly LastDay(DateOnly from) => from.AddYears(1) is var next && next.Day == from.Day ? next.AddDays(-1) : next;
}
