using System.Globalization;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Actions;
using WorkPlanTracker.Domain.Briefings;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Recommendations;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Sample;

/// <summary>What meetings asked for, what audits recommended, and the quarterly briefings.</summary>
internal static class ActionRecord
{
    internal static void Tell(SampleScript script, SampleRow data)
    {
        var proposals = 0;
        var days = data.Rows("meetings").ToDictionary(m => m.Id, m => m.Day("date")!.Value, StringComparer.Ordinal);
        foreach (var (row, i) in data.Rows("actions").Select((row, i) => (row, i)))
        {
            // What a meeting after the demonstration's day asked for is a proposal on it, and no meeting's yet.
            var asked = row["raised_at"] is { } meeting ? days[meeting] : (DateOnly?)null;
            var proposed = asked >= SampleScript.Day;
            var known = proposed ? SampleScript.Proposals : SampleScript.EndOf(asked ?? KnownOf(row));
            var action = CommitteeAction.Ask(
                string.Create(CultureInfo.InvariantCulture, $"A-{i + 1}"), row.Text("title"), row.Text("type"), row.Code("owner"),
                row["raised_at"] is { } raised && !proposed ? CommitteeRecord.RefOf(raised) : null, row.Date("due"), row.Code("thematic_area"));
            action.Stand(proposed ? ActionState.Proposed : row["status"] == "blocked" ? ActionState.Blocked : ActionState.Open, null);
            script.Add(known, "askAction", row.Marked(action));
            if (row["type"] == "proposal_2011_12")
            {
                script.Add(SampleScript.Proposals, "proposeForNextYear", row.Marked(NextYearProposal.PutForward(
                    string.Create(CultureInfo.InvariantCulture, $"PN-{++proposals}"), ProgrammeRecord.PlanOf("PP"), row.Code("thematic_area"),
                    "Put forward for 2011/12. The public record gives the action and its area, and no rationale of its own.", row.Text("title"), null, row.Date("due"), new Author(DemoPeople.LeadEmail, DemoPeople.LeadName))));
            }

            if (row["closed_by"] is { } closer)
            {
                var closing = closer.StartsWith("RPT", StringComparison.Ordinal) ? ReportRecord.RefOf(closer) : CommitteeRecord.RefOf(closer);
                var closed = days.TryGetValue(closer, out var day) ? day : new DateOnly(2010, 12, 9);
                script.At(SampleScript.EndOf(closed), "closeAction", async change =>
                {
                    var done = await change.FetchAsync<CommitteeAction>(action.Ref);
                    done.Stand(ActionState.Done, closing);
                    change.Say(done, $"{done.Ref} closed by {closing}.");
                });
            }
        }

        foreach (var (row, i) in data.Rows("recommendations").Select((row, i) => (row, i)))
        {
            var recommendation = Recommendation.Record(
                string.Create(CultureInfo.InvariantCulture, $"REC-{i + 1}"), row.Text("set"), row.Text("text"), row.Code("by"), row.Date("due"), row.Code("thematic_area"));
            var ahead = row.Row("due")?.Day("date") >= SampleScript.Day;
            recommendation.Stand(
                row["status"] switch
                {
                    _ when ahead => RecommendationState.Proposed,
                    "implemented" => RecommendationState.Implemented,
                    "in_progress" => RecommendationState.InProgress,
                    "outstanding" => RecommendationState.Awaiting,
                    _ => RecommendationState.Open,
                },
                row.Text("blocked_by"));
            var known = i < 3 ? new DateOnly(2010, 10, 31) : row.Text("set").Contains("2011", StringComparison.Ordinal) ? new DateOnly(2011, 2, 2) : new DateOnly(2010, 5, 17);
            script.Add(ahead ? SampleScript.Proposals : SampleScript.EndOf(known), "recordRecommendation", row.Marked(recommendation));
        }

        TellBriefings(script, data);
    }

    /// <summary>When an action that no meeting of the data raised was known: with the July 2010 bulletin, the audit's follow-up, or the Green Paper's response.</summary>
    private static DateOnly KnownOf(SampleRow action) => action.Id switch
    {
        "ACT-07" => new(2010, 7, 31),
        "ACT-15" => new(2010, 10, 31),
        _ => new(2011, 1, 31),
    };

    private static void TellBriefings(SampleScript script, SampleRow data)
    {
        foreach (var series in data.Rows("briefings").GroupBy(b => b.Text("series"), StringComparer.Ordinal))
        {
            script.Add(SampleScript.StartOf(new(2010, 4, 1)), "planBriefings", [.. series.Select((row, i) => row.Marked(Briefing.Plan(
                SampleRow.CodeOf(row.Id), row.Text("series"), i + 1, row.Day("period_start")!.Value, row.Day("period_end")!.Value,
                row.Row("due") is null ? PlanDate.NotSet : row.Date("due"), row.Text("audience"), row.Codes("thematic_areas"), row.Text("note"))))]);
        }
    }
}
