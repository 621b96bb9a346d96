namespace WorkPlanTracker.Domain.Programme;

/// <summary>What oversight is about, in a tree.</summary>
public sealed class ThematicArea : Record
{
    private ThematicArea()
    {
    }

    private ThematicArea(string reference)
        : base(reference)
    {
    }

    public override string Kind => "area";

    public string Name { get; private set; } = "";

    /// <summary>The area it is part of, by reference; null at the top.</summary>
    public string? Parent { get; private set; }

    /// <summary>Its place among the areas, so that lists keep the body's own order.</summary>
    public int Order { get; private set; }

    /// <summary>The board it is delivered through, by committee code, where there is one.</summary>
    public string? DeliveredThrough { get; private set; }

    /// <summary>The year it is proposed for, where it is not in the plan yet (<c>2011/12</c>).</summary>
    public string? ProposedFor { get; private set; }

    /// <summary>Codes of projects that leave it out on purpose.</summary>
    public IReadOnlyList<string> OutOfScopeFor { get; private set; } = [];

    public static ThematicArea Of(string reference, string name, string? parent, int order, string? deliveredThrough = null, string? proposedFor = null) =>
        new(reference)
        {
            Name = Words(name, 200, "name", "a name"),
            Parent = parent,
            Order = order,
            DeliveredThrough = deliveredThrough,
            ProposedFor = proposedFor,
        };

    /// <summary>Says which projects leave the area out on purpose, by code.</summary>
    public void LeaveOutOf(IReadOnlyList<string> projects) => OutOfScopeFor = [.. projects.Distinct(StringComparer.Ordinal)];
}
