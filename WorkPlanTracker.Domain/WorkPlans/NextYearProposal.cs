namespace WorkPlanTracker.Domain.WorkPlans;

/// <summary>Something put forward for the year after a plan. It becomes a milestone and a planned report when it is agreed.</summary>
public sealed class NextYearProposal : Record
{
    public const int MaxTextLength = 2_000;

    public const int MaxActionLength = 200;

    private NextYearProposal()
    {
    }

    private NextYearProposal(string reference)
        : base(reference)
    {
    }

    public override string Kind => "proposal";

    /// <summary>The plan it was put forward in: the one whose next year is meant, or the next year's draft itself.</summary>
    public string Plan { get; private set; } = "";

    /// <summary>The thematic area, by reference; null where it serves all.</summary>
    public string? Area { get; private set; }

    public string Rationale { get; private set; } = "";

    /// <summary>What is to be done: the title of the milestone it becomes.</summary>
    public string Action { get; private set; } = "";

    /// <summary>The committee that is to receive it, by code; null where none is proposed.</summary>
    public string? Committee { get; private set; }

    public Dates.PlanDate Due { get; private set; } = Dates.PlanDate.NotSet;

    public ProposalState State { get; private set; }

    public string ProposedBy { get; private set; } = "";

    /// <summary>The milestone it became, by reference.</summary>
    public string? Milestone { get; private set; }

    /// <summary>The report it became, by reference; null where no committee is to receive one.</summary>
    public string? Report { get; private set; }

    /// <summary>The decision, in words; empty while it is open.</summary>
    public string Decision { get; private set; } = "";

    /// <exception cref="RuleBrokenException">No action or no rationale is given, or words are too long.</exception>
    public static NextYearProposal PutForward(string reference, string plan, string? area, string rationale, string action, string? committee, Dates.PlanDate due, Author by) => new(reference)
    {
        Plan = plan,
        Area = area,
        Action = Words(action, MaxActionLength, "action", "the action proposed"),
        Rationale = Words(rationale, MaxTextLength, "rationale", "the rationale: why it should be done"),
        Committee = committee,
        Due = due,
        ProposedBy = by.Name,
    };

    /// <summary>Says what it became.</summary>
    /// <exception cref="RuleBrokenException">It is decided already.</exception>
    public void Agree(string milestone, string? report, string decision)
    {
        RefuseUnlessOpen();
        (State, Milestone, Report, Decision) = (ProposalState.Agreed, milestone, report, OptionalWords(decision, MaxTextLength, "decision", "the decision"));
    }

    /// <summary>Leaves it out of the next year.</summary>
    /// <exception cref="RuleBrokenException">It is decided already, or no reason is given.</exception>
    public void Drop(string why)
    {
        RefuseUnlessOpen();
        (State, Decision) = (ProposalState.Dropped, Words(why, MaxTextLength, "why", "why it is dropped"));
    }

    private void RefuseUnlessOpen()
    {
        if (State is not ProposalState.Proposed)
        {
            throw new RuleBrokenException("decided", $"{Ref} was {State.ToString().ToLowerInvariant()} already. Put forward another proposal instead.", "state");
        }
    }
}

/// <summary>What became of a proposal.</summary>
public enum ProposalState
{
    Proposed,
    Agreed,
    Dropped,
}
