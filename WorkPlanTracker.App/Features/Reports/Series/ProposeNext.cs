using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.People;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Features.Reports.Series;

/// <summary>Plans the report of the next instance of a series.</summary>
public sealed class ProposeNext(PlanWriter writer)
{
    /// <returns>The outcome; its reference is the new report's.</returns>
    public Task<Outcome> RunAsync(Actor actor, string reference, CancellationToken cancellationToken) =>
        writer.RunAsync("proposeNext", actor, async change =>
        {
            change.Require(Act.ProposeReport, remedy: "Project leads, committee clerks and administrators can.");
            await change.AloneAsync();
            var series = await change.ReadAsync<ReportSeries>(reference);
            series.RefuseIfEnded(change.Today);
            var facts = await SeriesReading.OfAsync(change, series);
            if (facts.AnchorDay is null)
            {
                throw SeriesChecks.NotKnown(series);
            }

            var next = facts.Outlook(change.Today).Next ?? throw new RuleBrokenException("noNext", series.Rhythm.Kind is RhythmKind.EachMeeting
                ? $"{series.Committee} has no meeting for the next instance of {reference} yet. Plan its meetings first."
                : $"{reference} has no instance after the last one. Add one to its rhythm, or end it.", "instance");
            await SeriesProposals.ProposeAsync(change, facts, next);
        }, cancellationToken);
}
