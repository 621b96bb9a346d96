using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.SavedViews;

namespace WorkPlanTracker.App.Features.Plan.Views;

/// <summary>Keeps what a page shows under a name.</summary>
public sealed class KeepView(PlanWriter writer)
{
    /// <param name="actor">Whose view it becomes.</param>
    /// <param name="name">What they call it.</param>
    /// <param name="query">What stands after the question mark of its address.</param>
    /// <param name="shared">Whether everyone may open it.</param>
    public Task<Outcome> RunAsync(Actor actor, string? name, string? query, bool shared, CancellationToken cancellationToken) =>
        writer.RunAsync("keepView", actor, async change =>
        {
            change.Require(Act.KeepView, own: true);
            if (shared)
            {
                change.Require(Act.ShareView, own: true, ViewRights.WhoShares);
            }

            var owner = change.Author;
            var view = SavedView.Keep(await NextReferenceAsync(change), owner, name, query, shared, await ViewRights.OthersAsync(change, owner.Email));
            change.Add(view, $"View “{view.Name}” kept{(shared ? " and shared" : "")}.");
        }, cancellationToken);

    /// <summary>One above the newest the log knows, so that the number of a deleted view is never used again.</summary>
    private static async Task<string> NextReferenceAsync(Change change)
    {
        var newest = await change.Read<ChangeLogEntry>().Where(e => e.Kind == "savedView" && e.Command == "keepView")
            .OrderByDescending(e => e.Sequence).Select(e => e.Ref).FirstOrDefaultAsync();
        var number = newest is null ? 0 : int.Parse(newest.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"V-{number + 1}");
    }
}
