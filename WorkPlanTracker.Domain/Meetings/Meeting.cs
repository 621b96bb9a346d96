using System.Globalization;

namespace WorkPlanTracker.Domain.Meetings;

/// <summary>One sitting of a committee. Its reference stays when its date moves.</summary>
public sealed class Meeting : Record
{
    public const int MaxPlaceLength = 300;

    public const int MaxReasonLength = 1_000;

    public const int MaxReturning = 4;

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

    /// <summary>How long it lasts, in minutes; null for what is usual with the committee.</summary>
    public int? CapacityMinutes { get; private set; }

    /// <summary>How many items it takes; null for what is usual with the committee.</summary>
    public int? CapacityItems { get; private set; }

    /// <summary>What its agenda begins with; empty for what is usual with the committee.</summary>
    public IReadOnlyList<string> StandingItems { get; private set; } = [];

    /// <summary>The boroughs under review, for a session of a board that looks at two in turn.</summary>
    public IReadOnlyList<string> Boroughs { get; private set; } = [];

    /// <summary>Boroughs that come back with an update; a return is not a turn.</summary>
    public IReadOnlyList<string> Returning { get; private set; } = [];

    /// <summary>What a thematic session is about.</summary>
    public string Theme { get; private set; } = "";

    /// <summary>The bodies a joint meeting is held with, by code; its own committee calls it and is not among them.</summary>
    public IReadOnlyList<string> JointWith { get; private set; } = [];

    /// <summary>When its agenda was published, in UTC.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Why it was cancelled; empty while it was not.</summary>
    public string CancelledBecause { get; private set; } = "";

    /// <summary>The meeting that takes its place, by reference.</summary>
    public string? ReplacedBy { get; private set; }

    /// <summary>Every move to another day, oldest first.</summary>
    public IReadOnlyList<MeetingMove> Moves { get; private set; } = [];

    /// <summary>Every agenda as it was published, frozen: the agenda first, then its supplements.</summary>
    public IReadOnlyList<AgendaPublication> Publications { get; private set; } = [];

    /// <summary>Who was there, and who sent apologies.</summary>
    public IReadOnlyList<Attendant> Attendance { get; private set; } = [];

    /// <summary>How far its minutes have got.</summary>
    public MinutesStage MinutesStage { get; private set; }

    /// <summary>The meeting that agreed its minutes, by reference; null while none has.</summary>
    public string? MinutesAgreedAt { get; private set; }

    /// <summary>Whether what happens at it may be recorded: its agenda is out and its day has come, or it was held.</summary>
    public bool IsUnderWay(DateOnly today) => State is MeetingState.Held || (State is MeetingState.AgendaPublished && Date <= today);

    /// <summary>Whether it is still to come as planned: only such a meeting's agenda takes reports.</summary>
    public bool IsAhead => State is MeetingState.Planned or MeetingState.AgendaPublished;

    /// <summary>Whether it is a meeting of a body: its own, or one that it is held jointly with.</summary>
    public bool IsOf(string committee) => Committee == committee || JointWith.Contains(committee, StringComparer.Ordinal);

    /// <summary>The reference a meeting is given: <c>SOP-2011-04-07</c>, a second one that day <c>…-2</c>.</summary>
    public static string ReferenceFor(string committee, DateOnly date, int nth = 1) =>
        string.Create(CultureInfo.InvariantCulture, $"{committee}-{date:yyyy-MM-dd}{(nth > 1 ? $"-{nth}" : "")}");

    public static Meeting Call(string reference, string committee, DateOnly date, TimeOnly? time, string place, MeetingKind sitting = MeetingKind.Ordinary) =>
        new(reference)
        {
            Committee = committee,
            Date = date,
            Time = time,
            Place = OptionalWords(place, MaxPlaceLength, "place", "the place"),
            Sitting = sitting,
        };

    /// <summary>Keeps what the public record adds.</summary>
    public void Remark(string note, bool placeAssumed) => (Note, PlaceAssumed) = (note, placeAssumed);

