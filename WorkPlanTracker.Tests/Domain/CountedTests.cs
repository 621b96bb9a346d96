using WorkPlanTracker.Domain;

namespace WorkPlanTracker.Tests.Domain;

public sealed class CountedTests
{
    [Theory]
    [InlineData(0, "0 actions")]
    [InlineData(1, "1 action")]
    [InlineData(2, "2 actions")]
    [InlineData(10_000, "10,000 actions")]
    public void A_count_is_read_with_its_thing_and_its_thousands_apart(int count, string expected) => Assert.Equal(expected, Counted.Of(count, "action"));
}
