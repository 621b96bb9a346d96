namespace WorkPlanTracker.Domain.Reviews;

/// <summary>What is prepared for a review.</summary>
/// <param name="Plans">References of the plans under review.</param>
/// <param name="Date">The day.</param>
/// <param name="Time">When it starts; null where no time is known.</param>
/// <param name="Since">From when on changes are shown, in UTC; null for the last closed review.</param>
/// <param name="Note">What its members should know beforehand.</param>
/// <param name="Topics">What is brought up.</param>
/// <param name="Risks">The top risks.</param>
/// <param name="Issues">The top issues.</param>
public sealed record ReviewDetails(
    IReadOnlyList<string> Plans, DateOnly Date, TimeOnly? Time, DateTime? Since, string Note, IReadOnlyList<ReviewTopic> Topics, IReadOnlyList<string> Risks, IReadOnlyList<string> Issues)
{
    /// <summary>As a review stands.</summary>
    public static ReviewDetails Of(Review review) =>
        new(review.Plans, review.Date, review.Time, review.Since, review.Note, review.Topics, review.Risks, review.Issues);
}
