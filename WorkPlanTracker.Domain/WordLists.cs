namespace WorkPlanTracker.Domain;

/// <summary>Words one after another, as a sentence lists them.</summary>
internal static class WordLists
{
    /// <summary><c>a, b and c</c>.</summary>
    internal static string And(IReadOnlyList<string> parts) => Joined(parts, "and");

    /// <summary><c>a, b or c</c>.</summary>
    internal static string Or(IReadOnlyList<string> parts) => Joined(parts, "or");

    private static string Joined(IReadOnlyList<string> parts, string last) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} {last} {parts[^1]}";
}
