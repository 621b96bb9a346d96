using System.Collections.Immutable;
using Microsoft.AspNetCore.WebUtilities;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>What the work programme shows, as its address says it.</summary>
/// <param name="Committees">Codes of the committees shown; empty for all.</param>
/// <param name="Shape">How: <c>board</c>, <c>list</c> or <c>year</c>.</param>
/// <param name="WholeYear">The whole meeting year instead of the next three months.</param>
/// <param name="Past">Meetings that are over are shown too.</param>
/// <param name="Words">Words that the reports without a meeting are looked through for.</param>
public sealed record ScheduleView(ImmutableArray<string> Committees, string Shape, bool WholeYear, bool Past, string Words)
{
    public const string Board = "board";

    public const string List = "list";

    public const string Year = "year";

    private const int MostWords = 80;

    public static ScheduleView Usual { get; } = new([], Board, WholeYear: false, Past: false, "");

    /// <summary>A past day or instant in words; empty for today.</summary>
    public string AsAt { get; init; } = "";

    /// <summary>The meeting year that is shown whole; null for the one that holds the day.</summary>
    public MeetingYear? Chosen { get; init; }

    /// <summary>What tells two views of one board apart.</summary>
    public string Key => string.Join('|', string.Join(',', Committees), WholeYear, Chosen?.Starts, Past, Words, Shape, AsAt);

    /// <summary>Whether the whole meeting year is shown: the year calendar shows nothing less.</summary>
    public bool ShowsYear => WholeYear || Shape is Year;

    /// <summary>The part of an address that says for how long; empty for the next three months.</summary>
    public string Period => Chosen is { } year ? $"window=year&year={year.Starts}" : WholeYear ? "window=year" : "";

    /// <summary>Reads an address; what it does not know is left out.</summary>
    public static ScheduleView Of(string uri)
    {
        var query = QueryHelpers.ParseQuery(new Uri(uri).Query);
        string Said(string name) => query.TryGetValue(name, out var value) ? value.ToString() : "";
        var shape = Said("view");
        var words = Domain.PlainWords.Clean(Said("q"));
        var chosen = MeetingYear.Asked(Domain.PlainWords.Clean(Said("year")));
        return new ScheduleView(
            [.. Said("committees").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(c => c.ToUpperInvariant()).Distinct(StringComparer.Ordinal).Take(40)],
            shape is List or Year ? shape : Board,
            Said("window") is "year" || chosen is not null,
            Said("past") is "1",
            words.Length > MostWords ? words[..MostWords] : words)
        {
            Chosen = chosen,
            AsAt = Domain.PlainWords.Clean(Said("asAt")) is var asAt && asAt.Length > MostWords ? asAt[..MostWords] : asAt,
        };
    }

    /// <summary>One committee's programme as it is printed for the time that an address says.</summary>
    internal static ScheduleView Printed(string? window, string? year)
    {
        var chosen = MeetingYear.Asked(Domain.PlainWords.Clean(year));
        var whole = window is "year" || chosen is not null;
        return Usual with { WholeYear = whole, Past = whole, Chosen = chosen };
    }

    /// <summary>The report that an address asks to choose a meeting for; null where it asks for none.</summary>
    internal static string? AskedOf(string uri) => SaidIn(uri, "report")?.ToUpperInvariant();

    /// <summary>What an address says under a name; null where it says nothing.</summary>
    internal static string? SaidIn(string uri, string name) => QueryHelpers.ParseQuery(new Uri(uri).Query).TryGetValue(name, out var said) ? Domain.PlainWords.Clean(said.ToString()) : null;

    public string ToAddress()
    {
        var parts = new List<string>();
        if (Committees.Length > 0)
        {
            parts.Add($"committees={string.Join(',', Committees.Select(Uri.EscapeDataString))}");
        }

        if (Shape is not Board)
        {
            parts.Add($"view={Shape}");
        }

        if (Period.Length > 0)
        {
            parts.Add(Period);
        }

        if (Past)
        {
            parts.Add("past=1");
        }

        if (Words.Length > 0)
        {
            parts.Add($"q={Uri.EscapeDataString(Words)}");
        }

        if (AsAt.Length > 0)
        {
            parts.Add($"asAt={Uri.EscapeDataString(AsAt)}");
        }

        return parts.Count == 0 ? "schedule" : $"schedule?{string.Join('&', parts)}";
    }

    /// <summary>The first and the last day shown, both included.</summary>
    public (DateOnly From, DateOnly To) Span(DateOnly today)
    {
        if (!ShowsYear)
        {
            return (Past ? today.AddMonths(-3) : today, today.AddMonths(3));
        }

        var year = YearOn(today);
        return (year.From, year.To);
    }

    /// <summary>The meeting year shown on a day, where a whole one is.</summary>
    public MeetingYear YearOn(DateOnly today) => Chosen ?? MeetingYear.Of(today);

    /// <summary>The same with another meeting year, whole.</summary>
    public ScheduleView In(MeetingYear year, DateOnly today) => this with { WholeYear = true, Chosen = year == MeetingYear.Of(today) ? null : year };

    /// <summary>Whether a meeting is over: held, cancelled, or its day has passed.</summary>
    public static bool IsOver(ForwardMeeting meeting, DateOnly today) => !meeting.Meeting.IsAhead || meeting.Meeting.Date < today;

    /// <summary>The same with a committee shown, or not shown any more.</summary>
    public ScheduleView Toggled(string committee) =>
        this with { Committees = Committees.Contains(committee, StringComparer.Ordinal) ? Committees.Remove(committee, StringComparer.Ordinal) : Committees.Add(committee) };

    /// <summary>Whether a report without a meeting is listed: it is meant for one of the committees or for none yet, and holds the words.</summary>
    internal bool Waits(BoardCard card) =>
        (Committees.IsEmpty || card.Report.Committee is not { } committee || Committees.Contains(committee, StringComparer.Ordinal))
        && (Words.Length == 0 || card.Report.Title.Contains(Words, StringComparison.CurrentCultureIgnoreCase) || card.Ref.Equals(Words, StringComparison.OrdinalIgnoreCase));

    /// <summary>How many meetings of the last three months are over.</summary>
    internal int FoldedOf(Board board)
    {
        var today = board.Plan.Today;
        var from = today.AddMonths(-3);
        return board.InOrder.Count(c => c.Over && c.Date >= from && c.Date <= today.AddMonths(3) && ShowsMeetingOf(c.Meeting.Meeting));
    }

    /// <summary>Whether one of the committees shown meets: a joint meeting is each of its bodies'.</summary>
    internal bool ShowsMeetingOf(Meeting meeting) => Committees.IsEmpty || Committees.Any(meeting.IsOf);
}
