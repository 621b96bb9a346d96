using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Recommendations;

/// <summary>One recommendation of an audit, an inspectorate, an inquiry or a board.</summary>
public sealed class Recommendation : Record
{
    private Recommendation()
    {
    }

    private Recommendation(string reference)
        : base(reference)
    {
    }

    public override string Kind => "recommendation";

    /// <summary>The source it belongs to, as printed.</summary>
    public string Set { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>The office that made it, by reference.</summary>
    public string? MadeBy { get; private set; }

    public RecommendationState State { get; private set; }

    /// <summary>What it waits for, in words; empty where it waits for nothing.</summary>
    public string Awaiting { get; private set; } = "";

    public PlanDate Due { get; private set; } = PlanDate.NotSet;

    public string? Area { get; private set; }

    public static Recommendation Record(string reference, string set, string text, string? madeBy, PlanDate due, string? area) =>
        new(reference) { Set = Words(set, 300, "set", "its source"), Text = Words(text, 2_000, "text", "its text"), MadeBy = madeBy, Due = due, Area = area };

    /// <summary>Records how it stands, and what it waits for.</summary>
    public void Stand(RecommendationState state, string awaiting = "") => (State, Awaiting) = (state, awaiting);
}
