using Microsoft.EntityFrameworkCore;
using WorkPlanTracker.App.Data;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Programme;
using WorkPlanTracker.Domain.Projects;
using WorkPlanTracker.Domain.Reports;
using WorkPlanTracker.Domain.Series;

namespace WorkPlanTracker.App.Features.Reports.Series;

/// <summary>Reads a series as it was typed, and checks that what it points at exists.</summary>
internal static class SeriesChecks
{
    internal const string Remedy = "Committee clerks and administrators can.";

    internal static async Task<SeriesDetails> DetailsAsync(Change change, SeriesInput input, SeriesDetails kept)
    {
        var (anchor, reference, day) = await AnchorAsync(change, input.Anchor, kept);
        return new SeriesDetails(
            input.Subject ?? kept.Subject,
            RhythmOf(input, kept.Rhythm),
            await Known.OneAsync<Committee>(change, input.Committee, kept.Committee, "committee", "committee"),
            anchor, reference, day,
            ApiWords.Read(input.Kind, kept.Paper, "kind"),
            ApiWords.Read(input.Purpose, kept.Purpose, "purpose"),
            input.ReportOf ?? kept.ReportOf,
            input.Author ?? kept.Author,
            await Known.AllAsync<Office>(change, input.Offices, kept.Offices, "offices", "office"),
            await Known.AllAsync<ThematicArea>(change, input.Areas, kept.Areas, "areas", "thematic area"),
            await Known.AllAsync<Project>(change, input.Projects, kept.Projects, "projects", "project"));
    }

    /// <summary>The instance that is meant, and its neighbours that come.</summary>
    internal static async Task<(SeriesInstance This, SeriesInstance? Before, SeriesInstance? After, SeriesFacts Facts)> InstanceAsync(Change change, ReportSeries series, int? number)
    {
        var facts = await SeriesReading.OfAsync(change, series);
        if (facts.AnchorDay is null)
        {
            throw NotKnown(series);
        }

        var at = facts.Instances.ToList().FindIndex(i => i.Number == number);
        if (at < 0)
        {
            throw Change.Stop(InputErrors.Of("instance", facts.Instances.Count == 0 ? $"{series.Ref} has no instance yet." : $"{series.Ref} has instances {facts.Instances[0].Number} to {facts.Instances[^1].Number}. Name one of them."));
        }

        if (facts.ReportOf(facts.Instances[at].Number) is { } report)
        {
            throw new RuleBrokenException("planned", $"{report.Ref} is planned as instance {number} of {series.Ref} already. Change, move or withdraw that report instead.", "instance");
        }

        return (facts.Instances[at], facts.Instances.Take(at).LastOrDefault(i => !i.Skipped), facts.Instances.Skip(at + 1).FirstOrDefault(i => !i.Skipped), facts);
    }

    internal static RuleBrokenException NotKnown(ReportSeries series) =>
        new("anchor", $"{series.Ref} is counted from {series.AnchorRef}, which stands on no meeting, so its days are not known yet. Schedule that first, or count from a day.", "anchor");

    private static Rhythm RhythmOf(SeriesInput input, Rhythm kept)
    {
        var kind = ApiWords.Read(input.Rhythm, kept.Kind, "rhythm");
        return new Rhythm(kind, input.Every ?? kept.Every, input.Offsets ?? kept.Offsets);
    }

    private static async Task<(AnchorKind Anchor, string? Ref, DateOnly? Day)> AnchorAsync(Change change, string? said, SeriesDetails kept)
    {
        var wanted = PlainWords.Clean(said);
        if (said is null || wanted.Length == 0)
        {
            return said is null ? (kept.Anchor, kept.AnchorRef, kept.AnchorDay) : (AnchorKind.Day, null, null);
        }

        var reference = wanted.ToUpperInvariant();
        return await change.Read<PlannedReport>().AnyAsync(r => r.Ref == reference) ? (AnchorKind.Report, reference, null)
            : await change.Read<Meeting>().AnyAsync(m => m.Ref == reference) ? (AnchorKind.Meeting, reference, null)
            : reference.StartsWith("R-", StringComparison.Ordinal) ? throw Known.Missing("anchor", "report", wanted)
            : (AnchorKind.Day, null, Known.Day(wanted, kept.AnchorDay ?? change.Today, "anchor"));
    }
}
