using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.App.Pictures;
using WorkPlanTracker.App.Ui;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Milestones;
using WorkPlanTracker.Domain.Pictures;

namespace WorkPlanTracker.App.Features.Plan.Timeline;

/// <summary>What a row's strip shows and says, on the screen and on paper.</summary>
internal static class TimelineCells
{
    private static readonly ConditionalWeakTable<PlanRow, Drawn> Kept = [];

    /// <summary>The strip of a row, drawn once for every screen with the same line.</summary>
    internal static MarkupString Strip(PlanRow row, TimeScale scale)
    {
        if (Kept.TryGetValue(row, out var kept) && ReferenceEquals(kept.Scale, scale))
        {
            return kept.Strip;
        }

        var drawn = Of(row, scale).Draw();
        Kept.AddOrUpdate(row, new Drawn(scale, drawn));
        return drawn;
    }

    /// <summary>The strip of a row, for whoever adds lines of its own.</summary>
    internal static MilestoneStrip Of(PlanRow row, TimeScale scale) => new(Marks(row, scale), Css(row), Words(row))
    {
        Slip = Slip(row),
        Said = Said(row),
        Flag = Flag(row, scale),
        FlagWords = FlagWords(row),
    };

    internal static MilestoneMarks Marks(PlanRow row, TimeScale scale) =>
        MilestoneMarks.Of(scale, row.Baseline, row.Forecast, row.Status is MilestoneStatus.Complete ? row.Actual : PlanDate.NotSet);

    internal static string Css(PlanRow row) => row.RecordEnds.IsSet ? "ended" : row.Silent ? "silent" : StatusChip.CssOf(row.Status);

    /// <summary>What is said where no mark can say it.</summary>
    internal static string Said(PlanRow row) =>
        row.Status is MilestoneStatus.Complete && !row.Actual.IsKnown ? "met, day not recorded"
        : !row.Forecast.IsKnown && row.Status is not MilestoneStatus.Complete ? row.Forecast.IsSet ? row.Forecast.Text : row.Baseline.IsKnown ? "no forecast" : "no date yet" : "";

    internal static string Slip(PlanRow row) => row.RecordEnds.IsSet || row.Computed.Slip is not { ApproximateDays: not 0 } slip ? "" : slip.ShortText;

    /// <summary>The strip in words: what was agreed, what is expected or was met, how far apart, and which report proves it.</summary>
    internal static string Words(PlanRow row)
    {
        List<string> words = [row.Baseline.IsSet ? $"baseline {row.Baseline.Text}" : "no baseline"];
        words.Add(row.Status is MilestoneStatus.Complete ? row.Actual.IsSet ? $"met {row.Actual.Text}" : "met, date not recorded" : row.Forecast.IsSet ? $"forecast {row.Forecast.Text}" : "no forecast");
        if (row.Computed.Slip is { ApproximateDays: not 0 } slip && !row.RecordEnds.IsSet)
        {
            words.Add(slip.Text);
        }

        if (row.Proof is not null)
        {
            words.Add(FlagWords(row));
        }

        if (row.DependsOn.Count > 0)
        {
            words.Add($"depends on {string.Join(", ", row.DependsOn)}");
        }

        var sentence = string.Join("; ", words);
        return $"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}";
    }

    /// <summary>Where the report that proves it stands; null where it has no meeting on the line.</summary>
    internal static double? Flag(PlanRow row, TimeScale scale) => row.Proof?.Date is { } day && scale.Holds(day) ? scale.At(day) : null;

    internal static string FlagWords(PlanRow row) => row.Proof is not { } proof ? ""
        : proof.Date is { } day ? $"{proof.Report} at {proof.Committee} on {LondonTime.Day(day)}" : $"{proof.Report} has no meeting yet";

    private sealed record Drawn(TimeScale Scale, MarkupString Strip);
}
