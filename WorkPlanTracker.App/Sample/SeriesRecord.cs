using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Sample;

/// <summary>The reports that recur. Where the record says how (six months, one year, annual, quarterly, each meeting) it is worked out from it; where it says only “regular”, the interval is illustrative.</summary>
internal static class SeriesRecord
{
    private static readonly Author Sample = new("", "Sample");

    internal static void Tell(SampleScript script)
    {
        // The rape command took over in September 2009, the exploitation command on 1 April 2010: known from the reports that were planned on them.
        Begin(script, new(2010, 1, 5), "S-1", From("SCD2 update", Rhythm.After(6, 12, 18), new(2009, 9, 1), "SOP", ["RAPE"]), RecordSource.Inferred, ("RPT-004", 1, new(2010, 3, 4)), ("RPT-012", 2, new(2010, 12, 9)));
        Begin(script, new(2010, 4, 1), "S-2", From("SCD9 update", Rhythm.After(6, 12), new(2010, 4, 1), "SOP", ["TRAFF"]), RecordSource.Inferred, ("RPT-011", 1, new(2010, 12, 9)));
        Begin(script, new(2010, 9, 16), "S-3", new SeriesDetails(
            "Report from the sub-committees", Rhythm.EachMeeting, "SOP", AnchorKind.Meeting, "SOP-2010-09-16", null, ReportKind.Report, ReportPurpose.Information, "", "", [], [], []), RecordSource.Inferred, ("RPT-105", 1, new(2010, 10, 14)), ("RPT-106", 2, new(2010, 11, 11)), ("RPT-107", 3, new(2010, 12, 9)));
        Begin(script, new(2010, 12, 9), "S-4", FromReport("Specialist Crime Directorate quarterly report", 3, "RPT-023", "SOP", ["RAPE", "CHILD", "TRAFF"], ReportKind.Report), RecordSource.Inferred);
        Begin(script, new(2011, 2, 2), "S-5", FromReport("MPA/MPS annual Violence Against Women report", 12, "RPT-018", "CEP", ["VAW"], ReportKind.AnnualReport), RecordSource.Inferred);
        Begin(script, new(2011, 2, 7), "S-6", From("SCD5 update", Rhythm.EveryMonths(6), new(2010, 10, 14), "SOP", ["CHILD"]), RecordSource.Illustrative, ("PLN-6", 1, new(2011, 2, 7)));
        Begin(script, new(2011, 2, 7), "S-7", From("Community Safety Units update", Rhythm.EveryMonths(6), new(2011, 1, 13), "SOP", ["DV"]), RecordSource.Illustrative, ("PLN-7", 1, new(2011, 2, 7)));
        // What stands on every agenda of a committee, by the record's own list of standing items.
        Begin(script, new(2010, 3, 11), "S-8", Standing("Reports from the sub-committees", "CEP", new(2010, 3, 11), ""), RecordSource.Inferred,
            ("RPT-112", 1, new(2010, 3, 11)), ("RPT-110", 2, new(2010, 5, 17)), ("RPT-109", 3, new(2010, 7, 8)), ("RPT-111", 4, new(2010, 11, 4)));
        Begin(script, new(2010, 7, 22), "S-9", Standing("Reports from committees", "MPA", new(2010, 7, 22), ""), RecordSource.Inferred, ("RPT-119", 1, new(2010, 7, 22)), ("RPT-120", 4, new(2011, 1, 27)));
        Begin(script, new(2010, 5, 27), "S-10", Standing("Commissioner's report", "MPA", new(2010, 5, 27), "Commissioner"), RecordSource.Inferred, ("RPT-117", 1, new(2010, 5, 27)));
        NotOnRecord(script, 5, "S-8", 5, 6);
        NotOnRecord(script, 6, "S-9", 2, 3);
        NotOnRecord(script, 7, "S-10", 2, 3, 4, 5);
        script.At(SampleScript.EndOf(new(2011, 2, 7)).AddMinutes(4), "joinSeries", async change =>
        {
            await JoinAsync(change, "R-63", "S-2", 2);
            await JoinAsync(change, "R-64", "S-1", 3);
        });
        script.At(SampleScript.EndOf(new(2011, 2, 7)).AddMinutes(3), "shiftInstance", async change =>
        {
            var series = await change.FetchAsync<ReportSeries>("S-1");
            var instances = (await SeriesReading.OfAsync(change, series)).Instances;
            change.Reason = "Six months after the one-year report, which came in December (illustrative).";
            series.Shift(instances[2], new(2011, 6, 9), instances[1], null, change.Reason, Sample, change.Now);
            change.Say(series, "Instance 3 of S-1 comes on 9 June 2011 instead of 1 March 2011.");
        });
    }

    private static SeriesDetails From(string subject, Rhythm rhythm, DateOnly day, string committee, IReadOnlyList<string> areas) =>
        SeriesDetails.From(subject, rhythm, day) with { Committee = committee, Areas = areas, Projects = ["PP"] };

    private static SeriesDetails FromReport(string subject, int every, string report, string committee, IReadOnlyList<string> areas, ReportKind paper) => new(
        subject, Rhythm.EveryMonths(every), committee, AnchorKind.Report, ReportRecord.RefOf(report), null, paper, ReportPurpose.NotSaid, "", "", [], areas, ["PP"]);

    private static SeriesDetails Standing(string subject, string committee, DateOnly from, string reportOf) =>
        SeriesDetails.From(subject, Rhythm.EachMeeting, from) with { Committee = committee, Purpose = ReportPurpose.Information, ReportOf = reportOf };

    /// <summary>Leaves out instances of which the record has no page: whether there was a paper is not known, so none is said to be missing.</summary>
    private static void NotOnRecord(SampleScript script, int minutes, string reference, params int[] numbers) =>
        script.At(SampleScript.EndOf(new(2011, 2, 7)).AddMinutes(minutes), "skipInstance", async change =>
        {
            var series = await change.FetchAsync<ReportSeries>(reference);
            var instances = (await SeriesReading.OfAsync(change, series)).Instances;
            change.Reason = "No page of it was found on the record.";
            foreach (var instance in instances.Where(i => numbers.Contains(i.Number)))
            {
                series.Skip(instance, change.Reason, Sample, change.Now);
            }

            change.Say(series, $"Instances of {reference} that are not on the record are left out.");
        });

    /// <summary>Begins a series on the evening of the day it was known; each report joins it on the day it was considered, or planned.</summary>
    private static void Begin(SampleScript script, DateOnly known, string reference, SeriesDetails details, RecordSource source, params (string Report, int Instance, DateOnly Known)[] reports)
    {
        var series = ReportSeries.Start(reference, details);
        series.ComesFrom(source);
        script.Add(SampleScript.EndOf(known).AddMinutes(1), "startSeries", series);
        foreach (var (report, instance, day) in reports)
        {
            script.At(SampleScript.EndOf(day).AddMinutes(2), "joinSeries", change => JoinAsync(change, ReportRecord.RefOf(report), reference, instance));
        }
    }

    private static async Task JoinAsync(Change change, string reference, string series, int instance)
    {
        var report = await change.FetchAsync<PlannedReport>(reference);
        var found = (await SeriesReading.OfAsync(change, await change.ReadAsync<ReportSeries>(series))).Instances;
        report.Recur(series, instance, found.FirstOrDefault(i => i.Number == instance)?.Called);
        change.Say(report, $"{reference} is instance {instance} of {series}.");
    }
}
