using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>Reads what the pages of plans show.</summary>
public sealed class PlanLifeQueries(PlanDatabase database, PlanModels models, PlanBaselines baselines)
{
    /// <summary>How many milestones that carry others on are named.</summary>
    public const int MostCarried = 12;

    /// <summary>What is not met of a plan as it stands: one list for every screen that shows it.</summary>
    private readonly ConditionalWeakTable<PlanModel, IReadOnlyList<PlanRow>> _unfinished = [];

    private readonly Lock _gate = new();

    /// <summary>Why the drafts of an index were sent back: read once for every lead who opens their work.</summary>
    private (PlanIndex Index, Task<IReadOnlyDictionary<string, SentBack>> Read)? _returned;

    /// <summary>The names of areas and committees, as they are called now.</summary>
    public Task<PlanIndex> IndexAsync() => models.IndexAsync();

    /// <summary>Every project with its newest plan, by name.</summary>
    public async Task<IReadOnlyList<ProjectToPlan>> ProjectsAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        var projects = await context.Projects.AsNoTracking().OrderBy(p => p.Name).Select(p => new { p.Ref, p.Name }).ToListAsync(cancellationToken);
        var plans = await context.Plans.AsNoTracking().Select(p => new { p.Ref, p.Title, p.Project, p.State, p.To, p.Continues }).ToListAsync(cancellationToken);
        var continued = plans.Select(p => p.Continues).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var newest = plans.GroupBy(p => p.Project, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.OrderBy(p => p.To).Last(), StringComparer.Ordinal);
        return [.. projects.Select(p => newest.GetValueOrDefault(p.Ref) is { } plan
            ? new ProjectToPlan(p.Ref, p.Name, new(plan.Ref, plan.Title, plan.State, plan.To), continued.Contains(plan.Ref))
            : new ProjectToPlan(p.Ref, p.Name, null, false))];
    }

    /// <summary>One plan's life; null where there is no such plan.</summary>
    public async Task<PlanStory?> FindAsync(string reference, CancellationToken cancellationToken)
    {
        if (!PlainWords.AreKeepable(reference))
        {
            return null;
        }

        await using var context = database.CreateDbContext();
        if (await context.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.Ref == reference, cancellationToken) is not { } plan)
        {
            return null;
        }

        var family = await context.Plans.AsNoTracking().Where(p => p.Ref == plan.Continues || p.Continues == plan.Ref).ToListAsync(cancellationToken);
        var before = plan.Continues;
        var carried = context.Milestones.AsNoTracking().Where(m => m.Plan == plan.Ref && m.CarriedFrom != null);
        var model = await models.FindAsync(reference, withPrivate: false);
        IReadOnlyList<PlanReport> reports = [.. (await PlanRecords.Of(context).ReportsOfAsync(plan, cancellationToken)).Where(r => r.IsOpen)];
        var after = family.Find(p => p.Continues == plan.Ref);
        return new PlanStory(
            plan,
            family.Find(p => p.Ref == plan.Continues),
            after,
            await baselines.ListAsync(reference, cancellationToken),
            await context.Proposals.AsNoTracking().Where(p => p.Plan == plan.Ref || p.Plan == before).OrderBy(p => p.Id).ToListAsync(cancellationToken),
            model is null ? [] : _unfinished.GetValue(model, UnfinishedOf),
            reports,
            await carried.OrderBy(m => m.Ref).Take(MostCarried).Select(m => new CarriedOn(m.Ref, m.CarriedFrom!)).ToListAsync(cancellationToken),
            await carried.CountAsync(cancellationToken),
            model is null ? PlanCounts.None : PlanCounts.Of(model.Rows.Values),
            plan.State is PlanState.Draft ? (await SentBackAsync(context, [plan.Ref], null, cancellationToken)).GetValueOrDefault(plan.Ref) : null)
        {
            NotMet = NotMetOf(plan, await SuccessorsAsync(context, after?.Ref, cancellationToken), model),
            CarriedReports = after is null ? new HashSet<string>(StringComparer.Ordinal) : await CarriedReportsAsync(context, reports, after.Ref, cancellationToken),
            Meetings = await MeetingNames.OfAsync(context, reports.Select(r => r.Meeting), cancellationToken),
        };
    }

    internal static PlanRow[] UnfinishedOf(PlanModel model) =>
        [.. model.Rows.Values.Where(r => r.Status is not (MilestoneStatus.Complete or MilestoneStatus.Cancelled)).OrderBy(r => r.Ref.Length).ThenBy(r => r.Ref, StringComparer.Ordinal)];

    /// <summary>The drafts of some projects that were sent back, each with why.</summary>
    public async Task<IReadOnlyList<ReturnedPlan>> ReturnedAsync(IReadOnlyCollection<string> projects, CancellationToken cancellationToken)
    {
        var index = await models.IndexAsync();
        var drafts = index.Plans.Where(p => p.State is PlanState.Draft && projects.Contains(p.Project, StringComparer.Ordinal)).ToList();
        if (drafts.Count == 0)
        {
            return [];
        }

        Task<IReadOnlyDictionary<string, SentBack>> read;
        lock (_gate)
        {
            // A plan that is sent back makes another index.
            var kept = _returned is { Read.IsFaulted: false } known && ReferenceEquals(known.Index, index) ? known : (index, Task.Run(() => ReturnedOfAsync(index)));
            (_returned, read) = (kept, kept.Item2);
        }

        var back = await read.WaitAsync(cancellationToken);
        return [.. drafts.Where(d => back.ContainsKey(d.Ref)).Select(d => new ReturnedPlan(d.Ref, d.Title, back[d.Ref])).OrderByDescending(p => p.Back.At)];
    }

    private async Task<IReadOnlyDictionary<string, SentBack>> ReturnedOfAsync(PlanIndex index)
    {
        await using var context = database.CreateDbContext();
        return await SentBackAsync(context, [.. index.Plans.Where(p => p.State is PlanState.Draft).Select(p => p.Ref)], null, CancellationToken.None);
    }

    /// <summary>What some meetings are called, by reference.</summary>
    public async Task<IReadOnlyDictionary<string, string>> MeetingsAsync(IEnumerable<string> references, CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return await MeetingNames.OfAsync(context, references, cancellationToken);
    }

    /// <summary>Why drafts were sent back, by plan; a draft that was never submitted, or was since, is not in it.</summary>
    /// <param name="until">As the log stood at this instant, in UTC; null for now.</param>
    internal static async Task<IReadOnlyDictionary<string, SentBack>> SentBackAsync(PlanDbContext context, IReadOnlyCollection<string> drafts, DateTime? until, CancellationToken cancellationToken)
    {
        var steps = await context.Log.AsNoTracking()
            .Where(e => e.Kind == "plan" && drafts.Contains(e.Ref) && (until == null || e.At <= until) && (e.Command == "sendBackPlan" || e.Command == "recordDecision" || e.Command == "submitPlan"))
            .Select(e => new { e.Sequence, e.Ref, e.Command, e.Actor, e.At, e.Reason }).ToListAsync(cancellationToken);
        return steps.GroupBy(e => e.Ref, StringComparer.Ordinal).Select(g => g.MaxBy(e => e.Sequence)!).Where(e => e.Command != "submitPlan")
            .ToDictionary(e => e.Ref, e => new SentBack(e.Actor, e.At, e.Reason), StringComparer.Ordinal);
    }

    /// <summary>What a plan's milestones carry on: by the reference of what they were.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> SuccessorsAsync(PlanDbContext context, string? next, CancellationToken cancellationToken) =>
        next is null
            ? new Dictionary<string, string>(StringComparer.Ordinal)
            : (await context.Milestones.AsNoTracking().Where(m => m.Plan == next && m.CarriedFrom != null).Select(m => new { m.Ref, From = m.CarriedFrom! }).ToListAsync(cancellationToken))
                .DistinctBy(m => m.From, StringComparer.Ordinal).ToDictionary(m => m.From, m => m.Ref, StringComparer.Ordinal);

    internal static NotMet[] NotMetOf(WorkPlan plan, IReadOnlyDictionary<string, string> successors, PlanModel? model) =>
        [.. plan.NotImplemented.OrderBy(r => r.Length).ThenBy(r => r, StringComparer.Ordinal).Select(r => new NotMet(r, model?.Rows.GetValueOrDefault(r)?.Title ?? "", successors.GetValueOrDefault(r)))];

    private static async Task<IReadOnlySet<string>> CarriedReportsAsync(PlanDbContext context, IReadOnlyList<PlanReport> reports, string next, CancellationToken cancellationToken)
    {
        var wanted = reports.Select(r => r.Ref).ToList();
        var linked = await context.Reports.AsNoTracking().Where(r => wanted.Contains(r.Ref)).Select(r => new { r.Ref, r.Plans }).ToListAsync(cancellationToken);
        return linked.Where(r => r.Plans.Contains(next, StringComparer.Ordinal)).Select(r => r.Ref).ToHashSet(StringComparer.Ordinal);
    }
}

