using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Pictures;

namespace WorkPlanTracker.App.Pictures;

/// <summary>What a milestone trend chart shows, in words: for those who do not see it, and beside its lines.</summary>
internal static class TrendWords
{
    /// <summary>The whole picture.</summary>
    internal static string Of(string title, TrendPicture picture, WorkingDays calendar) => $"{title}. {string.Join(" ", picture.Lines.Select(l => $"{l.Line.Ref} {Of(l.Line, calendar)}."))}";

    /// <summary>What became of one line.</summary>
    internal static string Of(TrendLine line, WorkingDays calendar) => line.Moved(calendar) is not { } moved
        ? "no forecast yet"
        : $"{(line.IsMet ? "met" : "expected")} {line.Last.Text}, {(moved.ApproximateDays != 0 ? $"{moved.Text}, measured from the first forecast" : line.Moves > 0 ? "back where it was first expected" : "as first expected")}";

    /// <summary>How far it moved, in a word or two.</summary>
    internal static string Brief(TrendLine line, WorkingDays calendar) => $"{(line.IsMet ? "met " : "")}{line.Moved(calendar)?.ShortText ?? ""}";
}
