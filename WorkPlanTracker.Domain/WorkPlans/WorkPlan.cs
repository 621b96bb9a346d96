using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.Domain.WorkPlans;

/// <summary>One project's plan for a period. What belongs to it is linked to it, never found by date.</summary>
public sealed class WorkPlan : Record
{
    public const int MaxTitleLength = 200;

    /// <summary>The longest reason for sending a plan back, in characters.</summary>
    public const int MaxReasonLength = 2_000;

    /// <summary>The longest text under a value-for-money heading, in characters.</summary>
    public const int MaxTextLength = 4_000;

    private WorkPlan()
    {
    }

    private WorkPlan(string reference, string project)
        : base(reference) => Project = project;

    public override string Kind => "plan";

    /// <summary>The project's code.</summary>
    public string Project { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>First and last day; by default the financial year, but any period will do (the MPA's ran from January 2010 to March 2011).</summary>
    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public PlanState State { get; private set; }

    public PlanDate Submitted { get; private set; } = PlanDate.NotSet;

    /// <summary>The number of the newest baseline; 0 before the plan is agreed.</summary>
    public int BaselineNumber { get; private set; }

    /// <summary>The decision that agreed the plan, in words.</summary>
    public string AgreedBy { get; private set; } = "";

    public int GreenWithin { get; private set; } = WorkPlans.Tolerance.Default.GreenWithin;

    public int AmberWithin { get; private set; } = WorkPlans.Tolerance.Default.AmberWithin;

    /// <summary>Value for money: achievements and deliverables.</summary>
    public string Achievements { get; private set; } = "";

    /// <summary>Value for money: effectiveness and impact.</summary>
    public string Effectiveness { get; private set; } = "";

    /// <summary>Value for money: cost and resources.</summary>
    public string Cost { get; private set; } = "";

    /// <summary>Whether whoever asked for a change may also approve it. Off unless the management group says so.</summary>
    public bool AskerMayApprove { get; private set; }

    /// <summary>The plan it continues, by reference; null for a first one.</summary>
    public string? Continues { get; private set; }

    /// <summary>Said when the plan closes; null until then.</summary>
    public bool? FullyImplemented { get; private set; }

    /// <summary>References of the milestones that were not met when it closed.</summary>
    public IReadOnlyList<string> NotImplemented { get; private set; } = [];

    /// <summary>When it was closed, in UTC.</summary>
    public DateTime? ClosedAt { get; private set; }

    public string ClosedBy { get; private set; } = "";

    public Tolerance Tolerance => new(GreenWithin, AmberWithin);

    public bool IsAgreed => State is PlanState.Agreed;

    /// <summary>Starts a plan as a draft.</summary>
    /// <exception cref="RuleBrokenException">No title, it ends before it begins, or later than dates are read.</exception>
    public static WorkPlan Draft(string reference, string project, string title, DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            throw new RuleBrokenException("period", "A plan cannot end before it begins.", "to");
        }

        if (to.Year > DateAtoms.LastYear)
        {
            throw new RuleBrokenException("period", $"A plan ends in {DateAtoms.LastYear} at the latest.", "to");
        }

        return new WorkPlan(reference, project) { Title = Words(title, MaxTitleLength, "title", "a title"), From = from, To = to };
    }

    /// <summary>Hands the draft to the management group.</summary>
    /// <exception cref="RuleBrokenException">It is not a draft.</exception>
    public void Submit(PlanDate when)
    {
        if (State is not PlanState.Draft)
        {
            throw new RuleBrokenException("notDraft", $"{Title} is {PlanWords.Of(State)}, and only a draft can be submitted.", "state");
        }

        (State, Submitted) = (PlanState.Submitted, when);
    }

    /// <summary>Makes it a draft again, to be mended and submitted afresh.</summary>
    /// <param name="why">What is to be mended.</param>
    /// <returns>The reason, cleaned: the log keeps it.</returns>
    /// <exception cref="RuleBrokenException">It is not waiting for a decision, or no reason is given.</exception>
    public string SendBack(string why)
    {
        if (State is not PlanState.Submitted)
        {
            throw new RuleBrokenException("notSubmitted", $"{Title} is {PlanWords.Of(State)}, and only a submitted plan can be sent back.", "state");
        }

        var reason = Words(why, MaxReasonLength, "reason", "the reason: what is to be mended");
        (State, Submitted) = (PlanState.Draft, PlanDate.NotSet);
        return reason;
    }

    /// <summary>Records the decision that agreed the plan, which takes baseline 1.</summary>
    /// <exception cref="RuleBrokenException">It was not submitted, or no decision is named.</exception>
    public void Agree(string decision)
    {
        if (State is not PlanState.Submitted)
        {
            throw new RuleBrokenException("notSubmitted", $"{Title} is {PlanWords.Of(State)}, and only a submitted plan can be agreed.", "state");
        }

        AgreedBy = Words(decision, MaxTitleLength, "agreedBy", "the decision that agreed it");
        (State, BaselineNumber) = (PlanState.Agreed, 1);
    }

    /// <summary>Counts the next baseline, which an approved request takes.</summary>
    /// <exception cref="RuleBrokenException">The plan is not agreed.</exception>
    public void TakeNextBaseline()
    {
        RefuseUnlessAgreed("has no baseline that a request could move");
        BaselineNumber++;
    }

    /// <summary>Says whether whoever asked for a change may also approve it.</summary>
    /// <exception cref="RuleBrokenException">The plan is closed.</exception>
    public void LetAskerApprove(bool may)
    {
        RefuseIfClosed();
        AskerMayApprove = may;
    }

    /// <summary>Says which plan it carries on.</summary>
    public void Continue(string plan) => Continues = plan;

    /// <summary>Whether a report belongs to it: it is linked to it; or it is of its project, linked to no plan of that project, and in a later year's plan still to come.</summary>
    /// <param name="linked">The plans the report is linked to. Links to another project's plans say nothing about this one.</param>
    /// <param name="projects">The report's projects.</param>
    /// <param name="stage">How far the report has got.</param>
    /// <param name="ofProject">Every plan of this plan's project, by reference.</param>
    public bool Holds(IReadOnlyCollection<string> linked, IReadOnlyCollection<string> projects, Reports.ReportStage stage, IReadOnlyCollection<string> ofProject) =>
        linked.Contains(Ref, StringComparer.Ordinal)
        || (projects.Contains(Project, StringComparer.Ordinal) && !linked.Any(ofProject.Contains) && (Continues is null || Reports.StageRules.IsOpen(stage)));

    /// <summary>Closes the plan, and says whether it was fully implemented.</summary>
    /// <param name="unfinished">References of the milestones that are not met and were not dropped.</param>
    /// <param name="by">Who closes it.</param>
    /// <param name="at">When, in UTC.</param>
    /// <exception cref="RuleBrokenException">The plan is not agreed or is closed already, or a value-for-money heading says nothing.</exception>
    public void Close(IReadOnlyCollection<string> unfinished, Author by, DateTime at)
    {
        if (State is PlanState.Closed)
        {
            throw new RuleBrokenException("planClosed", $"{Title} was closed{(ClosedBy.Length > 0 ? $" by {ClosedBy}" : "")} already.", "state");
        }

        RefuseUnlessAgreed("cannot be closed");
        foreach (var (said, field, called) in new[] { (Achievements, "achievements", "what was achieved"), (Effectiveness, "effectiveness", "how effective it was"), (Cost, "cost", "what it cost") })
        {
            _ = Words(said, MaxTextLength, field, called);
        }

        (State, FullyImplemented, NotImplemented, ClosedAt, ClosedBy) = (PlanState.Closed, unfinished.Count == 0, [.. unfinished.Order(StringComparer.Ordinal)], at, by.Name);
    }

    /// <summary>Says what the plan gives for its money, under the three fixed headings; nothing at all is fine until it closes.</summary>
    /// <exception cref="RuleBrokenException">The plan is closed, or a text is too long.</exception>
    public void Account(string achievements, string effectiveness, string cost)
    {
        RefuseIfClosed();
        Achievements = OptionalWords(achievements, MaxTextLength, "achievements", "the achievements");
        Effectiveness = OptionalWords(effectiveness, MaxTextLength, "effectiveness", "the effectiveness");
        Cost = OptionalWords(cost, MaxTextLength, "cost", "the cost");
    }

    /// <summary>Ends a change of a closed plan.</summary>
    /// <exception cref="RuleBrokenException">The plan is closed.</exception>
    public void RefuseIfClosed()
    {
        if (State is PlanState.Closed)
        {
            throw new RuleBrokenException("planClosed", $"{Title} is closed and takes no more changes.");
        }
    }
    private void RefuseUnlessAgreed(string what)
    {
        if (!IsAgreed)
        {
            throw new RuleBrokenException("notAgreed", $"{Title} is {PlanWords.Of(State)}, so it {what}.", "state");
        }
    }
}
