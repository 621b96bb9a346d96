using System.Collections.Immutable;
using System.Globalization;
using WorkPlanTracker.App.Live;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.App.Features.WorkProgramme;

/// <summary>A meeting as a column of the board, with its cards. A column of which nothing changed stays the same object.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Committee">As printed: <c>SOP</c>.</param>
/// <param name="Cards">The reports on it, in the order of the agenda.</param>
public sealed record BoardColumn(ForwardMeeting Meeting, string Committee, ImmutableArray<BoardCard> Cards)
{
    /// <summary>The most cards a column writes out; more are on the meeting's own page.</summary>
    public const int MostCards = 40;

    public string Ref => Meeting.Meeting.Ref;

    public DateOnly Date => Meeting.Meeting.Date;

    /// <summary><c>Thu 7 Apr 2011</c>.</summary>
    public string Day => $"{Date.DayOfWeek.ToString()[..3]} {LondonTime.ShortDay(Date)}";

    /// <summary>The time, what kind of sitting it is, and how it stands where that is not simply planned.</summary>
    public required string About { get; init; }

    /// <summary>What kind of sitting it is, and with which bodies; empty for an ordinary one.</summary>
    public required string Kind { get; init; }

    /// <summary>When the agenda has to be out; empty where no rule says so or it is out.</summary>
    public required string Publish { get; init; }

    public required string PublishCss { get; init; }

    /// <summary>Whether it is over.</summary>
    public required bool Over { get; init; }

    /// <summary>How full it is: <c>106 of 120 minutes · 9 items</c>.</summary>
    public required string LoadWords { get; init; }

    /// <summary>How full it is, in hundredths; null where nobody has said how much it takes.</summary>
    public required int? Full { get; init; }

    public bool TooFull => Full > 100;

    /// <summary>Items of the agenda without a report, in words; null where there are none.</summary>
    public required string? Others { get; init; }

    /// <param name="abbreviation">The abbreviation of a body, by code.</param>
    internal static BoardColumn Of(ForwardMeeting meeting, Committee committee, ImmutableArray<BoardCard> cards, DateOnly today, WorkingDays calendar, Func<string, string> abbreviation)
    {
        var sitting = meeting.Meeting;
        var over = ScheduleView.IsOver(meeting, today);
        var publication = sitting.State is MeetingState.Planned && !over ? meeting.Deadlines.Of(DeadlineStep.Publication) : null;
        var others = meeting.Items.Count(i => !i.Withdrawn && i.Report is null);
        var kind = MeetingWords.KindOf(sitting, abbreviation);
        return new BoardColumn(meeting, committee.Abbreviation, cards)
        {
            Kind = kind,
            About = string.Join(" · ", new[]
            {
                sitting.Time is { } time ? LondonTime.Clock(time) : "",
                kind,
                sitting.State switch { MeetingState.AgendaPublished => "agenda published", MeetingState.Held => "held", MeetingState.Cancelled => "cancelled", _ => over ? "its day has passed" : "" },
                sitting.Theme.Length > 0 ? sitting.Theme : string.Join(", ", sitting.Boroughs),
            }.Where(w => w.Length > 0)),
            Publish = publication is null ? "" : $"Publish by {BoardCard.DayWithoutYear(publication.Date, today)}, {Deadline.HowFar(publication.Date, today, calendar)}",
            PublishCss = publication is null ? "" : publication.Date < today ? "late" : publication.Date <= today.AddDays(9) ? "warn" : "",
            Over = over,
            LoadWords = Load(meeting),
            Full = FullOf(meeting),
            Others = others == 0 ? null : others == 1 ? "1 other item" : string.Create(CultureInfo.InvariantCulture, $"{others} other items"),
        };
    }

    private static string Load(ForwardMeeting meeting)
    {
        var (load, capacity) = (meeting.Load, meeting.Capacity);
        var items = capacity.ItemsHeld is { } held
            ? string.Create(CultureInfo.InvariantCulture, $"{load.Items} of {held} items")
            : string.Create(CultureInfo.InvariantCulture, $"{load.Items} {(load.Items == 1 ? "item" : "items")}");
        return capacity.MinutesHeld is not { } minutes ? string.Create(CultureInfo.InvariantCulture, $"{load.Minutes} minutes · {items}")
            : load.Minutes > minutes ? string.Create(CultureInfo.InvariantCulture, $"{load.Minutes} of {minutes} minutes, {load.Minutes - minutes} over · {items}")
            : string.Create(CultureInfo.InvariantCulture, $"{load.Minutes} of {minutes} minutes · {items}");
    }

    private static int? FullOf(ForwardMeeting meeting)
    {
        var (load, capacity) = (meeting.Load, meeting.Capacity);
        int? byMinutes = capacity.MinutesHeld is { } minutes ? load.Minutes * 100 / minutes : null;
        int? byItems = capacity.ItemsHeld is { } items ? load.Items * 100 / items : null;
        return byMinutes is null ? byItems : byItems is null ? byMinutes : Math.Max(byMinutes.Value, byItems.Value);
    }
}
