namespace WorkPlanTracker.Domain.Committees;

/// <summary>Any body that meets.</summary>
public sealed class Committee : Record
{
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

    public string UsualVenue { get; private set; } = "";

    /// <summary>How often it meets, in words, where that is known.</summary>
    public string Cycle { get; private set; } = "";

    /// <summary>How many working days lie between its ordinary meetings; null where the cycle is not known.</summary>
    public int? CycleWorkingDays { get; private set; }

    public IReadOnlyList<string> StandingItems { get; private set; } = [];

    /// <summary>How long a meeting lasts by default, in minutes; null where that is not known.</summary>
    public int? CapacityMinutes { get; private set; }

    public DateOnly? FirstDay { get; private set; }

    public DateOnly? LastDay { get; private set; }

    /// <summary>The body that takes over what is open, by code or by a working title.</summary>
    public string? Successor { get; private set; }

    public static Committee Establish(string code, string abbreviation, string name, CommitteeKind body, string? parent) =>
        new(code) { Abbreviation = abbreviation, Name = Words(name, 200, "name", "a name"), Body = body, Parent = parent };

    /// <summary>Says what the body looks after and how it meets.</summary>
    public void Describe(string remit, string usualVenue, string cycle, IReadOnlyList<string> aliases, IReadOnlyList<string> standingItems)
    {
        Remit = OptionalWords(remit, 4_000, "remit", "the remit");
        UsualVenue = OptionalWords(usualVenue, 300, "usualVenue", "the venue");
        Cycle = OptionalWords(cycle, 300, "cycle", "the cycle");
        Aliases = aliases;
        StandingItems = standingItems;
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

    /// <summary>Names the body that takes over what is open, by code or by a working title.</summary>
    /// <exception cref="RuleBrokenException">No name, too long, or the body itself.</exception>
    public void HandOverTo(string successor)
    {
        var named = Words(successor, 200, "successor", "the body that takes over");
        Successor = named == Ref ? throw new RuleBrokenException("successor", $"{Ref} cannot take over from itself.", "successor") : named;
    }
}
