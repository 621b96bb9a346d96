using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.App.Features.Reviews;

/// <summary>The items of a meeting as they are shown, each drawn once for every screen in the room: a step then costs a screen one piece of markup (ADR 0065).</summary>
public sealed class LiveDrawings(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    /// <summary>A room looks at few items at a time; beyond this many, older drawings are made again when they are asked for.</summary>
    private const int MostKept = 64;

    private readonly ConditionalWeakTable<ReviewBoard, ConcurrentDictionary<Shown, Lazy<MarkupString>>> _kept = [];

    /// <summary>What an item shows.</summary>
    /// <param name="row">The milestone as it stands now; null where it is none, or gone.</param>
    /// <param name="plan">The plan as it stands now, where the item is one.</param>
    /// <param name="links">Whether it leads to other pages: not on the wall.</param>
    /// <param name="most">How many lines of a section are shown.</param>
    public MarkupString Of(ReviewBoard board, ReviewItem item, PlanRow? row, PlanModel? plan, bool links, int most)
    {
        var kept = _kept.GetValue(board, static _ => new ConcurrentDictionary<Shown, Lazy<MarkupString>>());
        var shown = new Shown(item.Key, row, plan, links, most);
        if (kept.Count >= MostKept && !kept.ContainsKey(shown))
        {
            kept.Clear();
        }

        return kept.GetOrAdd(shown, static (key, of) => new Lazy<MarkupString>(() => of.By.Draw(of.Board, of.Item, key)), (By: this, Board: board, Item: item)).Value;
    }

    private MarkupString Draw(ReviewBoard board, ReviewItem item, Shown shown)
    {
        using var scope = scopes.CreateScope();
        using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);

        // Nothing in it waits, so it is done when this returns.
        return renderer.Dispatcher.InvokeAsync(() => new MarkupString(renderer.BeginRenderingComponent<LiveItemView>(ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(LiveItemView.Board)] = board,
            [nameof(LiveItemView.Item)] = item,
            [nameof(LiveItemView.Row)] = shown.Row,
            [nameof(LiveItemView.Plan)] = shown.Plan,
            [nameof(LiveItemView.Links)] = shown.Links,
            [nameof(LiveItemView.Most)] = shown.Most,
        })).ToHtmlString())).GetAwaiter().GetResult();
    }

    private sealed record Shown(string Key, PlanRow? Row, PlanModel? Plan, bool Links, int Most)
    {
        public bool Equals(Shown? other) => other is not null && Key == other.Key && ReferenceEquals(Row, other.Row) && ReferenceEquals(Plan, other.Plan) && Links == other.Links && Most == other.Most;

        public override int GetHashCode() => HashCode.Combine(Key, Row is null ? 0 : RuntimeHelpers.GetHashCode(Row), Plan is null ? 0 : RuntimeHelpers.GetHashCode(Plan), Links, Most);
    }
}
