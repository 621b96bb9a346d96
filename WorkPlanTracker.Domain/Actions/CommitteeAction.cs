using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.Domain.Actions;

/// <summary>Something a meeting asked for.</summary>
public sealed class CommitteeAction : Record
{
    public const int MaxTextLength = 1_000;

    public const int MaxAgreedLength = 300;

    private CommitteeAction()
    {
    }

    private CommitteeAction(string reference)
        : base(reference)
    {
    }

    public override string Kind => "action";

    public string Text { get; private set; } = "";

    /// <summary>What sort of thing it is.</summary>
    public ActionKind Nature { get; private set; }

    /// <summary>1 asked for in public, 2 in private: then <see cref="Text"/> says only where it came from.</summary>
    public int Part { get; private set; } = 1;

    /// <summary>What is asked, of an action of part 2; empty in part 1.</summary>
    [PrivatePart2]
    public string PrivateText { get; private set; } = "";

    /// <summary>What was said when an action of part 2 was closed.</summary>
    [PrivatePart2]
    public string PrivateClosingNote { get; private set; } = "";

    /// <summary>What is asked, for those who may read it.</summary>
    public string Asked => Part == 2 ? PrivateText : Text;

    /// <summary>In the body's words: report back, deferral, follow-up of a recommendation, proposal, response.</summary>
    public string Sort { get; private set; } = "";

    /// <summary>The office that owes it, by reference.</summary>
    public string? Owner { get; private set; }

    /// <summary>The meeting that asked, by reference.</summary>
    public string? RaisedAt { get; private set; }

    /// <summary>The body that goes through it, by code, where that is not the one whose meeting asked: a successor, or the body an urgent action is reported to.</summary>
    public string? Committee { get; private set; }

    /// <summary>Who agreed to an urgent action before it was taken; empty where that is not said.</summary>
    public string AgreedBy { get; private set; } = "";

    /// <summary>The code of the body whose meeting asked: a meeting's reference begins with it. Null where no meeting did.</summary>
    public string? AskedBy => BodyOf(RaisedAt);

    /// <summary>The body that goes through it now, by code; null while none does.</summary>
    public string? Body => Committee ?? AskedBy;

    /// <summary>The bodies whose members may read what is private about it: the one that asked, and the one that goes through it.</summary>
    public IReadOnlyList<string> Bodies => [.. new[] { AskedBy, Committee }.OfType<string>().Distinct(StringComparer.Ordinal)];

    public PlanDate Due { get; private set; } = PlanDate.NotSet;

    public ActionState State { get; private set; }

    /// <summary>The meeting or report that closed it, by reference.</summary>
    public string? ClosedBy { get; private set; }

    public string? Area { get; private set; }

    /// <summary>The agenda item it came from, by reference; null where that is not known.</summary>
    public string? Item { get; private set; }

    /// <summary>What was said when it was closed.</summary>
    public string ClosingNote { get; private set; } = "";

    public static CommitteeAction Ask(string reference, string text, string sort, string? owner, string? raisedAt, PlanDate due, string? area) =>
        new(reference) { Text = Words(text, MaxTextLength, "text", "what is asked"), Sort = sort, Owner = owner, RaisedAt = raisedAt, Due = due, Area = area };

    /// <summary>Records how it stands.</summary>
    public void Stand(ActionState state, string? closedBy) => (State, ClosedBy) = (state, closedBy);

    /// <summary>Says what sort of thing it is.</summary>
    public void Be(ActionKind nature) => Nature = nature;

    /// <summary>Says who agreed to an urgent action before it was taken.</summary>
    /// <exception cref="RuleBrokenException">It is no urgent action, or the words are too long.</exception>
    public void Agree(string by)
    {
        var said = OptionalWords(by, MaxAgreedLength, "agreedBy", "who agreed");
        AgreedBy = said.Length == 0 || Nature is ActionKind.UrgentAction ? said : throw new RuleBrokenException("agreedBy", "Only an urgent action is agreed to before it is taken. Choose that kind, or leave out who agreed.", "agreedBy");
    }

    /// <summary>Says which body goes through it.</summary>
    /// <param name="committee">Its code; null for the body whose meeting asked.</param>
    /// <exception cref="RuleBrokenException">It was asked for in private, and others would come to read it.</exception>
    public void GoTo(string? committee)
    {
        var to = committee == AskedBy ? null : committee;
        if ((to ?? AskedBy) != Body && Part == 2 && Bodies.Count > 0)
        {
            throw Stays("committee");
        }

        Committee = to;
    }

    /// <summary>Passes it to the body that takes over. What is private about it may be read there too.</summary>
    /// <exception cref="RuleBrokenException">It is closed.</exception>
    public void PassTo(string successor) => Committee = State is ActionState.Done
        ? throw new RuleBrokenException("closed", $"{Ref} is closed already.", "state")
        : successor == AskedBy ? null : successor;

