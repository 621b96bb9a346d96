using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Data;

/// <summary>Plans the next report of a series, inside a command: when somebody asks, and when the one before was considered. See docs/adr/0062.</summary>
internal static class SeriesProposals
{
    /// <summary>Plans the report of an instance, as the series says.</summary>
    internal static async Task<PlannedReport> ProposeAsync(Change change, SeriesFacts facts, SeriesInstance instance)
    {
        await change.AloneAsync();
        var series = facts.Series;
        // What it follows was taken; what was withdrawn is still looked at, so that nothing private comes back in public.
        var anchor = series.Anchor is AnchorKind.Report ? series.AnchorRef : null;
        var before = facts.Reports.LastOrDefault(r => r.Instance < instance.Number && !StageRules.IsOut(r.Stage))?.Ref ?? anchor;
        var like = facts.Reports.LastOrDefault(r => r.Instance <= instance.Number)?.Ref ?? anchor;
        var subject = series.SubjectOf(instance);
        var report = PlannedReport.Plan(await change.NextReferenceAsync("report", "R-"), subject, series.Areas, series.Projects);
        report.Edit(new ReportDetails(
            subject, "", series.Paper, series.ReportOf, series.Author, series.Offices, series.Areas, series.Projects, series.Purpose, series.Committee, instance.Target, null, "", ""));
        report.Recur(series.Ref, instance.Number, instance.Called);
        report.Remark("", before);
        if (like is not null && await change.ReadAsync<PlannedReport>(like) is { Part: 2 } exempt)
        {
            // What recurs in private is planned in private: printed is what was printed before, for this instance. Its own subject is for those who may read it.
            var printed = series.TitleAfter(exempt.PublicTitle, instance);
            report.Exempt(new Exemption(printed, exempt.ExemptParagraphs, exempt.PublicInterestReason, exempt.Confidential), subject == printed ? "" : subject, "");
        }

        change.Add(report, string.Create(CultureInfo.InvariantCulture, $"{report.Ref} proposed as instance {instance.Number} of {series.Ref}: “{report.Title}”, wanted {instance.Target.Text}."));
        return report;
    }

    /// <summary>After a report was considered: its series proposes the next one, unless a later one stands already or nothing comes any more.</summary>
    internal static async Task FollowAsync(Change change, PlannedReport considered)
    {
        if (considered is not { Series: { } reference, Instance: { } number })
        {
            return;
        }

        await change.AloneAsync();
        if (await change.Read<ReportSeries>().SingleOrDefaultAsync(s => s.Ref == reference) is not { } series || series.HasEnded(change.Today))
        {
            return;
        }

        var facts = await SeriesReading.OfAsync(change, series);
        var own = facts.Reports.FirstOrDefault(r => r.Ref == considered.Ref)?.Instance ?? number;
        if (facts.Reports.Any(r => r.Instance > own && !StageRules.IsOut(r.Stage)) || facts.Outlook(change.Today).Next is not { } next)
        {
            return;
        }

        var proposed = await ProposeAsync(change, facts, next);
        change.Warn($"{reference} recurs {series.Rhythm.Words}, so {proposed.Ref} is proposed: “{proposed.Title}”, wanted {next.Target.Text}.");
    }
}
