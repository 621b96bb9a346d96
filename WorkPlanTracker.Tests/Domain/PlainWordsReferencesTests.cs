using WorkPlanTracker.Domain;

namespace WorkPlanTracker.Tests.Domain;

public sealed class PlainWordsReferencesTests
{
    [Theory]
    [InlineData("See R-12, R-1 and PR-3.", "R-12 R-1")]
    [InlineData("R-12 alone", "R-12")]
    [InlineData("R-1a, R-, xR-4, R-5-6", "")]
    [InlineData("(R-7)–R-8.", "R-7 R-8")]
    public void A_reference_is_named_whole_or_not_at_all(string words, string named) =>
        Assert.Equal(named.Split(' ', StringSplitOptions.RemoveEmptyEntries), PlainWords.ReferencesIn(words, "R-"));
}
