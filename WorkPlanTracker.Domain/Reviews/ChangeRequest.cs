using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.Domain.Reviews;

/// <summary>A request to move a baseline, drop an agreed milestone or withdraw an agreed report. Decided once, kept for good.</summary>
public sealed class ChangeRequest : Record
{
    public const int MaxReasonLength = 2_000;

    /// <summary>The longest name of whoever chairs, in characters.</summary>
    public const int MaxChairLength = 100;

    private ChangeRequest()
    {
    }

    private ChangeRequest(string reference)
        : base(reference)
    {
    }

    public override string Kind => "changeRequest";

    public string Plan { get; private set; } = "";

    public ChangeRequestKind Asks { get; private set; }

    /// <summary>The milestone or report it is about, by reference.</summary>
    public string About { get; private set; } = "";

    public string Reason { get; private set; } = "";

    /// <summary>As agreed when it was asked.</summary>
    public PlanDate Before { get; private set; } = PlanDate.NotSet;

    /// <summary>The date asked for, or the one it was amended to; not set where something is dropped.</summary>
    public PlanDate After { get; private set; } = PlanDate.NotSet;

    /// <summary>What was asked for, where it was approved with another date; else empty.</summary>
    public string AskedFor { get; private set; } = "";

    /// <summary>What depends on it, in sentences, as it was shown when it was asked.</summary>
    public IReadOnlyList<string> Effects { get; private set; } = [];

    public ChangeRequestState State { get; private set; }

    public string AskedBy { get; private set; } = "";

    /// <summary>The account that asked.</summary>
    public string AskedByEmail { get; private set; } = "";

    public DateTime AskedAt { get; private set; }

    /// <summary>Who recorded the decision, or withdrew the request; empty while it is open.</summary>
    public string DecidedBy { get; private set; } = "";

    public DateTime? DecidedAt { get; private set; }

    /// <summary>The review it was decided at, by reference; null between reviews.</summary>
    public string? Review { get; private set; }

    /// <summary>The chair who decided between reviews, by name; else empty.</summary>
    public string Chair { get; private set; } = "";

    public string DecisionNote { get; private set; } = "";

    /// <summary>The number of the baseline that its approval took; null where none was taken.</summary>
    public int? Baseline { get; private set; }

    public bool IsOpen => State is ChangeRequestState.Asked;

    /// <summary>Approved, with the date asked for or with another.</summary>
    public bool IsGranted => State is ChangeRequestState.Approved or ChangeRequestState.Amended;

    /// <summary>Decided by the chair between reviews, so it is reported to the next one.</summary>
    public bool IsToBeReported => Review is null && State is ChangeRequestState.Approved or ChangeRequestState.Amended or ChangeRequestState.Refused;

    /// <summary>Asks to move the baseline of a milestone.</summary>
    /// <exception cref="RuleBrokenException">No reason or no date is given, it is the date already agreed, or the words are too long.</exception>
    public static ChangeRequest ToMoveBaseline(
        string reference, string plan, string milestone, string reason, PlanDate before, PlanDate after, Author by, DateTime at, IReadOnlyList<string>? effects = null)
    {
        if (!after.IsKnown)
        {
            throw new RuleBrokenException("afterNeeded", "Give the date to move the baseline to, such as “30 June 2011”.", "after");
        }

        return after == before
            ? throw new RuleBrokenException("sameDate", $"The baseline is {before.Text} already. Give another date.", "after")
            : Ask(reference, ChangeRequestKind.MoveBaseline, plan, milestone, reason, before, after, by, at, effects);
    }

    /// <summary>Asks to drop an agreed milestone.</summary>
    /// <exception cref="RuleBrokenException">No reason is given, or it is too long.</exception>
    public static ChangeRequest ToDropMilestone(string reference, string plan, string milestone, string reason, PlanDate before, Author by, DateTime at, IReadOnlyList<string>? effects = null) =>
        Ask(reference, ChangeRequestKind.DropMilestone, plan, milestone, reason, before, PlanDate.NotSet, by, at, effects);

