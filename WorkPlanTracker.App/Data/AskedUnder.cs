using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Data;

/// <summary>Keeps private what was asked under an item that is taken in private, in the command that has it taken so.</summary>
internal static class AskedUnder
{
    /// <summary>Everything asked under an item, closed or not; nothing while the item is public.</summary>
    /// <param name="item">The item, arranged and entitled.</param>
    internal static async Task KeepPrivateAsync(Change change, AgendaItem item)
    {
        if (item.Part == 2)
        {
            await KeepAsync(change, change.Read<CommitteeAction>().Where(a => a.Item == item.Ref), item.AskedInPrivate);
        }
    }

    private static async Task KeepAsync(Change change, IQueryable<CommitteeAction> asked, string shown)
    {
        var open = await asked.Where(a => a.Part == 1).Select(a => a.Ref).ToListAsync();
        foreach (var action in await change.FetchAllAsync<CommitteeAction>(open))
        {
            action.AskInPrivate(shown);
            change.Say(action, $"{action.Ref} is private: its item is taken in private.");
        }
    }
}
