using System.Collections.Immutable;

namespace WorkPlanTracker.App.Live;

/// <summary>A person at some place, as colleagues see them.</summary>
/// <param name="Email">The account; one person in several tabs is one.</param>
/// <param name="Name">As shown to readers.</param>
public sealed record PresentPerson(string Email, string Name)
{
    /// <summary>Two letters for a chip.</summary>
    public string Initials => string.Concat(Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(w => char.ToUpperInvariant(w[0])));
}

/// <summary>Who is where, on all instances. Immutable, shared by every screen; a place whose people did not change keeps its object.</summary>
public sealed record PresenceSnapshot(ImmutableDictionary<string, IReadOnlyList<PresentPerson>> ByPlace)
{
    /// <summary>Nobody anywhere.</summary>
    public static PresenceSnapshot Empty { get; } = new(ImmutableDictionary.Create<string, IReadOnlyList<PresentPerson>>(StringComparer.Ordinal));

    /// <summary>Everyone at a place.</summary>
    public IReadOnlyList<PresentPerson> At(string place) => ByPlace.GetValueOrDefault(place, []);

    /// <summary>Everyone at a place but one: a person is no company to themselves.</summary>
    public IReadOnlyList<PresentPerson> OthersAt(string place, string email)
    {
        var all = At(place);
        return all.Any(p => p.Email == email) ? [.. all.Where(p => p.Email != email)] : all;
    }

    /// <summary>Their names as a sentence has them, or null where there are none.</summary>
    public static string? NamesOf(IReadOnlyList<PresentPerson> people) => people.Count switch
    {
        0 => null,
        1 => people[0].Name,
        2 => $"{people[0].Name} and {people[1].Name}",
        _ => $"{people[0].Name} and {people.Count - 1} others",
    };
}
