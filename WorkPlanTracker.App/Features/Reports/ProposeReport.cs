using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports;

/// <summary>Plans a report from a bare subject, under the next number.</summary>
public sealed class ProposeReport(PlanWriter writer)
{
    private static readonly ReportInputValidator Validator = new();

    public async Task<Outcome> RunAsync(Actor actor, ReportInput input, CancellationToken cancellationToken)
    {
        if (InputErrors.Of(await Validator.ValidateAsync(input, cancellationToken)) is { } wrong)
        {
            return wrong;
        }

        return await writer.RunAsync("proposeReport", actor, async change =>
        {
            change.Require(Act.ProposeReport, remedy: "Project leads, committee clerks and administrators can.");
            await change.AloneAsync();
            var report = PlannedReport.Plan(await change.NextReferenceAsync("report", "R-"), input.Subject ?? "", [], []);
            await ReportChecks.ApplyAsync(change, report, input);
            change.Add(report, $"{report.Ref} proposed: “{report.Title}”.");
            await ReportChecks.WarnAsync(change, report);
        }, cancellationToken);
    }
}
