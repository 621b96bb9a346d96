using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Sample;

/// <summary>The reports: planned, moved where the record shows it, considered on their day. Milestones follow them.</summary>
internal static class ReportRecord
{
    private static readonly DateOnly PeriodBegins = new(2010, 1, 1);
    private static readonly Dictionary<string, string> Refs = new(StringComparer.Ordinal);

    /// <summary>The reference of a report of the data: numbered in the data's own order, planned ones after.</summary>
    internal static string RefOf(string id) => Refs[id];

    internal static void Number(SampleRow data)
    {
        lock (Refs)
        {
            foreach (var row in data.Rows("reports").Concat(data.Rows("planned_reports").Where(p => p["delivered_by"] is null)).Concat(SlippedOnly(data)))
            {
                Refs.TryAdd(row.Id, string.Create(CultureInfo.InvariantCulture, $"R-{Refs.Count + 1}"));
            }
        }
    }

    /// <summary>Moves that the record shows of papers it does not list otherwise.</summary>
    private static IEnumerable<SampleRow> SlippedOnly(SampleRow data) =>
        data.Rows("slippage").Where(s => s["report"] is null && IsAMove(s));

    /// <summary>A move within the period that the record is sure enough of; what only lagged moved nowhere.</summary>
    private static bool IsAMove(SampleRow slip) => slip["confidence"] != "low" && slip.Day("from") >= PeriodBegins;

    internal static void Tell(SampleScript script, SampleRow data)
    {
        var offices = data.Rows("offices").ToDictionary(o => o.Id, o => o.Text("name"), StringComparer.Ordinal);
        foreach (var row in data.Rows("reports"))
        {
            var moved = data.Rows("slippage").Where(s => s["report"] == row.Id && IsAMove(s)).ToList();
            TellReport(script, data, row, offices, moved is [var move, ..] ? move : null);
        }

        foreach (var row in SlippedOnly(data))
        {
            TellSlipped(script, data, row);
        }

        foreach (var row in data.Rows("planned_reports").Where(p => p["delivered_by"] is null))
        {
            var report = PlannedReport.Plan(RefOf(row.Id), row.Text("title"), row.Codes("thematic_areas"), ["PP"]);
            report.Describe(ReportKind.Report, "", [], "", "", null, row["due"] is null && row["status"] == "planned" ? PlanDate.Between(new(2011, 4, 7), new(2011, 7, 7), "April to July 2011") : row.Date("due"));
            report.Replay(row.Id == "PLN-2" ? ReportStage.Commissioned : ReportStage.Proposed);
            script.Add(SampleScript.Proposals, "proposeReport", row.Marked(report));
        }
    }

    /// <summary>A paper known only by its move: placed, moved on the day, considered where it went.</summary>
    private static void TellSlipped(SampleScript script, SampleRow data, SampleRow row)
    {
        var reference = RefOf(row.Id);
        var (from, to) = (row.Day("from")!.Value, row.Day("to")!.Value);
        var (first, then) = (MeetingOn(data, from, row.Text("title")), MeetingOn(data, to, row.Text("title")));
        var report = PlannedReport.Plan(reference, row.Text("title"), [], row.Flag("public_protection") ? ["PP"] : []);
        report.Describe(ReportKind.Report, "", [], "", "", null, PlanDate.OnDay(from));
        report.Remark("Known only by its move from one meeting to another.", null);
        script.Add(SampleScript.StartOf(from.AddDays(-28)), "planReport", row.Marked(report));
        script.At(SampleScript.StartOf(from.AddDays(-14)), "placeReport", change => PlaceAsync(change, data, reference, first, ReportStage.Published, ""));
        script.At(SampleScript.EndOf(from), "moveReport", change => PlaceAsync(change, data, reference, then, ReportStage.Published, row.Text("reason")));
        script.At(SampleScript.EndOf(to), "considerReport", change => ConsiderAsync(change, reference, row));
    }

    /// <summary>The business plan goes from the joint sitting to the full Authority (action 13 says so); the other paper stays with SOP.</summary>
    private static string MeetingOn(SampleRow data, DateOnly day, string title)
    {
        string[] bodies = title.Contains("Business Plan", StringComparison.Ordinal) ? ["JSF", "MPA"] : ["SOP"];
        return bodies.Select(b => Meeting.ReferenceFor(b, day)).First(m => data.Rows("meetings").Any(row => CommitteeRecord.RefOf(row.Id) == m));
    }