    /// <summary>Changes what the sitting is, apart from its day. Of one that was held, only what it looked at can still be said.</summary>
    /// <exception cref="RuleBrokenException">It was held or cancelled, or something makes no sense.</exception>
    public void Arrange(MeetingDetails details)
    {
        if (State is MeetingState.Held && details.SitsAs(this))
        {
            LookAt(details.Boroughs, details.Returning, details.Theme);
            return;
        }

        RefuseUnlessAhead(State is MeetingState.Held ? "changes, except for its boroughs and theme" : "changes");
        JointWith = details.JointBodies(Committee);
        Sitting = details.Sitting;
        Time = details.Time;
        (Place, PlaceAssumed) = (OptionalWords(details.Place, MaxPlaceLength, "place", "the place"), false);
        CapacityMinutes = Capacity.Minutes(details.CapacityMinutes);
        CapacityItems = Capacity.Items(details.CapacityItems);
        StandingItems = Capacity.Standing(details.StandingItems);
        LookAt(details.Boroughs, details.Returning, details.Theme);
    }

    /// <summary>Says which boroughs were or will be under review, which came back with an update, or what the theme was.</summary>
    /// <exception cref="RuleBrokenException">There are too many, a name is too long, or one stands in two places.</exception>
    public void LookAt(IReadOnlyList<string> underReview, IReadOnlyList<string> back, string theme)
    {
        Theme = OptionalWords(theme, MaxPlaceLength, "theme", "the theme");
        var boroughs = Named(underReview);
        var returning = Named(back);
        Returning = returning.Count > MaxReturning ? throw new RuleBrokenException("boroughs", $"At most {MaxReturning} boroughs come back to one session.", "returning")
            : returning.Any(b => b.Length > 60) ? throw new RuleBrokenException("tooLong", "Shorten the borough’s name: 60 characters is the most.", "returning")
            : returning.FirstOrDefault(r => boroughs.Contains(r, StringComparer.OrdinalIgnoreCase)) is { } both ? throw new RuleBrokenException("boroughs", $"{both} is under review at this session, so it does not also come back to it.", "returning")
            : returning;
        Boroughs = boroughs.Count > 2 ? throw new RuleBrokenException("boroughs", "A session looks at two boroughs at most.", "boroughs")
            : boroughs.Any(b => b.Length > 60) ? throw new RuleBrokenException("tooLong", "Shorten the borough’s name: 60 characters is the most.", "boroughs")
            : boroughs.Count > 0 && Theme.Length > 0 ? throw new RuleBrokenException("boroughs", "A session has two boroughs or a theme, not both.", "theme")
            : boroughs;
    }

