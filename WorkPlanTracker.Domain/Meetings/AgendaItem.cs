namespace WorkPlanTracker.Domain.Meetings;

/// <summary>A place on one agenda. A slot is the item that points at a planned report.</summary>
public sealed class AgendaItem : Record
{
    public const int MaxTitleLength = 300;

    public const int MaxPresenterLength = 200;

    public const int MaxCircumstancesLength = 1_000;

    /// <summary>The most minutes one item is given.</summary>
    public const int MaxMinutes = 480;

    private AgendaItem()
    {
    }

    private AgendaItem(string reference)
        : base(reference)
    {
    }

    public override string Kind => "agendaItem";

    /// <summary>The meeting's reference.</summary>
    public string Meeting { get; private set; } = "";

    /// <summary>1 open to press and public, 2 after they are excluded. Numbers start again at 1 in part 2.</summary>
    public int Part { get; private set; } = 1;

    /// <summary>What everyone may read of an action asked under it in private.</summary>
    public string AskedInPrivate => Title.Length > 200 ? "Asked for in private." : $"Asked for in private under “{Title}”.";

    /// <summary>As printed: <c>Items for decision</c>, <c>Items for information</c>; empty where the agenda has none.</summary>
    public string Section { get; private set; } = "";

    /// <summary>As printed: <c>9</c>, <c>10a</c>; empty where it is not known.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Its place in the order of the agenda, from 1.</summary>
    public int Order { get; private set; }

    /// <summary>The public title.</summary>
    public string Title { get; private set; } = "";

    public AgendaItemType Type { get; private set; }

    public bool Oral { get; private set; }

    /// <summary>How long it is given, in minutes; null where that is not said.</summary>
    public int? Minutes { get; private set; }

    /// <summary>Where the minutes record it; one minute may cover several items.</summary>
    public string MinuteNumber { get; private set; } = "";

    /// <summary>The planned report it takes, by reference.</summary>
    public string? Report { get; private set; }

    /// <summary>The item is no longer taken, and keeps its number.</summary>
    public bool Withdrawn { get; private set; }

    /// <summary>The meeting came and did not take it: deferred, or not reached. It stays on this agenda, and its report may stand on a later one too.</summary>
    public bool NotTaken { get; private set; }

    /// <summary>Who speaks to it; empty where that is not said.</summary>
    public string Presenter { get; private set; } = "";

    /// <summary>Why it is taken although it was not open to inspection for the clear days; empty for an item that was. They go into the minutes.</summary>
    public string SpecialCircumstances { get; private set; } = "";

    /// <summary>Whether it is the slot of its report: the one place where that is going to be, or was, taken.</summary>
    public bool IsSlot => Report is not null && !Withdrawn && !NotTaken;

    public static AgendaItem Place(string reference, string meeting, int part, string number, int order, string title, AgendaItemType type, string? report = null) =>
        new(reference)
        {
            Meeting = meeting,
            Part = part is 1 or 2 ? part : throw new RuleBrokenException("part", "An agenda has part 1 and part 2.", "part"),
            Number = number,
            Order = order,
            Title = Words(title, MaxTitleLength, "title", "a title"),
            Type = type,
            Report = report,
        };

    /// <summary>Keeps what is printed beside the title.</summary>
    public void Print(string section, string minuteNumber, bool oral, int? minutes) =>
        (Section, MinuteNumber, Oral, Minutes) = (section, minuteNumber, oral, minutes);

    /// <summary>Goes to another agenda before either is published; the number is the other agenda's to give.</summary>
    public void MoveTo(string meeting, int part, string section, int order, int? minutes)
    {
        (Meeting, Number) = (meeting, "");
        Arrange(part, section, order, minutes);
    }

    /// <summary>Takes another place on the same agenda.</summary>
    /// <exception cref="RuleBrokenException">There is no such part, or the minutes make no sense.</exception>
    public void Arrange(int part, string section, int order, int? minutes)
    {
        Part = part is 1 or 2 ? part : throw new RuleBrokenException("part", "An agenda has part 1 and part 2.", "part");
        Minutes = minutes is null or (>= 1 and <= MaxMinutes)
            ? minutes
            : throw new RuleBrokenException("minutes", $"Give the minutes as a whole number from 1 to {MaxMinutes}.", "minutes");
        (Section, Order) = (section, order);
    }

    /// <summary>Says who speaks to it.</summary>
    public void Present(string presenter) => Presenter = OptionalWords(presenter, MaxPresenterLength, "presenter", "who presents it");

    /// <summary>Takes it as a matter of urgency.</summary>
    /// <param name="circumstances">The special circumstances; nothing takes them back.</param>
    public void TakeAsUrgent(string circumstances) =>
        SpecialCircumstances = OptionalWords(circumstances, MaxCircumstancesLength, "specialCircumstances", "the special circumstances");

    /// <summary>Makes room for another item before it, or takes an item's place.</summary>
    public void Shift(int order) => Order = order;

    /// <summary>Carries the number it is printed with.</summary>
    public void Carry(string number) => Number = number;

    /// <summary>Shows another title, as its report does.</summary>
    public void Entitle(string title) => Title = Words(title, MaxTitleLength, "title", "a title");

    /// <summary>Takes the item off while it keeps its number.</summary>
    public void Withdraw() => Withdrawn = true;

    /// <summary>Records that the meeting did not take it.</summary>
    public void LeaveUntaken() => NotTaken = true;

    /// <summary>Records that the meeting took it after all.</summary>
    public void TakeAfterAll() => NotTaken = false;

    /// <summary>Says under which number the minutes record it; nothing where none does.</summary>
    public void MinuteAs(string number) => MinuteNumber = number;
}
