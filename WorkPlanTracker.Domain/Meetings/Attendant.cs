namespace WorkPlanTracker.Domain.Meetings;

/// <summary>Someone at a meeting, or someone who sent apologies.</summary>
public sealed record Attendant
{
    public const int MaxNameLength = 120;

    /// <summary>The most lines of one meeting.</summary>
    public const int MaxPerMeeting = 200;

    private const int MaxItemLength = 12;

    /// <param name="name">As the minutes print it.</param>
    /// <param name="sort">In what capacity.</param>
    /// <param name="from">The number of the item from which on; empty for the whole meeting.</param>
    /// <param name="to">The number of the item until which; empty for to the end.</param>
    /// <exception cref="RuleBrokenException">There is no name, or something is too long.</exception>
    public Attendant(string name, AttendanceSort sort, string from = "", string to = "")
    {
        (Name, Sort, From, To) = (PlainWords.Clean(name), sort, PlainWords.Clean(from), PlainWords.Clean(to));
        if (Name.Length is 0 or > MaxNameLength)
        {
            throw new RuleBrokenException("missing", $"Enter each name, in at most {MaxNameLength} characters.", "attendance");
        }

        if (From.Length > MaxItemLength || To.Length > MaxItemLength)
        {
            throw new RuleBrokenException("tooLong", $"Give the number of the agenda item, such as 4 or 10a, for {Name}.", "attendance");
        }
    }

    /// <summary>As the minutes print it.</summary>
    public string Name { get; }

    /// <summary>In what capacity.</summary>
    public AttendanceSort Sort { get; }

    /// <summary>The number of the item from which on; empty for the whole meeting.</summary>
    public string From { get; }

    /// <summary>The number of the item until which; empty for to the end.</summary>
    public string To { get; }

    /// <summary>An attendance that is not too long.</summary>
    /// <exception cref="RuleBrokenException">There are too many.</exception>
    public static IReadOnlyList<Attendant> Listed(IReadOnlyList<Attendant> attendance) => attendance.Count > MaxPerMeeting
        ? throw new RuleBrokenException("tooMany", $"Attendance has at most {MaxPerMeeting} lines.", "attendance")
        : attendance;

    /// <summary>As it is printed, group by group: members present, others, apologies. A group without people is left out.</summary>
    public static IEnumerable<(string Title, string People)> Printed(IReadOnlyList<Attendant> attendance) =>
        new[] { (AttendanceSort.Member, "Members present"), (AttendanceSort.Other, "Also present"), (AttendanceSort.Apologies, "Apologies") }
            .Select(group => (group.Item2, string.Join(", ", attendance.Where(a => a.Sort == group.Item1).Select(a => a.Words)))).Where(group => group.Item2.Length > 0);

    /// <summary>As the minutes print it: <c>Toby Harris (from item 4)</c>.</summary>
    public string Words => (From.Length, To.Length) switch
    {
        (0, 0) => Name,
        (_, 0) => $"{Name} (from item {From})",
        (0, _) => $"{Name} (to item {To})",
        _ => $"{Name} (items {From} to {To})",
    };
}

/// <summary>In what capacity someone is on the attendance.</summary>
public enum AttendanceSort
{
    Member,
    Other,
    Apologies,
}
