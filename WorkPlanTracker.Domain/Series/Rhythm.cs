namespace WorkPlanTracker.Domain.Series;

/// <summary>How often a report recurs, as data. It cannot be built wrong and never changes.</summary>
public sealed record Rhythm
{
    /// <summary>The most months between two instances, or from the anchor to one.</summary>
    public const int MaxMonths = 120;

    /// <summary>The most instances that are named one by one.</summary>
    public const int MaxOffsets = 20;

    /// <param name="kind">How it comes round.</param>
    /// <param name="every">How many months lie between instances; of no meaning otherwise.</param>
    /// <param name="offsets">How many months from the anchor each instance is; of no meaning otherwise.</param>
    /// <exception cref="RuleBrokenException">A part is out of range; the sentence says which and what to enter.</exception>
    public Rhythm(RhythmKind kind, int every = 0, IReadOnlyList<int>? offsets = null)
    {
        Kind = Enum.IsDefined(kind) ? kind : throw new RuleBrokenException("rhythm", "Choose how it recurs: every so many months, at each meeting, or so many months on.", "rhythm");
        Every = kind is RhythmKind.Months ? every : 0;
        Offsets = kind is RhythmKind.Offsets ? [.. (offsets ?? []).Distinct().Order()] : [];
        if (kind is RhythmKind.Months && Every is < 1 or > MaxMonths)
        {
            throw new RuleBrokenException("every", $"Enter how many months lie between two instances, from 1 to {MaxMonths}.", "every");
        }

        if (kind is RhythmKind.Offsets && (Offsets.Count is 0 or > MaxOffsets || Offsets.Any(o => o is < 1 or > MaxMonths)))
        {
            throw new RuleBrokenException("offsets", $"Enter how many months on it comes, such as 6, 12: at most {MaxOffsets} numbers from 1 to {MaxMonths}.", "offsets");
        }
    }

    /// <summary>At each ordinary meeting.</summary>
    public static Rhythm EachMeeting { get; } = new(RhythmKind.EachMeeting);

    /// <summary>How it comes round.</summary>
    public RhythmKind Kind { get; }

    /// <summary>How many months lie between instances; 0 where they are not so counted.</summary>
    public int Every { get; }

    /// <summary>Months from the anchor, in order; empty where they are not so counted.</summary>
    public IReadOnlyList<int> Offsets { get; }

    /// <summary><c>every six months</c>, <c>at each meeting</c>, <c>six months on and one year on</c>.</summary>
    public string Words => Kind switch
    {
        RhythmKind.Months => Every switch { 1 => "every month", 12 => "every year", _ => $"every {SmallNumbers.Of(Every)} months" },
        RhythmKind.EachMeeting => "at each meeting",
        _ => WordLists.And([.. Offsets.Select(On)]),
    };

    /// <summary>Every so many months.</summary>
    public static Rhythm EveryMonths(int months) => new(RhythmKind.Months, months);

    /// <summary>So many months on from the anchor.</summary>
    public static Rhythm After(params IReadOnlyList<int> months) => new(RhythmKind.Offsets, 0, months);

    /// <summary><c>six months on</c>, <c>one year on</c>, <c>eighteen months on</c>.</summary>
    public static string On(int months) => months switch
    {
        1 => "one month on",
        12 => "one year on",
        18 => "eighteen months on",
        _ when months % 12 == 0 => $"{SmallNumbers.Of(months / 12)} years on",
        _ => $"{SmallNumbers.Of(months)} months on",
    };

    /// <summary>How many months lie between an instance and the one before it; null where they are not counted in months.</summary>
    /// <param name="number">The later instance, from 1. Before the first lies the anchor.</param>
    public int? MonthsBefore(int number) => Kind switch
    {
        RhythmKind.Months => Every,
        RhythmKind.Offsets when number >= 1 && number <= Offsets.Count => Offsets[number - 1] - (number == 1 ? 0 : Offsets[number - 2]),
        _ => null,
    };

    /// <summary>The same rhythm, its months compared one by one.</summary>
    public bool Equals(Rhythm? other) => other is not null && (Kind, Every) == (other.Kind, other.Every) && Offsets.SequenceEqual(other.Offsets);

    /// <summary>Agrees with <see cref="Equals(Rhythm)"/>.</summary>
    public override int GetHashCode() => HashCode.Combine(Kind, Every, Offsets.Count);
}
