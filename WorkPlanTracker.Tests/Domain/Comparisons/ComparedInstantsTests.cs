using WorkPlanTracker.Domain.Comparisons;
using WorkPlanTracker.Domain.Dates;
using WorkPlanTracker.Domain.Reviews;

namespace WorkPlanTracker.Tests.Domain.Comparisons;

public sealed class ComparedInstantsTests
{
    private static readonly DateTime Now = new(2011, 2, 24, 9, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime LastReview = new(2011, 1, 13, 14, 0, 0, DateTimeKind.Utc);

    private static readonly Review[] Reviews = [Closed("RV-1", new(2011, 1, 13)), Review.Prepare("RV-2", ["PP-2010-11"], new(2011, 2, 24), new(14, 0))];

    [Fact]
    public void Between_two_days_both_are_included()
    {
        Assert.Equal(LondonTime.EndOfDay(new(2010, 11, 10)), From("2010-11-11").Instant);
        Assert.Equal(LondonTime.EndOfDay(new(2010, 11, 10)), From("11 November 2010").Instant);
        Assert.Equal(LondonTime.EndOfDay(new(2010, 12, 9)), To("2010-12-09").Instant);
    }

    [Fact]
    public void An_instant_is_itself_at_either_end()
    {
        var noon = new DateTime(2010, 11, 11, 12, 0, 0, DateTimeKind.Utc);
        Assert.Equal(noon, From("2010-11-11T12:00:00Z").Instant);
        Assert.Equal(noon, To("2010-11-11T12:00:00Z").Instant);
        Assert.Equal(LondonTime.EndOfDay(new(2010, 11, 11)), From("2010-11-11T23:59:59.999999Z").Instant);
    }

    [Fact]
    public void A_review_counts_from_when_it_was_closed_by_its_reference_in_any_case_and_by_default()
    {
        Assert.Equal(LastReview, From("RV-1").Instant);
        Assert.Equal(LastReview, From(" rv-1 ").Instant);
        Assert.Equal(LastReview, From("").Instant);
        Assert.Equal(LastReview, To("the last review").Instant);
    }

    [Fact]
    public void A_review_that_was_closed_before_the_hour_it_was_planned_for_counts_and_so_does_a_live_one()
    {
        Review[] reviews = [Closed("RV-1", new(2011, 1, 13)), Review.Prepare("RV-2", ["PP-2010-11"], new(2011, 2, 24), new(14, 0))];
        var chair = new global::WorkPlanTracker.Domain.Author("chair@example.org", "The chair");
        reviews[1].Freeze(chair, Now.AddHours(-2));
        reviews[1].Start(Now.AddHours(-1));
        Assert.Equal(Now.AddHours(-1), ComparedInstants.ReadTo("RV-2", Now, LastReview, reviews).Instant);
        reviews[1].Close(chair, Now.AddMinutes(-5));
        Assert.Equal(Now.AddMinutes(-5), ComparedInstants.ReadTo("RV-2", Now, LastReview, reviews).Instant);
        Assert.Equal(LastReview, ComparedInstants.ReadFrom("RV-1", Now, LastReview, reviews).Instant);
    }

    [Theory]
    [InlineData("RV-2", "RV-2 starts on 24 February 2011 at 2.00pm, which is still to come. Those held so far: RV-1.")]
    [InlineData("RV-9", "There is no review RV-9. Those held so far: RV-1.")]
    [InlineData("2011-03-01", "1 March 2011 is in the future. Choose today, 24 February 2011, or a day before it.")]
    [InlineData("31 feb 2011", null)]
    [InlineData("blah", null)]
    public void What_cannot_be_compared_says_why(string words, string? sentence)
    {
        Assert.Null(From(words).Instant);
        Assert.NotNull(To(words).Problem);
        Assert.True(sentence is null || sentence == From(words).Problem, From(words).Problem);
    }

    [Fact]
    public void Nothing_and_today_mean_now_at_the_end_and_the_morning_at_the_beginning()
    {
        Assert.Equal(AsAtReading.Now, To(""));
        Assert.Equal(AsAtReading.Now, To("today"));
        Assert.Equal(LondonTime.EndOfDay(new(2011, 2, 23)), From("today").Instant);
    }

    [Fact]
    public void An_address_says_where_it_begins_as_it_is_read()
    {
        var from = LondonTime.EndOfDay(new(2010, 11, 10));
        Assert.Equal("2010-11-11", ComparedInstants.FromInAddress(from));
        Assert.Equal(from, From(ComparedInstants.FromInAddress(from)).Instant);
        Assert.Equal(LastReview, From(ComparedInstants.FromInAddress(LastReview)).Instant);
        Assert.Equal("the beginning of 11 November 2010", ComparedInstants.FromInWords(from));
    }

    private static AsAtReading From(string words) => ComparedInstants.ReadFrom(words, Now, LastReview, Reviews);

    private static AsAtReading To(string words) => ComparedInstants.ReadTo(words, Now, LastReview, Reviews);

    private static Review Closed(string reference, DateOnly day)
    {
        var review = Review.Prepare(reference, ["PP-2010-11"], day, new(14, 0));
        review.CloseAsRecorded(new global::WorkPlanTracker.Domain.Author("chair@example.org", "The chair"), review.StartsAt);
        return review;
    }
}
