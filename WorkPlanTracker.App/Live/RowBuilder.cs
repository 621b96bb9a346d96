using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Reviews;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Live;

/// <summary>Works out one row from a milestone and what surrounds it. The same for today and for any past instant.</summary>
public static class RowBuilder
{
    private const int SaidLength = 160;

    /// <param name="milestone">The milestone.</param>
    /// <param name="header">Its plan.</param>
    /// <param name="facts">What surrounds it.</param>
    /// <param name="now">The instant it is shown for, in UTC.</param>
    /// <param name="withPrivate">Whether private Part 2 text may be in it.</param>
    public static PlanRow Build(Milestone milestone, PlanHeader header, RowFacts facts, DateTime now, bool withPrivate)
    {
        var today = LondonTime.DayOf(now);
        var ended = header.RecordEnds.IsSet && !milestone.IsFinished;
        var due = milestone.Forecast.IsKnown ? milestone.Forecast : milestone.Baseline;
        var open = !milestone.IsFinished && milestone.Status is not MilestoneStatus.Deferred;
        var said = milestone.LastUpdate.Narrative;
        var (added, window) = (facts.AddedAt(milestone.Ref), Review.WindowFor(milestone.Plan, facts.Reviews, facts.Calendar));
        return new PlanRow
        {
            Ref = milestone.Ref,
            Plan = milestone.Plan,
            Project = header.Project,
            Title = milestone.Title,
            Areas = milestone.Areas,
            Objective = milestone.Objective,
            Owner = milestone.Owner,
            OwnerEmail = milestone.OwnerEmail,
            Status = milestone.Status,
            Computed = ended
                ? new ComputedStatus(null, null, $"Record ends {header.RecordEnds.Text}")
                : ComputedStatus.Of(milestone, ToleranceOf(milestone, header, facts), today, facts.Calendar),
            Baseline = milestone.Baseline,
            BaselineIllustrative = milestone.BaselineIllustrative,
            Forecast = milestone.Forecast,
            Actual = milestone.Actual,
            Overdue = open && !ended && due.HasPassed(today),
            Duty = ended ? UpdateDuty.None : UpdateDuties.Of(milestone, added, window, now),
            MissedAt = ended ? null : UpdateDuties.MissedAt(milestone, added, window, now),
            Deliverable = milestone.Deliverable,
            Proof = ProofOf(milestone, facts, withPrivate),
            DependsOn = milestone.DependsOn,
            BlockedBy = milestone.Status is MilestoneStatus.Cancelled ? [] : [.. milestone.DependsOn.Where(d => IsUnmet(d, facts))],
            LastUpdateAt = milestone.LastUpdate.At,
            LastUpdateBy = milestone.LastUpdate.By,
            LastSaid = said.Length > SaidLength ? $"{said[..(char.IsHighSurrogate(said[SaidLength - 1]) ? SaidLength - 1 : SaidLength)]}…" : said,
            NoChanges = milestone.LastUpdate.NoChanges,
            LastUpdateIllustrative = milestone.LastUpdate.Illustrative,
            MissesMeeting = milestone.MissesMeeting,
            EvidenceCount = milestone.Evidence.Count,
            Version = milestone.Version,
            Source = milestone.Source,
            RecordEnds = ended ? header.RecordEnds : PlanDate.NotSet,
        };
    }

    /// <summary>Where the report that proves a milestone stands, or null.</summary>
    public static ProvingSlot? SlotOf(Milestone milestone, RowFacts facts) =>
        milestone.ProvedBy is { } reference
        && facts.SlotOf(reference) is { } meeting
            ? new ProvingSlot(reference, meeting.Ref, facts.Committees.GetValueOrDefault(meeting.Committee, meeting.Committee), meeting.Date)
            : null;

    /// <summary>The plan's tolerance, with one cycle of the committee that proves the milestone as the limit of amber where that is known.</summary>
    public static Tolerance ToleranceOf(Milestone milestone, PlanHeader header, RowFacts facts)
    {
        var report = milestone.ProvedBy is { } reference ? facts.Reports.GetValueOrDefault(reference) : null;
        var committee = report is null ? null : facts.SlotOf(report.Ref)?.Committee ?? report.Committee;
        return committee is not null && facts.Cycles.TryGetValue(committee, out var cycle)
            ? new Tolerance(header.Tolerance.GreenWithin, Math.Max(header.Tolerance.GreenWithin, cycle))
            : header.Tolerance;
    }

    private static Proof? ProofOf(Milestone milestone, RowFacts facts, bool withPrivate)
    {
        if (milestone.ProvedBy is not { } reference || facts.Reports.GetValueOrDefault(reference) is not { } report)
        {
            return null;
        }

        var title = withPrivate && report.PrivateTitle.Length > 0 ? report.PrivateTitle : report.Title;
        var meeting = facts.SlotOf(reference);
        var committee = meeting?.Committee ?? report.Committee;
        return new Proof(reference, title, meeting?.Ref, committee is null ? "" : facts.Committees.GetValueOrDefault(committee, committee), meeting?.Date, report.Deferrals);
    }

    private static bool IsUnmet(string dependency, RowFacts facts) =>
        facts.DependencyStates.TryGetValue(dependency, out var status) ? status is not MilestoneStatus.Complete
        : !facts.Reports.TryGetValue(dependency, out var report) || report.Stage is not ReportStage.Considered;
}
