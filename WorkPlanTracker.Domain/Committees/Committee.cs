using WorkPlanTracker.Domain.Cycles;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Deadlines;
using WorkPlanTracker.Domain.Meetings;

namespace WorkPlanTracker.Domain.Committees;

/// <summary>Any body that meets.</summary>
public sealed class Committee : Record
{
    public const int MaxNameLength = 200;

    /// <summary>The longest code or abbreviation: a meeting's reference is made of it.</summary>
    public const int MaxCodeLength = 12;

    public const int MaxAliases = 20;

    public const int MaxBoroughs = 60;

    private Committee()
    {
    }

    private Committee(string code)
        : base(code)
    {
    }

    public override string Kind => "committee";

    /// <summary>As printed (<c>F&amp;R</c>); the reference is the plain code (<c>FR</c>).</summary>
    public string Abbreviation { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Other names it is printed under, all of them this one body.</summary>
    public IReadOnlyList<string> Aliases { get; private set; } = [];

    public CommitteeKind Body { get; private set; }

    /// <summary>The code of the body it reports to; null at the top.</summary>
    public string? Parent { get; private set; }

    public string Remit { get; private set; } = "";

    /// <summary>Codes of the thematic areas its terms of reference give it; empty where nobody has said.</summary>
    public IReadOnlyList<string> RemitAreas { get; private set; } = [];

    public string UsualVenue { get; private set; } = "";

    /// <summary>How often it meets, in words, where that is known.</summary>
    public string Cycle { get; private set; } = "";

    /// <summary>How often it meets, as days can be proposed by it; null where only words are known.</summary>
    public MeetingCycle? MeetingCycle { get; private set; }

    /// <summary>How many working days lie between its ordinary meetings; null where the cycle is not known.</summary>
    public int? CycleWorkingDays { get; private set; }

    public IReadOnlyList<string> StandingItems { get; private set; } = [];

    /// <summary>How long a meeting lasts by default, in minutes; null where that is not known.</summary>
    public int? CapacityMinutes { get; private set; }

    /// <summary>How many items an agenda takes by default; null where that is not known.</summary>
    public int? CapacityItems { get; private set; }

    /// <summary>Whether press and public may never attend; else its part 1 is open.</summary>
    public bool MeetsInPrivate { get; private set; }

    /// <summary>Its timetable: when what is due before a meeting.</summary>
    public IReadOnlyList<DeadlineRule> DeadlineRules { get; private set; } = [];

    /// <summary>Days on which it is closed though others work, in order.</summary>
    public IReadOnlyList<NamedDay> ClosureDays { get; private set; } = [];

    /// <summary>The boroughs it looks at in turn; empty for a body that reviews none.</summary>
    public IReadOnlyList<string> Boroughs { get; private set; } = [];

    public DateOnly? FirstDay { get; private set; }

    public DateOnly? LastDay { get; private set; }

    /// <summary>The body that takes over what is open, by code or by a working title.</summary>
    public string? Successor { get; private set; }

    public static Committee Establish(string code, string abbreviation, string name, CommitteeKind body, string? parent) =>
        new(code) { Abbreviation = abbreviation, Name = Words(name, MaxNameLength, "name", "a name"), Body = body, Parent = parent, DeadlineRules = Deadlines.DeadlineRules.Usual(body) };

    /// <summary>The days it works.</summary>
    /// <param name="body">The calendar that is kept.</param>
    public WorkingDays Calendar(WorkingDays body) => body.ClosedOn(ClosureDays);

    /// <summary>Everything that is due before a meeting of it on a day.</summary>
    /// <param name="meeting">The meeting's day.</param>
    /// <param name="body">The calendar that is kept.</param>
    public MeetingDeadlines DeadlinesOf(DateOnly meeting, WorkingDays body) => MeetingDeadlines.Of(meeting, DeadlineRules, Calendar(body));

    /// <summary>Reads a code as it is typed: letters and digits, in capitals.</summary>
    /// <exception cref="RuleBrokenException">There is none, or it holds anything else.</exception>
    public static string CodeOf(string? typed)
    {
        var code = PlainWords.Clean(typed).ToUpperInvariant();
        return code.Length is >= 1 and <= MaxCodeLength && code.All(char.IsAsciiLetterOrDigit)
            ? code
            : throw new RuleBrokenException("code", $"Give a code of 1 to {MaxCodeLength} letters and digits, such as SOP.", "ref");
    }

    /// <summary>Changes what the body is and how it meets.</summary>
    /// <exception cref="RuleBrokenException">Something is missing, too long or makes no sense.</exception>
    public void Edit(CommitteeDetails details)
    {
        Name = Words(details.Name, MaxNameLength, "name", "a name");
        Abbreviation = Words(details.Abbreviation, MaxCodeLength, "abbreviation", "an abbreviation");
        Body = details.Body;
        Parent = details.Parent == Ref ? throw new RuleBrokenException("parent", $"{Ref} cannot report to itself.", "parent") : details.Parent;
        var aliases = details.Aliases.Select(PlainWords.Clean).Where(a => a.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (aliases.Count > MaxAliases || aliases.Exists(a => a.Length > MaxNameLength))
        {
            throw new RuleBrokenException("tooMany", $"Give at most {MaxAliases} other names of at most {MaxNameLength} characters.", "aliases");
        }

        Describe(details.Remit, details.UsualVenue, details.Cycle, aliases, Capacity.Standing(details.StandingItems));
        MeetingCycle = details.MeetingCycle;
        RemitAreas = [.. details.RemitAreas.Distinct(StringComparer.Ordinal)];
        CapacityMinutes = Capacity.Minutes(details.CapacityMinutes);
        CapacityItems = Capacity.Items(details.CapacityItems);
        MeetsInPrivate = details.MeetsInPrivate;
        DeadlineRules = Deadlines.DeadlineRules.Checked(details.DeadlineRules);
        ClosureDays = details.ClosureDays.OrderBy(d => d.Day).Aggregate(BodyCalendar.EnglandAndWales with { Closures = [] }, (calendar, day) => calendar.Close(day.Day, day.Name)).Closures;
        ReviewBoroughs(details.Boroughs);
        Exist(details.FirstDay, details.LastDay);
        if (details.CycleWorkingDays is { } days)
        {
            MeetEvery(days);
        }
        else
        {
            CycleWorkingDays = null;
        }

        if (string.IsNullOrWhiteSpace(details.Successor))
        {
            Successor = null;
        }
        else
        {
            HandOverTo(details.Successor);
        }
    }

    /// <summary>Says what the body looks after and how it meets.</summary>
    public void Describe(string remit, string usualVenue, string cycle, IReadOnlyList<string> aliases, IReadOnlyList<string> standingItems)
    {
        Remit = OptionalWords(remit, 4_000, "remit", "the remit");
        UsualVenue = OptionalWords(usualVenue, 300, "usualVenue", "the venue");
        Cycle = OptionalWords(cycle, 300, "cycle", "the cycle");
        Aliases = aliases;
        StandingItems = standingItems;
    }

    /// <summary>Says which boroughs it looks at in turn.</summary>
    /// <exception cref="RuleBrokenException">There are too many, or a name is too long.</exception>
    public void ReviewBoroughs(IReadOnlyList<string> boroughs)
    {
        IReadOnlyList<string> named = [.. boroughs.Select(PlainWords.Clean).Where(b => b.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
        Boroughs = named.Count > MaxBoroughs || named.Any(b => b.Length > 60)
            ? throw new RuleBrokenException("tooMany", $"Give at most {MaxBoroughs} boroughs of at most 60 characters, one to a line.", "boroughs")
            : named;
    }

    /// <summary>Boroughs as its own list spells them; one that is not on the list stays as it is said.</summary>
    public IReadOnlyList<string> AsListed(IReadOnlyList<string> named) =>
        [.. named.Select(n => Boroughs.FirstOrDefault(b => string.Equals(b, PlainWords.Clean(n), StringComparison.OrdinalIgnoreCase)) ?? n)];

    /// <summary>What to say of boroughs that it does not look at in turn; null where there are none such, or it keeps no list.</summary>
    public string? WhyNotInTurn(IEnumerable<string> named)
    {
        var strange = named.Where(n => n.Length > 0 && !Boroughs.Contains(n, StringComparer.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return Boroughs.Count == 0 || strange.Count == 0 ? null
            : $"{WordLists.And(strange)} {(strange.Count == 1 ? "is" : "are")} not among the boroughs of {Abbreviation}, so no turn is counted. Check the name, or add it to the boroughs of {Abbreviation}.";
    }

    /// <summary>Says how often it meets, so that a slip can be measured in its cycles.</summary>
    /// <exception cref="RuleBrokenException">The cycle is shorter than a day or longer than a year.</exception>
    public void MeetEvery(int workingDays) => CycleWorkingDays = workingDays is >= 1 and <= 260
        ? workingDays
        : throw new RuleBrokenException("cycle", "Give the cycle in working days, from 1 to 260.", "cycleWorkingDays");

    /// <summary>Says from when, and until when, the body exists.</summary>
    /// <exception cref="RuleBrokenException">It would end before it began.</exception>
    public void Exist(DateOnly? firstDay, DateOnly? lastDay)
    {
        if (lastDay < firstDay)
        {
            throw new RuleBrokenException("period", "A body cannot end before its first day.", "lastDay");
        }

        (FirstDay, LastDay) = (firstDay, lastDay);
    }

    /// <summary>Refuses a last day before a meeting it has held.</summary>
    /// <param name="held">The newest meeting it has held.</param>
    /// <exception cref="RuleBrokenException">The meeting was later.</exception>
    public void RefuseToEndBefore(Meeting held, DateOnly lastDay)
    {
        if (held.Date > lastDay)
        {
            throw new RuleBrokenException("heldLater", $"{Abbreviation} held {held.Ref} on {LondonTime.Day(held.Date)}, so it cannot have ended on {LondonTime.Day(lastDay)}. Give {LondonTime.Day(held.Date)} or a later day.", "lastDay");
        }
    }

    /// <summary>Establishes the body that takes over from this one under a working title: of the same kind, under the same parent, for the same remit; and meeting in the same way, until somebody says otherwise.</summary>
    /// <exception cref="RuleBrokenException">No successor is named, or this one has no last day.</exception>
    public Committee EstablishSuccessor(string code)
    {
        var next = Establish(code, code, Successor ?? throw new RuleBrokenException("successor", $"Say first who takes over from {Abbreviation}: a body, or a working title.", "successor"), Body, Parent);
        next.Describe(Remit, UsualVenue, Cycle, [], StandingItems);
        (next.RemitAreas, next.MeetsInPrivate, next.Boroughs) = (RemitAreas, MeetsInPrivate, Boroughs);
        (next.MeetingCycle, next.CycleWorkingDays, next.CapacityMinutes, next.CapacityItems) = (MeetingCycle, CycleWorkingDays, CapacityMinutes, CapacityItems);
        (next.DeadlineRules, next.ClosureDays) = (DeadlineRules, ClosureDays);
        next.Exist(LastDay is { } last ? last.AddDays(1) : throw NoLastDay(), null);
        return next;
    }

    /// <summary>Refuses to hand over what is open while nobody knows when the body ends.</summary>
    public RuleBrokenException NoLastDay() => new("lastDay", $"Say when {Abbreviation} ends: what stands on its meetings until then stays with it.", "lastDay");

    /// <summary>Names the body that takes over what is open, by code or by a working title.</summary>
    /// <exception cref="RuleBrokenException">No name, too long, or the body itself.</exception>
    public void HandOverTo(string successor)
    {
        var named = Words(successor, 200, "successor", "the body that takes over");
        Successor = named == Ref ? throw new RuleBrokenException("successor", $"{Ref} cannot take over from itself.", "successor") : named;
    }
}
