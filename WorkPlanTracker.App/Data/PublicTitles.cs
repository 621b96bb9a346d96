using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Data;

/// <summary>What everyone calls the reports that are exempt by now, wherever another record kept what they were called before.</summary>
internal static class PublicTitles
{
    /// <summary>By reference, all of them: they are few.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> AllAsync(PlanDbContext context, CancellationToken cancellationToken) =>
        await context.Reports.AsNoTracking().Where(r => r.Part == 2).Select(r => new { r.Ref, r.PublicTitle }).ToDictionaryAsync(r => r.Ref, r => r.PublicTitle, StringComparer.Ordinal, cancellationToken);

    /// <summary>The same while none of them is called otherwise, for what is kept.</summary>
    internal static string Stamp(IReadOnlyDictionary<string, string> printed) => string.Join('\n', printed.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key} {p.Value}"));

    /// <summary>Has decisions name what is private by now as everyone may call it; copies, never to be saved.</summary>
    internal static async Task<List<ReviewDecision>> OnAsync(IQueryable<PlannedReport> reports, IQueryable<CommitteeAction> actions, List<ReviewDecision> decisions, CancellationToken cancellationToken)
    {
        List<string> named = [.. decisions.Select(d => d.About).Where(a => a.Length > 0).Distinct(StringComparer.Ordinal)];
        var printed = named.Count == 0 ? [] : await reports.Where(r => r.Part == 2 && named.Contains(r.Ref)).Select(r => new { r.Ref, Words = r.PublicTitle })
            .Concat(actions.Where(a => a.Part == 2 && named.Contains(a.Ref)).Select(a => new { a.Ref, Words = a.Text })).ToDictionaryAsync(p => p.Ref, p => p.Words, StringComparer.Ordinal, cancellationToken);
        foreach (var decision in decisions)
        {
            decision.Call(printed.GetValueOrDefault(decision.About) ?? decision.AboutTitle);
        }

        return decisions;
    }

    /// <summary>What the records are called that requests are about, as everyone may call them, by reference.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> AboutAsync(IQueryable<Milestone> milestones, IQueryable<PlannedReport> reports, IReadOnlyCollection<ChangeRequest> requests, CancellationToken cancellationToken)
    {
        List<string> about = [.. requests.Select(r => r.About).Distinct(StringComparer.Ordinal)];
        return about.Count == 0 ? new Dictionary<string, string>(StringComparer.Ordinal) : await milestones.Where(m => about.Contains(m.Ref)).Select(m => new { m.Ref, m.Title })
            .Concat(reports.Where(r => about.Contains(r.Ref)).Select(r => new { r.Ref, Title = r.PublicTitle.Length > 0 ? r.PublicTitle : r.FinalTitle.Length > 0 ? r.FinalTitle : r.Subject }))
            .ToDictionaryAsync(r => r.Ref, r => r.Title, StringComparer.Ordinal, cancellationToken);
    }

    /// <summary>Slots as they were agreed, their reports called as everyone calls them by now.</summary>
    internal static IReadOnlyList<AgreedSlot> On(IReadOnlyList<AgreedSlot> slots, IReadOnlyDictionary<string, string> printed) =>
        [.. slots.Select(s => printed.TryGetValue(s.Report, out var title) ? s with { Title = title } : s)];
}
