using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.Reviews;

/// <summary>A request to move a baseline, drop an agreed milestone or withdraw an agreed report.</summary>
public sealed class ChangeRequest : Record
{
    public const int MaxReasonLength = 2_000;

    private ChangeRequest()
    {
    }

    private ChangeRequest(string reference)
        : base(reference)
    {
    }

    public override string Kind => "changeRequest";

    public string Plan { get; private set; } = "";

    /// <summary>The milestone or report it is about, by reference.</summary>
    public string About { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public PlanDate Before { get; private set; } = PlanDate.NotSet;

    public PlanDate After { get; private set; } = PlanDate.NotSet;

    public ChangeRequestState State { get; private set; }

    public string AskedBy { get; private set; } = "";

    public DateTime AskedAt { get; private set; }

    /// <exception cref="RuleBrokenException">No reason is given, or it is too long.</exception>
    public static ChangeRequest ToMoveBaseline(string reference, string plan, string milestone, string reason, PlanDate before, PlanDate after, Author by, DateTime at) =>
        new(reference)
        {
            Plan = plan,
            About = milestone,
            Reason = Words(reason, MaxReasonLength, "reason", "a reason"),
            Before = before,
            After = after,
            AskedBy = by.Name,
            AskedAt = at,
        };
}
