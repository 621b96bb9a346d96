using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.PlanLife;

/// <summary>Agrees a proposal: it becomes a milestone of next year's plan, and a planned report where a committee is to receive one.</summary>
public sealed class AgreeProposal(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int? seen, string? decision, CancellationToken cancellationToken) =>
        writer.RunAsync("agreeProposal", actor, async change =>
        {
            var proposal = await change.FetchAsync<NextYearProposal>(reference, seen);
            change.Require(Act.AgreePlan, remedy: "Members of the management group and administrators can.");
            await change.AloneAsync();
            var next = await NextPlanAsync(change, proposal, cancellationToken);
            var numbers = await MilestoneNumbers.OfAsync(change, next.Project, cancellationToken);
            IReadOnlyList<string> areas = proposal.Area is { } area ? [area] : [];
            PlannedReport? report = null;
            if (proposal.Committee is { } committee)
            {
                report = PlannedReport.Plan(await change.NextReferenceAsync("report", "R-"), proposal.Action, areas, [next.Project]);
                report.Describe(ReportKind.Report, "", [], proposal.Rationale, "", committee, proposal.Due);
                report.JoinPlan(next.Ref);
                change.Add(report, $"{report.Ref} proposed by {proposal.Ref}: “{report.Title}”.");
            }

            var details = new MilestoneDetails(proposal.Action, proposal.Rationale, areas, "", "", null, [], report is null ? Deliverable.NotSaid : Deliverable.Report, report?.Ref);
            var milestone = Milestone.Propose(numbers.Next(), next, details, next.IsAgreed ? Domain.Dates.PlanDate.NotSet : proposal.Due, proposal.Due);
            change.Add(milestone, $"{milestone.Ref} added to {next.Title} by {proposal.Ref}: {milestone.Title}.");
            proposal.Agree(milestone.Ref, report?.Ref, PlainWords.Clean(decision));
            change.Say(proposal, $"{proposal.Ref} agreed: it became {milestone.Ref}{(report is null ? "" : $" and {report.Ref}")}.");
        }, cancellationToken);

    /// <summary>The plan it goes into: the one it was put forward in while that is a draft, else the one that continues it.</summary>
    private static async Task<WorkPlan> NextPlanAsync(Change change, NextYearProposal proposal, CancellationToken cancellationToken)
    {
        var plan = await change.ReadAsync<WorkPlan>(proposal.Plan);
        return plan.State is PlanState.Draft or PlanState.Submitted && plan.Continues is not null ? plan
            : await change.Read<WorkPlan>().SingleOrDefaultAsync(p => p.Continues == plan.Ref && p.State != PlanState.Closed, cancellationToken)
            ?? throw new RuleBrokenException("noNextPlan", $"{plan.Title} has no plan for the next year yet. Roll it over first, then agree {proposal.Ref}.", "plan");
    }
}
