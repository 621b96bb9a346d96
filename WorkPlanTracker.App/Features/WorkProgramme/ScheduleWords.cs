using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain;
using WorkPlanTracker.Domain.Dates;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>What the work programme says of itself.</summary>
internal static class ScheduleWords
{
    /// <summary>Which days a listing shows, and how much there is on them.</summary>
    internal static string Shown(ScheduleListing listing) =>
        $"{(listing.View.ShowsYear ? $"Meeting year {listing.View.YearOn(listing.Board.Plan.Today).Words}, " : "")}{LondonTime.Day(listing.Span.From)} to {LondonTime.Day(listing.Span.To)} · {Counted.Of(listing.Columns.Length, "meeting")} · {Counted.Of(listing.Reports, "report")}";

    /// <summary>Why a view shows no meeting.</summary>
    internal static string Nothing(ScheduleView view, DateOnly today) =>
        !view.ShowsYear ? "None of these committees meets in the next three months."
        : view.Chosen is not { } year || year == MeetingYear.Of(today) ? "This meeting year holds no meeting that is to come. Show those that are over, or plan some."
        : $"{(view.Committees.IsEmpty ? "No committee" : "None of these committees")} {(year.To < today ? $"has a meeting of {year.Words} here." : $"has a meeting in {year.Words} yet. A committee’s page plans the meetings of a year.")}";

    /// <summary>What is said of a meeting year that there is not; null where none is asked for, or one that there is.</summary>
    internal static string? NoYear(string? asked, ScheduleView view)
    {
        var said = Domain.PlainWords.Clean(asked);
        return said.Length == 0 || view.Chosen is not null ? null
            : $"There is no meeting year {(said.Length > 20 ? $"{said[..20]}…" : said)}, so {(view.ShowsYear ? "the present one is" : "the next three months are")} shown. A meeting year goes by the year it begins in, from {MeetingYear.Earliest} to {MeetingYear.Latest}.";
    }

    /// <summary>What is said of days from which no meeting is kept on the board any more; null where none of them is shown.</summary>
    internal static string? NotKept(ScheduleView view, DateOnly today)
    {
        var kept = today.AddDays(-ForwardReader.DaysBack);
        var (from, to) = view.Span(today);
        return from >= kept ? null
            : $"Meetings {(to < kept ? $"of {view.YearOn(today).Words}" : $"before {LondonTime.Day(kept)}")} are not kept on the work programme. They are in the finder and the history.";
    }
}