    /// <summary>Asks to withdraw an agreed report.</summary>
    /// <exception cref="RuleBrokenException">No reason is given, or it is too long.</exception>
    public static ChangeRequest ToWithdrawReport(string reference, string plan, string report, string reason, PlanDate before, Author by, DateTime at, IReadOnlyList<string>? effects = null) =>
        Ask(reference, ChangeRequestKind.WithdrawReport, plan, report, reason, before, PlanDate.NotSet, by, at, effects);

    /// <summary>Grants it as asked, or with another date.</summary>
    /// <param name="to">The date it is amended to; null, or the date asked for, approves it as it stands.</param>
    /// <param name="baseline">The number of the baseline this takes.</param>
    /// <exception cref="RuleBrokenException">It is decided already, the plan does not let whoever asked approve, or there is no date to amend.</exception>
    public void Grant(WorkPlan plan, PlanDate? to, int baseline, ChangeDecision decision)
    {
        RefuseUnlessOpen();
        if (!plan.AskerMayApprove && string.Equals(AskedByEmail, decision.By.Email, StringComparison.OrdinalIgnoreCase))
        {
            throw new RuleBrokenException("ownRequest", $"You asked for {Ref} yourself, and {plan.Title} does not let whoever asked approve it. Another member of the management group can.", "decision");
        }

        if (to is not null && Asks is not ChangeRequestKind.MoveBaseline)
        {
            throw new RuleBrokenException("nothingToAmend", "Only a request to move a baseline can be amended with another date. Approve or refuse this one.", "after");
        }

        if (to is { IsKnown: false } || to == Before)
        {
            throw new RuleBrokenException("afterNeeded", to == Before ? $"The baseline is {Before.Text} already. Refuse the request, or give another date." : "Give the date it is amended to, such as “30 June 2011”.", "after");
        }

        if (to is not null && to != After)
        {
            (AskedFor, After, State) = (After.Text, to, ChangeRequestState.Amended);
        }
        else
        {
            State = ChangeRequestState.Approved;
        }

        Baseline = baseline;
        Record(decision, OptionalWords(decision.Note, MaxReasonLength, "note", "the note"));
    }

    /// <summary>Refuses it.</summary>
    /// <exception cref="RuleBrokenException">It is decided already, or no reason is given.</exception>
    public void Refuse(ChangeDecision decision)
    {
        RefuseUnlessOpen();
        Record(decision, Words(decision.Note, MaxReasonLength, "note", "why it is refused"));
        State = ChangeRequestState.Refused;
    }

    /// <summary>Takes it back before it is decided.</summary>
    /// <exception cref="RuleBrokenException">It is decided already.</exception>
    public void Withdraw(Author by, DateTime at)
    {
        RefuseUnlessOpen();
        (State, DecidedBy, DecidedAt) = (ChangeRequestState.Withdrawn, by.Name, at);
    }

    private static ChangeRequest Ask(
        string reference, ChangeRequestKind asks, string plan, string about, string reason, PlanDate before, PlanDate after, Author by, DateTime at, IReadOnlyList<string>? effects) =>
        new(reference)
        {
            Asks = asks,
            Plan = plan,
            About = about,
            Reason = Words(reason, MaxReasonLength, "reason", "a reason"),
            Before = before,
            After = after,
            Effects = effects ?? [],
            AskedBy = by.Name,
            AskedByEmail = by.Email,
            AskedAt = at,
        };

    private void Record(ChangeDecision decision, string note)
    {
        (DecidedBy, DecidedAt, Review, DecisionNote) = (decision.By.Name, decision.At, decision.Review, note);
        var chair = OptionalWords(decision.Chair, MaxChairLength, "chair", "the chair’s name");
        Chair = decision.Review is not null ? "" : chair.Length > 0 ? chair : decision.By.Name;
    }

    private void RefuseUnlessOpen()
    {
        if (!IsOpen)
        {
            throw new RuleBrokenException(
                "decided", $"{Ref} was {ChangeRequestWords.Of(State).ToLowerInvariant()} by {DecidedBy}{(DecidedAt is { } at ? $" on {LondonTime.Day(LondonTime.DayOf(at))}" : "")}, so it is closed. Ask for another change instead.", "decision");
        }
    }
}
