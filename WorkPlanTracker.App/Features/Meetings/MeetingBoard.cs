using WorkPlanTracker.App.Actions;
using WorkPlanTracker.Domain.Committees;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;
using WorkPlanTracker.Domain.Reports;

namespace WorkPlanTracker.App.Features.Meetings;

/// <summary>A meeting with all that its page and its papers show. Immutable, and shared by all its readers; one with private Part 2 text, one without.</summary>
/// <param name="Meeting">The meeting; never to be changed here.</param>
/// <param name="Committee">Whose meeting it is.</param>
/// <param name="Items">Its agenda in order.</param>
/// <param name="Minutes">What it did, minute by minute, in the order of the agenda.</param>
/// <param name="Asked">Actions it asked for.</param>
/// <param name="Outstanding">Actions that nobody has closed: what earlier meetings of the committee asked for, what was passed to it by a body that ended, and urgent actions that are to be reported to it.</param>
/// <param name="Today">The plan's day in London.</param>
/// <param name="Sequence">The newest log entry it holds.</param>
public sealed record MeetingBoard(
    Meeting Meeting, Committee Committee, IReadOnlyList<BoardItem> Items, IReadOnlyList<BoardMinute> Minutes, IReadOnlyList<ActionLine> Asked, IReadOnlyList<ActionLine> Outstanding,
    DateOnly Today, long Sequence)
{
    /// <summary>When what is due.</summary>
    public required MeetingDeadlines Deadlines { get; init; }

    /// <summary>What the agenda takes.</summary>
    public required AgendaLoad Load { get; init; }

    /// <summary>The committee's meetings before and after it, by reference; null where there is none.</summary>
    public required (Meeting? Before, Meeting? After) Neighbours { get; init; }

    /// <summary>What meetings that the page speaks of are called, by reference.</summary>
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    /// <summary>Every other body that meets, by code and abbreviation.</summary>
    public required IReadOnlyList<(string Ref, string Abbreviation, string Name)> Bodies { get; init; }

    /// <summary><c>joint meeting with CEP</c>; empty for an ordinary one.</summary>
    public string KindInFull => MeetingWords.KindOfMeeting(Meeting, code => Bodies.FirstOrDefault(b => b.Ref == code).Name is { Length: > 0 } name ? name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? name : $"the {name}" : code);

    /// <summary>The same with the bodies by their initials, where there is room for few words.</summary>
    public string Kind => MeetingWords.KindOfMeeting(Meeting, code => Bodies.FirstOrDefault(b => b.Ref == code).Abbreviation ?? code);

    /// <summary>Offices that may owe an action: reference and name.</summary>
    public required IReadOnlyList<(string Ref, string Name)> Offices { get; init; }

    public Capacity Capacity => Capacity.Of(Meeting, Committee);

    /// <summary>The days the committee works.</summary>
    public required WorkingDays Calendar { get; init; }

    /// <summary>By how many minutes the agenda is longer than the meeting; zero where it fits, or nobody has said how long that is.</summary>
    public int OverRun => Capacity.MinutesHeld is { } held ? Math.Max(0, Load.Minutes - held) : 0;

    /// <summary>The slots whose report still owes something, or about which something is to be said.</summary>
    public IEnumerable<BoardItem> Reports => Items.Where(i => i.Report is not null && i.Item.IsSlot);

    /// <summary>Whether an item came after everything that was published.</summary>
    public bool IsNew(AgendaItem item) => Meeting.State is MeetingState.AgendaPublished && Meeting.Publications.Count > 0 && !item.Withdrawn && !Meeting.HasPrinted(item.Ref);

    /// <summary>The minute of an item; null while nothing is recorded.</summary>
    public BoardMinute? MinuteOf(AgendaItem item) => Minutes.FirstOrDefault(m => m.Items.Contains(item.Ref, StringComparer.Ordinal));

    /// <summary>How an item is called in a sentence: its number, or its title while it has none.</summary>
    /// <param name="begins">It begins the sentence.</param>
    public static string NameOf(AgendaItem item, bool begins = true) =>
        item.Number.Length > 0 ? $"{(item.Part == 2 ? "Part 2, item" : begins ? "Item" : "item")} {item.Number}" : $"“{item.Title}”";
}

/// <summary>One place on the agenda.</summary>
/// <param name="Item">The item; its title is public.</param>
/// <param name="Report">Its report as the reader may see it; null where it has none.</param>
/// <param name="Minutes">How long it takes.</param>
public sealed record BoardItem(AgendaItem Item, BoardReport? Report, int Minutes);

/// <summary>A report on the agenda, as the reader may see it.</summary>
public sealed record BoardReport
{
    public required string Ref { get; init; }

    /// <summary>The private title for those who may read it, else the public one.</summary>
    public required string Title { get; init; }

    public required ReportStage Stage { get; init; }

    public required ReportPurpose Purpose { get; init; }

    public required IReadOnlyList<string> Recommendations { get; init; }

    /// <summary>Why it, or an appendix of it, is exempt, as printed; empty where nothing is.</summary>
    public required string Exemption { get; init; }

    /// <summary>Whose it is, as printed.</summary>
    public required string ReportOf { get; init; }

    /// <summary>Papers that everyone may have.</summary>
    public required IReadOnlyList<Paper> Papers { get; init; }

    /// <summary>Private papers, for those who may have them; none for others.</summary>
    public required IReadOnlyList<Paper> PrivatePapers { get; init; }

    public required int Deferrals { get; init; }

    public required int Version { get; init; }

    /// <summary>What it still needs for this meeting, each a sentence.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    /// <summary>What it should have had already.</summary>
    public required StepDeadline? Missed { get; init; }

    /// <summary>The next thing it owes.</summary>
    public required StepDeadline? Next { get; init; }

    /// <summary>Worth a second look: listed for information though it asks for a decision, a lead who says it will miss the meeting.</summary>
    public required IReadOnlyList<string> Warnings { get; init; }

    /// <summary>By when milestones need it.</summary>
    public required DateOnly? NeededBy { get; init; }
}

/// <summary>A minute as the reader may see it.</summary>
/// <param name="Outcomes">What was resolved, private outcomes only for those who may read them.</param>
/// <param name="PrivateText">Empty for those who may not read it.</param>
public sealed record BoardMinute(
    string Ref, IReadOnlyList<string> Items, string Number, string Title, int Part, string Text, string PrivateText, IReadOnlyList<ItemOutcome> Outcomes, int Version);
