using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.WorkPlans;

namespace WorkPlanTracker.App.Sample;

/// <summary>The milestones of the record, and how each was met.</summary>
internal static class MilestoneRecord
{
    /// <summary>When most undated facts were known: the review of January.</summary>
    private static readonly DateOnly Review = new(2011, 1, 13);

    private static readonly Author Lead = new(DemoPeople.LeadEmail, DemoPeople.LeadName);

    internal static void Tell(SampleScript script, SampleRow data)
    {
        foreach (var row in data.Rows("milestones"))
        {
            TellMilestone(script, row);
        }
    }

    /// <summary><c>MS-09</c> → <c>PP-M09</c>: the project's code and the same number.</summary>
    internal static string RefOf(SampleRow row) => $"{row.Code("project")}-M{row.Id[3..]}";

    private static void TellMilestone(SampleScript script, SampleRow row)
    {
        var reference = RefOf(row);
        var planned = row.Date("planned");
        var first = row.Date("actual").End is { } early && early < new DateOnly(2010, 3, 1);
        script.At(first ? SampleScript.EndOf(new(2010, 1, 4)) : SampleScript.EndOf(new(2010, 1, 31)), "planMilestone", async change =>
        {
            var plan = await change.ReadAsync<WorkPlan>(ProgrammeRecord.PlanOf(row.Code("project")!));
            var milestone = Milestone.Propose(reference, plan, DetailsOf(row), PlanDate.NotSet, PlanDate.NotSet);
            milestone.TakeBaseline(planned);
            milestone.Remark(row.Text("note"));
            if (planned.IsKnown)
            {
                change.AddPart(milestone.Replay(new Progress(MilestoneStatus.NotStarted, planned, PlanDate.NotSet, "", []), change.Author, change.Now));
            }

            change.Add(row.Marked(milestone), $"{reference} added to the plan: {milestone.Title}.");
        });

        if (row["status"] is not ("done" or "done_late"))
        {
            return;
        }

        var met = row.Date("actual");
        var known = met.End ?? (row.Id == "MS-18" ? new DateOnly(2011, 2, 17) : Review);
        if (known >= SampleScript.Day)
        {
            script.At(SampleScript.StartOf(new(2011, 2, 21)), "postProgressUpdate", change => PostAsync(
                change, reference, MilestoneStatus.OnTrack, PlanDate.NotSet, PlanDate.NotSet, "The draft is with the lead officer.", illustrative: true));
            script.At(SampleScript.StartOf(new(2010, 12, 1)).AddMinutes(1), "editMilestone", async change =>
            {
                var milestone = await change.FetchAsync<Milestone>(reference);
                milestone.Edit(await change.ReadAsync<WorkPlan>(milestone.Plan), DetailsOf(row) with { DependsOn = ["PP-M54"] });
                change.Say(milestone, $"{reference} waits for PP-M54 (illustrative).");
            });
            return;
        }

        TellProgress(script, row, reference, known);
        if (row["report"] is null || row["meeting"] is null)
        {
            var actual = met.IsSet ? met : PlanDate.Said("date not recorded");
            var narrative = row["note"] ?? "Recorded as done.";
            script.At(SampleScript.EndOf(known), "recordMet", change => PostAsync(
                change, reference, MilestoneStatus.Complete, met, actual, narrative));
        }
    }

    /// <summary>Two updates before a milestone was met, so that history and trend have something to show. Marked as made up.</summary>
    private static void TellProgress(SampleScript script, SampleRow row, string reference, DateOnly known)
    {
        // What was met before the plan had run for long heard of it twice in its first month.
        var (begun, going) = known < new DateOnly(2010, 3, 1) ? (new DateOnly(2010, 1, 11), new DateOnly(2010, 1, 20)) : (known.AddDays(-75), known.AddDays(-35));
        foreach (var (day, said) in new[] { (begun, "Work has begun."), (going, "Going to plan.") })
        {
            script.At(SampleScript.StartOf(day), "postProgressUpdate", change => PostAsync(
                change, reference, MilestoneStatus.OnTrack, row.Date("planned").IsSet ? row.Date("planned") : row.Date("actual"), PlanDate.NotSet, said, illustrative: true));
        }

        if (!row.Date("planned").IsSet)
        {
            TellBaseline(script, row, reference, known);
        }
    }

    /// <summary>A baseline where the record gives none, so that comparison has something to show: taken at the review for the plans under it, elsewhere before it was met. Marked as made up.</summary>
    private static void TellBaseline(SampleScript script, SampleRow row, string reference, DateOnly known)
    {
        var reviewed = row.Code("project") is "PP" or "VAW";
        var baseline = row.Date("actual") is { IsKnown: true } met ? met : PlanDate.InMonth(known.Year, known.Month);
        script.At(reviewed ? SampleScript.EndOf(Review).AddMinutes(1) : SampleScript.StartOf(known.AddDays(-30)), "recordBaseline", async change =>
        {
            var milestone = await change.FetchAsync<Milestone>(reference);
            milestone.TakeBaseline(baseline, illustrative: true);
            change.Say(milestone, $"Baseline of {reference} recorded: {baseline.Text} (illustrative).");
        });
    }

    private static async Task PostAsync(Change change, string reference, MilestoneStatus status, PlanDate forecast, PlanDate actual, string narrative, bool illustrative = false)
    {
        var milestone = await change.FetchAsync<Milestone>(reference);
        if (milestone.IsFinished)
        {
            return;
        }

        // A forecast that follows a report's meeting is not taken back by what was planned first.
        var kept = milestone.ProvedBy is not null && milestone.Forecast.IsKnown ? milestone.Forecast : forecast.IsSet ? forecast : milestone.Forecast;
        change.AddPart(milestone.Replay(new Progress(status, kept, actual, narrative, [], Illustrative: illustrative), illustrative ? Lead : change.Author, change.Now));
        change.Reason = narrative;
        change.Say(milestone, status is MilestoneStatus.Complete ? $"{reference} complete, met {actual.Text}." : $"{reference} {StatusWords.Of(status).ToLowerInvariant()}.");
    }

    private static MilestoneDetails DetailsOf(SampleRow row) => new(
        row.Text("title"),
        "",
        row.Codes("areas"),
        "",
        row["lead_officer"] ?? "",
        null,
        [],
        row["report"] is not null ? Deliverable.Report : row.Text("title").Contains("briefing", StringComparison.OrdinalIgnoreCase) ? Deliverable.Briefing : Deliverable.NotSaid,
        row["report"] is { } report ? ReportRecord.RefOf(report) : null);
}
