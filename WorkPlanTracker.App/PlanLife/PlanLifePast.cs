using WorkPlanTracker.App.ChangeControl;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>A plan's life as it stood at a past instant, rebuilt from the change log: the same story as of today, of which nothing can be changed.</summary>
public sealed class PlanLifePast(PlanDatabase database, PlanHistory history, ForwardHistory forward, PlanBaselines baselines)
{
    /// <summary>Which instant an address's words mean.</summary>
    public Task<AskedPast> AskAsync(string? words) => forward.AskAsync(words);

    /// <summary>One plan's life as it stood; null where there was no such plan then.</summary>
    public async Task<PlanStory?> FindAsync(string reference, DateTime at, CancellationToken cancellationToken)
    {
        var plans = await history.ReadAllAsync<WorkPlan>(at, cancellationToken);
        if (plans.FirstOrDefault(p => p.Ref == reference) is not { } plan)
        {
            return null;
        }

        var (before, after) = (plans.FirstOrDefault(p => p.Ref == plan.Continues), plans.FirstOrDefault(p => p.Continues == plan.Ref));
        var stood = (await history.ReadPlansAsync(after is null ? [plan.Ref] : [plan.Ref, after.Ref], at, cancellationToken)).ToDictionary(p => p.Header.Ref, StringComparer.Ordinal);
        var model = stood.GetValueOrDefault(plan.Ref)?.Model(withPrivate: false);
        var meetings = (await history.ReadAllAsync<Meeting>(at, cancellationToken)).ToDictionary(m => m.Ref, StringComparer.Ordinal);
        var bodies = (await history.ReadAllAsync<Committee>(at, cancellationToken)).ToDictionary(c => c.Ref, c => c.Abbreviation, StringComparer.Ordinal);
        var papers = await history.ReadAllAsync<PlannedReport>(at, cancellationToken);
        IReadOnlyList<PlanReport> reports =
        [
            .. PlanReport.Of(plan, plans, papers.Select(ReportOfPlan.Of), PlanHistory.SlotsOf(await history.ReadAllAsync<AgendaItem>(at, cancellationToken))).Where(r => r.IsOpen),
        ];
        List<CarriedOn> carried = [.. CarriedIn(stood, plan.Ref).OrderBy(c => c.Ref, StringComparer.Ordinal)];
        await using var context = database.CreateDbContext();
        return new PlanStory(
            plan, before, after,
            [.. (await baselines.ListAsync(reference, cancellationToken)).Where(b => b.Number <= plan.BaselineNumber)],
            [.. (await history.ReadAllAsync<NextYearProposal>(at, cancellationToken)).Where(p => p.Plan == plan.Ref || p.Plan == plan.Continues).InOrder()],
            model is null ? [] : PlanLifeQueries.UnfinishedOf(model),
            reports,
            [.. carried.Take(PlanLifeQueries.MostCarried)],
            carried.Count,
            model is null ? PlanCounts.None : PlanCounts.Of(model.Rows.Values),
            plan.State is PlanState.Draft ? (await PlanLifeQueries.SentBackAsync(context, [plan.Ref], at, cancellationToken)).GetValueOrDefault(plan.Ref) : null)
        {
            Past = AsAt.InAddress(at),
            NotMet = PlanLifeQueries.NotMetOf(plan, after is null ? new Dictionary<string, string>(StringComparer.Ordinal) : CarriedIn(stood, after.Ref).DistinctBy(c => c.From, StringComparer.Ordinal).ToDictionary(c => c.From, c => c.Ref, StringComparer.Ordinal), model),
            CarriedReports = after is null ? new HashSet<string>(StringComparer.Ordinal) : papers.Where(r => r.Plans.Contains(after.Ref, StringComparer.Ordinal)).Select(r => r.Ref).ToHashSet(StringComparer.Ordinal),
            Meetings = reports.Select(r => r.Meeting).OfType<string>().Distinct(StringComparer.Ordinal).Where(meetings.ContainsKey)
                .ToDictionary(m => m, m => MeetingWords.NameOf(bodies.GetValueOrDefault(meetings[m].Committee, meetings[m].Committee), meetings[m].Date), StringComparer.Ordinal),
        };
    }

    private static IEnumerable<CarriedOn> CarriedIn(Dictionary<string, PastPlan> stood, string plan) =>
        stood.GetValueOrDefault(plan)?.Milestones.Where(m => m.Milestone.CarriedFrom is not null).Select(m => new CarriedOn(m.Milestone.Ref, m.Milestone.CarriedFrom!)) ?? [];
}
