namespace WorkPlanTracker.Domain.SavedViews;

/// <summary>A named way of looking at the plan: filters, grouping, order and columns, for its owner alone or for everyone.</summary>
/// <remarks>It keeps the address's own words, so that what is saved and what is sent in an e-mail are one thing.</remarks>
public sealed class SavedView : Record
{
    public const int MaxNameLength = 60;

    /// <summary>The longest query kept, in characters: every filter at its longest fits.</summary>
    public const int MaxQueryLength = 2_000;

    /// <summary>The most views one person keeps.</summary>
    public const int MaxPerPerson = 100;

    private SavedView()
    {
    }

    private SavedView(string reference, Author owner)
        : base(reference) => (Owner, OwnerName) = (owner.Email, owner.Name);

    public override string Kind => "savedView";

    public string Name { get; private set; } = "";

    /// <summary>The account it belongs to.</summary>
    public string Owner { get; private set; } = "";

    /// <summary>As shown to readers.</summary>
    public string OwnerName { get; private set; } = "";

    /// <summary>What stands after the question mark of its address.</summary>
    public string Query { get; private set; } = "";

    /// <summary>True where everyone may open it.</summary>
    public bool Shared { get; private set; }

    /// <summary>Keeps a view under a name.</summary>
    /// <param name="reference">Its reference, such as V-1.</param>
    /// <param name="owner">Whose it is.</param>
    /// <param name="name">What they call it.</param>
    /// <param name="query">What stands after the question mark.</param>
    /// <param name="shared">Whether everyone may open it.</param>
    /// <param name="others">Their other views.</param>
    /// <exception cref="RuleBrokenException">The name is missing, too long or taken, or they have too many.</exception>
    public static SavedView Keep(string reference, Author owner, string? name, string? query, bool shared, IReadOnlyCollection<SavedView> others)
    {
        if (others.Count >= MaxPerPerson)
        {
            throw new RuleBrokenException("tooMany", $"You have {others.Count} views and {MaxPerPerson} is the most. Delete one you no longer use.", "name");
        }

        var view = new SavedView(reference, owner) { Shared = shared };
        view.Call(name, others);
        view.Show(query);
        return view;
    }

    /// <summary>Gives it another name.</summary>
    /// <exception cref="RuleBrokenException">The name is missing, too long or taken by another of their views.</exception>
    public void Call(string? name, IReadOnlyCollection<SavedView> others)
    {
        var kept = Words(name, MaxNameLength, "name", "a name for the view").ReplaceLineEndings(" ");
        if (others.Any(o => o.Ref != Ref && string.Equals(o.Name, kept, StringComparison.OrdinalIgnoreCase)))
        {
            throw new RuleBrokenException("taken", $"You already have a view called “{kept}”. Choose another name.", "name");
        }

        Name = kept;
    }

    /// <summary>Has it show something else.</summary>
    /// <exception cref="RuleBrokenException">The query is too long.</exception>
    public void Show(string? query) => Query = OptionalWords(query, MaxQueryLength, "query", "the view's filters").TrimStart('?');

    /// <summary>Opens it to everyone, or keeps it to its owner.</summary>
    public void Share(bool shared) => Shared = shared;

    /// <summary>Whether it belongs to this account.</summary>
    public bool IsOf(string email) => string.Equals(Owner, email, StringComparison.Ordinal);

    /// <summary>Whether this account may open it.</summary>
    public bool IsOpenTo(string email) => Shared || IsOf(email);
}
