using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports;

/// <summary>Records who asked for a report, why, and what it is to cover.</summary>
public sealed class CommissionReport(PlanWriter writer)
{
    public Task<Outcome> RunAsync(Actor actor, string reference, int? seen, CommissionInput input, CancellationToken cancellationToken) =>
        writer.RunAsync("commissionReport", actor, async change =>
        {
            var report = await change.FetchAsync<PlannedReport>(reference, seen);
            change.Require(Act.CommissionReport, remedy: "Committee clerks and administrators can.");
            report.Ask(input.By ?? "", input.Why ?? "", input.Scope ?? "", change.Author, change.Now);
            change.Reason = report.Commission!.Why;
            change.Say(report, $"“{report.Title}” commissioned by {report.Commission.By}.");
        }, cancellationToken);
}

/// <summary>A commission as it was typed or sent.</summary>
public sealed record CommissionInput(string? By, string? Why, string? Scope);
