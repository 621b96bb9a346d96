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
}
