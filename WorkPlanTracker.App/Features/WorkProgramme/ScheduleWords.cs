using System.Globalization;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>What the work programme says of itself.</summary>
internal static class ScheduleWords
{
    /// <summary>Why a view shows no meeting.</summary>
    internal static string Nothing(ScheduleView view) => view.ShowsYear ? "This meeting year holds no meeting that is to come. Show those that are over, or plan some."
        : "None of these committees meets in the next three months.";

    internal static string Count(int number, string what) => string.Create(CultureInfo.InvariantCulture, $"{number} {what}{(number == 1 ? "" : "s")}");
}
