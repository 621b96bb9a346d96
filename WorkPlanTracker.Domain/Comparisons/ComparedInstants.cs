using System.Globalization;
using System.Text.RegularExpressions;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.Domain.Comparisons;

/// <summary>Which two instants a comparison means: days and instants as <see cref="AsAt"/> reads them, <c>the last review</c>, or a review by its reference.</summary>
/// <remarks>Between two days both are included: the first counts from its beginning, the second to its end. A review counts from when it was closed, and one that is live from when it began: what it saw.</remarks>
public static partial class ComparedInstants
{
    /// <summary>Reads where a comparison begins.</summary>
    /// <param name="text">What was typed, or stands in the address; nothing means the last review.</param>
    /// <param name="now">The plan's instant, in UTC.</param>
    /// <param name="lastReview">When the last review was closed, in UTC; null where there was none.</param>
    /// <param name="reviews">Every review, for those that are named.</param>
    public static AsAtReading ReadFrom(string? text, DateTime now, DateTime? lastReview, IReadOnlyCollection<Review> reviews)
    {
        var words = PlainWords.Clean(text);
        if (words.Length == 0)
        {
            return AsAt.Read("the last review", now, lastReview);
        }

        if (OfReview(words, now, reviews) is { } review)
        {
            return review;
        }

        var reading = AsAt.Read(words, now, lastReview);
        if (reading.Problem is not null)
        {
            return reading;
        }

        var today = LondonTime.DayOf(now);
        return reading.Instant is not { } instant ? AsAtReading.On(today.AddDays(-1))
            : !words.Contains(':', StringComparison.Ordinal) && LondonTime.DayOf(instant) is var day && LondonTime.EndOfDay(day) == instant && day > DateOnly.MinValue ? AsAtReading.On(day.AddDays(-1))
            : reading;
    }

    /// <summary>Reads where a comparison ends. Nothing, today and now mean what stands.</summary>
    /// <param name="text">What was typed, or stands in the address.</param>
    /// <param name="now">The plan's instant, in UTC.</param>
    /// <param name="lastReview">When the last review was closed, in UTC; null where there was none.</param>
    /// <param name="reviews">Every review, for those that are named.</param>
    public static AsAtReading ReadTo(string? text, DateTime now, DateTime? lastReview, IReadOnlyCollection<Review> reviews)
    {
        var words = PlainWords.Clean(text);
        return OfReview(words, now, reviews) ?? AsAt.Read(words, now, lastReview);
    }

    /// <summary>Where a comparison begins, as an address says it.</summary>
    public static string FromInAddress(DateTime from) =>
        BeginsDay(from) is { } day ? day.ToString("O", CultureInfo.InvariantCulture) : AsAt.InAddress(from);

    /// <summary>Where a comparison begins, in words: <c>the beginning of 11 November 2010</c>.</summary>
    public static string FromInWords(DateTime from) => BeginsDay(from) is { } day ? $"the beginning of {LondonTime.Day(day)}" : LondonTime.Instant(from);

    /// <summary>The day that begins after an instant, where one ends with it.</summary>
    private static DateOnly? BeginsDay(DateTime instant) =>
        LondonTime.DayOf(instant) is var day && day < DateOnly.MaxValue && LondonTime.EndOfDay(day) == instant ? day.AddDays(1) : null;

    private static AsAtReading? OfReview(string words, DateTime now, IReadOnlyCollection<Review> reviews)
    {
        if (!ReviewReference().IsMatch(words))
        {
            return null;
        }

        var reference = words.ToUpperInvariant();
        var begun = reviews.Where(r => r.SeenAt <= now).OrderBy(r => r.StartsAt).Select(r => r.Ref).ToList();
        var remedy = begun.Count == 0 ? "Choose a day instead." : $"Those held so far: {string.Join(", ", begun.TakeLast(12))}.";
        return reviews.FirstOrDefault(r => r.Ref == reference) is not { } review ? AsAtReading.Wrong($"There is no review {reference}. {remedy}")
            : review.SeenAt > now ? AsAtReading.Wrong($"{reference} starts on {LondonTime.Instant(review.StartsAt)}, which is still to come. {remedy}")
            : AsAtReading.At(review.SeenAt);
    }

    [GeneratedRegex("^rv-[0-9]{1,9}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ReviewReference();
}
