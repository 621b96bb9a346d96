using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.SavedViews;

namespace WorkPlanTracker.App.Features.Plan.Views;

/// <summary>What the commands about saved views ask alike.</summary>
internal static class ViewRights
{
    internal const string WhoShares = "Leads, clerks, members of the management group and administrators can share views. Keep it to yourself, or send its address.";

    /// <summary>Fetches a view to change it. Another person's private view is not there; another's shared one is its owner's and the administrators'.</summary>
    internal static async Task<SavedView> FetchAsync(Change change, string reference, int seen)
    {
        var found = await change.ReadAsync<SavedView>(reference);
        if (!found.IsOpenTo(change.Author.Email))
        {
            throw Change.Stop(new Outcome.NotFound($"There is no {reference} that you can change."));
        }

        change.Require(Act.KeepView, found.IsOf(change.Author.Email), $"{found.OwnerName} and administrators can. You can keep a view of your own like it.");
        return await change.FetchAsync<SavedView>(reference, seen);
    }

    /// <summary>A person's views.</summary>
    internal static Task<List<SavedView>> OthersAsync(Change change, string owner) =>
        change.Read<SavedView>().Where(v => v.Owner == owner).ToListAsync();
}
