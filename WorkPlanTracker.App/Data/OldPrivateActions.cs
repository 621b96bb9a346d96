using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain.Actions;

namespace WorkPlanTracker.App.Data;

/// <summary>Takes out of public text what was asked under Part 2 while an earlier version kept all actions alike. See docs/adr/0063.</summary>
public sealed class OldPrivateActions(PlanDatabase database, PlanWriter writer)
{
    /// <summary>Does so once; where nothing is left to do it only looks.</summary>
    /// <returns>How many actions were made private.</returns>
    public async Task<int> KeepAsync(CancellationToken cancellationToken)
    {
        var open = await FindAsync(cancellationToken);
        if (open.Count == 0)
        {
            return 0;
        }

        var outcome = await writer.RunAsync("keepOldActionsPrivate", Actor.Program, async change =>
        {
            await change.AloneAsync();
            foreach (var action in await change.FetchAllAsync<CommitteeAction>([.. open.Keys]))
            {
                action.AskInPrivate(open[action.Ref]);
                change.Say(action, $"{action.Ref} is private: it was asked for in private.");
            }
        }, cancellationToken);
        return outcome is Outcome.Saved ? open.Count : throw new InvalidOperationException($"Actions of an earlier version could not be made private: {outcome}");
    }

    private async Task<Dictionary<string, string>> FindAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateDbContext();
        return (await context.Actions.AsNoTracking().Where(a => a.Part == 1)
            .Join(context.AgendaItems.Where(i => i.Part == 2), a => a.Item, i => i.Ref, (a, i) => new { a.Ref, Item = i }).ToListAsync(cancellationToken))
            .ToDictionary(a => a.Ref, a => a.Item.AskedInPrivate, StringComparer.Ordinal);
    }
}
