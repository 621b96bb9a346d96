namespace WorkPlanTracker.App.Features.Finder;

/// <summary>Finds, first word for word, then with slips forgiven, then with one word left out. Asks nothing but memory.</summary>
internal static class FinderSearch
{
    private const int MostRecent = 6;
    private const int MostSuggested = 8;

    internal static FinderAnswer Run(FinderIndex index, FinderQuery query, FinderReach reach, FinderUse use, DateOnly today)
    {
        if (query.Words.Count == 0)
        {
            var suggestions = Suggestions(index, reach, use, query);
            return new FinderAnswer(suggestions, 0, query.IsBlank ? "Type a few letters of anything." : "Type letters or numbers: there are none in this.", Found: false);
        }

        var cut = query.Cut ? $" Only the first {FinderQuery.LongestText} characters are looked at." : "";
        var words = query.Words.Count;
        foreach (var (typos, least) in new[] { (false, words), (true, words), (true, words - 1) })
        {
            if (least == 0)
            {
                continue;
            }

            var ranking = new FinderRanking(use, today);
            index.Search(query, typos, least, reach, ranking);
            FinderCommands.Segment.Search(query, typos, least, ranking, FinderCommands.Withheld(reach));
            if (reach.ReadsInternal && FinderCommands.AsAt(query, today) is { } past)
            {
                ranking.Count(FinderKind.Command, 1);
                ranking.Keep(past.Entry, past.ByName ? 3f : 0.3f);
            }

            if (ranking.Total > 0)
            {
                var near = least < words ? " Nothing fits every word; these fit the most." : "";
                return new FinderAnswer(ranking.Groups(query), ranking.Total, $"{ranking.Total} {(ranking.Total == 1 ? "result" : "results")}.{near}{cut}", Found: true);
            }
        }

        return new FinderAnswer(Suggestions(index, reach, use, query), 0, $"Nothing is called “{Short(query.Text)}”. Try a reference (PP-M09), a committee (SOP), a month, or fewer words.{cut}", Found: false);
    }

    /// <summary>What the person used lately, then pages and commands.</summary>
    private static List<FinderGroup> Suggestions(FinderIndex index, FinderReach reach, FinderUse use, FinderQuery query)
    {
        List<FinderEntry> recent =
            [.. use.Keys.Select(k => index.Find(k, reach) ?? FinderCommands.Segment.Find(k)).OfType<FinderEntry>().Where(e => reach.May(e.Needs)).Take(MostRecent)];
        List<FinderEntry> suggested = [.. FinderCommands.Suggested(reach).Where(e => !recent.Contains(e)).Take(MostSuggested)];
        return [.. new[] { Group("Recent", recent, query), Group("Suggestions", suggested, query) }.Where(g => g.Total > 0)];
    }

    private static FinderGroup Group(string name, List<FinderEntry> entries, FinderQuery query) =>
        new(name, [.. entries.Select(e => new FinderHit(e, TitleMarks.Of(e.Title, query)))], entries.Count);

    private static string Short(string text) => text.Length > 60 ? $"{text[..(char.IsHighSurrogate(text[59]) ? 59 : 60)]}…" : text;
}
