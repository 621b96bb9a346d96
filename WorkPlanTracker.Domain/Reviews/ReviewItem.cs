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

    /// <summary>Sections that are one item, after those that are walked one by one.</summary>
    private static readonly string[] Whole = [PaperSection.Proposals, PaperSection.Changes, PaperSection.Reported, PaperSection.Risks, PaperSection.Ahead];

    /// <summary>The lines that the item shows: a section’s, without those that the meeting walks one by one, and each record once.</summary>
    public IReadOnlyList<PaperLine> Lines { get; private init; } = [];

    /// <summary>How many more lines there are than the pack shows.</summary>
    public int More { get; private init; }

    /// <summary>The record it is about, by reference; empty where it is about none.</summary>
    public string Ref => Line?.Ref ?? "";

    /// <summary>It is a request for a change.</summary>
    public bool IsRequest => Line is { Sort: "changeRequest" };

    /// <summary>Where the record stood when the pack was frozen; null where it has no status.</summary>
    public MilestoneStatus? Status => Line?.Status;

    /// <summary>The items of a pack, in the order they are walked.</summary>
    public static IReadOnlyList<ReviewItem> Of(ReviewPaper pack)
    {
        List<ReviewItem> items = [new(Overview, Overview, null), .. AsOne(pack, PaperSection.Actions, [])];
        var proposals = pack.Find(PaperSection.Proposals);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in OneByOne)
        {
            foreach (var (line, i) in (pack.Find(name)?.Lines ?? []).Select((l, i) => (l, i)))
            {
                var key = line.Ref.Length > 0 ? line.Ref : $"{name}-{i + 1}";
                if ((line.Worse || name is not PaperSection.Changes) && items.Count <= Most && seen.Add(key))
                {
                    var isNextYear = name is PaperSection.Raised && line.Ref.Length == 0 && proposals?.IsNamedBy(line.Title) == true;
                    items.Add(new ReviewItem(key, name, line) { Lines = isNextYear ? proposals!.Lines : [], More = isNextYear ? proposals!.More : 0 });
                    proposals = isNextYear ? null : proposals;
                }
            }
        }

        items.AddRange(Whole.Where(name => name is not PaperSection.Proposals || proposals is not null).SelectMany(name => AsOne(pack, name, seen)));
        items.Add(new ReviewItem(OtherBusiness, OtherBusiness, null));
        return items;
    }

    /// <summary>A section as one item; none where it has nothing to show.</summary>
    private static IEnumerable<ReviewItem> AsOne(ReviewPaper pack, string name, HashSet<string> walked)
    {
        if (pack.Find(name) is not { } section)
        {
            return [];
        }

        var lines = name is PaperSection.Changes ? NotWalked(section.Lines, walked) : section.Lines;
        return lines.Count == 0 ? [] : [new ReviewItem(name, name, null) { Lines = lines, More = section.More }];
    }

    private static IReadOnlyList<PaperLine> NotWalked(IReadOnlyList<PaperLine> lines, HashSet<string> walked) =>
        [.. lines.Where(l => l.Ref.Length == 0 || !walked.Contains(l.Ref)).DistinctBy(l => l.Ref.Length > 0 ? l.Ref : l.Title, StringComparer.Ordinal)];
}
