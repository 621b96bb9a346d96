using System.Globalization;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Reports;

/// <summary>What is said of a report while a meeting is chosen for it.</summary>
internal static class SlotWords
{
    /// <summary>What has to be known of it, in one line.</summary>
    internal static string Facts(ForwardReport report) => string.Join(" · ", new[]
    {
        StageRules.NameOf(report.Stage),
        string.Create(CultureInfo.InvariantCulture, $"{report.Minutes} minutes"),
        report.Part == 2 ? "Part 2" : "",
        report.Target.IsSet ? $"wanted {report.Target.ShortText}" : "",
        report.Meeting is { } meeting ? $"on {meeting}" : "no meeting yet",
        report.NeededBy.Count == 0 ? "" : $"needed by {string.Join(", ", report.NeededBy.Select(n => $"{n.Milestone} ({LondonTime.ShortDay(n.Day)})"))}",
    }.Where(w => w.Length > 0));

    /// <summary>Where it is now.</summary>
    internal static string Stands(ForwardReport report) => report.Meeting is { } meeting ? $"stands on {meeting} now" : "has no meeting now";

    /// <summary>Why its move has to be explained.</summary>
    internal static string WhyExplain(ForwardReport report) => StageRules.IsCommissioned(report.Stage)
        ? $"{report.Ref} is {StageRules.NameOf(report.Stage)}, so its move is explained."
        : "The agenda it is on is published, so its move is explained.";
}
