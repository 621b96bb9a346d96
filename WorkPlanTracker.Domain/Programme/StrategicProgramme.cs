using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Programme;

/// <summary>The body's multi-year strategy, with the priorities it set over time.</summary>
public sealed class StrategicProgramme : Record
{
    private StrategicProgramme()
    {
    }

    private StrategicProgramme(string reference)
        : base(reference)
    {
    }

    public override string Kind => "programme";

    public string Name { get; private set; } = "";

    public string Description { get; private set; } = "";

    public PlanDate Adopted { get; private set; } = PlanDate.NotSet;

    /// <summary>The first day; null where that is not known.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>The last day; null where that is not known.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Every priority ever set, each with the version of the programme that set it.</summary>
    public IReadOnlyList<Priority> Priorities { get; private set; } = [];

    public static StrategicProgramme Adopt(string reference, string name, string description, PlanDate adopted, IReadOnlyList<Priority> priorities) =>
        new(reference)
        {
            Name = Words(name, 200, "name", "a name"),
            Description = OptionalWords(description, 4_000, "description", "the description"),
            Adopted = adopted,
            Priorities = priorities,
        };

    /// <summary>Says how long the programme runs.</summary>
    /// <exception cref="RuleBrokenException">It would end before it begins.</exception>
    public void Run(DateOnly from, DateOnly to) => (From, To) = to >= from
        ? (from, to)
        : throw new RuleBrokenException("period", "A programme cannot end before it begins.", "to");

    /// <summary>Sets further priorities; those set before stay, each with the version that set it.</summary>
    /// <exception cref="RuleBrokenException">A reference is used already.</exception>
    public void Set(IReadOnlyList<Priority> further)
    {
        if (further.FirstOrDefault(p => Priorities.Any(kept => kept.Ref == p.Ref)) is { } twice)
        {
            throw new RuleBrokenException("taken", $"{twice.Ref} is a priority already.", "priorities");
        }

        Priorities = [.. Priorities, .. further];
    }
}
