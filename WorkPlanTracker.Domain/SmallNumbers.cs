using System.Globalization;

namespace WorkPlanTracker.Domain;

/// <summary>Small numbers as a sentence says them.</summary>
internal static class SmallNumbers
{
    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary><c>five</c>; figures from 13 on.</summary>
    internal static string Of(int number) => number >= 0 && number < Small.Length ? Small[number] : number.ToString(CultureInfo.InvariantCulture);
}
