using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Actions;

/// <summary>Something a meeting asked for.</summary>
public sealed class CommitteeAction : Record
{
    private CommitteeAction()
    {
    }

    private CommitteeAction(string reference)
        : base(reference)
    {
    }

    public override string Kind => "action";

    public string Text { get; private set; } = "";

    /// <summary>In the body's words: report back, deferral, follow-up of a recommendation, proposal, response.</summary>
    public string Sort { get; private set; } = "";

    /// <summary>The office that owes it, by reference.</summary>
    public string? Owner { get; private set; }

    /// <summary>The meeting that asked, by reference.</summary>
    public string? RaisedAt { get; private set; }

    public PlanDate Due { get; private set; } = PlanDate.NotSet;

    public ActionState State { get; private set; }

    /// <summary>The meeting or report that closed it, by reference.</summary>
    public string? ClosedBy { get; private set; }

    public string? Area { get; private set; }

    public static CommitteeAction Ask(string reference, string text, string sort, string? owner, string? raisedAt, PlanDate due, string? area) =>
        new(reference) { Text = Words(text, 1_000, "text", "what is asked"), Sort = sort, Owner = owner, RaisedAt = raisedAt, Due = due, Area = area };

    /// <summary>Records how it stands.</summary>
    public void Stand(ActionState state, string? closedBy) => (State, ClosedBy) = (state, closedBy);
}
