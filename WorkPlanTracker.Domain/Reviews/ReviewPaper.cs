namespace WorkPlanTracker.Domain.Reviews;

/// <summary>A paper of a review as it was frozen: its pack, or the note of the meeting. It is written once and never changed, so it shows for ever what was seen.</summary>
public sealed class ReviewPaper : Record
{
    private ReviewPaper()
    {
    }

    private ReviewPaper(string reference)
        : base(reference)
    {
    }

    public override string Kind => "reviewPaper";

    /// <summary>The review's reference.</summary>
    public string Review { get; private set; } = "";

    public PaperSort Sort { get; private set; }

    /// <summary>The instant it shows, in UTC.</summary>
    public DateTime At { get; private set; }

    public string By { get; private set; } = "";

    /// <summary>From when on it shows changes, in UTC; null where there was no review before.</summary>
    public DateTime? Since { get; private set; }

    /// <summary>How the plans stood, and how they stood last time.</summary>
    public IReadOnlyList<PaperFigures> Figures { get; private set; } = [];

    public IReadOnlyList<PaperSection> Sections { get; private set; } = [];

    /// <summary>How forecasts moved from report to report, for the milestones that moved most.</summary>
    public IReadOnlyList<PaperTrend> Trends { get; private set; } = [];

    /// <summary>The reference of a review's paper.</summary>
    public static string RefOf(string review, PaperSort sort) => $"{review}-{(sort is PaperSort.Pack ? "PACK" : "NOTE")}";

    public static ReviewPaper Freeze(string review, PaperSort sort, PaperContents contents, Author by) => new(RefOf(review, sort))
    {
        Review = review,
        Sort = sort,
        At = contents.At,
        By = by.Name,
        Since = contents.Since,
        Figures = contents.Figures,
        Sections = contents.Sections,
        Trends = contents.Trends,
    };

    /// <summary>A section by its name; null where the paper has none of that name.</summary>
    public PaperSection? Find(string name) => Sections.FirstOrDefault(s => s.Name == name);
}
