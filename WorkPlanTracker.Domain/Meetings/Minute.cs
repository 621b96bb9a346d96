namespace WorkPlanTracker.Domain.Meetings;

/// <summary>One minute: what a meeting did under one item, or under several taken together.</summary>
public sealed class Minute : Record
{
    public const int MaxTextLength = 8_000;

    private Minute()
    {
    }

    private Minute(string reference)
        : base(reference)
    {
    }

    public override string Kind => "minute";

    /// <summary>The meeting's reference.</summary>
    public string Meeting { get; private set; } = "";

    /// <summary>The agenda items it covers, by reference, in order.</summary>
    public IReadOnlyList<string> Items { get; private set; } = [];

    /// <summary>Its number in the meeting year; empty while the minutes are not drafted.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The public title.</summary>
    public string Title { get; private set; } = "";

    public int Part { get; private set; } = 1;

    /// <summary>What was said, one paragraph a line; of a part 2 minute the summary that everyone may read.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What was resolved in public.</summary>
    public IReadOnlyList<ItemOutcome> Outcomes { get; private set; } = [];

    [PrivatePart2]
    public string PrivateText { get; private set; } = "";

    /// <summary>What was resolved after press and public were excluded.</summary>
    [PrivatePart2]
    public IReadOnlyList<ItemOutcome> PrivateOutcomes { get; private set; } = [];

    /// <summary>Begins a minute.</summary>
    public static Minute Of(string reference, AgendaItem item) =>
        new(reference) { Meeting = item.Meeting, Items = [item.Ref], Title = item.Title, Part = item.Part };

    /// <summary>Records what was resolved under one of its items; what was resolved there before is replaced.</summary>
    /// <exception cref="RuleBrokenException">There are too many.</exception>
    public void Resolve(IReadOnlyList<ItemOutcome> outcomes)
    {
        if (outcomes.Count > ItemOutcome.MaxPerItem)
        {
            throw new RuleBrokenException("tooMany", $"An item has at most {ItemOutcome.MaxPerItem} outcomes.", "outcomes");
        }

        (Outcomes, PrivateOutcomes) = Part == 2 ? ([], outcomes) : (outcomes, (IReadOnlyList<ItemOutcome>)[]);
    }

    /// <summary>Writes the minute.</summary>
    /// <param name="privateText">What was said in private; refused for a minute of part 1.</param>
    /// <exception cref="RuleBrokenException">Words are missing or too long, or private where nothing is.</exception>
    public void Write(string title, string text, string privateText)
    {
        Title = Words(title, AgendaItem.MaxTitleLength, "title", "a title");
        Text = OptionalWords(text, MaxTextLength, "text", Part == 2 ? "the public summary" : "the minute");
        PrivateText = OptionalWords(privateText, MaxTextLength, "privateText", "the private minute");
        if (Part == 1 && PrivateText.Length > 0)
        {
            throw new RuleBrokenException("privateText", "Only a minute of Part 2 has private text.", "privateText");
        }
    }

    /// <summary>Covers other items too, or fewer.</summary>
    /// <exception cref="RuleBrokenException">It would cover nothing.</exception>
    public void Cover(IReadOnlyList<string> items) =>
        Items = items.Count > 0 ? items : throw new RuleBrokenException("items", "A minute covers at least one item.", "items");

    /// <summary>Carries its number.</summary>
    public void Carry(string number) => Number = number;
}
