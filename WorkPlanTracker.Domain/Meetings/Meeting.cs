using System.Globalization;

namespace WorkPlanTracker.Domain.Meetings;

/// <summary>One sitting of a committee. Its reference stays when its date moves.</summary>
public sealed class Meeting : Record
{
    private Meeting()
    {
    }

    private Meeting(string reference)
        : base(reference)
    {
    }

    public override string Kind => "meeting";

    /// <summary>The committee's code.</summary>
    public string Committee { get; private set; } = "";

    public MeetingKind Sitting { get; private set; }

    /// <summary>The day, in London.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>When it starts, in London; null where it is not known.</summary>
    public TimeOnly? Time { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>True where the usual place is assumed, not printed for that day.</summary>
    public bool PlaceAssumed { get; private set; }

    public MeetingState State { get; private set; }

    public string Note { get; private set; } = "";

    /// <summary>The reference a meeting is given: <c>SOP-2011-04-07</c>, a second one that day <c>…-2</c>.</summary>
    public static string ReferenceFor(string committee, DateOnly date, int nth = 1) =>
        string.Create(CultureInfo.InvariantCulture, $"{committee}-{date:yyyy-MM-dd}{(nth > 1 ? $"-{nth}" : "")}");

    public static Meeting Call(string reference, string committee, DateOnly date, TimeOnly? time, string place, MeetingKind sitting = MeetingKind.Ordinary) =>
        new(reference)
        {
            Committee = committee,
            Date = date,
            Time = time,
            Place = OptionalWords(place, 300, "place", "the place"),
            Sitting = sitting,
        };

    /// <summary>Keeps what the public record adds.</summary>
    public void Remark(string note, bool placeAssumed) => (Note, PlaceAssumed) = (note, placeAssumed);

    /// <summary>Publishes the agenda.</summary>
    /// <exception cref="RuleBrokenException">The meeting is not planned any more.</exception>
    public void PublishAgenda()
    {
        if (State is not MeetingState.Planned)
        {
            throw new RuleBrokenException("notPlanned", "Only a planned meeting's agenda can be published.", "state");
        }

        State = MeetingState.AgendaPublished;
    }

    /// <summary>Records that it took place.</summary>
    /// <exception cref="RuleBrokenException">It was cancelled.</exception>
    public void Hold()
    {
        if (State is MeetingState.Cancelled)
        {
            throw new RuleBrokenException("cancelled", "A cancelled meeting cannot have been held.", "state");
        }

        State = MeetingState.Held;
    }
}
