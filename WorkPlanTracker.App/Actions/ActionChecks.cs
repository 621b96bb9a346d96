using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Programme;

namespace WorkPlanTracker.App.Actions;

/// <summary>Reads an action as it was typed, and checks that what it points at exists.</summary>
internal static class ActionChecks
{
    internal const string Remedy = "Committee clerks and administrators can.";

    /// <summary>Ends the command unless the person may read what is private about an action: nobody changes, or learns anything of, what they cannot see.</summary>
    internal static void RequireToSee(Change change, CommitteeAction action)
    {
        if (action.Part == 2)
        {
            change.RequireToSee(action.Bodies, "This action was asked for in private, and you may not read it.");
        }
    }

    /// <summary>Puts what was typed on an action. What comes from an item that was taken in private is kept private.</summary>
    internal static async Task ApplyAsync(Change change, CommitteeAction action, ActionInput input, ActionDetails details)
    {
        if (action.Part == 2 && input.Part is 1)
        {
            throw new RuleBrokenException("staysPrivate", $"{action.Ref} was asked for in private, and stays so. Record another action for what may be read by everyone.", "part");
        }

        action.Edit(details);
        var nature = ApiWords.Read(input.Kind, action.Nature, "kind");
        action.Be(nature);
        action.Agree(input.AgreedBy ?? (nature is ActionKind.UrgentAction ? action.AgreedBy : ""));
        action.GoTo(await Known.OneAsync<Committee>(change, input.Committee, action.Committee, "committee", "committee"));
        if (nature is ActionKind.UrgentAction && action.AgreedBy.Length == 0)
        {
            change.Warn("Nobody is named who agreed to it. Say who before it is reported.");
        }

        if (details.Item is { } reference && await change.Read<AgendaItem>().SingleOrDefaultAsync(i => i.Ref == reference) is { Part: 2 } item)
        {
            action.AskInPrivate(item.AskedInPrivate);
        }
        else if (input.Part is 2 && action.Part == 1)
        {
            action.AskInPrivate("Asked for in private.");
        }

        RequireToSee(change, action);
    }

    /// <summary>Keeps an action private that is closed already.</summary>
    internal static void KeepPrivate(Change change, CommitteeAction action)
    {
        if (action.Part == 1)
        {
            action.AskInPrivate("Asked for in private.");
        }

        RequireToSee(change, action);
        change.Say(action, $"{action.Ref} is private from now on.");
    }

    internal static async Task<ActionDetails> DetailsAsync(Change change, ActionInput input, ActionDetails kept)
    {
        var item = await Known.OneAsync<AgendaItem>(change, input.Item, kept.Item, "item", "agenda item");
        var raisedAt = input.RaisedAt == kept.RaisedAt ? kept.RaisedAt : await Known.OneAsync<Meeting>(change, input.RaisedAt, kept.RaisedAt, "raisedAt", "meeting");
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
