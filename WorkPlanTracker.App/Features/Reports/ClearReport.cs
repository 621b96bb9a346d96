using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports;

/// <summary>Says something for a report's clearance, who and when; nothing at all takes it back.</summary>
public sealed class ClearReport(PlanWriter writer)
{
    public async Task<Outcome> RunAsync(Actor actor, string reference, int? seen, ClearanceInput input, CancellationToken cancellationToken)
    {
        if (ApiWords.Read<ClearanceArea>(input.Area) is not { } area)
        {
            return InputErrors.Of("area", $"Use one of: {ApiWords.All<ClearanceArea>()}.");
        }

        return await writer.RunAsync("clearReport", actor, async change =>
        {
            var report = await change.FetchAsync<PlannedReport>(reference, seen);
            change.Require(Act.ClearReport, remedy: "Committee clerks and administrators can.");
            report.Clear(area, input.Words ?? "", change.Author, change.Now);
            var said = report.Clearances.Any(c => c.Area == area);
            change.Say(report, $"“{report.Title}”: {Clearance.NameOf(area)} {(said ? "cleared" : "is open again")}.");
        }, cancellationToken);
    }
}

/// <summary>A line of the clearance as it was typed or sent.</summary>
/// <param name="Area">What it is about, in the API's words.</param>
/// <param name="Words">What is said; <c>None</c> is an answer, nothing takes it back.</param>
public sealed record ClearanceInput(string? Area, string? Words);
