using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Briefings;

/// <summary>One issue of a quarterly series; it goes to members, not to a meeting.</summary>
public sealed class Briefing : Record
{
    private Briefing()
    {
    }

    private Briefing(string reference)
        : base(reference)
    {
    }

    public override string Kind => "briefing";

    public string Series { get; private set; } = "";

    public int Issue { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public PlanDate Due { get; private set; } = PlanDate.NotSet;

    /// <summary>When it went out; not set where the record does not say.</summary>
    public PlanDate Issued { get; private set; } = PlanDate.NotSet;

    public string Audience { get; private set; } = "";

    public IReadOnlyList<string> Areas { get; private set; } = [];

    public string Note { get; private set; } = "";

    public static Briefing Plan(string reference, string series, int issue, DateOnly from, DateOnly to, PlanDate due, string audience, IReadOnlyList<string> areas, string note) =>
        new(reference)
        {
            Series = Words(series, 200, "series", "a series"),
            Issue = issue,
            From = from,
            To = to,
            Due = due,
            Audience = audience,
            Areas = areas,
            Note = note,
        };
}
