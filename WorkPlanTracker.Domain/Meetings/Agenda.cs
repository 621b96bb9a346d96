using System.Globalization;

namespace WorkPlanTracker.Domain.Meetings;

/// <summary>The order and the numbers of one agenda.</summary>
public static class Agenda
{
    /// <summary>In the order they are taken: part 1, then part 2.</summary>
    public static IEnumerable<AgendaItem> InOrder(IEnumerable<AgendaItem> items) =>
        items.OrderBy(i => i.Part).ThenBy(i => i.Order).ThenBy(i => i.Id).ThenBy(i => i.Ref, StringComparer.Ordinal);

    /// <summary>Gives every item its number as the agenda is published: each part from 1. A withdrawn one has none to keep yet.</summary>
    public static void Number(IReadOnlyCollection<AgendaItem> items)
    {
        foreach (var part in InOrder(items.Where(i => !i.Withdrawn)).GroupBy(i => i.Part))
        {
            var number = 0;
            foreach (var item in part)
            {
                item.Carry((++number).ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>The number of an item that comes after publication: <c>10a</c> behind 10, else the next of its part.</summary>
    /// <param name="items">What is printed, withdrawn ones included.</param>
    /// <param name="part">The part it joins.</param>
    /// <param name="order">Its place.</param>
    public static string LateNumber(IReadOnlyCollection<AgendaItem> items, int part, int order)
    {
        var printed = InOrder(items.Where(i => i.Part == part && i.Number.Length > 0)).ToList();
        var before = printed.LastOrDefault(i => i.Order < order);
        if (before is null || before == printed.LastOrDefault())
        {
            var last = printed.Select(i => int.TryParse(i.Number.TrimEnd([.. "abcdefghijklmnopqrstuvwxyz"]), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).DefaultIfEmpty().Max();
            return before is null && printed.Count > 0 ? "0a" : (last + 1).ToString(CultureInfo.InvariantCulture);
        }

        var stem = before.Number.TrimEnd([.. "abcdefghijklmnopqrstuvwxyz"]);
        return Enumerable.Range('a', 26).Select(letter => $"{stem}{(char)letter}").FirstOrDefault(n => printed.TrueForAll(i => i.Number != n)) ?? $"{stem}z";
    }
}
