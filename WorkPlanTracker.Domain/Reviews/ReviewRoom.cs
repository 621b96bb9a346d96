namespace WorkPlanTracker.Domain.Reviews;

/// <summary>Who leads a live review, and which item the room looks at. A record of its own, so that a step is a small change.</summary>
public sealed class ReviewRoom : Record
{
    private ReviewRoom()
    {
    }

    private ReviewRoom(string review)
        : base(review)
    {
    }

    public override string Kind => "reviewRoom";

    public string Presenter { get; private set; } = "";

    public string PresenterEmail { get; private set; } = "";

    /// <summary>Who led before, as shown to readers; empty where nobody did.</summary>
    public string LedBefore { get; private set; } = "";

    /// <summary>The item the room looks at, by the key the pack gives it.</summary>
    public string Item { get; private set; } = ReviewItem.Overview;

    /// <summary>Opens the room of a review that begins.</summary>
    /// <param name="review">The review's reference, which is the room's too.</param>
    public static ReviewRoom Open(string review, Author by) => new(review) { Presenter = by.Name, PresenterEmail = by.Email };

    /// <summary>Takes the room to an item.</summary>
    /// <exception cref="RuleBrokenException">Somebody else leads, or the pack has no such item.</exception>
    public void StepTo(string item, IReadOnlyList<ReviewItem> items, Author by)
    {
        if (by.Email != PresenterEmail)
        {
            throw new RuleBrokenException("ledByAnother", $"{Presenter} is leading the meeting. Take over if you are to lead it.", "presenter");
        }

        Item = items.Any(i => i.Key == item) ? item : throw new RuleBrokenException("noSuchItem", "The pack has no such item.", "item");
    }

    /// <summary>Takes over the lead, said openly: whoever led is told.</summary>
    /// <param name="from">The account that led when the person chose to take over.</param>
    /// <exception cref="RuleBrokenException">They lead already, or somebody else has taken over meanwhile.</exception>
    public void TakeOver(Author by, string from)
    {
        if (by.Email == PresenterEmail)
        {
            throw new RuleBrokenException("leadsAlready", "You are leading the meeting already.", "presenter");
        }

        if (from != PresenterEmail)
        {
            throw new RuleBrokenException("takenOver", $"{Presenter} took over just now. Take over from them if you still are to lead.", "presenter");
        }

        (LedBefore, Presenter, PresenterEmail) = (Presenter, by.Name, by.Email);
    }
}