    private static void TellReport(SampleScript script, SampleRow data, SampleRow row, Dictionary<string, string> offices, SampleRow? move)
    {
        var reference = RefOf(row.Id);
        var day = row.Day("meeting_date");
        var meeting = row["meeting"] is { } id ? CommitteeRecord.RefOf(id) : null;
        var ahead = day >= SampleScript.Day;
        var firstDay = move?.Day("from") ?? day;
        var first = move is null ? meeting : string.Create(CultureInfo.InvariantCulture, $"{row.Code("committee")}-{firstDay:yyyy-MM-dd}");
        var subject = row.Id == "RPT-020" ? "Stalking and harassment" : row.Text("title");
        var report = PlannedReport.Plan(reference, subject, row.Codes("thematic_areas"), row.Flag("public_protection") ? ["PP"] : []);
        report.Describe(
            ReportKind.Report, row["by"] is { } by ? offices[by] : "", row["by"] is null ? [] : [row.Code("by")!], row.Text("description"), row.Text("recommendation"),
            row.Code("committee"), firstDay is { } target ? PlanDate.OnDay(target) : PlanDate.NotSet);
        var planned = firstDay is { } d && d > new DateOnly(2010, 2, 15) ? SampleScript.StartOf(ahead ? new DateOnly(2011, 2, 1) : d.AddDays(-28)) : SampleScript.StartOf(new(2010, 1, 5));
        script.Add(planned, "planReport", row.Marked(report));

        if (first is null)
        {
            // Taken at some meeting of the year that no page names: known by the review of January.
            script.At(SampleScript.EndOf(new(2011, 1, 13)), "recordReport", async change => await ConsiderAsync(change, reference, row));
            return;
        }

        script.At(ahead ? planned : SampleScript.StartOf(firstDay!.Value.AddDays(-14)) < planned ? planned : SampleScript.StartOf(firstDay!.Value.AddDays(-14)), "placeReport", async change =>
            await PlaceAsync(change, data, reference, first, ahead ? ReportStage.Drafting : ReportStage.Published, ""));
        if (move is { } slipped)
        {
            script.At(SampleScript.EndOf(firstDay!.Value), "moveReport", async change => await PlaceAsync(change, data, reference, meeting!, ReportStage.Published, slipped.Text("reason")));
        }

        if (!ahead)
        {
            script.At(SampleScript.EndOf(day!.Value), "considerReport", async change => await ConsiderAsync(change, reference, row));
        }
    }

    /// <summary>The agenda item of the data for a report at a meeting, where its agenda is on record.</summary>
    internal static SampleRow? ItemOf(SampleRow data, string report, string meeting) =>
        data.Rows("agenda_items").Where(i => i["report"] is { } id && Refs.GetValueOrDefault(id) == report && CommitteeRecord.RefOf(i.Text("meeting")) == meeting).Select(i => (SampleRow?)i).FirstOrDefault();

    private static async Task PlaceAsync(Change change, SampleRow data, string reference, string meeting, ReportStage stage, string reason)
    {
        var report = await change.FetchAsync<PlannedReport>(reference);
        report.Replay(stage);
        var printed = ItemOf(data, reference, meeting);
        var part = printed?["part"] == "2" ? 2 : 1;
        var item = await AgendaSlots.PlaceAsync(
            change, report, await change.ReadAsync<Meeting>(meeting), new SlotPlace(part, printed?.Text("section") ?? "", null, null, reason), printed is { } row ? SampleRow.CodeOf(row.Id) : null);
        if (item.Version == 1 && item.Source is Domain.RecordSource.Entered)
        {
            item.ComesFrom(printed is null ? Domain.RecordSource.Inferred : Domain.RecordSource.PublicRecord);
        }
    }

    private static async Task ConsiderAsync(Change change, string reference, SampleRow row)
    {
        var report = await change.FetchAsync<PlannedReport>(reference);
        report.Consider(row.Text("report_number"), row.Text("outcome"));
        change.Say(report, $"“{report.Title}” considered.");
        if (await AgendaSlots.OfAsync(change, reference) is { } slot)
        {
            await AgendaSlots.FollowAsync(change, reference, await change.ReadAsync<Meeting>(slot.Meeting), (milestone, place) => milestone.MeetByReport(place, change.Author, change.Now));
        }
    }
}
