using WorkPlanTracker.Domain.Milestones;

namespace WorkPlanTracker.Domain.Reviews;

/// <summary>One item that a meeting walks through, worked out of its frozen pack: the same for everybody, and for ever.</summary>
/// <param name="Key">Tells it from the others: the record’s reference, or the name of a section.</param>
/// <param name="Section">The section of the pack it comes from.</param>
/// <param name="Line">The line of the pack; null for a whole section.</param>
public sealed record ReviewItem(string Key, string Section, PaperLine? Line)
{
    /// <summary>The item a meeting begins with: where the plans stand.</summary>
    public const string Overview = "overview";

    /// <summary>The item a meeting ends with.</summary>
    public const string OtherBusiness = "other";

    /// <summary>The most records that a meeting walks through one by one. The pack has the others.</summary>
    public const int Most = 60;

    /// <summary>Sections whose records are walked one by one, in this order, each record once; of what changed, what stands worse.</summary>
    private static readonly string[] OneByOne = [PaperSection.Raised, PaperSection.Decisions, PaperSection.Changes, PaperSection.Exceptions];

    /// <summary>Sections that are one item.</summary>
    private static readonly string[] Whole = [PaperSection.Changes, PaperSection.Reported, PaperSection.Risks, PaperSection.Actions, PaperSection.Ahead];

    /// <summary>The record it is about, by reference; empty where it is about none.</summary>
    public string Ref => Line?.Ref ?? "";

    /// <summary>Where the record stood when the pack was frozen; null where it has no status.</summary>
    public MilestoneStatus? Status => Line?.Status;

    /// <summary>The items of a pack, in the order they are walked.</summary>
    public static IReadOnlyList<ReviewItem> Of(ReviewPaper pack)
    {
        List<ReviewItem> items = [new(Overview, Overview, null)];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in OneByOne)
        {
            foreach (var (line, i) in (pack.Find(name)?.Lines ?? []).Select((l, i) => (l, i)))
            {
                var key = line.Ref.Length > 0 ? line.Ref : $"{name}-{i + 1}";
                if ((line.Worse || name is not PaperSection.Changes) && items.Count <= Most && seen.Add(key))
                {
                    items.Add(new ReviewItem(key, name, line));
                }
            }
        }

        items.AddRange(Whole.Where(name => pack.Find(name) is { Lines.Count: > 0 }).Select(name => new ReviewItem(name, name, null)));
        items.Add(new ReviewItem(OtherBusiness, OtherBusiness, null));
        return items;
    }
}
