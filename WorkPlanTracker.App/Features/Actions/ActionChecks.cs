using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Programme;

namespace WorkPlanTracker.App.Features.Actions;

/// <summary>Reads an action as it was typed, and checks that what it points at exists.</summary>
internal static class ActionChecks
{
    internal const string Remedy = "Committee clerks and administrators can.";

    /// <summary>Puts what was typed on an action. What comes from an item that was taken in private is kept private.</summary>
    internal static async Task ApplyAsync(Change change, CommitteeAction action, ActionInput input, ActionDetails details)
    {
        action.Edit(details);
        action.Be(ApiWords.Read(input.Kind, action.Nature, "kind"));
        if (details.Item is { } reference && await change.Read<AgendaItem>().SingleOrDefaultAsync(i => i.Ref == reference) is { Part: 2 } item)
        {
            action.AskInPrivate(item.AskedInPrivate);
        }
    }

    internal static async Task<ActionDetails> DetailsAsync(Change change, ActionInput input, ActionDetails kept)
    {
        var item = await Known.OneAsync<AgendaItem>(change, input.Item, kept.Item, "item", "agenda item");
        var raisedAt = await Known.OneAsync<Meeting>(change, input.RaisedAt, kept.RaisedAt, "raisedAt", "meeting");
        if (item is not null)
        {
            var meeting = await change.Read<AgendaItem>().Where(i => i.Ref == item).Select(i => i.Meeting).SingleOrDefaultAsync();
            raisedAt ??= meeting;

            // An item that was taken off its agenda, or moved along with its report, stops nobody from editing the rest.
            if (meeting != raisedAt && (input.Item is not null || input.RaisedAt is not null))
            {
                throw new RuleBrokenException("item", $"{item} is an item of {meeting}, not of {raisedAt}.", "item");
            }
        }

        return new ActionDetails(
            input.Text ?? kept.Text,
            input.Sort ?? kept.Sort,
            await Known.OneAsync<Office>(change, input.Owner, kept.Owner, "owner", "office"),
            raisedAt,
            item,
            Known.Date(input.Due, kept.Due, change.Today, "due"),
            await Known.OneAsync<ThematicArea>(change, input.Area, kept.Area, "area", "thematic area"));
    }
}
