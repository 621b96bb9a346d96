using WorkPlanTracker.Domain.Comparisons;

namespace WorkPlanTracker.Tests.Domain.Comparisons;

/// <summary>Under its title a sentence does not name its record again.</summary>
public sealed class HeadedSentenceTests
{
    [Theory]
    [InlineData("PP-M07 slipped 12 working days, from 3 March to 21 March 2011", "Slipped 12 working days, from 3 March to 21 March 2011")]
    [InlineData("PP-M07 went from on track to off track", "Went from on track to off track")]
    [InlineData("PP-M07 Oversight paper received was removed", "Was removed")]
    [InlineData("PP-M07: Oversight paper became Oversight paper received", "Oversight paper became Oversight paper received")]
    [InlineData("No update on PP-M07 since 14 January 2011", "No update since 14 January 2011")]
    [InlineData("No update on PP-M07, ever", "No update, ever")]
    [InlineData("The baseline of PP-M07 moved 12 working days later, from 3 March to 21 March 2011", "The baseline moved 12 working days later, from 3 March to 21 March 2011")]
    [InlineData("PP-M07", "PP-M07")]
    [InlineData("No update on PP-M071, ever", "No update on PP-M071, ever")]
    [InlineData("No update on 4 milestones since 14 January", "No update on 4 milestones since 14 January")]
    public void What_became_of_a_milestone_reads_on_under_its_title(string sentence, string under) =>
        Assert.Equal(under, HeadedSentence.Under(sentence, "PP-M07", "Oversight paper received"));

    [Fact]
    public void A_sentence_about_several_records_stays_as_it_is() =>
        Assert.Equal("No update on 4 milestones since 14 January", HeadedSentence.Under("No update on 4 milestones since 14 January", "", ""));
}
