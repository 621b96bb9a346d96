using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Live;

/// <summary>What is private by now is private in its past as well: records as they stood are read so that those who may not read private text see what is printed, and those who may see what was said.</summary>
internal static class PastPrivacy
{
    /// <summary>Keeps private what has become so since; one question for a kind that can, none for any other.</summary>
    internal static async Task KeepAsync<T>(PlanDbContext context, IReadOnlyList<T> past, CancellationToken cancellationToken)
    {
        switch (past)
        {
            case IReadOnlyList<PlannedReport> reports:
                var exempt = await context.Reports.AsNoTracking().Where(r => r.Part == 2).Select(r => new { r.Ref, r.PublicTitle, r.ExemptParagraphs, r.PublicInterestReason, r.Confidential }).ToDictionaryAsync(r => r.Ref, StringComparer.Ordinal, cancellationToken);
                foreach (var report in reports.Where(r => r.Part == 1))
                {
                    if (exempt.GetValueOrDefault(report.Ref) is { } now)
                    {
                        report.Exempt(new Exemption(now.PublicTitle, now.ExemptParagraphs, now.PublicInterestReason, now.Confidential), report.Title, "");
                    }
                }

                break;
            case IReadOnlyList<AgendaItem> items:
                var printed = await context.Reports.AsNoTracking().Where(r => r.Part == 2).Select(r => new { r.Ref, r.PublicTitle }).ToDictionaryAsync(r => r.Ref, r => r.PublicTitle, StringComparer.Ordinal, cancellationToken);
                foreach (var item in items.Where(i => i.Part == 1 && i.Report is not null))
                {
                    if (printed.GetValueOrDefault(item.Report!) is { } title)
                    {
                        item.Entitle(title);
                    }
                }

                break;
            case IReadOnlyList<CommitteeAction> actions:
                var asked = await context.Actions.AsNoTracking().Where(a => a.Part == 2).Select(a => new { a.Ref, a.Text }).ToDictionaryAsync(a => a.Ref, a => a.Text, StringComparer.Ordinal, cancellationToken);
                foreach (var action in actions.Where(a => a.Part == 1))
                {
                    if (asked.GetValueOrDefault(action.Ref) is { } shown)
                    {
                        action.AskInPrivate(shown);
                    }
                }

                break;
        }
    }

    /// <summary>Keeps private in reports as they stood the papers that have become so since.</summary>
    internal static async Task KeepPapersAsync(PlanDbContext context, IReadOnlyList<PlannedReport> past, CancellationToken cancellationToken)
    {
        var withheld = await PrivatePapers.OfAllAsync(context, cancellationToken);
        foreach (var report in past)
        {
            if (withheld.GetValueOrDefault(report.Ref) is { } papers)
            {
                report.Hide(papers.Include);
            }
        }
    }

    /// <summary>The same while nothing else has become private, so that a past that is kept is read again when something has.</summary>
    /// <remarks>What is printed is in it, so that a corrected public title is followed.</remarks>
    internal static async Task<string> StampAsync(PlanDbContext context) => string.Join(
        '\n',
        (await context.Reports.AsNoTracking().Where(r => r.Part == 2).OrderBy(r => r.Id).Select(r => r.Ref + " " + r.PublicTitle).ToListAsync())
            .Concat(await context.Actions.AsNoTracking().Where(a => a.Part == 2).OrderBy(a => a.Id).Select(a => a.Ref + " " + a.Text).ToListAsync()));

    /// <summary>The committee whose members may read each report that is exempt by now, or has exempt papers, by report: wherever it was then, they alone read of its past. Null where none is named.</summary>
    internal static async Task<IReadOnlyDictionary<string, string?>> ReadersOfReportsAsync(PlanDbContext context, CancellationToken cancellationToken)
    {
        IReadOnlyList<int> none = [];
        var exempt = context.Reports.AsNoTracking().Where(r => r.Part == 2 || r.Confidential || r.ExemptParagraphs != none);
        var meant = await exempt.Select(r => new { r.Ref, r.Committee }).ToListAsync(cancellationToken);
        var standing = await context.AgendaItems.AsNoTracking().Where(AgendaSlots.Standing).Where(i => exempt.Any(r => r.Ref == i.Report))
            .Join(context.Meetings, i => i.Meeting, m => m.Ref, (i, m) => new { Report = i.Report!, m.Committee }).ToDictionaryAsync(i => i.Report, i => i.Committee, StringComparer.Ordinal, cancellationToken);
        return meant.ToDictionary(r => r.Ref, r => standing.GetValueOrDefault(r.Ref) ?? r.Committee, StringComparer.Ordinal);
    }

    /// <summary>The bodies whose members may read each action that is private by now, by action: the same for actions.</summary>
    internal static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> ReadersOfActionsAsync(PlanDbContext context, CancellationToken cancellationToken) =>
        (await context.Actions.AsNoTracking().Where(a => a.Part == 2).ToListAsync(cancellationToken)).ToDictionary(a => a.Ref, a => a.Bodies, StringComparer.Ordinal);
}