    /// <summary>Keeps what is asked private: it comes from an item that was taken so. It stays private from then on.</summary>
    /// <param name="shown">What everyone may read in its place; never what is asked.</param>
    public void AskInPrivate(string shown)
    {
        if (Part == 1)
        {
            (Part, PrivateText, PrivateClosingNote, ClosingNote, Sort) = (2, Text, ClosingNote, "", "");
        }

        Text = Words(shown, MaxTextLength, "text", "what everyone may read");
    }

    /// <summary>Leaves out what is private about it, in a copy for those who may read nothing of that.</summary>
    public void Withhold() => (PrivateText, PrivateClosingNote) = (Part == 2 ? Text : "", "");

    /// <summary>Changes what is asked, of whom and by when.</summary>
    /// <exception cref="RuleBrokenException">It is closed, or words are missing or too long.</exception>
    public void Edit(ActionDetails details)
    {
        if (State is ActionState.Done)
        {
            throw new RuleBrokenException("closed", $"{Ref} is closed, so it no longer changes. Record another action instead.", "state");
        }

        // Who reads what was asked in private follows the body that asked: once there is one, it stays.
        if (Part == 2 && Bodies.Count > 0 && BodyOf(details.RaisedAt) is var asking && asking != AskedBy && (AskedBy is not null || (asking is not null && asking != Committee)))
        {
            throw Stays("raisedAt");
        }

        var asked = Words(details.Text, MaxTextLength, "text", "what is asked");
        (Text, PrivateText) = Part == 2 ? (Text, asked) : (asked, "");
        Sort = Part == 2 ? "" : OptionalWords(details.Sort, 100, "sort", "the sort");
        (Owner, RaisedAt, Item, Due, Area) = (details.Owner, details.RaisedAt, details.Item, details.Due, details.Area);
    }

    /// <summary>Says that it stands in the way of itself, or no longer does.</summary>
    /// <exception cref="RuleBrokenException">It is closed.</exception>
    public void Block(bool blocked) => State = State is ActionState.Done
        ? throw new RuleBrokenException("closed", $"{Ref} is closed already.", "state")
        : blocked ? ActionState.Blocked : ActionState.Open;

    /// <summary>Closes it.</summary>
    /// <param name="closedBy">The meeting or report that closed it, by reference; null where it was neither.</param>
    /// <param name="note">What was done.</param>
    /// <exception cref="RuleBrokenException">It is closed already, or nothing says how.</exception>
    public void Close(string? closedBy, string note)
    {
        if (State is ActionState.Done)
        {
            throw new RuleBrokenException("closed", $"{Ref} is closed already.", "state");
        }

        var said = closedBy is null
            ? Words(note, MaxTextLength, "note", "what was done, or the meeting or report that closed it")
            : OptionalWords(note, MaxTextLength, "note", "the note");
        (ClosingNote, PrivateClosingNote) = Part == 2 ? ("", said) : (said, "");
        Stand(ActionState.Done, closedBy);
    }

    /// <summary>Refuses a meeting that cannot have closed it: one that was cancelled or lies ahead; and, of an urgent action, one of a body that it is not reported to.</summary>
    /// <param name="successor">The body that takes over from the one that goes through it, by code; null where none does.</param>
    /// <exception cref="RuleBrokenException">The meeting is such a one.</exception>
    public void RefuseUnlessClosable(Meeting meeting, string? successor, DateOnly today)
    {
        if (meeting.State is MeetingState.Cancelled)
        {
            throw new RuleBrokenException("cancelled", $"{meeting.Ref} was cancelled, so it closed nothing. Choose a meeting that took place.", "closedBy");
        }

        if (meeting.Date > today)
        {
            throw new RuleBrokenException("notYet", $"{meeting.Ref} is on {LondonTime.Day(meeting.Date)}, so it has closed nothing yet. Choose a meeting that took place, or close {Ref} from that day on.", "closedBy");
        }

        if (Nature is ActionKind.UrgentAction && Body is { } to && meeting.Committee != to && meeting.Committee != successor)
        {
            throw new RuleBrokenException("anotherBody", $"{Ref} is to be reported to {to}, and {meeting.Ref} is a meeting of {meeting.Committee}. Choose a meeting of {to}, or edit first which body it is reported to.", "closedBy");
        }
    }

    /// <summary>A review may have asked too, and has no members of its own.</summary>
    private static string? BodyOf(string? asked) => asked?.Split('-') is [var body, _, _, _, ..] ? body : null;

    private RuleBrokenException Stays(string field) =>
        new("staysPrivate", $"{Ref} was asked for in private, and only those of {string.Join(" and ", Bodies)} may read it. It stays there; record another action for another body.", field);
}
