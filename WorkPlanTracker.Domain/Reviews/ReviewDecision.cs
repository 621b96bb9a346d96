namespace WorkPlanTracker.Domain.Reviews;

/// <summary>One decision of the management group, recorded in the room. A record of its own, so that two people never write over each other.</summary>
public sealed class ReviewDecision : Record
{
    /// <summary>The longest decision, in characters.</summary>
    public const int MaxTextLength = 2_000;

    private ReviewDecision()
    {
    }

    private ReviewDecision(string reference)
        : base(reference)
    {
    }

    public override string Kind => "decision";

    /// <summary>The review's reference.</summary>
    public string Review { get; private set; } = "";

    /// <summary>The longest name of what it is about, in characters.</summary>
    public const int MaxTitleLength = 300;

    /// <summary>The record it is about, by reference; empty where it is about none.</summary>
    public string About { get; private set; } = "";

    /// <summary>What that record was called, for it may be removed; of an item without a record, what the meeting called it.</summary>
    public string AboutTitle { get; private set; } = "";

    /// <summary>What it is about, in words; empty where that is nothing in particular.</summary>
    public string AboutWords => About.Length > 0 && AboutTitle.Length > 0 ? $"{About}, {AboutTitle}" : $"{About}{AboutTitle}";

    public DecisionSort Sort { get; private set; }

    public string Text { get; private set; } = "";

    public string By { get; private set; } = "";

    public string ByEmail { get; private set; } = "";

    /// <summary>When it was recorded, in UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Records what was decided.</summary>
    /// <exception cref="RuleBrokenException">The review is not live, or the words are missing or too long.</exception>
    public static ReviewDecision Take(string reference, Review review, string about, string title, DecisionSort sort, string words, Author by, DateTime at)
    {
        review.RefuseUnlessLive();
        return new ReviewDecision(reference)
        {
            Review = review.Ref,
            About = about,
            AboutTitle = title.Length > MaxTitleLength ? title[..(char.IsHighSurrogate(title[MaxTitleLength - 1]) ? MaxTitleLength - 1 : MaxTitleLength)] : title,
            Sort = sort,
            Text = sort is DecisionSort.Noted && about.Length > 0 ? OptionalWords(words, MaxTextLength, "text", "the decision") : Words(words, MaxTextLength, "text", "what was decided"),
            By = by.Name,
            ByEmail = by.Email,
            At = at,
        };
    }

    /// <summary>Names what it is about as everyone may call it by now, where that is taken in private since.</summary>
    public void Call(string title) => AboutTitle = title;

    /// <summary>The group said yes as it stands. One approved as amended waits for the amendment.</summary>
    public bool IsYes => Sort is DecisionSort.Agreed or DecisionSort.Approved;

    /// <summary>As the note prints it: <c>Agreed: move the date.</c></summary>
    public string Sentence => Text.Length > 0 && !string.Equals(Text.TrimEnd('.'), Name(Sort), StringComparison.OrdinalIgnoreCase) ? $"{Name(Sort)}: {Text}" : $"{Name(Sort)}.";

    /// <summary>The word of a kind of decision.</summary>
    public static string Name(DecisionSort sort) => sort switch
    {
        DecisionSort.Agreed => "Agreed",
        DecisionSort.Approved => "Approved",
        DecisionSort.Amended => "Approved as amended",
        DecisionSort.Refused => "Refused",
        DecisionSort.Noted => "Noted",
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "No such kind of decision."),
    };
}

/// <summary>What kind of decision it was.</summary>
public enum DecisionSort
{
    Agreed,
    Approved,
    Amended,
    Refused,
    Noted,
}
