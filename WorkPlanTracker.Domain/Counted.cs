using System.Globalization;

namespace WorkPlanTracker.Domain;

/// <summary>How many of a thing, in words as they are read.</summary>
public static class Counted
{
    /// <summary>A number with its thing, thousands set apart: <c>1 report</c>, <c>10,000 milestones</c>, <c>0 actions</c>.</summary>
    /// <param name="count">How many.</param>
    /// <param name="what">One of them, such as <c>milestone</c>; more than one end in an s.</param>
    public static string Of(int count, string what) => $"{Of(count)} {what}{(count == 1 ? "" : "s")}";

    /// <summary>A number alone, thousands set apart.</summary>
    public static string Of(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
