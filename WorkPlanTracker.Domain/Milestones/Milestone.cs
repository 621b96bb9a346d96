using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.Domain.Milestones;

/// <summary>A dated commitment in a work plan, and what its lead says about it.</summary>
/// <remarks>One milestone is one aggregate: two leads on two milestones never collide.</remarks>
public sealed class Milestone : Record
{
    private Milestone()
    {
    }

    private Milestone(string reference, string plan)
        : base(reference) => Plan = plan;

    public override string Kind => "milestone";

    /// <summary>The work plan's reference.</summary>
    public string Plan { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>Codes of the thematic areas it serves; the first is the one it is grouped under.</summary>
    public IReadOnlyList<string> Areas { get; private set; } = [];

    /// <summary>The project objective it serves, in the plan's words.</summary>
    public string Objective { get; private set; } = "";

    /// <summary>References of the programme's priorities it serves.</summary>
    public IReadOnlyList<string> Priorities { get; private set; } = [];

    /// <summary>Who answers for it, as printed.</summary>
    public string Owner { get; private set; } = "";

    /// <summary>The owner's account, where they have one.</summary>
    public string? OwnerEmail { get; private set; }

    /// <summary>References of milestones and reports it waits for, and outside programmes in plain words.</summary>
    public IReadOnlyList<string> DependsOn { get; private set; } = [];

    public Deliverable Deliverable { get; private set; }

    /// <summary>The planned report that proves it, by reference; its meeting gives the forecast once it has a slot.</summary>
    public string? ProvedBy { get; private set; }

    /// <summary>What was agreed by the management group; only change control moves it.</summary>
    public PlanDate Baseline { get; private set; } = PlanDate.NotSet;

    /// <summary>The baseline was made up for the demonstration, though the milestone may be of the record.</summary>
    public bool BaselineIllustrative { get; private set; }

    /// <summary>What the lead believes now.</summary>
    public PlanDate Forecast { get; private set; } = PlanDate.NotSet;

    /// <summary>The day it was met; the public record sometimes knows only the month, or that it has no date.</summary>
    public PlanDate Actual { get; private set; } = PlanDate.NotSet;

    /// <summary>The declared status.</summary>
    public MilestoneStatus Status { get; private set; }

    public UpdateSummary LastUpdate { get; private set; } = UpdateSummary.None;

    /// <summary>How many updates it has.</summary>
    public int UpdateCount { get; private set; }

    /// <summary>The lead has said that its report will miss the meeting it is placed on.</summary>
    public bool MissesMeeting { get; private set; }

    public IReadOnlyList<EvidenceLink> Evidence { get; private set; } = [];

    /// <summary>The milestone of an earlier plan that it carries on, by reference; null for a new one.</summary>
    public string? CarriedFrom { get; private set; }

    /// <summary>A remark from the public record, shown with the milestone.</summary>
    public string Note { get; private set; } = "";

    /// <summary>Nothing more is expected of it.</summary>
    public bool IsFinished => Status is MilestoneStatus.Complete or MilestoneStatus.Cancelled;

    /// <summary>Adds a milestone to a plan.</summary>
    /// <exception cref="RuleBrokenException">The plan is closed, words are missing or too long, or a baseline is given for an agreed plan.</exception>
    public static Milestone Propose(string reference, WorkPlan plan, MilestoneDetails details, PlanDate baseline, PlanDate forecast)
    {
        plan.RefuseIfClosed();
        var milestone = new Milestone(reference, plan.Ref);
        milestone.Describe(details);
        if (baseline.IsSet)
        {
            milestone.SetBaseline(plan, baseline);
        }

        milestone.Forecast = forecast.IsSet ? forecast : baseline;
        return milestone;
    }

    /// <summary>Changes what the milestone is, not how it stands.</summary>
    /// <exception cref="RuleBrokenException">The plan is closed, or words are missing or too long.</exception>
    public void Edit(WorkPlan plan, MilestoneDetails details)
    {
        plan.RefuseIfClosed();
        Describe(details);
    }

    /// <summary>Sets the agreed date while the plan is still being drawn up.</summary>
    /// <exception cref="RuleBrokenException">The plan is agreed or closed: a baseline then moves by change control alone.</exception>
    public void SetBaseline(WorkPlan plan, PlanDate baseline)
    {
        plan.RefuseIfClosed();
        if (plan.IsAgreed && baseline != Baseline)
        {
            throw new RuleBrokenException("baselineIsAgreed", "The plan is agreed, so its baseline moves only by change control. Ask for a change on its page, or post a new forecast.", "baseline");
        }

        (Baseline, BaselineIllustrative) = (baseline, BaselineIllustrative && baseline == Baseline);
    }

    /// <summary>Records a baseline that the management group agreed, at agreement or by an approved change request.</summary>
    /// <param name="agreed">The agreed date.</param>
    /// <param name="illustrative">It is made up for the demonstration.</param>
    public void TakeBaseline(PlanDate agreed, bool illustrative = false) => (Baseline, BaselineIllustrative) = (agreed, illustrative);

    /// <summary>Posts a progress update.</summary>
    /// <param name="slot">Where its report stands, if it has one with a slot: the forecast then follows the meeting.</param>
    /// <exception cref="RuleBrokenException">A rule of updates is broken; the sentence says which and what to do.</exception>
    public ProgressUpdate Post(WorkPlan plan, Progress progress, Author by, DateTime at, ProvingSlot? slot = null)
    {
        plan.RefuseIfClosed();
        UpdateRules.Check(this, plan, progress, LondonTime.DayOf(at), slot);
        return Take(progress, by, at, noChange: false);
    }

    /// <summary>Moves the forecast and says nothing else new: the status stays as declared.</summary>
    /// <param name="forecast">When it is expected now.</param>
    /// <param name="why">What happened; needed where the status needs words.</param>
    /// <exception cref="RuleBrokenException">The milestone is finished, the plan is closed, its report's meeting decides, or words are needed.</exception>
    public ProgressUpdate Reforecast(WorkPlan plan, PlanDate forecast, string? why, Author by, DateTime at, ProvingSlot? slot = null)
    {
        if (IsFinished)
        {
            throw new RuleBrokenException("finished", $"{Ref} is {StatusWords.Of(Status).ToLowerInvariant()}, so its forecast no longer moves.", "forecast");
        }

        return Post(plan, new Progress(Status, forecast, Actual, PlainWords.Clean(why), [], MissesMeeting), by, at, slot);
    }

    /// <summary>Says that nothing changed. Repeated ones are counted.</summary>
    /// <exception cref="RuleBrokenException">The milestone is finished, so nothing is owed, or the plan is closed.</exception>
    public ProgressUpdate PostNoChange(WorkPlan plan, Author by, DateTime at)
    {
        plan.RefuseIfClosed();
        if (IsFinished)
        {
            throw new RuleBrokenException("nothingOwed", $"{Ref} is {StatusWords.Of(Status).ToLowerInvariant()}, so it owes no update.", "status");
        }

        return Take(new Progress(Status, Forecast, Actual, "", [], MissesMeeting), by, at, noChange: true);
    }

    /// <summary>Follows the report that proves it to its meeting, as an update of its own. Only the forecast changes; that it will miss a meeting was said of another one.</summary>
    /// <param name="moved">False where the report had no meeting before, or only now proves this milestone.</param>
    /// <returns>The update, or null where the milestone is finished or already expects that day.</returns>
    public ProgressUpdate? FollowReport(ProvingSlot slot, Author by, DateTime at, bool moved = true)
    {
        var meeting = PlanDate.OnDay(slot.Date);
        if (IsFinished || Forecast == meeting)
        {
            return null;
        }

        return Take(
            new Progress(Status, meeting, Actual, $"{(moved ? "Moved" : "Placed")} with {slot.Report} {(moved ? "to" : "on")} {slot.Committee} {LondonTime.Day(slot.Date)}.", []),
            by, at, noChange: false);
    }

    /// <summary>Takes what the office that writes its report says, as an update of its own; status and forecast stay the lead's.</summary>
    /// <param name="words">What it says.</param>
    /// <param name="misses">Whether the report misses its meeting; null leaves what was said of that.</param>
    /// <returns>The update, or null where the milestone is finished.</returns>
    public ProgressUpdate? HearAuthor(string words, bool? misses, Author by, DateTime at) =>
        IsFinished ? null : Take(new Progress(Status, Forecast, Actual, words, [], misses ?? MissesMeeting), by, at, noChange: false);

    /// <summary>Its report was considered, which meets it.</summary>
    /// <returns>The update, or null where the milestone was finished before.</returns>
    public ProgressUpdate? MeetByReport(ProvingSlot slot, Author by, DateTime at)
    {
        if (IsFinished)
        {
            return null;
        }

        var day = PlanDate.OnDay(slot.Date);
        return Take(
            new Progress(MilestoneStatus.Complete, day, day, $"{slot.Report} considered by {slot.Committee} on {LondonTime.Day(slot.Date)}.", []),
            by, at, noChange: false);
    }

    /// <summary>Takes an update from the public record as it stands, without the rules for people.</summary>
    /// <remarks>The record may know a month only, or no date at all. Used by the sample and by imports.</remarks>
    public ProgressUpdate Replay(Progress recorded, Author by, DateTime at) => Take(recorded, by, at, noChange: false);

    /// <summary>Keeps a remark from the public record with the milestone.</summary>
    public void Remark(string note) => Note = OptionalWords(note, MilestoneDetails.MaxDescriptionLength, "note", "the note");

    /// <summary>Drops the milestone, keeping it on the page.</summary>
    /// <exception cref="RuleBrokenException">The plan is agreed (change control decides then) or closed, no reason is given, or it is finished already.</exception>
    public ProgressUpdate Cancel(WorkPlan plan, string? reason, Author by, DateTime at)
    {
        plan.RefuseIfClosed();
        UpdateRules.RefuseCancellingAgreed(this, plan);
        if (IsFinished)
        {
            throw new RuleBrokenException("finished", $"{Ref} is already {StatusWords.Of(Status).ToLowerInvariant()}.", "status");
        }

        var why = Words(reason, ProgressUpdate.MaxNarrativeLength, "reason", "a reason for cancelling");
        return Take(new Progress(MilestoneStatus.Cancelled, Forecast, Actual, why, []), by, at, noChange: false);
    }

    /// <summary>Drops an agreed milestone, as the management group decided; it stays on the page.</summary>
    /// <param name="why">The request that was approved, and its reason.</param>
    /// <exception cref="RuleBrokenException">It is finished already.</exception>
    public ProgressUpdate Drop(string why, Author by, DateTime at)
    {
        if (IsFinished)
        {
            throw new RuleBrokenException("finished", $"{Ref} is already {StatusWords.Of(Status).ToLowerInvariant()}, so there is nothing to drop.", "status");
        }

        return Take(new Progress(MilestoneStatus.Cancelled, Forecast, Actual, why.Length > ProgressUpdate.MaxNarrativeLength ? why[..ProgressUpdate.MaxNarrativeLength] : why, []), by, at, noChange: false);
    }

    /// <summary>Carries what was not met into another plan under a reference of its own; what was said of it stays with the one it was.</summary>
    public static Milestone Carry(string reference, WorkPlan into, Milestone from)
    {
        var carried = Propose(reference, into, MilestoneDetails.Of(from) with { Priorities = from.Priorities }, PlanDate.NotSet, from.Forecast);
        (carried.CarriedFrom, carried.Evidence) = (from.Ref, from.Evidence);
        return carried;
    }

    /// <summary>Adds one piece of evidence.</summary>
    /// <exception cref="RuleBrokenException">It is there already, or there are too many.</exception>
    public void AddEvidence(EvidenceLink link) => Evidence = Joined(Evidence, [link]);

    /// <summary>Takes one piece of evidence away.</summary>
    /// <exception cref="RuleBrokenException">It is not there.</exception>
    public void RemoveEvidence(EvidenceLink link) =>
        Evidence = Evidence.Contains(link)
            ? [.. Evidence.Where(e => e != link)]
            : throw new RuleBrokenException("unknown", "That evidence is no longer on this milestone.", "evidence");

    private static IReadOnlyList<EvidenceLink> Joined(IReadOnlyList<EvidenceLink> kept, IReadOnlyList<EvidenceLink> more)
    {
        IReadOnlyList<EvidenceLink> joined = [.. kept.Union(more)];
        return joined.Count > EvidenceLink.MaxPerRecord
            ? throw new RuleBrokenException("tooMany", $"A milestone carries at most {EvidenceLink.MaxPerRecord} pieces of evidence. Remove one first.", "evidence")
            : joined;
    }

    private ProgressUpdate Take(Progress progress, Author by, DateTime at, bool noChange)
    {
        Evidence = Joined(Evidence, progress.Evidence);
        Status = progress.Status;
        Forecast = progress.Forecast;
        Actual = progress.Actual;
        MissesMeeting = progress.MissesMeeting && !IsFinished;
        LastUpdate = new UpdateSummary(at, by.Name, noChange ? LastUpdate.Narrative : progress.Narrative, noChange ? LastUpdate.NoChanges + 1 : 0, progress.Illustrative);
        UpdateCount++;
        return new ProgressUpdate(this, progress, by, at, noChange);
    }

    private void Describe(MilestoneDetails details)
    {
        Title = Words(details.Title, MilestoneDetails.MaxTitleLength, "title", "a title");
        Description = OptionalWords(details.Description, MilestoneDetails.MaxDescriptionLength, "description", "the description");
        Objective = OptionalWords(details.Objective, MilestoneDetails.MaxObjectiveLength, "objective", "the objective");
        Owner = OptionalWords(details.Owner, MilestoneDetails.MaxOwnerLength, "owner", "the owner");
        OwnerEmail = details.OwnerEmail;
        Areas = [.. details.Areas.Distinct(StringComparer.Ordinal)];
        Priorities = [.. details.Priorities.Distinct(StringComparer.Ordinal)];
        DependsOn = MilestoneDetails.CheckedDependencies(Ref, details.DependsOn);
        Deliverable = details.Deliverable;
        ProvedBy = string.IsNullOrWhiteSpace(details.ProvedBy) ? null : details.ProvedBy.Trim();
    }
}