/// <summary>A plan through its life.</summary>
/// <param name="Plan">The plan itself.</param>
/// <param name="Before">The plan it continues.</param>
/// <param name="After">The plan that continues it.</param>
/// <param name="Baselines">Every baseline, the first first.</param>
/// <param name="Proposals">What was put forward for the next year, or for this one while it is drawn up.</param>
/// <param name="Unfinished">Its milestones that are not met and not dropped: one list, shared by every screen.</param>
/// <param name="Reports">Its reports that are still to come.</param>
/// <param name="Carried">Some of its milestones that carry others on.</param>
/// <param name="CarriedCount">How many there are.</param>
/// <param name="Counts">How its milestones stand.</param>
/// <param name="SentBack">How a draft came back; null where it did not.</param>
public sealed record PlanStory(
    WorkPlan Plan,
    WorkPlan? Before,
    WorkPlan? After,
    IReadOnlyList<BaselineLine> Baselines,
    IReadOnlyList<NextYearProposal> Proposals,
    IReadOnlyList<PlanRow> Unfinished,
    IReadOnlyList<PlanReport> Reports,
    IReadOnlyList<CarriedOn> Carried,
    int CarriedCount,
    PlanCounts Counts,
    SentBack? SentBack)
{
    /// <summary>The past instant it tells of, for addresses; empty for now. Nothing of the past is changed.</summary>
    public string Past { get; init; } = "";

    /// <summary>Names of the meetings those reports stand on, by reference.</summary>
    public IReadOnlyDictionary<string, string> Meetings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What was not met when it closed, and what carries each on.</summary>
    public IReadOnlyList<NotMet> NotMet { get; init; } = [];

    /// <summary>Those of its reports to come that the plan after it has as well, by reference.</summary>
    public IReadOnlySet<string> CarriedReports { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>When a report is to come, in words: its meeting, else when it is wanted.</summary>
    internal string When(PlanReport report) =>
        report.Meeting is { } meeting ? Meetings.GetValueOrDefault(meeting, meeting) : report.Target.Length > 0 ? report.Target : "no meeting yet";
}

/// <summary>A milestone and the one it carries on, by reference.</summary>
public sealed record CarriedOn(string Ref, string From);

/// <summary>Who sent a plan back, when (in UTC), and what is to be mended.</summary>
public sealed record SentBack(string By, DateTime At, string Why);

/// <summary>A milestone that was not met when its plan closed.</summary>
/// <param name="CarriedAs">The milestone that carries it on, by reference; null where none does.</param>
public sealed record NotMet(string Ref, string Title, string? CarriedAs);

/// <summary>A draft that was sent back.</summary>
public sealed record ReturnedPlan(string Ref, string Title, SentBack Back);
