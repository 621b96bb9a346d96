using WorkPlanTracker.App.SignIn;

namespace WorkPlanTracker.App.Live;

/// <summary>Whose private Part 2 text somebody reads: that of every committee, of some, or of none. It names the projection they see, which all see who have the same.</summary>
public sealed record PrivateScope
{
    private PrivateScope(bool all, IReadOnlyList<string> committees) => (All, Committees) = (all, committees);

    /// <summary>That of every committee.</summary>
    public static PrivateScope Everything { get; } = new(true, []);

    /// <summary>None.</summary>
    public static PrivateScope Nothing { get; } = new(false, []);

    /// <summary>Whether that of every committee.</summary>
    public bool All { get; }

    /// <summary>The committees whose private text they read beside nobody else's, by code, in order.</summary>
    public IReadOnlyList<string> Committees { get; }

    /// <summary>The same for all who read the same.</summary>
    public string Key => All ? "*" : string.Join(',', Committees);

    /// <summary>What a person reads, by the one table of rights.</summary>
    public static PrivateScope Of(Person person) =>
        person.ReadsPrivate ? Everything : person.ReadsPrivateOfThese is { Count: > 0 } committees ? new PrivateScope(false, committees) : Nothing;

    internal static PrivateScope Of(bool withPrivate) => withPrivate ? Everything : Nothing;

    /// <summary>Whether the private text of a committee is among it.</summary>
    public bool Reads(string? committee) => All || (committee is not null && Committees.Contains(committee, StringComparer.Ordinal));

    public bool Equals(PrivateScope? other) => other is not null && Key == other.Key;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);
}