    private static IReadOnlyList<string> Named(IReadOnlyList<string> boroughs) => [.. boroughs.Select(PlainWords.Clean).Where(b => b.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Goes to another day; the reference stays.</summary>
    /// <exception cref="RuleBrokenException">It was held or cancelled, stands on that day already, or no reason is given once its agenda is published.</exception>
    public void MoveTo(DateOnly date, TimeOnly? time, string reason, Author by, DateTime at)
    {
        RefuseUnlessAhead("moves");
        if (date == Date)
        {
            throw new RuleBrokenException("sameDay", $"{Ref} is on that day already.", "date");
        }

        var why = State is MeetingState.AgendaPublished
            ? Words(reason, MaxReasonLength, "reason", "a reason: its agenda is published")
            : OptionalWords(reason, MaxReasonLength, "reason", "the reason");
        Moves = [.. Moves, new MeetingMove(Date, date, at, by.Name, why)];
        (Date, Time) = (date, time ?? Time);
    }

    /// <summary>Will not take place.</summary>
    /// <param name="replacement">The meeting that takes its place, by reference; null where there is none.</param>
    /// <exception cref="RuleBrokenException">It was held or cancelled already, or no reason is given.</exception>
    public void Cancel(string reason, string? replacement)
    {
        RefuseUnlessAhead("can be cancelled");
        CancelledBecause = Words(reason, MaxReasonLength, "reason", "a reason for cancelling");
        (ReplacedBy, State) = (replacement, MeetingState.Cancelled);
    }

    /// <summary>Publishes the agenda.</summary>
    /// <exception cref="RuleBrokenException">The meeting is not planned any more.</exception>
    public void PublishAgenda(DateTime at)
    {
        if (State is not MeetingState.Planned)
        {
            throw new RuleBrokenException("notPlanned", "Only a planned meeting's agenda can be published.", "state");
        }

        (State, PublishedAt) = (MeetingState.AgendaPublished, at);
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

    /// <summary>Records that it took place, by someone who was there.</summary>
    /// <exception cref="RuleBrokenException">It was cancelled, was held already, or its day has not come.</exception>
    public void Hold(DateOnly today)
    {
        if (State is MeetingState.Held)
        {
            throw new RuleBrokenException("held", $"{Ref} is recorded as held already.", "state");
        }

        if (Date > today)
        {
            throw new RuleBrokenException("notYet", $"{Ref} is on {Dates.LondonTime.Day(Date)}. It can be recorded as held from that day on.", "state");
        }

        Hold();
    }

    /// <summary>Keeps an agenda as it is published: the first time the agenda, then a supplement.</summary>
    /// <param name="lines">What is printed.</param>
    public AgendaPublication Print(IReadOnlyList<AgendaLine> lines, Author by, DateTime at)
    {
        var printed = new AgendaPublication(Publications.Count + 1, at, by.Name, lines);
        Publications = [.. Publications, printed];
        return printed;
    }

    /// <summary>Whether an item stands in an agenda that was published.</summary>
    public bool HasPrinted(string item) => Publications.Any(p => p.Lines.Any(l => l.Item == item));

    /// <summary>Records who was there.</summary>
    /// <exception cref="RuleBrokenException">It is still to come or was cancelled, or there are too many.</exception>
    public void Attend(IReadOnlyList<Attendant> attendance, DateOnly today)
    {
        RefuseUnlessUnderWay(today);
        Attendance = Attendant.Listed(attendance);
    }

    /// <summary>Takes the minutes to another stage.</summary>
    /// <param name="agreedAt">The meeting that agreed them, by reference; null where none did yet.</param>
    /// <exception cref="RuleBrokenException">The meeting was not held, or the stage cannot follow.</exception>
    public void ReachMinutes(MinutesStage stage, string? agreedAt)
    {
        if (State is not MeetingState.Held)
        {
            throw new RuleBrokenException("notHeld", $"{Ref} has not been held, so it has no minutes yet. Record it as held first.", "state");
        }

        if (MinutesStage is MinutesStage.Agreed)
        {
            throw new RuleBrokenException("agreed", $"The minutes of {Ref} are agreed, so they no longer change.", "stage");
        }

        if (stage == MinutesStage && stage is not MinutesStage.Draft)
        {
            throw new RuleBrokenException("sameStage", $"The minutes of {Ref} are {MinutesStageWords.Of(stage).ToLowerInvariant()} already.", "stage");
        }

        if (stage is MinutesStage.Agreed && agreedAt is null)
        {
            throw new RuleBrokenException("agreedAt", "Name the meeting that agreed the minutes.", "agreedAt");
        }

        (MinutesStage, MinutesAgreedAt) = (stage, stage is MinutesStage.Agreed ? agreedAt : null);
    }

    /// <summary>Refuses to record what happens at a meeting before its day, or at one that was cancelled.</summary>
    /// <exception cref="RuleBrokenException">Its agenda is not published, or its day has not come.</exception>
    public void RefuseUnlessUnderWay(DateOnly today)
    {
        if (!IsUnderWay(today))
        {
            throw State is MeetingState.Cancelled
                ? new RuleBrokenException("cancelled", $"{Ref} was cancelled, so nothing happened there.", "state")
                : Date > today
                ? new RuleBrokenException("notYet", $"{Ref} is on {Dates.LondonTime.Day(Date)}. What happens there is recorded from that day on.", "state")
                : new RuleBrokenException("notPublished", $"Publish the agenda of {Ref} first, or record it as held.", "state");
        }
    }

    private void RefuseUnlessAhead(string what)
    {
        if (!IsAhead)
        {
            throw State is MeetingState.Held
                ? new RuleBrokenException("held", $"{Ref} was held, so it no longer {what}.", "state")
                : new RuleBrokenException("cancelled", $"{Ref} was cancelled, so it no longer {what}. Plan another meeting instead.", "state");
        }
    }
}
