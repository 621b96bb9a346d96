using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.People;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>Says who presents several items of one agenda, and how long each takes, all or nothing.</summary>
public sealed class PresentItems(PlanWriter writer)
{
    /// <summary>The most items in one call.</summary>
    public const int MostItems = 200;

    public async Task<Outcome> RunAsync(Actor actor, string reference, int seen, IReadOnlyList<PresentedItem> items, CancellationToken cancellationToken)
    {
        if (Wrong(items) is { } wrong)
        {
            return InputErrors.Of("agenda", wrong);
        }

        return await writer.RunAsync("presentItems", actor, async change =>
        {
            var meeting = await change.FetchAsync<Meeting>(reference, seen);
            change.Require(Act.EditAgenda, remedy: MeetingChecks.Remedy);
            await change.AloneAsync();
            SlotRules.RefuseUnlessAhead(meeting);
            var known = (await change.FetchAllAsync<AgendaItem>([.. items.Select(i => i.Ref!)])).Where(i => i.Meeting == reference).Select(i => i.Ref).ToHashSet(StringComparer.Ordinal);
            foreach (var said in items)
            {
                // Each item has a version of its own: the meeting's says nothing of what another clerk wrote on it.
                var item = known.Contains(said.Ref!) ? await change.FetchAsync<AgendaItem>(said.Ref!, said.Version) : throw new RuleBrokenException("items", $"{said.Ref} is no item of {reference}.", "agenda");
                item.Arrange(item.Part, item.Section, item.Order, said.Minutes is 0 ? null : said.Minutes ?? item.Minutes);
                item.Present(said.Presenter ?? item.Presenter);
                change.Say(item, $"“{item.Title}” changed on the agenda of {reference}.");
            }

            change.Say(meeting, $"The agenda of {reference}: {items.Count} {(items.Count == 1 ? "item" : "items")} changed.");
        }, cancellationToken);
    }

    private static string? Wrong(IReadOnlyList<PresentedItem> items) =>
        items.Count is 0 or > MostItems ? $"Send 1 to {MostItems} items, each with its ref."
        : items.Any(i => string.IsNullOrWhiteSpace(i?.Ref)) ? "Each item needs its ref, such as I-12."
        : items.FirstOrDefault(i => i.Version is null) is { } unseen ? $"{unseen.Ref}: send back the version that you read of it, so that nobody's change is written over."
        : items.DistinctBy(i => i.Ref, StringComparer.Ordinal).Count() < items.Count ? "Each item is sent once."
        : items.FirstOrDefault(i => i.Minutes is < 0 or > AgendaItem.MaxMinutes) is { } strange ? $"{strange.Ref}: minutes is a whole number from 1 to {AgendaItem.MaxMinutes}, or 0 for what its report needs."
        : null;
}

/// <summary>What is said of one item. Null leaves it as it is.</summary>
/// <param name="Ref">The item.</param>
/// <param name="Presenter">Who presents it; nothing for nobody.</param>
/// <param name="Minutes">How long it takes; zero for what its report needs.</param>
/// <param name="Version">The item's version as it was read.</param>
public sealed record PresentedItem(string? Ref, string? Presenter = null, int? Minutes = null, int? Version = null);
